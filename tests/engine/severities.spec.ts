import * as assert from "node:assert/strict";
import * as path from "node:path";
import { mandatory } from "./brokenAlertPaths";
import { describeWithPulumi } from "./describeWithPulumi";
import { type EngineEvent, policyEventsOf, stepsOf } from "./engineEvents";
import type { PulumiCli } from "./PulumiCli";
import { homeAccount, PulumiSandbox } from "./PulumiSandbox";
import { putTrail } from "./putTrail";
import { sampleResources } from "./sampleResources";
import { editStackFile } from "./stackFile";
import { awsNames } from "./stackState";

const region = "us-east-1";
const [guards, severities] = ["foundations-monitor:pathGuards", "foundations-monitor:severities"];
const topicArn = (name: string): string => `arn:aws:sns:${region}:${homeAccount}:${name}`;

const page = { subscriptions: { "on-call": { protocol: "email", endpoint: "on-call@example.com" } } };
const ticket = { subscriptions: { desk: { protocol: "email", endpoint: "desk@example.com" } } };

const resourcesOf = (severity: string, subscriber: string): string[] =>
    ["", "-key", "-key-alias", `-${subscriber}`, "-policy"]
        .map((part) => `foundations-${severity}-alerts${part}`)
        .sort();

const steps = (op: string, names: readonly string[]): string[] => names.map((name) => `${op} ${name}`);

/** What the pack says of alarms of guards, under the policy's description, up to what is wanted. */
const saidOfGuards = (events: readonly EngineEvent[]): string[] =>
    policyEventsOf(events).flatMap(
        ({ message }) =>
            /^.*foundations-(heartbeat|tamper).*$/m.exec(message)?.[0].replace(/ SNS delivers .*/, "") ?? [],
    );

describeWithPulumi("The life of severities", () => {
    let sandbox: PulumiSandbox;
    let pulumi: PulumiCli;
    const pack = () => ["--policy-pack", path.join(pulumi.folder, "policy-pack")];
    const set = (settings: Record<string, unknown>) =>
        editStackFile(pulumi, "dev", (config) => ({ ...config, ...settings }));
    const deploy = async (settings: Record<string, unknown>) => {
        set(settings);
        const { events } = await pulumi.succeed("up", "--yes", "--skip-preview", ...pack());
        assert.deepEqual(mandatory(policyEventsOf(events)), []);
        return stepsOf(events);
    };
    const actionsOf = (alarmName: string) =>
        sandbox.aws.resources(homeAccount, region).get("aws:cloudwatch/metricAlarm:MetricAlarm", alarmName)
            ?.alarmActions;
    const outputs = async (): Promise<Record<string, unknown>> =>
        JSON.parse((await pulumi.succeed("stack", "output", "--json")).stdout);

    before(async () => {
        sandbox = new PulumiSandbox();
        putTrail(sandbox.aws, { account: homeAccount, region });
        pulumi = sandbox.program();
        await pulumi.succeed("stack", "init", "dev");
    });
    after(() => sandbox?.dispose());

    it("begins in a preview that the policy pack lets pass, in which no topic is known yet", async () => {
        set({ [severities]: { page }, [guards]: { heartbeat: { severity: "page" } } });
        const { events } = await pulumi.succeed("preview", ...pack());
        assert.deepEqual(
            stepsOf(events),
            steps(
                "create",
                [...sampleResources, ...resourcesOf("page", "on-call"), "foundations-heartbeat-alarm"].sort(),
            ),
        );
        assert.deepEqual(mandatory(policyEventsOf(events)), []);
        assert.deepEqual(saidOfGuards(events), []);
        assert.deepEqual(sandbox.aws.changes(), []);
    });

    it("gives a severity a topic that its guard notifies, and the monitor's alarm does not", async () => {
        await deploy({});
        assert.deepEqual(actionsOf("AlertPathHeartbeat"), [topicArn("foundations-alerts-page")]);
        assert.deepEqual(actionsOf("ConsoleSigninFailures"), [topicArn("foundations-alerts")]);
        const { events } = await pulumi.succeed("up", "--yes", "--skip-preview", "--expect-no-changes", ...pack());
        assert.deepEqual(saidOfGuards(events), [
            'Whether the alarm "foundations-heartbeat-alarm" tells anybody cannot be told yet. Subscription: The ' +
                'subscription "foundations-page-alerts-on-call" has not been confirmed.',
        ]);
    });

    it("shows the topics, the trail and whose confirmation is missing among the outputs", async () => {
        const { severityTopicArns, trailArn, pendingSubscriptions, confirmationSteps } = await outputs();
        assert.deepEqual(severityTopicArns, { page: topicArn("foundations-alerts-page") });
        assert.equal(trailArn, `arn:aws:cloudtrail:${region}:${homeAccount}:trail/management-events`);
        assert.deepEqual(pendingSubscriptions, ["security-team", "page/on-call"]);
        assert.deepEqual(Object.keys(confirmationSteps as object).sort(), ["page/on-call", "security-team"]);
    });

    it("adds a severity beside the other one without touching it", async () => {
        const added = await deploy({
            [severities]: { ticket, page },
            [guards]: { heartbeat: { severity: "page" }, tamper: { severity: "ticket" } },
        });
        assert.deepEqual(added, [
            ...steps("create", [
                "foundations-tamper-alarm",
                "foundations-tamper-filter",
                "foundations-tamper-filter-2",
                "foundations-tamper-filter-3",
            ]),
            ...steps("create", resourcesOf("ticket", "desk")),
        ]);
    });

    it("moves a guard to another severity in place", async () => {
        const moved = await deploy({ [guards]: { heartbeat: { severity: "ticket" }, tamper: { severity: "page" } } });
        assert.deepEqual(moved, steps("update", ["foundations-heartbeat-alarm", "foundations-tamper-alarm"]));
        assert.deepEqual(actionsOf("AlertPathTamper"), [topicArn("foundations-alerts-page")]);
    });

    it("creates a renamed severity anew before its guard leaves the old topic, which goes last", async () => {
        sandbox.aws.forgetCalls();
        const renamed = await deploy({
            [severities]: { "page-at-night": page, ticket },
            [guards]: { heartbeat: { severity: "ticket" }, tamper: { severity: "page-at-night" } },
        });
        assert.deepEqual(renamed, [
            ...steps("create", resourcesOf("page-at-night", "on-call")),
            ...steps("delete", resourcesOf("page", "on-call")),
            "update foundations-tamper-alarm",
        ]);
        const changes = sandbox.aws.changes();
        const order = [
            "sns:CreateTopic foundations-page-at-night-alerts",
            "cloudwatch:PutMetricAlarm foundations-tamper-alarm",
            "sns:DeleteTopic foundations-page-alerts",
        ].map((change) => changes.indexOf(change));
        assert.ok(!order.includes(-1), changes.join(", "));
        assert.deepEqual(
            [...order].sort((one, other) => one - other),
            order,
        );
    });

    it("warns while it creates a severity that no alarm names, because another stack may use its topic", async () => {
        set({ [guards]: { heartbeat: { severity: "ticket" } } });
        const { events } = await pulumi.succeed("up", "--yes", "--skip-preview");
        const warnings = events.flatMap(({ diagnosticEvent }) =>
            diagnosticEvent?.severity === "warning" ? [diagnosticEvent.message.split(":")[0]] : [],
        );
        assert.deepEqual(warnings, ["severities.page-at-night is named by no alarm"]);
    });

    it("goes, and leaves the monitor as it was", async () => {
        await deploy({ [severities]: {}, [guards]: {} });
        assert.deepEqual(await awsNames(pulumi), sampleResources);
        const { severityTopicArns, pendingSubscriptions } = await outputs();
        assert.deepEqual([severityTopicArns, pendingSubscriptions], [{}, ["security-team"]]);
    });
});
