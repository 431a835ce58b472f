import * as assert from "node:assert/strict";
import { unknownString } from "../../policy-pack/reading/unknownValues";
import { analyzeStack } from "../policy-pack/analyzeStack";
import { monitorStack } from "../policy-pack/monitorStack";

/** What the pack says of the component's resources: code and type of the resource. */
async function said(preview: boolean, args = {}): Promise<string[][]> {
    const reports = await analyzeStack(await monitorStack(preview, args));
    return reports.map(({ level, message, urn }) => [
        level,
        /\[([A-Z_]+)\]/.exec(message)?.[1] ?? message,
        urn.split("::").at(2)?.split("$").at(-1) ?? "",
    ]);
}

const trailOutside = ["advisory", "TRAIL_OUTSIDE", ""];

describe("the policy pack on the resources of the product's own component", () => {
    it("lets them pass in a preview, in which the component has asked for its account", async () => {
        assert.deepEqual(await said(true), [trailOutside]);
    });

    it("lets them pass in an update", async () => {
        assert.deepEqual(await said(false), [trailOutside]);
    });

    it("lets them pass with a prefix before their names", async () => {
        assert.deepEqual(await said(false, { namePrefix: "payments-" }), [trailOutside]);
    });

    const slackChannels = { security: { workspaceId: "T07EA123LEP", channelId: "C07EZ1ABC23" } };
    for (const preview of [true, false]) {
        it(`takes a chat channel for an notifications (${preview ? "preview" : "update"})`, async () => {
            assert.deepEqual(await said(preview, { subscriptions: {}, slackChannels }), await said(preview));
        });
    }

    const ownTrail = { logGroupName: undefined, createTrail: { name: "management-events" } };

    it("sees the trail that the component creates, in a preview too, where its ARNs are not known", async () => {
        const trail = (await monitorStack(true, ownTrail)).find(
            (resource) => resource.getType() === "aws:cloudtrail/trail:Trail",
        );
        const { cloudWatchLogsGroupArn, cloudWatchLogsRoleArn, kmsKeyId } =
            trail?.getProperties()?.toJavaScript() ?? {};
        assert.deepEqual(new Set([cloudWatchLogsGroupArn, cloudWatchLogsRoleArn, kmsKeyId]), new Set([unknownString]));
        assert.deepEqual(await said(true, ownTrail), []);
    });

    const verified = { logGroupName: undefined, trailName: "management-events" };
    const remarks = "alert-path-remarks";
    const gate = "console-authentication-failures-monitored";
    for (const preview of [true, false]) {
        const when = preview ? "preview" : "update";
        it(`has nothing to say of a trail outside that the component has verified (${when})`, async () => {
            assert.deepEqual(await said(preview, verified), []);
            const sure = { [gate]: { whenUnknown: "reject" } };
            assert.deepEqual(await analyzeStack(await monitorStack(preview, verified), sure), []);
        });

        it(`does not take it for a part of the stack, where one is asked for (${when})`, async () => {
            const configuration = { [gate]: { trailRequired: true }, [remarks]: { trailRequired: true } };
            const reports = await analyzeStack(await monitorStack(preview, verified), configuration);
            assert.deepEqual(
                reports.map(({ policy, message }) => [policy, /\[([A-Z_]+)\]/.exec(message)?.[1]]),
                [[gate, "TRAIL_MISSING"]],
            );
        });

        it(`does not take it for the only one outside: nobody has looked at others (${when})`, async () => {
            const other = { logGroupName: "trail-of-the-landing-zone", namePrefix: "second-" };
            const stack = await monitorStack(preview, verified, { second: other });
            const without = stack.filter((resource) => resource.getName() !== "signin-filter");
            assert.deepEqual(
                (await analyzeStack(without)).map(({ level, message }) => [level, /\[([A-Z_]+)\]/.exec(message)?.[1]]),
                [["advisory", "TRAIL_OUTSIDE"]],
            );
        });
    }

    it("judges what the component has verified: a control that it does not monitor can need more of the trail", async () => {
        const selectors = [{ ExcludeManagementEventSources: ["kms.amazonaws.com"] }];
        const stack = await monitorStack(false, verified, {}, { EventSelectors: selectors });
        const configuration = { "kms-key-disable-or-delete-monitored": { required: true } };
        const reports = await analyzeStack(stack, configuration);
        assert.deepEqual(
            reports.map(({ policy, message }) => [policy, /\[(TRAIL_\w+)\]/.exec(message)?.[1]]),
            [
                ["kms-key-disable-or-delete-monitored", "TRAIL_MISSES_MANAGEMENT_EVENTS"],
                [remarks, "TRAIL_EXCLUDES_EVENT_SOURCES"],
            ],
        );
        assert.match(reports[0]?.urn ?? "", /ConsoleSignInFailureMonitor::signin$/);
        assert.match(reports[0]?.message ?? "", /The trail "management-events" leaves out the events of kms/);
    });

    it("has nothing to say of the trail that the component has created", async () => {
        assert.deepEqual(await said(false, ownTrail), []);
    });

    it("has nothing to say of an organization's trail either", async () => {
        const createTrail = { name: "management-events", organizationId: "o-exampleorgid" };
        assert.deepEqual(await said(false, { ...ownTrail, createTrail }), []);
    });

    for (const preview of [true, false]) {
        it(`finds an alarm that wants three failures at once (${preview ? "preview" : "update"})`, async () => {
            assert.deepEqual(await said(preview, { alarm: { threshold: 3 } }), [
                ["mandatory", "ALARM_CANNOT_FIRE", "aws:cloudwatch/metricAlarm:MetricAlarm"],
            ]);
        });
    }

    const further = {
        pathGuards: { heartbeat: {}, tamper: {} },
        companions: { "other-failed-sign-in": {}, "identity-center-failure": {} },
        tuned: { exclude: [{ field: "userIdentity.userName", equals: "canary" }] },
        burst: {},
    };
    for (const preview of [true, false]) {
        const when = preview ? "preview" : "update";
        it(`has nothing to say of further alarms (${when})`, async () => {
            assert.deepEqual(await said(preview, further), await said(preview));
        });

        it(`finds the monitor's own alarm at fault when others stand beside it (${when})`, async () => {
            const alarm = { threshold: 3 };
            assert.deepEqual(await said(preview, { ...further, alarm }), await said(preview, { alarm }));
        });
    }

    const pager = { protocol: "https", endpoint: "https://events.example.com/hidden" };
    const severities = { page: { subscriptions: { pager } } };
    for (const preview of [true, false]) {
        const when = preview ? "preview" : "update";
        it(`judges the monitor's own topic, and not that of a severity which others choose (${when})`, async () => {
            const pathGuards = { heartbeat: { severity: "page" }, tamper: { severity: "page" } };
            const settings = { severities, pathGuards };
            assert.deepEqual(await said(preview, settings), await said(preview));
            const alarm = { threshold: 3 };
            assert.deepEqual(await said(preview, { ...settings, alarm }), await said(preview, { alarm }));
        });
    }

    it("does not take the topic of a severity for the monitor's own", async () => {
        const stack = await monitorStack(false, { severities, pathGuards: { tamper: { severity: "page" } } });
        const silenced = stack.filter((resource) => resource.getName() !== "signin-alerts-security-team");
        const reports = await analyzeStack(silenced);
        assert.deepEqual(
            reports.map(({ level, message }) => [level, /\[([A-Z_]+)\]/.exec(message)?.[1]]),
            [["mandatory", "SUBSCRIPTION_MISSING"]],
        );
    });

    const accounts = { payments: { account: "222222222222" }, lake: { account: "333333333333", threshold: 3 } };
    for (const preview of [true, false]) {
        const when = preview ? "preview" : "update";
        it(`has nothing to say of alarms for single accounts (${when})`, async () => {
            assert.deepEqual(await said(preview, { accounts }), await said(preview));
            const alarm = { threshold: 3 };
            assert.deepEqual(await said(preview, { accounts, alarm }), await said(preview, { alarm }));
        });
    }

    it("does not take a filter for one account for the monitor's own", async () => {
        const stack = await monitorStack(false, { accounts });
        const reports = await analyzeStack(stack.filter((resource) => resource.getName() !== "signin-filter"));
        assert.deepEqual(
            reports.map(({ level, message }) => [level, /\[([A-Z_]+)\]/.exec(message)?.[1]]),
            [["mandatory", "FILTER_MISSING"]],
        );
    });

    for (const preview of [true, false]) {
        const when = preview ? "preview" : "update";
        const ofTwo = async (second: object) => {
            const reports = await analyzeStack(await monitorStack(preview, {}, { second }));
            return reports.filter(({ message }) => message.includes("_OVERWRITTEN]")).map(({ message }) => message);
        };
        it(`finds two monitors that share their names (${when})`, async () => {
            const inOnePlace = "in one account and Region: whichever is deployed later overwrites the other";
            const found = [
                '"second-filter" and "signin-filter" have one name, "ConsoleSigninFailures", on one log group',
                `"second-alarm" and "signin-alarm" have one name, "ConsoleSigninFailures", ${inOnePlace}`,
                `"second-alerts" and "signin-alerts" have one name, "console-signin-alerts", ${inOnePlace}`,
            ];
            const messages = await ofTwo({});
            assert.equal(messages.length, 3);
            for (const [index, text] of found.entries()) {
                assert.ok(messages[index]?.includes(text), messages[index]);
            }
        });

        it(`has nothing to say of two monitors with prefixes of their own (${when})`, async () => {
            assert.deepEqual(await ofTwo({ namePrefix: "second-" }), []);
        });
    }

    const missing = { "signin-filter": "FILTER_MISSING", "signin-alarm": "ALARM_CANNOT_FIRE" };
    for (const [name, code] of Object.entries(missing)) {
        it(`does not blame a further alarm when ${name} is missing`, async () => {
            const stack = await monitorStack(false, further);
            const reports = await analyzeStack(stack.filter((resource) => resource.getName() !== name));
            assert.deepEqual(
                reports.map(({ level, message }) => [level, /\[([A-Z_]+)\]/.exec(message)?.[1]]),
                [["mandatory", code]],
            );
            assert.ok(!reports.some(({ urn }) => urn.includes("tuned")));
        });
    }
});
