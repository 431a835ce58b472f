import * as assert from "node:assert/strict";
import { Topic } from "@pulumi/aws/sns/topic";
import type * as pulumi from "@pulumi/pulumi";
import { SignInGuards, type SignInGuardsArgs } from "../../../components";
import { guards } from "../../../detection";
import { build, buildFailure, only, outputValue, typesAndNames } from "../../support";

const filterType = "aws:cloudwatch/logMetricFilter:LogMetricFilter";
const alarmType = "aws:cloudwatch/metricAlarm:MetricAlarm";
const componentType = "foundations-monitor:index:SignInGuards";
const topicArn = "arn:aws:sns:us-east-1:123456789012:alerts";
const pagerArn = "arn:aws:sns:us-east-1:123456789012:pager";

const complete: SignInGuardsArgs = {
    guards: { heartbeat: {}, tamper: {} },
    logGroupName: "trail-logs",
    metricNamespace: "CISBenchmark",
    metricName: "ConsoleSigninFailures",
    topicArns: [topicArn],
};

const make =
    (args: Partial<SignInGuardsArgs> = {}, opts?: pulumi.ComponentResourceOptions) =>
    () =>
        new SignInGuards("signin-guards", { ...complete, ...args }, opts);

const everyGuard: Required<SignInGuardsArgs["guards"]> = {
    heartbeat: {},
    tamper: {},
    missedFailures: {},
    identityCenter: {},
    roleSwitching: {},
    signInWithoutMfa: {},
    burst: {},
};

const counting = ["tamper", "missed-failures", "identity-center", "role-switching", "sign-in-without-mfa"];

/** The inputs of the one resource with a logical name. */
async function inputsOf(name: string, args: Partial<SignInGuardsArgs>, preview = false) {
    const { resources } = await build(make(args), { preview });
    const [found, ...others] = resources.filter((resource) => resource.name === name);
    assert.ok(found !== undefined && others.length === 0, name);
    return found;
}

describe("SignInGuards", () => {
    for (const preview of [true, false]) {
        it(`asks for every guard that is set, and nothing else ${preview ? "in a preview" : "in an update"}`, async () => {
            const { resources, warnings } = await build(make({ guards: everyGuard }), { preview });
            assert.deepEqual(
                typesAndNames(resources),
                [
                    `${componentType} signin-guards`,
                    ...counting.map((slug) => `${filterType} signin-guards-${slug}-filter`),
                    ...["heartbeat", "burst", ...counting].map((slug) => `${alarmType} signin-guards-${slug}-alarm`),
                ].sort(),
            );
            assert.deepEqual(warnings, []);
            assert.deepEqual(
                resources.filter(({ type, parent }) => type !== componentType && parent !== "signin-guards"),
                [],
            );
        });

        it(`watches what arrives in the log group ${preview ? "in a preview" : "in an update"}`, async () => {
            const { inputs } = await inputsOf("signin-guards-heartbeat-alarm", {}, preview);
            assert.deepEqual(inputs, {
                name: "ConsoleSigninHeartbeat",
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

        it(`ties a guard's alarm to its own filter ${preview ? "in a preview" : "in an update"}`, async () => {
            const { inputs, edges } = await inputsOf("signin-guards-tamper-alarm", {}, preview);
            assert.deepEqual(edges, {
                metricName: ["signin-guards-tamper-filter"],
                namespace: ["signin-guards-tamper-filter"],
            });
            const { alarmDescription, ...others } = inputs;
            assert.deepEqual(others, {
                name: "ConsoleSigninTamper",
                namespace: "CISBenchmark",
                metricName: "ConsoleSigninTamper",
                statistic: "Sum",
                comparisonOperator: "GreaterThanOrEqualToThreshold",
                threshold: 1,
                period: 300,
                evaluationPeriods: 1,
                treatMissingData: "notBreaching",
                actionsEnabled: true,
                alarmActions: [topicArn],
            });
            const filter = await inputsOf("signin-guards-tamper-filter", {}, preview);
            assert.ok(guards.tamper.watches.kind === "events");
            assert.deepEqual(filter.inputs, {
                name: "ConsoleSigninTamper",
                logGroupName: "trail-logs",
                pattern: guards.tamper.watches.pattern,
                metricTransformation: { name: "ConsoleSigninTamper", namespace: "CISBenchmark", value: "1" },
            });
        });
    }

    it("counts bursts on the metric that is there already, without a filter", async () => {
        const { resources } = await build(make({ guards: { burst: { threshold: 20, period: 600 } } }));
        assert.deepEqual(typesAndNames(resources), [
            `${alarmType} signin-guards-burst-alarm`,
            `${componentType} signin-guards`,
        ]);
        const { alarmDescription, ...others } = resources.find(({ type }) => type === alarmType)?.inputs ?? {};
        assert.deepEqual(others, {
            name: "ConsoleSigninBurst",
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
            make({ guards: everyGuard, accountAlias: "production", runbookUrl: "https://wiki.example.com/signin" }),
        );
        const descriptions = resources
            .filter(({ type }) => type === alarmType)
            .map(({ name, inputs }) => [name, String(inputs.alarmDescription)]);
        for (const [name = "", text = ""] of descriptions) {
            assert.ok(text.length <= 1024, `${name}: ${text.length}`);
            assert.match(text, / Account production \(123456789012\), us-east-1\.\n/);
            assert.ok(text.includes("\nRunbook: https://wiki.example.com/signin\n"));
            assert.equal(
                /CloudWatch Logs Insights: (fields eventTime, |https:\/\/)/.test(text),
                !name.includes("heartbeat"),
                name,
            );
        }
        assert.equal(descriptions.length, 7);
    });

    it("says that the trail covers an organization, and whose account a record names", async () => {
        const { inputs } = await inputsOf("signin-guards-heartbeat-alarm", { coversOrganization: true });
        assert.match(
            String(inputs.alarmDescription),
            /\nThe trail covers an organization: recipientAccountId names the account\.\n/,
        );
    });

    it("sends a guard's message elsewhere where that is asked for", async () => {
        const { resources } = await build(make({ guards: { ...everyGuard, burst: { topicArns: [pagerArn] } } }));
        const told = resources
            .filter(({ type }) => type === alarmType)
            .map(({ inputs }) => [inputs.name, inputs.alarmActions]);
        assert.deepEqual(
            told.filter(([, actions]) => (actions as string[])[0] === pagerArn),
            [["ConsoleSigninBurst", [pagerArn]]],
        );
        assert.equal(told.length, 7);
    });

    it("passes prefix, Region, namespace, tags and minutes on", async () => {
        const { resources } = await build(
            make({
                guards: { heartbeat: { minutes: 30 }, tamper: {} },
                namePrefix: "team-",
                region: "eu-north-1",
                metricNamespace: "Security",
                tags: { owner: "security" },
            }),
        );
        const of = (name: string) => resources.find((resource) => resource.name === name)?.inputs ?? {};
        const heartbeat = of("signin-guards-heartbeat-alarm");
        assert.deepEqual(
            [heartbeat.name, heartbeat.region, heartbeat.namespace, heartbeat.evaluationPeriods, heartbeat.tags],
            ["team-ConsoleSigninHeartbeat", "eu-north-1", "AWS/Logs", 30, { owner: "security" }],
        );
        const filter = of("signin-guards-tamper-filter");
        assert.deepEqual(
            [filter.name, filter.region, filter.metricTransformation],
            [
                "team-ConsoleSigninTamper",
                "eu-north-1",
                { name: "team-ConsoleSigninTamper", namespace: "Security", value: "1" },
            ],
        );
    });

    it("gives out the ARN of each alarm by the guard's name", async () => {
        const { made } = await build(make());
        assert.deepEqual(await outputValue(made.alarmArns), {
            heartbeat: "arn:aws:cloudwatch:us-east-1:123456789012:alarm:ConsoleSigninHeartbeat",
            tamper: "arn:aws:cloudwatch:us-east-1:123456789012:alarm:ConsoleSigninTamper",
        });
    });

    it("keeps the edge to a topic that is created in the same preview", async () => {
        const { resources } = await build(() => make({ topicArns: [new Topic("alerts", { name: "alerts" }).arn] })(), {
            preview: true,
        });
        const edges = resources.filter(({ type }) => type === alarmType).map((alarm) => alarm.edges.alarmActions);
        assert.deepEqual(edges, [["alerts"], ["alerts"]]);
    });

    it("shows in a preview how a guard judges whose topic is created in the same preview", async () => {
        const { resources } = await build(
            () =>
                make({
                    guards: { burst: { topicArns: [new Topic("pager", { name: "pager" }).arn], threshold: 20 } },
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
                guards: {
                    heartbeat: { minutes: 5 },
                    tamper: { threshold: 0 },
                    burst: { period: 90, topicArns: ["pager"] },
                },
            }),
        );
        assert.deepEqual(resources, []);
        assert.deepEqual(messages, [
            [
                'SignInGuards "signin-guards" cannot be used:',
                '- logGroupName is "a b"; it must be the name of a log group, not its ARN: 1 to 512 letters, digits and ' +
                    "the characters _ - / . #. Give the name that CloudTrail delivers to.",
                "- topicArns is empty; an alarm that notifies no topic is heard by nobody. Add the ARN of a topic.",
                "- guards.heartbeat.minutes is 5; it must be a whole number from 10, because CloudTrail itself takes " +
                    "minutes to deliver, to 1440, a day. Correct it, or leave it out for an hour.",
                "- guards.tamper.threshold is 0; it must be a whole number of events, at least 1. Correct it, or leave it " +
                    "out for 1.",
                "- guards.burst.period: The period is 90 seconds, and CloudWatch takes 10, 20, 30 or a multiple of 60 up " +
                    "to a day (86400). Set the period to 300 seconds.",
                '- guards.burst.topicArns[0] is "pager"; it must be the ARN of an SNS topic, such as ' +
                    "arn:aws:sns:us-east-1:123456789012:alerts. Correct it.",
            ].join("\n"),
        ]);
    });
});
