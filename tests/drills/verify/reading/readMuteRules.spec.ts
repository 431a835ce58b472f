import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures as control } from "../../../../detection";
import { verifyAccount } from "../../../../drills/verify/verifyAccount";
import { type Answers, account, alarm, awsError, fakeAws, refuse, region, soundAccount, topicArn } from "../fakeAws";

const listed: Answers = {
    "cloudwatch:ListAlarmMuteRules": () => ({
        AlarmMuteRuleSummaries: [
            { AlarmMuteRuleArn: `arn:aws:cloudwatch:${region}:${account}:alarm-mute-rule:quiet`, Status: "ACTIVE" },
        ],
    }),
};

async function verify(answers: Answers) {
    const aws = fakeAws({ ...soundAccount, ...listed, ...answers });
    const { outcome, report, live } = await verifyAccount(aws, [region], control);
    const { hop } = report.hops.find(({ state }) => state !== "holds") ?? {};
    return [outcome, hop, [...report.findings, ...report.remarks].map(({ code }) => code), live.unread.length];
}

const muting = (Expression: string, Duration: string, more: object = {}): Answers => ({
    "cloudwatch:GetAlarmMuteRule": () => ({ Rule: { Schedule: { Expression, Duration } }, ...more }),
});
const always = (more: object) => muting("cron(0 0 * * *)", "P1D", more);
const years = (count: number) => new Date(Date.now() + count * 365 * 86_400_000);

const table: readonly (readonly [
    string,
    Answers,
    outcome: string,
    hop: string | undefined,
    codes: readonly string[],
    unread: number,
])[] = [
    ["a rule for the night", muting("cron(0 2 * * *)", "PT4H"), "told", undefined, ["ALARM_MUTED_AT_TIMES"], 0],
    ["a rule for every hour", muting("cron(0 * * * *)", "PT1H"), "lost", "action", ["ALARM_ACTIONS_DISABLED"], 0],
    [
        "a rule for all times, with an end",
        always({ ExpireDate: years(1) }),
        "lost",
        "action",
        ["ALARM_ACTIONS_DISABLED"],
        0,
    ],
    ["a rule for all times to come", always({ StartDate: years(1) }), "told", undefined, ["ALARM_MUTED_AT_TIMES"], 0],
    ["a rule that has begun", always({ StartDate: years(-1) }), "lost", "action", ["ALARM_ACTIONS_DISABLED"], 0],
    [
        "a rule that may not be read",
        { "cloudwatch:GetAlarmMuteRule": refuse("AccessDenied") },
        "cannot tell yet",
        "action",
        [],
        1,
    ],
    [
        "a rule that is gone since it was listed",
        { "cloudwatch:GetAlarmMuteRule": refuse("ResourceNotFoundException") },
        "told",
        undefined,
        [],
        0,
    ],
    [
        "rules that may not be listed",
        { "cloudwatch:ListAlarmMuteRules": refuse("AccessDenied") },
        "cannot tell yet",
        "action",
        [],
        1,
    ],
    [
        "a partition without mute rules",
        { "cloudwatch:ListAlarmMuteRules": refuse("UnknownOperationException") },
        "told",
        undefined,
        [],
        1,
    ],
];

describe("readMuteRules", () => {
    for (const [what, answers, ...expected] of table) {
        it(`says ${expected[0]} of ${what}`, async () => {
            assert.deepEqual(await verify(answers), expected);
        });
    }

    it("asks what mutes the composite alarm that notifies: what mutes the alarm that it watches keeps nobody from hearing", async () => {
        const composite = {
            AlarmName: "any",
            AlarmArn: `arn:aws:cloudwatch:${region}:${account}:alarm:any`,
            AlarmRule: `ALARM("${alarm.AlarmName}")`,
            AlarmActions: [topicArn],
        };
        const answers: Answers = {
            "cloudwatch:DescribeAlarms": () => ({
                MetricAlarms: [{ ...alarm, AlarmActions: [] }],
                CompositeAlarms: [composite],
            }),
            "cloudwatch:ListAlarmMuteRules": ({ AlarmName }) => {
                if (AlarmName !== "any") {
                    throw awsError("AccessDenied");
                }
                return { AlarmMuteRuleSummaries: [] };
            },
        };
        assert.deepEqual(await verify(answers), ["told", undefined, ["ALARM_SPEAKS_THROUGH_COMPOSITE"], 1]);
    });
});
