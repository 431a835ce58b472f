import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import {
    AlarmNotEvaluableError,
    type AlarmSettings,
    type AlarmState,
    type ComparisonOperator,
    evaluateAlarm,
    type MetricMinute,
    type MissingDataTreatment,
} from "../../../detection/alarm";
import { propertyRuns } from "../../propertyRuns";
import { benchmarkAlarm, minuteOf } from "./benchmarkAlarm";
import { publishedTable } from "./publishedTable";
import { referenceStates } from "./referenceEvaluator";

const treatments: readonly MissingDataTreatment[] = ["missing", "ignore", "breaching", "notBreaching"];
const states: readonly AlarmState[] = ["OK", "ALARM", "INSUFFICIENT_DATA"];
const operators: readonly ComparisonOperator[] = [
    "GreaterThanThreshold",
    "GreaterThanOrEqualToThreshold",
    "LessThanThreshold",
    "LessThanOrEqualToThreshold",
];
const initials = (states: readonly AlarmState[]) => states.map((state) => state[0]).join("");

describe("evaluateAlarm", () => {
    describe("reproduces the published table of missing data", () => {
        for (const { datapointsToAlarm, points, outcomes } of publishedTable) {
            for (const treatMissingData of treatments) {
                const outcome = outcomes[treatMissingData];
                it(`${points}, ${datapointsToAlarm} of 3, ${treatMissingData}: ${outcome}`, () => {
                    const minutes = [...points].flatMap((point, minute) =>
                        point === "-" ? [] : [minuteOf(minute, point === "X" ? 1 : 0)],
                    );
                    const alarm = benchmarkAlarm({
                        periodSeconds: 60,
                        evaluationPeriods: 3,
                        datapointsToAlarm,
                        treatMissingData,
                    });
                    for (const initialState of states) {
                        const timeline = evaluateAlarm(alarm, minutes, { fromMinute: 4, toMinute: 4, initialState });
                        assert.deepEqual(timeline.states, [outcome === "keep" ? initialState : outcome]);
                    }
                });
            }
        }
    });

    describe("reads every statistic and compares by every operator", () => {
        // The period holds 4, 0 and 2: count 3, sum 6, average 2.
        const values = { SampleCount: 3, Average: 2, Sum: 6, Minimum: 0, Maximum: 4, p0: 0, p100: 4 };
        for (const [statistic, value] of Object.entries(values)) {
            for (const comparisonOperator of operators) {
                it(`${statistic} ${comparisonOperator}`, () => {
                    const outcomes = [value - 1, value, value + 1].map((threshold) => {
                        const alarm = benchmarkAlarm({ statistic, comparisonOperator, threshold });
                        const minutes = [minuteOf(1, 4, 0), minuteOf(3, 2)];
                        return evaluateAlarm(alarm, minutes, { fromMinute: 4, toMinute: 4 }).states[0];
                    });
                    const expected: Record<ComparisonOperator, AlarmState[]> = {
                        GreaterThanThreshold: ["ALARM", "OK", "OK"],
                        GreaterThanOrEqualToThreshold: ["ALARM", "ALARM", "OK"],
                        LessThanThreshold: ["OK", "OK", "ALARM"],
                        LessThanOrEqualToThreshold: ["OK", "ALARM", "ALARM"],
                    };
                    assert.deepEqual(outcomes, expected[comparisonOperator]);
                });
            }
        }

        for (const statistic of ["p90", "p99.9", "tm90", "TM(10%:90%)", "wm95", "WM(:5)", "IQM"]) {
            it(`${statistic}, as far as all samples are on one side of the threshold`, () => {
                const alarm = benchmarkAlarm({ statistic });
                const run = (...samples: number[]) =>
                    evaluateAlarm(alarm, [minuteOf(0, ...samples)], { fromMinute: 0, toMinute: 0 }).states;
                assert.deepEqual(run(1, 1), ["ALARM"]);
                assert.deepEqual(run(1, 3), ["ALARM"]);
                assert.deepEqual(run(0, 0.5), ["OK"]);
                assert.throws(() => run(0, 1), {
                    name: "AlarmNotEvaluableError",
                    message: `In the period that ends with minute 0 some samples are beyond the threshold 1 and others are not, and ${statistic} cannot be told from the sum, count, minimum and maximum of each minute.`,
                });
            });
        }

        it("looks at the periods of the clock only, where it follows one", () => {
            const timeline = evaluateAlarm(
                benchmarkAlarm({ statistic: "p90", wallClockZone: "UTC" }),
                [minuteOf(4, 0), minuteOf(5, 1)],
                { fromMinute: 0, toMinute: 9 },
            );
            assert.equal(initials(timeline.states), "IIIIOOOOOA");
        });

        it("takes such a period as fine if asked to", () => {
            const timeline = evaluateAlarm(benchmarkAlarm({ statistic: "p90" }), [minuteOf(0, 0, 1)], {
                fromMinute: 0,
                toMinute: 0,
                undecidedPeriods: "fine",
            });
            assert.deepEqual(timeline.states, ["OK"]);
        });
    });

    describe("slides its periods by a minute", () => {
        it("adds up a burst across a five-minute mark", () => {
            const alarm = benchmarkAlarm({ threshold: 4 });
            const minutes = [minuteOf(3, 1), minuteOf(4, 1), minuteOf(5, 1), minuteOf(6, 1)];
            const { states: reached, transitions } = evaluateAlarm(alarm, minutes, { fromMinute: 0, toMinute: 9 });
            assert.equal(initials(reached), "OOOOOOAAOO");
            assert.deepEqual(
                transitions.map(({ minute, from, to }) => [minute, from, to]),
                [
                    [0, "INSUFFICIENT_DATA", "OK"],
                    [6, "OK", "ALARM"],
                    [8, "ALARM", "OK"],
                ],
            );
        });

        it("keeps ALARM on an old point until it leaves the evaluation range, three periods by default", () => {
            const run = (extraPeriods?: number) =>
                initials(
                    evaluateAlarm(benchmarkAlarm(), [minuteOf(0, 1)], { fromMinute: 0, toMinute: 19, extraPeriods })
                        .states,
                );
            assert.equal(run(), "AAAAAAAAAAAAAAAOOOOO");
            assert.equal(run(0), "AAAAAOOOOOOOOOOOOOOO");
            assert.equal(run(1), "AAAAAAAAAAOOOOOOOOOO");
        });

        it("leaves ALARM a period later if zeros follow", () => {
            const minutes = Array.from({ length: 20 }, (_, minute) => minuteOf(minute, minute === 5 ? 1 : 0));
            const { states: reached } = evaluateAlarm(benchmarkAlarm(), minutes, { fromMinute: 0, toMinute: 19 });
            assert.equal(initials(reached), "OOOOOAAAAAOOOOOOOOOO");
        });

        it("goes to INSUFFICIENT_DATA when nothing is left, if missing data is missing", () => {
            const alarm = benchmarkAlarm({ treatMissingData: undefined });
            const { states: reached } = evaluateAlarm(alarm, [minuteOf(2, 1)], { fromMinute: 0, toMinute: 19 });
            assert.equal(initials(reached), "IIAAAAAAAAAAAAAAAIII");
        });
    });

    it("wants M of the newest N periods, in a row or not", () => {
        const alarm = benchmarkAlarm({ periodSeconds: 60, evaluationPeriods: 3, datapointsToAlarm: 2 });
        const minutes = [0, 1, 0, 1, 0, 0, 1, 1, 0, 0].map((value, minute) => minuteOf(minute, value));
        const { states: reached } = evaluateAlarm(alarm, minutes, { fromMinute: 0, toMinute: 9 });
        assert.equal(initials(reached), "OOOAOOOAAO");
    });

    it("alarms on breaching points alone only when no later point could still turn it fine", () => {
        const alarm = benchmarkAlarm({ periodSeconds: 60, evaluationPeriods: 3, treatMissingData: "missing" });
        const range = { fromMinute: 0, toMinute: 5, initialState: "OK" } as const;
        assert.equal(initials(evaluateAlarm(alarm, [minuteOf(0, 1)], range).states), "OOAAAI");
    });

    it("starts in the state that it is given, and keeps it while missing data is ignored", () => {
        for (const initialState of states) {
            const alarm = benchmarkAlarm({ treatMissingData: "ignore" });
            const timeline = evaluateAlarm(alarm, [], { fromMinute: 0, toMinute: 3, initialState });
            assert.deepEqual(timeline.states, Array(4).fill(initialState));
            assert.deepEqual(timeline.transitions, []);
        }
    });

    it("sees data that is older than the run, and none that is newer than the minute", () => {
        const minutes = [minuteOf(-4, 1), minuteOf(3, 1)];
        const alarm = benchmarkAlarm();
        const { states: reached } = evaluateAlarm(alarm, minutes, { fromMinute: 0, toMinute: 3, extraPeriods: 0 });
        assert.equal(initials(reached), "AOOA");
    });

    it("adds up several entries of one minute, in any order", () => {
        const minutes = [minuteOf(2, 1), minuteOf(0, 1), minuteOf(2, 1)];
        const alarm = benchmarkAlarm({ threshold: 3 });
        assert.equal(initials(evaluateAlarm(alarm, minutes, { fromMinute: 0, toMinute: 2 }).states), "OOA");
    });

    it("runs over no minutes at all", () => {
        const timeline = evaluateAlarm(benchmarkAlarm(), [minuteOf(0, 1)], { fromMinute: 0, toMinute: -1 });
        assert.deepEqual([timeline.states, timeline.transitions], [[], []]);
    });

    it("evaluates every minute up to a day of periods", () => {
        const alarm = benchmarkAlarm({ periodSeconds: 86400 });
        const { transitions } = evaluateAlarm(alarm, [minuteOf(7, 1)], {
            fromMinute: 0,
            toMinute: 3 * 1440 + 20,
            initialState: "OK",
        });
        assert.deepEqual(
            transitions.map(({ minute, to }) => [minute, to]),
            [
                [7, "ALARM"],
                [7 + 3 * 1440, "OK"],
            ],
        );
    });

    it("evaluates at the end of each hour also where its periods are no whole hours", () => {
        const alarm = benchmarkAlarm({ periodSeconds: 5400, evaluationPeriods: 17, datapointsToAlarm: 1 });
        const { transitions } = evaluateAlarm(alarm, [minuteOf(100, 1)], {
            fromMinute: 0,
            toMinute: 180,
            initialState: "OK",
        });
        assert.deepEqual(
            transitions.map(({ minute, to }) => [minute, to]),
            [[119, "ALARM"]],
        );
    });

    it("evaluates at the end of each hour beyond a day of periods", () => {
        const alarm = benchmarkAlarm({ periodSeconds: 3600, evaluationPeriods: 25, datapointsToAlarm: 1 });
        const { transitions } = evaluateAlarm(alarm, [minuteOf(67, 1)], {
            fromMinute: 0,
            toMinute: 40 * 60,
            initialState: "OK",
        });
        assert.deepEqual(
            transitions.map(({ minute, to }) => [minute, to]),
            [
                [119, "ALARM"],
                [119 + 27 * 60, "OK"],
            ],
        );
    });

    it("explains each change of state as CloudWatch does, with dates if it knows when minute 0 was", () => {
        const alarm = benchmarkAlarm({ treatMissingData: "missing" });
        const minutes = [minuteOf(5, 1, 0.5)];
        const range = { fromMinute: 5, toMinute: 20 };
        const reasons = (minuteZero?: Date) =>
            evaluateAlarm(alarm, minutes, { ...range, minuteZero }).transitions.map(({ reason }) => reason);
        assert.deepEqual(reasons(), [
            "Threshold Crossed: 1 out of the last 1 datapoints [1.5] was greater than or equal to the threshold (1.0) (minimum 1 datapoint for OK -> ALARM transition).",
            "Insufficient Data: 1 datapoint was unknown.",
        ]);
        assert.equal(
            reasons(new Date("2026-03-02T22:00:00Z"))[0],
            "Threshold Crossed: 1 out of the last 1 datapoints [1.5 (02/03/26 22:01:00)] was greater than or equal to the threshold (1.0) (minimum 1 datapoint for OK -> ALARM transition).",
        );
    });

    it("names the points that it used, of the evaluation range and no more than it evaluates", () => {
        const lastReason = (
            fromMinute: number,
            datapointsToAlarm: number,
            extraPeriods: number,
            ...minutes: MetricMinute[]
        ) => {
            const alarm = benchmarkAlarm({ periodSeconds: 120, evaluationPeriods: 3, datapointsToAlarm });
            return evaluateAlarm(alarm, minutes, { fromMinute, toMinute: 9, extraPeriods }).transitions.at(-1)?.reason;
        };
        assert.equal(
            lastReason(9, 2, 2, minuteOf(1, 5), minuteOf(3, 2), minuteOf(5, 0.5), minuteOf(9, 3)),
            "Threshold Crossed: 2 out of the last 3 datapoints [3.0, 2.0] were greater than or equal to the threshold (1.0) (minimum 2 datapoints for OK -> ALARM transition).",
        );
        assert.equal(
            lastReason(6, 1, 0, minuteOf(2, 5), minuteOf(9, 3)),
            "Threshold Crossed: 1 out of the last 3 datapoints [3.0] was greater than or equal to the threshold (1.0) (minimum 1 datapoint for OK -> ALARM transition).",
        );
    });

    it("refuses settings that CloudWatch refuses, all at once", () => {
        const alarm = benchmarkAlarm({ periodSeconds: 45, evaluationPeriods: 0 });
        const reasons = [
            "The period is 45 seconds, and CloudWatch takes 10, 20, 30 or a multiple of 60 up to a day (86400).",
            "evaluationPeriods is 0, and an alarm looks at a whole number of periods, at least 1.",
        ];
        assert.throws(
            () => evaluateAlarm(alarm, [], { fromMinute: 0, toMinute: 0 }),
            (error) => {
                assert.ok(error instanceof AlarmNotEvaluableError);
                assert.deepEqual(error.reasons, reasons);
                assert.equal(error.message, reasons.join(" "));
                return true;
            },
        );
    });

    it("refuses a range that is not one of whole minutes, or spans more than ten years", () => {
        const run = (fromMinute: number, toMinute: number, extraPeriods?: number) => () =>
            evaluateAlarm(benchmarkAlarm(), [], { fromMinute, toMinute, extraPeriods });
        assert.throws(run(0, 1.5), { name: "RangeError", message: /from minute 0 to minute 1.5 is not one of whole/ });
        assert.throws(run(-3_000_000, 3_000_000), { name: "RangeError", message: /spans more than ten/ });
        assert.throws(run(0, 29_384_012), { name: "RangeError", message: /to minute 29384012 spans more than ten/ });
        assert.throws(run(0, 1, -1), {
            name: "RangeError",
            message: "extraPeriods is -1, and it is a whole number, 0 or more.",
        });
    });

    it("agrees with the plain reading of the rules on random series", () => {
        const length = 70;
        const alarms: fc.Arbitrary<AlarmSettings> = fc
            .record({
                statistic: fc.constantFrom("SampleCount", "Average", "Sum", "Minimum", "Maximum"),
                periodSeconds: fc.constantFrom(60, 120, 300, 420, 3600, 5400),
                evaluationPeriods: fc.integer({ min: 1, max: 30 }),
                share: fc.integer({ min: 1, max: 30 }),
                threshold: fc.constantFrom(-1, 0, 0.5, 1, 2, 4),
                comparisonOperator: fc.constantFrom(...operators),
                treatMissingData: fc.constantFrom(...treatments, undefined),
            })
            .map(({ share, ...alarm }) => ({
                ...alarm,
                datapointsToAlarm: alarm.evaluationPeriods === 1 ? undefined : Math.min(share, alarm.evaluationPeriods),
            }));
        const series: fc.Arbitrary<MetricMinute[]> = fc
            .oneof(
                fc.array(
                    fc.tuple(
                        fc.integer({ min: -90, max: length }),
                        fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 1, maxLength: 4 }),
                    ),
                    { maxLength: 12 },
                ),
                fc
                    .array(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 1, maxLength: 2 }), {
                        minLength: length,
                        maxLength: length,
                    })
                    .map((rows) => rows.map((samples, minute) => [minute, samples] as [number, number[]])),
            )
            .map((entries) => entries.map(([minute, samples]) => minuteOf(minute, ...samples)));
        fc.assert(
            fc.property(
                alarms,
                series,
                fc.constantFrom(...states),
                fc.integer({ min: 0, max: 3 }),
                (alarm, minutes, initialState, extraPeriods) => {
                    const range = { fromMinute: 0, toMinute: length, initialState, extraPeriods };
                    const { states: reached, transitions } = evaluateAlarm(alarm, minutes, range);
                    assert.deepEqual(reached, referenceStates(alarm, minutes, 0, length, initialState, extraPeriods));
                    assert.deepEqual(
                        transitions.map(({ minute, to }) => [minute, to]),
                        reached.flatMap((state, index) =>
                            state === (reached[index - 1] ?? initialState) ? [] : [[index, state]],
                        ),
                    );
                },
            ),
            propertyRuns(50),
        );
    });
});
