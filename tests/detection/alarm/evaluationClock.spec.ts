import * as assert from "node:assert/strict";
import type { AlarmSettings } from "../../../detection";
import { evaluateAlarm } from "../../../detection/alarm/evaluateAlarm";
import { evaluationTest, minutesBetweenEvaluations } from "../../../detection/alarm/evaluationClock";

const alarm = (changes: Partial<AlarmSettings> = {}): AlarmSettings => ({
    statistic: "Sum",
    periodSeconds: 300,
    evaluationPeriods: 1,
    threshold: 1,
    comparisonOperator: "GreaterThanOrEqualToThreshold",
    treatMissingData: "notBreaching",
    ...changes,
});
const byClock = (changes: Partial<AlarmSettings> = {}) => alarm({ wallClockZone: "UTC", ...changes });

/** The instants of one day, in minutes after midnight UTC, at whose end an alarm is evaluated. */
const evaluations = (settings: AlarmSettings, midnight: string, from: number, to: number): number[] => {
    const isEvaluated = evaluationTest(settings, new Date(`${midnight}T00:00:00Z`));
    return Array.from({ length: to - from }, (_, index) => from + index).filter((minute) => isEvaluated(minute - 1));
};

describe("evaluationClock", () => {
    it("evaluates every minute, every hour, or whenever a period by the clock ends", () => {
        assert.deepEqual(
            [
                alarm(),
                alarm({ periodSeconds: 3600, evaluationPeriods: 25 }),
                byClock(),
                byClock({ periodSeconds: 86400 }),
                byClock({ periodSeconds: 86400, evaluationPeriods: 2 }),
            ].map(minutesBetweenEvaluations),
            [1, 60, 5, 1440, 1440],
        );
    });

    const rows: readonly (readonly [string, AlarmSettings, string, readonly [number, number], readonly number[]])[] = [
        ["five minutes", byClock(), "2026-11-30", [0, 16], [0, 5, 10, 15]],
        ["an hour", byClock({ periodSeconds: 3600 }), "2026-11-30", [0, 121], [0, 60, 120]],
        [
            "an hour at +05:30",
            byClock({ periodSeconds: 3600, wallClockZone: "+05:30" }),
            "2026-11-30",
            [0, 121],
            [30, 90],
        ],
        [
            "an hour at UTC-03:30",
            byClock({ periodSeconds: 3600, wallClockZone: "UTC-03:30" }),
            "2026-11-30",
            [0, 121],
            [30, 90],
        ],
        ...(["-01:15", "UTC-01:15"] as const).map(
            (wallClockZone) =>
                [
                    `a day at ${wallClockZone}`,
                    byClock({ periodSeconds: 86400, wallClockZone }),
                    "2026-11-30",
                    [0, 1441],
                    [75],
                ] as const,
        ),
        ...(["UTC+01:15", "+01:15"] as const).map(
            (wallClockZone) =>
                [
                    `a day at ${wallClockZone}`,
                    byClock({ periodSeconds: 86400, wallClockZone }),
                    "2026-11-30",
                    [0, 1441],
                    [1440 - 75],
                ] as const,
        ),
        [
            "a winter's day in New York",
            byClock({ periodSeconds: 86400, wallClockZone: "America/New_York" }),
            "2026-11-30",
            [0, 1441],
            [300],
        ],
        ...(["x+01:15", "+01:15x", "Etc/UTC"] as const).map(
            (wallClockZone) =>
                [
                    `a day in ${wallClockZone}, as in UTC`,
                    byClock({ periodSeconds: 86400, wallClockZone }),
                    "2026-11-30",
                    [0, 1441],
                    [0, 1440],
                ] as const,
        ),
        ["a day in UTC", byClock({ periodSeconds: 86400 }), "2026-11-30", [0, 1441], [0, 1440]],
        [
            "a winter's day in Stockholm",
            byClock({ periodSeconds: 86400, wallClockZone: "Europe/Stockholm" }),
            "2026-11-30",
            [0, 1441],
            [1380],
        ],
        [
            "a summer's day in Stockholm",
            byClock({ periodSeconds: 86400, wallClockZone: "Europe/Stockholm" }),
            "2026-07-01",
            [0, 1441],
            [1320],
        ],
        [
            "a zone that nobody knows",
            byClock({ periodSeconds: 86400, wallClockZone: "Mars/Olympus" }),
            "2026-11-30",
            [0, 1441],
            [0, 1440],
        ],
        ["a week, on a Monday", byClock({ periodSeconds: 604800 }), "2026-11-30", [0, 1441], [0]],
        ["a week, on a Tuesday", byClock({ periodSeconds: 604800 }), "2026-12-01", [0, 1441], []],
    ];
    for (const [title, settings, midnight, [from, to], expected] of rows) {
        it(`ends the periods of ${title}`, () => {
            assert.deepEqual(evaluations(settings, midnight, from, to), expected);
        });
    }

    const one = (minute: number) => ({ minute, sum: 1, sampleCount: 1, minimum: 1, maximum: 1 });
    const transitions = (settings: AlarmSettings, ...minutes: number[]) =>
        evaluateAlarm(settings, minutes.map(one), { fromMinute: 0, toMinute: 30, initialState: "OK" }).transitions.map(
            ({ minute, to }) => [minute, to],
        );

    it("counts a datapoint when its period has ended, and until the range of an evaluation has left it", () => {
        assert.deepEqual(transitions(byClock(), 6), [
            [9, "ALARM"],
            [24, "OK"],
        ]);
        assert.deepEqual(transitions(alarm(), 6), [
            [6, "ALARM"],
            [21, "OK"],
        ]);
    });

    it("divides a burst that crosses a boundary, which sliding periods do not", () => {
        assert.deepEqual(transitions(byClock({ threshold: 3 }), 8, 9, 10), []);
        assert.deepEqual(transitions(byClock({ threshold: 3 }), 10, 11, 12)[0], [14, "ALARM"]);
        assert.deepEqual(transitions(alarm({ threshold: 3 }), 8, 9, 10)[0], [10, "ALARM"]);
    });
});
