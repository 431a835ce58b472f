import * as assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { FurtherAlarms, type FurtherAlarmsArgs } from "../../../components";
import type { DetailsArgs } from "../../../components/alarms/AlarmArgs";
import { consoleAuthenticationFailures, detailsAlarm } from "../../../detection";
import { type BuildOptions, build, buildFailure, only, outputValue } from "../../support";

const { slug } = consoleAuthenticationFailures;
const topicArn = "arn:aws:sns:us-east-1:123456789012:alerts";
const [logAlarmType, indexType] = [
    "aws:cloudcontrol/resource:Resource",
    "aws:cloudwatch/logIndexPolicy:LogIndexPolicy",
];

const make =
    (details: boolean | DetailsArgs = true, args: Partial<FurtherAlarmsArgs> = {}) =>
    () =>
        new FurtherAlarms("further", {
            controls: { [slug]: { details } },
            logGroupName: "trail-logs",
            metricNamespace: "CISBenchmark",
            topicArns: [topicArn],
            ...args,
        });

async function desiredState(
    details?: boolean | DetailsArgs,
    args?: Partial<FurtherAlarmsArgs>,
    options?: BuildOptions,
) {
    const { resources } = await build(make(details, args), options);
    return JSON.parse(String(only(resources, logAlarmType).inputs.desiredState));
}

describe("newLogAlarm", () => {
    it("asks Cloud Control for a log alarm on the control's query", async () => {
        const { resources, made } = await build(make());
        const { inputs, dependencies } = only(resources, logAlarmType);
        const { typeName, desiredState: state, ...others } = inputs;
        const { watches } = detailsAlarm(consoleAuthenticationFailures);
        assert.deepEqual([typeName, others], ["AWS::CloudWatch::LogAlarm", {}]);
        assert.deepEqual(JSON.parse(String(state)), {
            AlarmName: "ConsoleSigninFailures-details",
            AlarmDescription: [
                "A sign-in to the AWS Management Console failed. Account 123456789012, us-east-1.",
                "A mail has the events as rows: who, from where, when and with what.",
                "No further message is sent until the alarm is OK again.",
                "Log group: trail-logs",
            ].join("\n"),
            ActionsEnabled: true,
            AlarmActions: [topicArn],
            ComparisonOperator: "GreaterThanOrEqualToThreshold",
            Threshold: 1,
            QueryResultsToEvaluate: 1,
            QueryResultsToAlarm: 1,
            TreatMissingData: "notBreaching",
            ActionLogLineCount: 20,
            ActionLogLineRoleArn: "arn:aws:iam::123456789012:role/further-details-lines-role-id",
            ScheduledQueryConfiguration: {
                QueryString: watches.query,
                LogGroupIdentifiers: ["arn:aws:logs:us-east-1:123456789012:log-group:trail-logs"],
                ScheduledQueryRoleARN: "arn:aws:iam::123456789012:role/further-details-query-role-id",
                AggregationExpression: "count(*)",
                ScheduleConfiguration: {
                    ScheduleExpression: "rate(5 minutes)",
                    StartTimeOffset: 1200,
                    EndTimeOffset: 0,
                },
            },
        });
        // A run without its permissions would put the alarm out of evaluation.
        for (const role of ["query", "lines"]) {
            assert.ok(dependencies.includes(`further-details-${role}-role-policy`), role);
        }
        assert.deepEqual(await outputValue(made.alarmArns), {
            [`${slug}/details`]: "arn:aws:cloudwatch:us-east-1:123456789012:alarm:ConsoleSigninFailures-details",
        });
    });

    it("asks for the same resources in a preview, in which no role has an ARN", async () => {
        const names = async (preview: boolean) =>
            (await build(make(), { preview })).resources.map(({ type, name }) => `${type} ${name}`).sort();
        assert.deepEqual(await names(true), await names(false));
    });

    it("indexes the names of events, unless one of the controls wants no index", async () => {
        const { resources } = await build(make());
        assert.deepEqual(only(resources, indexType).inputs, {
            logGroupName: "trail-logs",
            policyDocument: '{"Fields":["eventName"]}',
        });
        const both = { controls: { [slug]: { details: true }, "root-usage": { details: { index: false } } } };
        const types = (await build(make(true, both))).resources.map(({ type }) => type);
        assert.deepEqual(
            [logAlarmType, "aws:iam/role:Role", indexType].map((type) => types.filter((each) => each === type).length),
            [2, 2, 0],
        );
    });

    it("passes prefix, Region, tags, runbook and topics on", async () => {
        const args = { namePrefix: "team-", tags: { owner: "security" }, runbookUrl: "https://wiki.example.com/x" };
        const state = await desiredState({ topicArns: [topicArn.replace("alerts", "pager")] }, args);
        assert.deepEqual(
            [state.AlarmName, state.AlarmActions, state.Tags],
            [
                "team-ConsoleSigninFailures-details",
                [topicArn.replace("alerts", "pager")],
                [{ Key: "owner", Value: "security" }],
            ],
        );
        assert.match(state.AlarmDescription, /\nRunbook: https:\/\/wiki\.example\.com\/x\n/);
        const inRegion = make(true, { region: "eu-north-1", topicArns: [topicArn.replace("us-east-1", "eu-north-1")] });
        const { resources } = await build(inRegion);
        assert.deepEqual(
            resources.flatMap(({ type, inputs }) => (inputs.region === "eu-north-1" ? [type] : [])).sort(),
            [logAlarmType, indexType, "foundations-monitor:index:FurtherAlarms"].sort(),
        );
    });

    it("keeps tags that are secret out of what a state shows", async () => {
        const { resources } = await build(make(true, { tags: { owner: pulumi.secret("hidden") } }));
        const state = only(resources, logAlarmType).inputs.desiredState as { secret: string };
        assert.deepEqual(JSON.parse(state.secret).Tags, [{ Key: "owner", Value: "hidden" }]);
    });

    it("promises one message for each source, where each is counted for itself", async () => {
        const state = await desiredState({ perSource: true });
        assert.match(
            state.AlarmDescription,
            /\nA mail has the events as rows\. Each user and address .*until it is OK again\.\nLog/,
        );
        assert.equal(
            state.ScheduledQueryConfiguration.AggregationExpression,
            "count(*) by who, sourceIPAddress | sort desc",
        );
    });

    it("asks for nothing where the details are off", async () => {
        const { resources } = await build(make(false));
        assert.deepEqual(
            resources.map(({ type }) => type),
            ["foundations-monitor:index:FurtherAlarms"],
        );
    });

    it("creates no log alarm in a Region that has none", async () => {
        const aws = { partition: "aws-us-gov", region: "us-gov-west-1" };
        const topicArns = ["arn:aws-us-gov:sns:us-gov-west-1:123456789012:alerts"];
        const { messages, resources } = await buildFailure(make(true, { topicArns }), { aws });
        assert.match(
            messages.join("\n"),
            /The log alarm cannot be used:\n- controls\.console-authentication-failures\.details asks/,
        );
        assert.deepEqual(
            resources.filter(({ type }) => type === logAlarmType),
            [],
        );
    });

    it("refuses tags that a role cannot have", () => {
        assert.throws(
            make(true, { tags: { Owner: "a", owner: "b" } }),
            /tags has the keys "Owner" and "owner"; the role/,
        );
    });
});
