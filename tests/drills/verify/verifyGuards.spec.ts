import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures as control, heartbeat as guard } from "../../../detection";
import { verifyAccount } from "../../../drills/verify/verifyAccount";
import { type Answers, account, alarm, alarmArn, fakeAws, refuse, region, soundAccount } from "./fakeAws";

const named = (AlarmName: string, changes: object = {}) => ({
    ...alarm,
    AlarmName,
    AlarmArn: alarmArn.replace(control.metricName, AlarmName),
    MetricName: AlarmName,
    ...changes,
});
const { alarmName } = guard;
const pageArn = `arn:aws:sns:${region}:${account}:page`;
const heartbeat = named(`team-${alarmName}`, { MetricName: "IncomingLogEvents", Namespace: "AWS/Logs" });
const paging = { ...heartbeat, AlarmActions: [pageArn] };

const detailsName = `${control.metricName}-details`;
const details = {
    AlarmName: detailsName,
    AlarmArn: alarmArn.replace(control.metricName, detailsName),
    ActionsEnabled: true,
    AlarmActions: [pageArn],
};
const logAlarms = (changes: object = {}): Answers => ({
    "cloudwatch:DescribeAlarms": () => ({ MetricAlarms: [alarm], LogAlarms: [{ ...details, ...changes }] }),
});
const paged: Answers = {
    "sns:GetTopicAttributes": ({ TopicArn }) =>
        TopicArn === pageArn ? { Attributes: {} } : soundAccount["sns:GetTopicAttributes"](),
    "sns:ListSubscriptionsByTopic": ({ TopicArn }) =>
        TopicArn === pageArn
            ? { Subscriptions: [{ SubscriptionArn: `${pageArn}:1`, Protocol: "https", Endpoint: "https://a.b" }] }
            : soundAccount["sns:ListSubscriptionsByTopic"](),
};
const ofDetails = `${control.slug}/details`;

const alarms = (...MetricAlarms: readonly (typeof alarm)[]): Answers => ({
    "cloudwatch:DescribeAlarms": () => ({ MetricAlarms: [...MetricAlarms] }),
});
async function verify(changes: Answers) {
    const aws = fakeAws({ ...soundAccount, ...changes });
    return { ...(await verifyAccount(aws, [region], control)), called: aws.called };
}

const table: readonly [string, Answers, readonly unknown[], readonly string[]][] = [
    ["told", alarms(alarm, heartbeat), ["heartbeat", "told", undefined], []],
    [
        "told, for an alarm for one account",
        alarms(alarm, named(`${control.metricName}-222222222222`)),
        ["console-authentication-failures/222222222222", "told", undefined],
        [],
    ],
    ["told, for a log alarm over a topic of its own", { ...logAlarms(), ...paged }, [ofDetails, "told", undefined], []],
    [
        "lost where a log alarm is not evaluated",
        { ...logAlarms({ EvaluationState: "EVALUATION_ERROR", StateReason: "No permission." }), ...paged },
        [ofDetails, "lost", "alarm"],
        ["ALARM_NOT_EVALUATED"],
    ],
    [
        "lost where a log alarm acts on nothing",
        logAlarms({ AlarmActions: [] }),
        [ofDetails, "lost", "action"],
        ["ALARM_WITHOUT_ACTION"],
    ],
    [
        "lost where actions are disabled",
        alarms(alarm, { ...heartbeat, ActionsEnabled: false }),
        ["heartbeat", "lost", "action"],
        ["ALARM_ACTIONS_DISABLED"],
    ],
    [
        "lost on a topic under the key of AWS",
        {
            ...alarms(alarm, paging),
            "sns:GetTopicAttributes": ({ TopicArn }) =>
                TopicArn === pageArn
                    ? { Attributes: { KmsMasterKeyId: "alias/aws/sns" } }
                    : soundAccount["sns:GetTopicAttributes"](),
        },
        ["heartbeat", "lost", "topic"],
        ["TOPIC_KEY_BLOCKS_CLOUDWATCH"],
    ],
    [
        "lost on a topic that nobody has confirmed",
        {
            ...alarms(alarm, paging),
            "sns:GetTopicAttributes": () => ({ Attributes: {} }),
            "sns:ListSubscriptionsByTopic": ({ TopicArn }) =>
                TopicArn === pageArn
                    ? {
                          Subscriptions: [
                              { SubscriptionArn: "PendingConfirmation", Protocol: "email", Endpoint: "a@b.c" },
                          ],
                      }
                    : soundAccount["sns:ListSubscriptionsByTopic"](),
        },
        ["heartbeat", "lost", "subscription"],
        ["SUBSCRIPTION_NOT_CONFIRMED"],
    ],
    [
        "open where its topic may not be read",
        {
            ...alarms(alarm, paging),
            "sns:GetTopicAttributes": ({ TopicArn }) =>
                TopicArn === pageArn ? refuse("AccessDenied")() : soundAccount["sns:GetTopicAttributes"](),
        },
        ["heartbeat", "cannot tell yet", "topic"],
        [],
    ],
    [
        "open where its mute rules may not be read",
        {
            ...alarms(alarm, heartbeat),
            "cloudwatch:ListAlarmMuteRules": ({ AlarmName }) =>
                AlarmName === heartbeat.AlarmName
                    ? refuse("AccessDenied")()
                    : soundAccount["cloudwatch:ListAlarmMuteRules"](),
        },
        ["heartbeat", "cannot tell yet", "action"],
        [],
    ],
    [
        "told where AWS has no mute rules",
        { ...alarms(alarm, heartbeat), "cloudwatch:ListAlarmMuteRules": refuse("InvalidAction") },
        ["heartbeat", "told", undefined],
        [],
    ],
];

describe("verifyGuards", () => {
    for (const [what, answers, expected, codes] of table) {
        it(`finds a guard ${what}, and leaves the outcome to the control's own path`, async () => {
            const { guards: found, outcome, report } = await verify(answers);
            assert.deepEqual(
                found.map((guard) => [guard.guard, guard.outcome, guard.hop]),
                [expected],
            );
            assert.deepEqual(
                found.flatMap(({ findings, openQuestions }) => [...findings, ...openQuestions].map(({ code }) => code)),
                codes,
            );
            assert.deepEqual([outcome, report.openQuestions], ["told", []]);
        });
    }

    it("tells of guards where the control's own alarm is missing", async () => {
        const { guards: found, outcome } = await verify(alarms(heartbeat));
        assert.deepEqual([found[0]?.outcome, outcome], ["told", "lost"]);
    });

    it("reads a topic once that guards share with the control's alarm", async () => {
        const { called } = await verify(alarms(alarm, heartbeat, named("AlertPathTamper")));
        assert.equal(called.filter((call) => call.startsWith("sns:")).length, 4);
    });
});
