import * as assert from "node:assert/strict";
import { Provider } from "@pulumi/aws/provider";
import { Topic } from "@pulumi/aws/sns/topic";
import * as pulumi from "@pulumi/pulumi";
import { MetricFilterAlarm, type MetricFilterAlarmArgs } from "../../../components";
import { logsInsightsUrl } from "../../../components/alarms/alarmDescription";
import { logsInsightsQuery, parseFilterPattern } from "../../../detection";
import { build, buildFailure, only, outputValue, typesAndNames } from "../../support";

const filterType = "aws:cloudwatch/logMetricFilter:LogMetricFilter";
const alarmType = "aws:cloudwatch/metricAlarm:MetricAlarm";
const pattern = '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }';
const topicArn = "arn:aws:sns:us-east-1:123456789012:alerts";
const northern = "arn:aws:sns:eu-north-1:123456789012:alerts";

const complete: MetricFilterAlarmArgs = {
    control: "console-authentication-failures",
    logGroupName: "aws-cloudtrail-logs",
    topicArns: [topicArn],
};

const make =
    (args: Partial<MetricFilterAlarmArgs> = {}, opts?: pulumi.ComponentResourceOptions) =>
    () =>
        new MetricFilterAlarm("signin", { ...complete, ...args }, opts);

const description = [
    "A sign-in to the AWS Management Console failed. Account 123456789012, us-east-1.",
    "Further failures send no message until the alarm is OK again.",
    "Log group: aws-cloudtrail-logs",
    `Who, from where and when, in CloudWatch Logs Insights: ${logsInsightsUrl(
        "us-east-1",
        "aws-cloudtrail-logs",
        logsInsightsQuery(parseFilterPattern(pattern), "sort eventTime desc").commands.join(" | "),
    )}`,
].join("\n");

describe("MetricFilterAlarm", () => {
    for (const preview of [true, false]) {
        it(`asks for the benchmark's filter and alarm ${preview ? "in a preview" : "in an update"}`, async () => {
            const { resources } = await build(make(), { preview });
            assert.deepEqual(typesAndNames(resources), [
                `${filterType} signin-filter`,
                `${alarmType} signin-alarm`,
                "foundations-monitor:index:MetricFilterAlarm signin",
            ]);
            assert.deepEqual(only(resources, filterType).inputs, {
                name: "ConsoleSigninFailures",
                logGroupName: "aws-cloudtrail-logs",
                pattern,
                metricTransformation: { name: "ConsoleSigninFailures", namespace: "CISBenchmark", value: "1" },
            });
            assert.deepEqual(only(resources, alarmType).inputs, {
                name: "ConsoleSigninFailures",
                alarmDescription: description,
                namespace: "CISBenchmark",
                metricName: "ConsoleSigninFailures",
                statistic: "Sum",
                comparisonOperator: "GreaterThanOrEqualToThreshold",
                threshold: 1,
                period: 300,
                evaluationPeriods: 1,
                treatMissingData: "notBreaching",
                actionsEnabled: true,
                alarmActions: [topicArn],
            });
        });

        it(`ties the alarm to the filter ${preview ? "in a preview" : "in an update"}`, async () => {
            const { resources } = await build(make(), { preview });
            const { edges } = only(resources, alarmType);
            assert.deepEqual(edges, { metricName: ["signin-filter"], namespace: ["signin-filter"] });
        });
    }

    it("passes every setting on", async () => {
        const { resources } = await build(
            make({
                topicArns: [northern],
                alarm: {
                    threshold: 2,
                    period: 600,
                    evaluationPeriods: 3,
                    datapointsToAlarm: 1,
                    treatMissingData: "missing",
                    okActions: [northern],
                    insufficientDataActions: [northern],
                },
                namePrefix: "team-",
                metricNamespace: "Security",
                metricDefaultValue: 0,
                runbookUrl: "https://wiki.example.com/signin",
                accountAlias: "production",
                region: "eu-north-1",
                tags: { owner: "security" },
            }),
        );
        assert.deepEqual(only(resources, filterType).inputs, {
            name: "team-ConsoleSigninFailures",
            logGroupName: "aws-cloudtrail-logs",
            pattern,
            metricTransformation: {
                name: "team-ConsoleSigninFailures",
                namespace: "Security",
                value: "1",
                defaultValue: "0",
            },
            region: "eu-north-1",
        });
        assert.deepEqual(only(resources, alarmType).inputs, {
            name: "team-ConsoleSigninFailures",
            alarmDescription: description
                .replace("123456789012, us-east-1", "production (123456789012), eu-north-1")
                .replace("region=us-east-1", "region=eu-north-1")
                .replace("\nLog group", "\nRunbook: https://wiki.example.com/signin\nLog group"),
            namespace: "Security",
            metricName: "team-ConsoleSigninFailures",
            statistic: "Sum",
            comparisonOperator: "GreaterThanOrEqualToThreshold",
            threshold: 2,
            period: 600,
            evaluationPeriods: 3,
            datapointsToAlarm: 1,
            treatMissingData: "missing",
            actionsEnabled: true,
            alarmActions: [northern],
            okActions: [northern],
            insufficientDataActions: [northern],
            region: "eu-north-1",
            tags: { owner: "security" },
        });
    });

    it("gives out where to find what it made", async () => {
        const { made } = await build(make());
        const { urn, ...outputs } = made as unknown as Record<string, pulumi.Output<string>>;
        const found = Object.entries(outputs).filter(([, output]) => pulumi.Output.isInstance(output));
        const values = await Promise.all(found.map(async ([name, output]) => [name, await outputValue(output)]));
        assert.deepEqual(Object.fromEntries(values), {
            logGroupName: "aws-cloudtrail-logs",
            filterName: "ConsoleSigninFailures",
            metricNamespace: "CISBenchmark",
            metricName: "ConsoleSigninFailures",
            alarmName: "ConsoleSigninFailures",
            alarmArn: "arn:aws:cloudwatch:us-east-1:123456789012:alarm:ConsoleSigninFailures",
            region: "us-east-1",
            account: "123456789012",
        });
    });

    it("keeps the edge to a topic that is created in the same preview", async () => {
        const { resources } = await build(() => make({ topicArns: [new Topic("alerts", { name: "alerts" }).arn] })(), {
            preview: true,
        });
        assert.deepEqual(only(resources, alarmType).edges.alarmActions, ["alerts"]);
    });

    it("shows in a preview how the alarm judges when an action of it is created in the same preview", async () => {
        const { resources } = await build(
            () => make({ alarm: { period: 600, okActions: [new Topic("calm", { name: "calm" }).arn] } })(),
            { preview: true },
        );
        const { period, threshold, okActions } = only(resources, alarmType).inputs;
        assert.deepEqual([period, threshold, okActions], [600, 1, [{ unknown: true }]]);
    });

    it("warns of a setting under which one failed sign-in raises no alarm", async () => {
        const { warnings } = await build(make({ alarm: { threshold: 3 } }));
        assert.equal(warnings.length, 1);
        assert.match(warnings[0] ?? "", /^The alarm leaves the benchmark\. .*threshold 3.*Set threshold to 1\.$/);
    });

    it("does not warn of the benchmark's settings, or of others under which one failed sign-in raises the alarm", async () => {
        assert.deepEqual((await build(make())).warnings, []);
        const longer = { period: 900, evaluationPeriods: 2, datapointsToAlarm: 1 };
        assert.deepEqual((await build(make({ alarm: longer }))).warnings, []);
    });

    it("refuses everything that cannot work at once, before anything is registered", async () => {
        const { messages, resources } = await buildFailure(
            make({ topicArns: [], alarm: { period: 90, okActions: ["pager"] }, metricDefaultValue: 5 }),
        );
        assert.deepEqual(resources, []);
        assert.deepEqual(
            messages[0]?.split("\n").map((line) => line.slice(0, 40)),
            [
                'MetricFilterAlarm "signin" cannot be use',
                "- alarm.period: The period is 90 seconds",
                '- alarm.okActions[0] is "pager"; it must',
                "- metricDefaultValue is 5; it must be 0,",
                "- topicArns is empty; an alarm that noti",
            ],
        );
    });

    for (const control of ["console-logins", "toString", ""]) {
        it(`names the controls that it knows when it is asked for "${control}"`, async () => {
            const { messages } = await buildFailure(make({ control }));
            assert.ok(messages[0]?.includes(`control is "${control}", which is no control; they are `), messages[0]);
            assert.ok(messages[0]?.includes("console-authentication-failures"));
        });
    }

    const notThere: [title: string, args: { control: string; benchmark?: string }, problem: string][] = [
        [
            "a misspelt control",
            { control: "root-usge" },
            'control is "root-usge", which is no control; did you mean root-usage? Correct it.',
        ],
        [
            "a control that the version does not have",
            { control: "organizations-changes", benchmark: "1.2" },
            'control is "organizations-changes", and the benchmark 1.2 does not have it. Give another control, or another benchmark.',
        ],
        [
            "a version that there is not",
            { control: "root-usage", benchmark: "9" },
            'benchmark is "9"; it must be a version of the CIS AWS Foundations Benchmark, or security-hub: 1.2, 1.3, 1.4, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, security-hub. Correct it, in quotes, or leave it out for the controls that are named alone.',
        ],
    ];
    for (const [title, args, problem] of notThere) {
        it(`says what is wrong with ${title}`, async () => {
            const { messages } = await buildFailure(make(args));
            assert.deepEqual(messages, [`MetricFilterAlarm "signin" cannot be used:\n- ${problem}`]);
        });
    }

    it("refuses what another resource decides once it is known, and registers nothing", async () => {
        const { messages, resources } = await buildFailure(
            make({ topicArns: pulumi.output(["arn:aws:sqs:us-east-1:1:q"]) }),
        );
        assert.deepEqual(resources, []);
        assert.deepEqual(messages, [
            'MetricFilterAlarm "signin" cannot be used:\n- topicArns[0] is "arn:aws:sqs:us-east-1:1:q"; it must be ' +
                "the ARN of an SNS topic, such as arn:aws:sns:us-east-1:123456789012:alerts. Correct it.",
        ]);
    });

    const actionsAbroad: [string, Partial<MetricFilterAlarmArgs>, string][] = [
        ["a topic", { topicArns: [topicArn] }, "topicArns[0]"],
        ["a topic that is told when all is well", { alarm: { okActions: [northern, topicArn] } }, "alarm.okActions[1]"],
        [
            "a topic that is decided later",
            { alarm: { insufficientDataActions: pulumi.output([topicArn]) } },
            "alarm.insufficientDataActions[0]",
        ],
    ];
    for (const [title, args, setting] of actionsAbroad) {
        it(`refuses ${title} in another Region than the alarm, which is not created`, async () => {
            const given = { topicArns: [northern], ...args, region: "eu-north-1" };
            const { messages, resources } = await buildFailure(make(given));
            assert.deepEqual(messages, [
                `The alarm cannot be used:\n- ${setting} is "${topicArn}", which is in us-east-1; CloudWatch alarms in ` +
                    "eu-north-1 cannot use it. Give one in eu-north-1.",
            ]);
            assert.ok(resources.every(({ type }) => type !== alarmType));
        });
    }

    it("uses an explicit provider for children and lookups", async () => {
        const { resources, calls } = await build(() => make({}, { provider: new Provider("frankfurt") })());
        const provider = /::pulumi:providers:aws::frankfurt::frankfurt-id$/;
        assert.match(only(resources, filterType).provider, provider);
        assert.match(only(resources, alarmType).provider, provider);
        assert.deepEqual(
            calls.map((call) => provider.test(call.provider ?? "")),
            [true, true, true],
        );
    });
});
