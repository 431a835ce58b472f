import * as pulumi from "@pulumi/pulumi";

/** What the generated SDK of another language comes down to: a token, inputs, and a component that lives elsewhere. */
class RemoteMonitor extends pulumi.ComponentResource {
    declare readonly alarmArn: pulumi.Output<string>;

    constructor(name: string, args: pulumi.Inputs) {
        const token = "foundations-monitor:index:FoundationsMonitor";
        super(token, name, { ...args, alarmArn: undefined }, {}, true);
    }
}

export const { alarmArn } = new RemoteMonitor("signin", {
    trailName: "management-events",
    subscriptions: { team: { protocol: "email", endpoint: "security-team@example.com" } },
});
