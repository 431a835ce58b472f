import * as pulumi from "@pulumi/pulumi";

/** What the generated SDK of another language comes down to: a token, inputs, and a component that lives elsewhere. */
class RemoteMonitor extends pulumi.ComponentResource {
    declare readonly alarms: pulumi.Output<Readonly<Record<string, { readonly alarmArn: string }>>>;

    constructor(name: string, args: pulumi.Inputs) {
        const token = "foundations-monitor:index:FoundationsMonitor";
        super(token, name, { ...args, alarms: undefined }, {}, true);
    }
}

export const { alarms } = new RemoteMonitor("foundations", {
    trailName: "management-events",
    subscriptions: { team: { protocol: "email", endpoint: "security-team@example.com" } },
});
