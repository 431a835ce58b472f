import * as assert from "node:assert/strict";
import { Topic } from "@pulumi/aws/sns/topic";
import type * as pulumi from "@pulumi/pulumi";
import { FurtherAlarms, type FurtherAlarmsArgs } from "../../../components";
import { consoleAuthenticationFailures, tamper } from "../../../detection";
import { build, buildFailure, only, outputValue, typesAndNames } from "../../support";

const filterType = "aws:cloudwatch/logMetricFilter:LogMetricFilter";
const alarmType = "aws:cloudwatch/metricAlarm:MetricAlarm";
const componentType = "foundations-monitor:index:FurtherAlarms";
const topicArn = "arn:aws:sns:us-east-1:123456789012:alerts";
const pagerArn = "arn:aws:sns:us-east-1:123456789012:pager";

const complete: FurtherAlarmsArgs = {
    pathGuards: { heartbeat: {}, tamper: {} },
    logGroupName: "trail-logs",
    metricNamespace: "CISBenchmark",
    topicArns: [topicArn],
};

const make =
    (args: Partial<FurtherAlarmsArgs> = {}, opts?: pulumi.ComponentResourceOptions) =>
    () =>
        new FurtherAlarms("further", { ...complete, ...args }, opts);

const slug = "console-authentication-failures";
const everyKind: Partial<FurtherAlarmsArgs> = {
    controls: {
        [slug]: {
            burst: {},
            companions: { "unknown-user-name": {}, "switch-role-refused": {} },
            tuned: { exclude: [{ field: "userIdentity.userName", equals: "canary" }] },
        },
        "root-usage": { burst: {} },
    },
    accounts: { payments: { account: "222222222222" } },
};
const counting = ["222222222222", "switch-role-refused", "tuned", "unknown-user-name"].map((part) => `${slug}-${part}`);
const all = ["heartbeat", "tamper", "root-usage-burst", `${slug}-burst`, ...counting];

/** The inputs of the one resource with a logical name. */
async function inputsOf(name: string, args: Partial<FurtherAlarmsArgs>, preview = false) {
    const { resources } = await build(make(args), { preview });
    const [found, ...others] = resources.filter((resource) => resource.name === name);
    assert.ok(found !== undefined && others.length === 0, name);
    return found;
}

describe("SignInGuards", () => {
    for (const preview of [true, false]) {
        it(`asks for every alarm that is set, and nothing else ${preview ? "in a preview" : "in an update"}`, async () => {
            const { resources, warnings } = await build(make(everyKind), { preview });
            assert.deepEqual(
                typesAndNames(resources),
                [
                    `${componentType} further`,
                    ...counting.map((name) => `${filterType} further-${name}-filter`),
                    ...["", "-2", "-3"].map((number) => `${filterType} further-tamper-filter${number}`),
                    ...all.map((name) => `${alarmType} further-${name}-alarm`),
                ].sort(),
            );
            assert.deepEqual(warnings, []);
            assert.deepEqual(
                resources.filter(({ type, parent }) => type !== componentType && parent !== "further"),
                [],
            );
        });

        it(`watches what arrives in the log group ${preview ? "in a preview" : "in an update"}`, async () => {
            const { inputs } = await inputsOf("further-heartbeat-alarm", {}, preview);
            assert.deepEqual(inputs, {
                name: "AlertPathHeartbeat",
                alarmDescription: [
                    "The trail's log group receives no log events. Account 123456789012, us-east-1.",
                    "A stopped trail, a revoked role or a deleted log group looks like peace to every other alarm.",
                    "No further message is sent until the alarm is OK again.",
                    "Log group: trail-logs",
                ].join("\n"),
                namespace: "AWS/Logs",
                metricName: "IncomingLogEvents",
                dimensions: { LogGroupName: "trail-logs" },
                statistic: "Sum",
                comparisonOperator: "LessThanThreshold",
                threshold: 1,
                period: 60,
                evaluationPeriods: 60,
                datapointsToAlarm: 60,
                treatMissingData: "breaching",
                actionsEnabled: true,
                alarmActions: [topicArn],
            });
        });

        it(`ties an alarm to its own filter ${preview ? "in a preview" : "in an update"}`, async () => {
            const { inputs, edges } = await inputsOf("further-tamper-alarm", {}, preview);
            assert.deepEqual(edges, {
                metricName: ["further-tamper-filter"],
                namespace: ["further-tamper-filter"],
            });
            const { alarmDescription, ...others } = inputs;
            assert.deepEqual(others, {
                name: "AlertPathTamper",
                namespace: "CISBenchmark",
                metricName: "AlertPathTamper",
                statistic: "Sum",
                comparisonOperator: "GreaterThanOrEqualToThreshold",
                threshold: 1,
                period: 300,
                evaluationPeriods: 1,
                treatMissingData: "notBreaching",
                actionsEnabled: true,
                alarmActions: [topicArn],
            });
            const filter = await inputsOf("further-tamper-filter", {}, preview);
            const { watches } = tamper([consoleAuthenticationFailures.metricName]);
            assert.ok(watches.kind === "events");
            assert.deepEqual(filter.inputs, {
                name: "AlertPathTamper",
                logGroupName: "trail-logs",
                pattern: watches.patterns[0],
                metricTransformation: { name: "AlertPathTamper", namespace: "CISBenchmark", value: "1" },
            });
        });
    }

    it("counts bursts on the metric that is there already, without a filter", async () => {
        const { resources } = await build(
            make({ pathGuards: {}, controls: { [slug]: { burst: { threshold: 20, period: 600 } } } }),
        );
        assert.deepEqual(typesAndNames(resources), [
            `${alarmType} further-${slug}-burst-alarm`,
            `${componentType} further`,
        ]);
        const { alarmDescription, ...others } = resources.find(({ type }) => type === alarmType)?.inputs ?? {};
        assert.deepEqual(others, {
            name: "ConsoleSigninFailures-burst",
            namespace: "CISBenchmark",
            metricName: "ConsoleSigninFailures",
            statistic: "Sum",
            comparisonOperator: "GreaterThanOrEqualToThreshold",
            threshold: 20,
            period: 600,
            evaluationPeriods: 1,
            treatMissingData: "notBreaching",
            actionsEnabled: true,
            alarmActions: [topicArn],
        });
    });

    it("leads whoever is woken up to the events, within what a description holds", async () => {
        const { resources } = await build(
            make({ ...everyKind, accountAlias: "production", runbookUrl: "https://wiki.example.com/signin" }),
        );
        const descriptions = resources
            .filter(({ type }) => type === alarmType)
            .map(({ name, inputs }) => [name, String(inputs.alarmDescription)]);
        for (const [name = "", text = ""] of descriptions) {
            assert.ok(text.length <= 1024, `${name}: ${text.length}`);
            assert.match(text, / (Account|watched from) production \(123456789012\), us-east-1\.\n/);
            assert.ok(text.includes("\nRunbook: https://wiki.example.com/signin\n"));
            assert.equal(
                /CloudWatch Logs Insights: (fields eventTime, |https:\/\/)/.test(text),
                !name.includes("heartbeat"),
                name,
            );
        }
        assert.equal(descriptions.length, 8);
    });

    it("says that the trail covers an organization, and whose account a record names", async () => {
        const { inputs } = await inputsOf("further-heartbeat-alarm", { coversOrganization: true });
        assert.match(
            String(inputs.alarmDescription),
            /\nThe trail covers an organization: recipientAccountId names the account\.\n/,
        );
    });

    it("sends an alarm's message elsewhere where that is asked for", async () => {
        const { resources } = await build(make({ controls: { [slug]: { burst: { topicArns: [pagerArn] } } } }));
        const told = resources
            .filter(({ type }) => type === alarmType)
            .map(({ inputs }) => [inputs.name, inputs.alarmActions]);
        assert.deepEqual(
            told.filter(([, actions]) => (actions as string[])[0] === pagerArn),
            [["ConsoleSigninFailures-burst", [pagerArn]]],
        );
        assert.equal(told.length, 3);
    });

    it("passes prefix, Region, namespace, tags and minutes on", async () => {
        const { resources } = await build(
            make({
                pathGuards: { heartbeat: { minutes: 30 }, tamper: {} },
                namePrefix: "team-",
                region: "eu-north-1",
                metricNamespace: "Security",
                tags: { owner: "security" },
            }),
        );
        const of = (name: string) => resources.find((resource) => resource.name === name)?.inputs ?? {};
        const heartbeat = of("further-heartbeat-alarm");
        assert.deepEqual(
            [heartbeat.name, heartbeat.region, heartbeat.namespace, heartbeat.evaluationPeriods, heartbeat.tags],
            ["team-AlertPathHeartbeat", "eu-north-1", "AWS/Logs", 30, { owner: "security" }],
        );
        const filter = of("further-tamper-filter");
        assert.deepEqual(
            [filter.name, filter.region, filter.metricTransformation],
            ["team-AlertPathTamper", "eu-north-1", { name: "team-AlertPathTamper", namespace: "Security", value: "1" }],
        );
    });

    it("gives out the ARN of each alarm by its name", async () => {
        const { made } = await build(make());
        assert.deepEqual(await outputValue(made.alarmArns), {
            heartbeat: "arn:aws:cloudwatch:us-east-1:123456789012:alarm:AlertPathHeartbeat",
            tamper: "arn:aws:cloudwatch:us-east-1:123456789012:alarm:AlertPathTamper",
        });
    });

    it("keeps the edge to a topic that is created in the same preview", async () => {
        const { resources } = await build(() => make({ topicArns: [new Topic("alerts", { name: "alerts" }).arn] })(), {
            preview: true,
        });
        const edges = resources.filter(({ type }) => type === alarmType).map((alarm) => alarm.edges.alarmActions);
        assert.deepEqual(edges, [["alerts"], ["alerts"]]);
    });

    it("shows in a preview how an alarm judges whose topic is created in the same preview", async () => {
        const { resources } = await build(
            () =>
                make({
                    pathGuards: {},
                    controls: {
                        [slug]: { burst: { topicArns: [new Topic("pager", { name: "pager" }).arn], threshold: 20 } },
                    },
                })(),
            { preview: true },
        );
        const { inputs, edges } = only(resources, alarmType);
        assert.deepEqual([inputs.threshold, inputs.alarmActions], [20, [{ unknown: true }]]);
        assert.deepEqual(edges.alarmActions, ["pager"]);
    });

    it("refuses everything that cannot work at once, before anything is registered", async () => {
        const { messages, resources } = await buildFailure(
            make({
                logGroupName: "a b",
                topicArns: [],
                pathGuards: { heartbeat: { minutes: 5 }, tamper: { threshold: 0 } },
                controls: { [slug]: { burst: { period: 90, topicArns: ["pager"] } } },
            }),
        );
        assert.deepEqual(resources, []);
        assert.deepEqual(messages, [
            [
                'FurtherAlarms "further" cannot be used:',
                '- logGroupName is "a b"; it must be the name of a log group, not its ARN: 1 to 512 letters, digits and ' +
                    "the characters _ - / . #. Give the name that CloudTrail delivers to.",
                "- topicArns is empty; an alarm that notifies no topic is heard by nobody. Add the ARN of a topic.",
                "- controls.console-authentication-failures.burst.period: The period is 90 seconds, and CloudWatch takes 10, 20, 30 or a multiple of 60 up " +
                    "to a day (86400). Set the period to 300 seconds.",
                '- controls.console-authentication-failures.burst.topicArns[0] is "pager"; it must be the ARN of an SNS topic, such as ' +
                    "arn:aws:sns:us-east-1:123456789012:alerts. Correct it.",
                "- pathGuards.heartbeat.minutes is 5; it must be a whole number from 10, because CloudTrail itself takes " +
                    "minutes to deliver, to 1440, a day. Correct it, or leave it out for an hour.",
                "- pathGuards.tamper.threshold is 0; it must be a whole number of events, at least 1. Correct it, or leave it " +
                    "out for 1.",
            ].join("\n"),
        ]);
    });
});
