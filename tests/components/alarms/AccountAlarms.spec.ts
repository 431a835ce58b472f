import * as assert from "node:assert/strict";
import { Topic } from "@pulumi/aws/sns/topic";
import { AccountAlarms, type AccountAlarmsArgs } from "../../../components";
import { build, buildFailure, only, outputValue, typesAndNames } from "../../support";

const filterType = "aws:cloudwatch/logMetricFilter:LogMetricFilter";
const alarmType = "aws:cloudwatch/metricAlarm:MetricAlarm";
const topicArn = "arn:aws:sns:us-east-1:123456789012:alerts";
const pagerArn = "arn:aws:sns:us-east-1:123456789012:pager";

const complete: AccountAlarmsArgs = {
    accounts: {
        payments: { account: "222222222222" },
        "data lake": { account: "012345678901", threshold: 3, period: 60 },
    },
    logGroupName: "trail-logs",
    metricNamespace: "CISBenchmark",
    topicArns: [topicArn],
};

const make =
    (args: Partial<AccountAlarmsArgs> = {}) =>
    () =>
        new AccountAlarms("signin-accounts", { ...complete, ...args });

describe("AccountAlarms", () => {
    for (const preview of [true, false]) {
        const when = preview ? "in a preview" : "in an update";
        it(`asks for a filter and an alarm of each account, named after its number, ${when}`, async () => {
            const { resources, warnings } = await build(make(), { preview });
            assert.deepEqual(typesAndNames(resources), [
                `${filterType} signin-accounts-012345678901-filter`,
                `${filterType} signin-accounts-222222222222-filter`,
                `${alarmType} signin-accounts-012345678901-alarm`,
                `${alarmType} signin-accounts-222222222222-alarm`,
                "foundations-monitor:index:AccountAlarms signin-accounts",
            ]);
            assert.deepEqual(warnings, []);
        });

        it(`counts the account's failures into a metric of its own, without dimensions, ${when}`, async () => {
            const { resources } = await build(make({ accounts: { payments: { account: "222222222222" } } }), {
                preview,
            });
            assert.deepEqual(only(resources, filterType).inputs, {
                name: "ConsoleSigninFailures-222222222222",
                logGroupName: "trail-logs",
                pattern:
                    '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") && ($.userIdentity.accountId = "222222222222") }',
                metricTransformation: {
                    name: "ConsoleSigninFailures-222222222222",
                    namespace: "CISBenchmark",
                    value: "1",
                },
            });
            const alarm = only(resources, alarmType);
            const { alarmDescription, ...others } = alarm.inputs;
            assert.deepEqual(others, {
                name: "ConsoleSigninFailures-222222222222",
                namespace: "CISBenchmark",
                metricName: "ConsoleSigninFailures-222222222222",
                statistic: "Sum",
                comparisonOperator: "GreaterThanOrEqualToThreshold",
                threshold: 1,
                period: 300,
                evaluationPeriods: 1,
                treatMissingData: "notBreaching",
                actionsEnabled: true,
                alarmActions: [topicArn],
            });
            assert.deepEqual(alarm.edges, {
                metricName: ["signin-accounts-222222222222-filter"],
                namespace: ["signin-accounts-222222222222-filter"],
            });
            const lines = String(alarmDescription).split("\n");
            assert.equal(
                lines[0],
                "A sign-in to the AWS Management Console failed. Account payments (222222222222), watched from 123456789012, us-east-1.",
            );
            assert.match(lines.at(-1) ?? "", /userIdentity\.accountId\*20\*3d\*20\*22222222222222\*22/);
        });
    }

    it("judges each as it says, and notifies whom it says", async () => {
        const { resources } = await build(
            make({
                severityTopicArns: { page: pagerArn },
                accounts: {
                    ...complete.accounts,
                    root: { account: "333333333333", severity: "page" },
                    audit: { account: "444444444444", topicArns: [pagerArn, topicArn] },
                },
            }),
        );
        const alarms = resources.filter(({ type }) => type === alarmType).map(({ inputs }) => inputs);
        assert.deepEqual(
            alarms.map(({ name, threshold, period, alarmActions }) => [name, threshold, period, alarmActions]).sort(),
            [
                ["ConsoleSigninFailures-012345678901", 3, 60, [topicArn]],
                ["ConsoleSigninFailures-222222222222", 1, 300, [topicArn]],
                ["ConsoleSigninFailures-333333333333", 1, 300, [pagerArn]],
                ["ConsoleSigninFailures-444444444444", 1, 300, [pagerArn, topicArn]],
            ],
        );
    });

    it("passes prefix, Region, namespace, alias, runbook and tags on", async () => {
        const { resources } = await build(
            make({
                accounts: { payments: { account: "222222222222" } },
                namePrefix: "team-",
                region: "eu-north-1",
                metricNamespace: "Security",
                accountAlias: "audit",
                runbookUrl: "https://wiki.example.com/signin",
                tags: { owner: "security" },
            }),
        );
        const [filter, alarm] = [only(resources, filterType).inputs, only(resources, alarmType).inputs];
        const name = "team-ConsoleSigninFailures-222222222222";
        assert.deepEqual(
            [filter.name, filter.region, filter.metricTransformation],
            [name, "eu-north-1", { name, namespace: "Security", value: "1" }],
        );
        assert.deepEqual(
            [alarm.name, alarm.region, alarm.namespace, alarm.metricName, alarm.tags],
            [name, "eu-north-1", "Security", name, { owner: "security" }],
        );
        const lines = String(alarm.alarmDescription).split("\n");
        assert.ok(lines[0]?.endsWith("watched from audit (123456789012), eu-north-1."), lines[0]);
        assert.equal(lines[2], "Runbook: https://wiki.example.com/signin");
    });

    it("gives out the ARN of each alarm by the account's name", async () => {
        const { made } = await build(make());
        const arn = "arn:aws:cloudwatch:us-east-1:123456789012:alarm:ConsoleSigninFailures";
        assert.deepEqual(await outputValue(made.alarmArns), {
            payments: `${arn}-222222222222`,
            "data lake": `${arn}-012345678901`,
        });
    });

    it("keeps the edge to a topic that is created in the same preview", async () => {
        const { resources } = await build(() => make({ topicArns: [new Topic("alerts", { name: "alerts" }).arn] })(), {
            preview: true,
        });
        const edges = resources.filter(({ type }) => type === alarmType).map((alarm) => alarm.edges.alarmActions);
        assert.deepEqual(edges, [["alerts"], ["alerts"]]);
    });

    it("refuses everything that cannot work at once, before anything is registered", async () => {
        const { messages, resources } = await buildFailure(
            make({
                logGroupName: "a b",
                topicArns: [],
                severityTopicArns: { page: "pager" },
                accounts: { payments: { account: "12345678901", threshold: 0, severity: "pag" } },
            }),
        );
        assert.deepEqual(resources, []);
        assert.deepEqual(messages, [
            [
                'AccountAlarms "signin-accounts" cannot be used:',
                '- logGroupName is "a b"; it must be the name of a log group, not its ARN: 1 to 512 letters, digits and ' +
                    "the characters _ - / . #. Give the name that CloudTrail delivers to.",
                "- topicArns is empty; an alarm that notifies no topic is heard by nobody. Add the ARN of a topic.",
                '- severityTopicArns.page is "pager"; it must be the ARN of an SNS topic, such as ' +
                    "arn:aws:sns:us-east-1:123456789012:alerts. Correct it.",
                '- accounts.payments.account is "12345678901", which has 11 digits; it must be the 12 digits of an ' +
                    "account's number, without hyphens. Write its leading zeros, and put it in quotes: YAML drops them " +
                    "from a number.",
                "- accounts.payments.threshold is 0; it must be a whole number of events, at least 1. Correct it, or " +
                    "leave it out for 1.",
                '- accounts.payments.severity is "pag"; it must be one of severities: page. Did you mean page? Correct ' +
                    "it, or leave it out and the monitor's own topic is notified.",
            ].join("\n"),
        ]);
    });
});
