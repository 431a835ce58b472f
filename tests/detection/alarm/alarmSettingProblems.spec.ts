import * as assert from "node:assert/strict";
import { type AlarmSettings, alarmSettingProblems } from "../../../detection/alarm";
import { benchmarkAlarm } from "./benchmarkAlarm";

describe("alarmSettingProblems", () => {
    const accepted: Partial<AlarmSettings>[] = [
        {},
        { periodSeconds: 60, evaluationPeriods: 1440 },
        { periodSeconds: 86400, evaluationPeriods: 7 },
        { periodSeconds: 3600, evaluationPeriods: 168, datapointsToAlarm: 168 },
        { threshold: -0.5, treatMissingData: undefined },
        { statistic: "p99.95" },
        { statistic: "TM(5%:95%)" },
        { statistic: "WM(:5)" },
        { statistic: "IQM" },
        ...[60, 300, 3600, 86400, 604800].map((periodSeconds) => ({ periodSeconds, wallClockZone: "UTC" })),
        { periodSeconds: 604800, evaluationPeriods: 2, wallClockZone: "UTC" },
    ];
    for (const settings of accepted) {
        it(`accepts ${JSON.stringify(settings)}`, () => {
            assert.deepEqual(alarmSettingProblems(benchmarkAlarm(settings)), []);
        });
    }

    const operator = "LessThanLowerOrGreaterThanUpperThreshold" as AlarmSettings["comparisonOperator"];
    const operators =
        "GreaterThanOrEqualToThreshold, GreaterThanThreshold, LessThanThreshold, LessThanOrEqualToThreshold";
    const notPeriod = (seconds: number) =>
        `The period is ${seconds} seconds, and CloudWatch takes 10, 20, 30 or a multiple of 60 up to a day (86400).`;
    type Refused = [Partial<AlarmSettings>, keyof AlarmSettings, string];
    const refused: Refused[] = [
        [{ periodSeconds: 0 }, "periodSeconds", notPeriod(0)],
        [{ periodSeconds: -60 }, "periodSeconds", notPeriod(-60)],
        [{ periodSeconds: 45 }, "periodSeconds", notPeriod(45)],
        [{ periodSeconds: 90 }, "periodSeconds", notPeriod(90)],
        [{ periodSeconds: 86460 }, "periodSeconds", notPeriod(86460)],
        [{ periodSeconds: Number.NaN }, "periodSeconds", notPeriod(Number.NaN)],
        ...[10, 20, 30].map(
            (periodSeconds): Refused => [
                { periodSeconds },
                "periodSeconds",
                `A period of ${periodSeconds} seconds is for high-resolution metrics. A metric filter publishes by the minute, so most of these periods never have data, and CloudWatch does not promise that the alarm is raised.`,
            ],
        ),
        ...[30, 120, 172_800].map(
            (periodSeconds): Refused => [
                { periodSeconds, wallClockZone: "UTC" },
                "periodSeconds",
                `The period is ${periodSeconds} seconds, and with a wall clock window CloudWatch takes 60, 300, 3600, 86400, 604800.`,
            ],
        ),
        [
            { evaluationPeriods: 1.5 },
            "evaluationPeriods",
            "evaluationPeriods is 1.5, and an alarm looks at a whole number of periods, at least 1.",
        ],
        [
            { evaluationPeriods: 3, datapointsToAlarm: 0 },
            "datapointsToAlarm",
            "datapointsToAlarm is 0, and an alarm needs a whole number of breaching periods, at least 1.",
        ],
        [
            { evaluationPeriods: 3, datapointsToAlarm: 4 },
            "datapointsToAlarm",
            "datapointsToAlarm is 4, more than the 3 of evaluationPeriods, and CloudWatch refuses that.",
        ],
        [
            { evaluationPeriods: 289 },
            "evaluationPeriods",
            "289 periods of 300 seconds are 86700 seconds, and with a period of less than an hour CloudWatch takes a day (86400) together.",
        ],
        [
            { periodSeconds: 3600, evaluationPeriods: 169 },
            "evaluationPeriods",
            "169 periods of 3600 seconds are 608400 seconds, and with a period of at least an hour CloudWatch takes 7 days (604800) together.",
        ],
        [
            { periodSeconds: 86_400, evaluationPeriods: 8 },
            "evaluationPeriods",
            "8 periods of 86400 seconds are 691200 seconds, and with a period of at least an hour CloudWatch takes 7 days (604800) together.",
        ],
        [
            { threshold: Number.POSITIVE_INFINITY },
            "threshold",
            "The threshold is Infinity, and a static alarm compares with a number.",
        ],
        [
            { comparisonOperator: operator },
            "comparisonOperator",
            `comparisonOperator is "${operator}", and a static alarm takes one of ${operators}.`,
        ],
        [
            { comparisonOperator: "toString" as AlarmSettings["comparisonOperator"] },
            "comparisonOperator",
            `comparisonOperator is "toString", and a static alarm takes one of ${operators}.`,
        ],
        [
            { treatMissingData: "nonBreaching" as AlarmSettings["treatMissingData"] },
            "treatMissingData",
            'treatMissingData is "nonBreaching", and CloudWatch takes missing, ignore, breaching, notBreaching.',
        ],
        [{ statistic: "sum" }, "statistic", 'The statistic "sum" does not exist in CloudWatch.'],
        [{ statistic: "p101" }, "statistic", 'The statistic "p101" does not exist in CloudWatch.'],
        [
            { statistic: "PR(1:)" },
            "statistic",
            "The statistic PR(1:) depends on every single sample, and metrics are stored by the minute.",
        ],
        [
            { statistic: "tc90" },
            "statistic",
            "The statistic tc90 depends on every single sample, and metrics are stored by the minute.",
        ],
    ];
    for (const [settings, setting, reason] of refused) {
        it(`refuses ${JSON.stringify(settings)}`, () => {
            const problems = alarmSettingProblems(benchmarkAlarm(settings));
            assert.deepEqual(
                problems.map((problem) => [problem.setting, problem.reason]),
                [[setting, reason]],
            );
        });
    }

    it("refuses everything at once, with a remedy for each", () => {
        const problems = alarmSettingProblems({
            statistic: "Median",
            periodSeconds: 45,
            evaluationPeriods: 0,
            datapointsToAlarm: -1,
            threshold: Number.NaN,
            comparisonOperator: operator,
            treatMissingData: "" as AlarmSettings["treatMissingData"],
        });
        assert.deepEqual(
            problems.map(({ setting, remedy }) => [setting, remedy]),
            [
                ["statistic", 'Set statistic to "Sum", which counts.'],
                ["periodSeconds", "Set the period to 300 seconds."],
                ["evaluationPeriods", "Set evaluationPeriods to 1."],
                ["datapointsToAlarm", "Set datapointsToAlarm to 1, or leave it out if evaluationPeriods is 1."],
                ["threshold", "Set the threshold to 1."],
                ["comparisonOperator", "Set comparisonOperator to GreaterThanOrEqualToThreshold."],
                ["treatMissingData", "Set treatMissingData to notBreaching."],
            ],
        );
    });

    it("has a remedy where settings are refused together only", () => {
        const problems = alarmSettingProblems(benchmarkAlarm({ evaluationPeriods: 289, datapointsToAlarm: 290 }));
        assert.deepEqual(
            problems.map(({ setting, remedy }) => [setting, remedy]),
            [
                ["datapointsToAlarm", "Set datapointsToAlarm to 1, or leave it out if evaluationPeriods is 1."],
                ["evaluationPeriods", "Set evaluationPeriods to 1."],
            ],
        );
    });
});
