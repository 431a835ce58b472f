import * as assert from "node:assert/strict";
import {
    absent,
    consoleAuthenticationFailures as control,
    type Deployment,
    known,
    unknown,
} from "../../../../detection";
import { planPath } from "../../../../detection/alertPath/tracing/planPath";
import { traceNotifications } from "../../../../detection/alertPath/tracing/traceNotifications";
import {
    alarm,
    arns,
    type Changes,
    compliantDeployment,
    grant,
    metricFilter,
    placed,
    subscription,
    topic,
} from "../compliantDeployment";

const plan = (changes: Changes, more: Partial<Deployment> = {}) => {
    const deployment = compliantDeployment(changes, { alarms: [], ...more });
    return planPath(deployment, control, traceNotifications(deployment, false));
};
const alarmOn = (alarmActions: ReturnType<typeof alarm>["alarmActions"]) => ({
    alarms: [alarm({ metricName: known("Other"), alarmActions })],
});

const closed: Changes = { topic: { kmsKey: known("alias/aws/sns") } };
const secondArn = arns.topic.replace(/[^:]+$/, "second");
const second = topic({
    ...placed("second"),
    name: known("second"),
    arn: known(secondArn),
    policy: known(grant("sns:Publish", secondArn)),
});
const toSecond = subscription({ ...placed("to second"), topicArn: known(secondArn) });
const onlyThisAlarm = JSON.stringify({
    Statement: {
        Effect: "Allow",
        Principal: { Service: "cloudwatch.amazonaws.com" },
        Action: "sns:Publish",
        Resource: "*",
        Condition: { ArnEquals: { "aws:SourceArn": arns.alarm } },
    },
});

/** The topic that the alarm is to notify, `new` for one that is still to be written, and what is wrong with it. */
const table: readonly (readonly [
    what: string,
    changes: Changes,
    more: Partial<Deployment>,
    topic: string,
    behind: readonly string[],
])[] = [
    ["the topic that tells somebody", {}, {}, "alerts", []],
    ["no topic", {}, { topics: [] }, "new", []],
    ["a topic that admits this alarm alone", { topic: { policy: known(onlyThisAlarm) } }, {}, "alerts", []],
    ["a topic that would tell nobody", closed, {}, "new", []],
    [
        "such a topic, which another alarm notifies",
        closed,
        alarmOn(known([known(arns.topic)])),
        "alerts",
        ["TOPIC_KEY_BLOCKS_CLOUDWATCH"],
    ],
    [
        "such a topic, of which another alarm's action is computed",
        closed,
        alarmOn(known([known("arn:aws:lambda:x"), unknown(["topic"])])),
        "alerts",
        ["TOPIC_KEY_BLOCKS_CLOUDWATCH"],
    ],
    [
        "such a topic, of which all actions are computed",
        closed,
        alarmOn(unknown(["topic"])),
        "alerts",
        ["TOPIC_KEY_BLOCKS_CLOUDWATCH"],
    ],
    ["such a topic beside an alarm that notifies another one", closed, alarmOn(known([known(secondArn)])), "new", []],
    [
        "a topic without subscription and key, which another alarm notifies",
        closed,
        { ...alarmOn(known([known(arns.topic)])), subscriptions: [] },
        "alerts",
        ["TOPIC_KEY_BLOCKS_CLOUDWATCH", "SUBSCRIPTION_MISSING"],
    ],
    [
        "the one of two that tells somebody, although an alarm notifies the other",
        closed,
        {
            ...alarmOn(known([known(arns.topic)])),
            topics: [topic({ kmsKey: known("alias/aws/sns") }), second],
            subscriptions: [subscription(), toSecond],
        },
        "second",
        [],
    ],
    ["a topic in another Region", { topic: { region: known("us-east-1"), kmsKey: absent } }, {}, "new", []],
    [
        "a topic that does not exist, which another alarm notifies",
        { topic: { isMissing: true } },
        alarmOn(known([known(arns.topic)])),
        "new",
        [],
    ],
    [
        "a topic that tells somebody, although a rule mutes alarms of that name",
        {},
        {
            alarmMuteRules: [
                { ...placed("rule"), alarmNames: known([known(control.metricName)]), hasGaps: known(false) },
            ],
        },
        "alerts",
        [],
    ],
    ["a topic of which nobody knows where it is", { topic: { region: unknown() } }, {}, "alerts", []],
    [
        "a topic whose ARN is not known, in a stack of two",
        { topic: { arn: unknown(["topic"]) }, subscription: { topicArn: unknown(["topic"]) } },
        {},
        "alerts",
        [],
    ],
];

describe("planPath", () => {
    for (const [what, changes, more, name, behind] of table) {
        it(`plans with ${what}`, () => {
            const planned = plan(changes, more)(placed("place"));
            assert.deepEqual(
                [/the topic "(\w+)"/.exec(planned.alarmCode)?.[1] ?? "new", planned.behind.map(({ code }) => code)],
                [name, behind],
            );
        });
    }

    it("writes topic, subscription and alarm with the provider of the place, for the metric of the filter", () => {
        const filter = metricFilter({ metricName: known("Failures"), metricNamespace: known("Own") });
        assert.equal(
            plan({}, { topics: [] })({ ...placed("place"), provider: "frankfurt" }, filter).alarmCode,
            'const topic = new aws.sns.Topic("security-alerts", {}, { provider /* "frankfurt" */ }); ' +
                'new aws.sns.TopicSubscription("security-team", { topic: topic.arn, protocol: "email", endpoint: "security@example.com" }, { provider /* "frankfurt" */ }); ' +
                'new aws.cloudwatch.MetricAlarm("ConsoleSigninFailures", { name: "ConsoleSigninFailures", metricName: "Failures", namespace: "Own", ' +
                'statistic: "Sum", period: 300, evaluationPeriods: 1, threshold: 1, comparisonOperator: "GreaterThanOrEqualToThreshold", ' +
                'treatMissingData: "notBreaching", alarmActions: [topic.arn] }, { provider /* "frankfurt" */ });',
        );
    });

    it("writes the control's own metric where the filter's is not known", () => {
        const filter = metricFilter({ metricName: unknown(), metricNamespace: unknown() });
        assert.equal(plan({})(placed("place"), filter).alarmCode, plan({})(placed("place")).alarmCode);
    });
});
