import * as assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { confirmationStep } from "../../components/notifications/AlarmTopic";
import { describeWithPulumi } from "./describeWithPulumi";
import { stepsOf } from "./engineEvents";
import type { PulumiCli } from "./PulumiCli";
import { homeAccount, PulumiSandbox } from "./PulumiSandbox";
import { putTrail, trailLogGroup } from "./putTrail";
import { sampleResources } from "./sampleResources";
import { editStackFile } from "./stackFile";
import { awsNames, stateResources } from "./stackState";

const region = "us-east-1";
const subscriptions = "foundations-monitor:subscriptions";

describeWithPulumi("The life of a stack", () => {
    let sandbox: PulumiSandbox;
    let pulumi: PulumiCli;
    const outputs = () => pulumi.json<Record<string, unknown>>("stack", "output");

    before(async () => {
        sandbox = new PulumiSandbox();
        putTrail(sandbox.aws, { account: homeAccount, region });
        pulumi = sandbox.program();
        await pulumi.succeed("stack", "init", "dev");
    });
    after(() => sandbox?.dispose());

    it("previews nine resources and creates none", async () => {
        const { events } = await pulumi.succeed("preview");
        assert.deepEqual(
            stepsOf(events),
            sampleResources.map((name) => `create ${name}`),
        );
        assert.deepEqual(sandbox.aws.changes(), []);
    });

    it("creates them, each by one call", async () => {
        const { events } = await pulumi.succeed("up", "--yes", "--skip-preview");
        assert.deepEqual(
            stepsOf(events),
            sampleResources.map((name) => `create ${name}`),
        );
        assert.deepEqual(sandbox.aws.changes().sort(), [
            "cloudwatch:PutMetricAlarm foundations-console-authentication-failures-alarm",
            "kms:CreateAlias foundations-alerts-key-alias",
            "kms:CreateKey foundations-alerts-key",
            "logs:PutMetricFilter foundations-console-authentication-failures-filter",
            "sns:CreateTopic foundations-alerts",
            "sns:SetTopicAttributes foundations-alerts-policy",
            "sns:Subscribe foundations-alerts-audit-queue",
            "sns:Subscribe foundations-alerts-pager",
            "sns:Subscribe foundations-alerts-security-team",
        ]);
    });

    it("exports what other programs need", async () => {
        const topicArn = `arn:aws:sns:${region}:${homeAccount}:foundations-alerts`;
        const { subscriptionArns, ...rest } = await outputs();
        assert.deepEqual(rest, {
            account: homeAccount,
            alarms: {
                "console-authentication-failures": {
                    alarmArn: `arn:aws:cloudwatch:${region}:${homeAccount}:alarm:ConsoleSigninFailures`,
                    alarmName: "ConsoleSigninFailures",
                    filterName: "ConsoleSigninFailures",
                    metricName: "ConsoleSigninFailures",
                },
            },
            furtherAlarmArns: {},
            controlsOff: {},
            logGroupName: trailLogGroup,
            metricNamespace: "CISBenchmark",
            chatChannelSteps: {},
            confirmationSteps: { "security-team": confirmationStep("email") },
            pendingSubscriptions: ["security-team"],
            region,
            severityTopicArns: {},
            topicArn,
            trailArn: `arn:aws:cloudtrail:${region}:${homeAccount}:trail/management-events`,
        });
        assert.deepEqual(Object.keys(subscriptionArns as object), ["audit-queue", "pager", "security-team"]);
    });

    it("changes nothing when it is deployed again", async () => {
        sandbox.aws.forgetCalls();
        await pulumi.succeed("up", "--yes", "--skip-preview", "--expect-no-changes");
        assert.deepEqual(sandbox.aws.changes(), []);
    });

    it("notices by refresh that a subscription has been confirmed", async () => {
        const store = sandbox.aws.resources(homeAccount, region);
        const kind = "aws:sns/topicSubscription:TopicSubscription";
        const [arn = ""] = store.keys(kind).filter((key) => store.get(kind, key)?.pendingConfirmation === true);
        store.put(kind, arn, { ...store.get(kind, arn), pendingConfirmation: false });

        await pulumi.succeed("refresh", "--yes", "--skip-preview");
        await pulumi.succeed("up", "--yes", "--skip-preview");
        assert.deepEqual((await outputs()).pendingSubscriptions, []);
        assert.deepEqual((await outputs()).confirmationSteps, {});
    });

    it("repairs an alarm that somebody changed by hand", async () => {
        const store = sandbox.aws.resources(homeAccount, region);
        const [kind, name] = ["aws:cloudwatch/metricAlarm:MetricAlarm", "ConsoleSigninFailures"];
        store.put(kind, name, { ...store.get(kind, name), threshold: 100, actionsEnabled: false });

        const { events } = await pulumi.succeed("up", "--yes", "--skip-preview", "--refresh");
        assert.deepEqual(
            stepsOf(events).filter((step) => !step.startsWith("refresh")),
            ["update foundations-console-authentication-failures-alarm"],
        );
        const { threshold, actionsEnabled } = store.get(kind, name) ?? {};
        assert.deepEqual({ threshold, actionsEnabled }, { threshold: 1, actionsEnabled: true });
    });

    it("resubscribes only the subscriber whose address changed", async () => {
        editStackFile(pulumi, "dev", (config) => {
            const { "security-team": team, ...others } = config[subscriptions] as Record<string, object>;
            const moved = { ...team, endpoint: "soc@example.com" };
            return { ...config, [subscriptions]: { ...others, "security-team": moved } }; // and in another order
        });
        const { events } = await pulumi.succeed("up", "--yes", "--skip-preview");
        assert.deepEqual(stepsOf(events), [
            "create-replacement foundations-alerts-security-team",
            "delete-replaced foundations-alerts-security-team",
            "replace foundations-alerts-security-team",
        ]);
    });

    it("changes nothing when subscriptions are listed in another order", async () => {
        editStackFile(pulumi, "dev", (config) => {
            const reversed = Object.entries(config[subscriptions] as object).reverse();
            return { ...config, [subscriptions]: Object.fromEntries(reversed) };
        });
        await pulumi.succeed("up", "--yes", "--skip-preview", "--expect-no-changes");
    });

    it("gives the monitor another name by alias without touching a resource", async () => {
        const file = path.join(pulumi.folder, "index.ts");
        const program = readFileSync(file, "utf8");
        const renamed = program.replace(
            /\("foundations", (.+)\);/,
            '("console", $1, { aliases: [{ name: "foundations" }] });',
        );
        assert.notEqual(renamed, program);
        writeFileSync(file, renamed);

        sandbox.aws.forgetCalls();
        await pulumi.succeed("up", "--yes", "--skip-preview", "--expect-no-changes");
        assert.deepEqual(sandbox.aws.changes(), []);
        assert.deepEqual(
            await awsNames(pulumi),
            sampleResources.map((name) => name.replace(/^foundations/, "console")),
        );
    });

    it("touches no resource when it is given the trail's log group instead, and then knows no trail", async () => {
        editStackFile(pulumi, "dev", ({ "foundations-monitor:trailName": _, ...config }) => ({
            ...config,
            "foundations-monitor:logGroupName": trailLogGroup,
        }));
        const { events, text } = await pulumi.succeed("up", "--yes", "--skip-preview");
        assert.deepEqual(stepsOf(events), []);
        assert.ok(!text.includes("warning"), text);
        const { trailArn, logGroupName } = await outputs();
        assert.deepEqual([trailArn, logGroupName], [null, trailLogGroup]);
    });

    it("keeps webhook addresses out of what the CLI prints and exports", async () => {
        const { stdout } = await pulumi.succeed("stack", "export");
        assert.ok(stdout.includes("console-alerts-pager"));
        assert.ok(
            !stdout.includes("https://events.example.com/"),
            "the endpoint of the pager is in the exported state",
        );
    });

    it("leaves neither state nor resources behind when it is destroyed", async () => {
        await pulumi.succeed("destroy", "--yes", "--skip-preview");
        assert.deepEqual(await stateResources(pulumi), []);
        const store = sandbox.aws.resources(homeAccount, region);
        assert.deepEqual(store.kinds(), ["AWS::CloudTrail::Trail", "aws:cloudwatch/logGroup:LogGroup"]);
    });
});
