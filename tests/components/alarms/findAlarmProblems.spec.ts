import * as assert from "node:assert/strict";
import type { AlarmArgs } from "../../../components/alarms/AlarmArgs";
import { asAlarmSettings, findAlarmProblems } from "../../../components/alarms/findAlarmProblems";
import { type AsFarAsKnown, undecided } from "../../../components/settings/undecided";
import { consoleAuthenticationFailures as control } from "../../../detection";

describe("findAlarmProblems", () => {
    const accepted: [string, AsFarAsKnown<AlarmArgs>, number?][] = [
        ["the benchmark's settings", {}],
        ["a higher threshold, which only leaves the benchmark", { threshold: 5 }],
        ["a long period", { period: 3600, evaluationPeriods: 24, datapointsToAlarm: 1 }],
        ["missing data that keeps the state", { treatMissingData: "ignore" }],
        ["a zero for every other event", { treatMissingData: "breaching" }, 0],
        ["whatever is decided later", { datapointsToAlarm: 3, evaluationPeriods: undecided }],
        ["actions that are decided later", { okActions: undecided, insufficientDataActions: [undecided] }],
        ["topics as further actions", { okActions: ["arn:aws:sns:us-east-1:123456789012:alerts"] }],
    ];
    for (const [title, alarm, defaultValue] of accepted) {
        it(`accepts ${title}`, () => {
            assert.deepEqual(findAlarmProblems(control, alarm, defaultValue), []);
        });
    }

    const arn = "arn:aws:sns:us-east-1:123456789012:alerts";
    const refused: [string, AsFarAsKnown<AlarmArgs>, string][] = [
        ["a period of 90 seconds", { period: 90 }, "alarm.period: The period is 90 seconds"],
        ["a period of 10 seconds", { period: 10 }, "alarm.period: A period of 10 seconds"],
        ["no period", { period: 0 }, "alarm.period: "],
        ["half periods", { evaluationPeriods: 1.5 }, "alarm.evaluationPeriods: evaluationPeriods is 1.5"],
        ["more datapoints than periods", { datapointsToAlarm: 2 }, "alarm.datapointsToAlarm: datapointsToAlarm is 2"],
        ["more than a day", { evaluationPeriods: 289 }, "alarm.evaluationPeriods: 289 periods of 300 seconds"],
        ["no number", { threshold: Number.NaN }, "alarm.threshold: The threshold is NaN"],
        ["another treatment", { treatMissingData: "zero" }, 'alarm.treatMissingData: treatMissingData is "zero"'],
        [
            "an alarm that is in ALARM from the start",
            { treatMissingData: "breaching" },
            "alarm can never tell anybody: treatMissingData is breaching",
        ],
        ["an action that is no ARN", { okActions: ["pager"] }, 'alarm.okActions[0] is "pager"; it must be the ARN'],
        [
            "six actions",
            { insufficientDataActions: [arn, arn, arn, arn, arn, arn] },
            "alarm.insufficientDataActions lists 6 actions; CloudWatch takes 5.",
        ],
    ];
    for (const [title, alarm, start] of refused) {
        it(`refuses ${title}`, () => {
            const problems = findAlarmProblems(control, alarm);
            assert.equal(problems.length, 1, problems.join("\n"));
            assert.ok(problems[0]?.startsWith(start), problems[0]);
        });
    }

    it("has nothing to say about an alarm that is decided later", () => {
        assert.deepEqual(findAlarmProblems(control, undecided), []);
    });
});

describe("asAlarmSettings", () => {
    it("takes from the control what is left out", () => {
        assert.deepEqual(asAlarmSettings(control, {}), { ...control.alarm, datapointsToAlarm: undefined });
    });

    it("puts what is given over what the control says", () => {
        assert.deepEqual(
            asAlarmSettings(control, {
                threshold: 3,
                period: 60,
                evaluationPeriods: 5,
                datapointsToAlarm: 2,
                treatMissingData: "missing",
            }),
            {
                statistic: "Sum",
                comparisonOperator: "GreaterThanOrEqualToThreshold",
                threshold: 3,
                periodSeconds: 60,
                evaluationPeriods: 5,
                datapointsToAlarm: 2,
                treatMissingData: "missing",
            },
        );
    });
});
