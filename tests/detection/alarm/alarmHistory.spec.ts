import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import {
    type AlarmSettings,
    type AlarmState,
    alarmHistory,
    evaluateAlarm,
    type MetricMinute,
    stateDuring,
} from "../../../detection/alarm";
import { propertyRuns } from "../../propertyRuns";
import { benchmarkAlarm, minuteOf } from "./benchmarkAlarm";

const states: readonly AlarmState[] = ["OK", "ALARM", "INSUFFICIENT_DATA"];

describe("alarmHistory", () => {
    it("is the history of an alarm that was evaluated in every minute", () => {
        const length = 6000;
        const alarms: fc.Arbitrary<AlarmSettings> = fc
            .record({
                statistic: fc.constantFrom("SampleCount", "Average", "Sum"),
                periodSeconds: fc.constantFrom(60, 300, 3600, 21_600),
                evaluationPeriods: fc.integer({ min: 1, max: 6 }),
                threshold: fc.constantFrom(0, 1, 3),
                comparisonOperator: fc.constantFrom("GreaterThanOrEqualToThreshold", "LessThanThreshold"),
                treatMissingData: fc.constantFrom("missing", "ignore", "breaching", "notBreaching"),
            })
            .filter(({ periodSeconds, evaluationPeriods }) => periodSeconds * evaluationPeriods <= 7 * 86_400);
        const series: fc.Arbitrary<MetricMinute[]> = fc
            .array(fc.tuple(fc.integer({ min: -500, max: length + 100 }), fc.integer({ min: 0, max: 4 })), {
                maxLength: 12,
            })
            .map((entries) => entries.map(([minute, sample]) => minuteOf(minute, sample)));
        fc.assert(
            fc.property(alarms, series, fc.constantFrom(...states), (alarm, minutes, initialState) => {
                const range = { fromMinute: 0, toMinute: length, initialState };
                const { states: reached, ...whole } = evaluateAlarm(alarm, minutes, range);
                const history = alarmHistory(alarm, minutes, range);
                assert.deepEqual(history, whole);
                for (const minute of [0, 1, 300, 2999, length]) {
                    assert.equal(stateDuring(history, minute), minute === 0 ? initialState : reached[minute - 1]);
                }
            }),
            propertyRuns(40),
        );
    });

    it("begins without data, unless it is told otherwise", () => {
        const alarm = benchmarkAlarm({ treatMissingData: "ignore" });
        const { initialState, transitions } = alarmHistory(alarm, [], { fromMinute: 0, toMinute: 10 });
        assert.deepEqual([initialState, transitions], ["INSUFFICIENT_DATA", []]);
    });

    it("ends with its last minute, and sees the data of that", () => {
        const ends = (toMinute: number, ...minutes: number[]) =>
            alarmHistory(
                benchmarkAlarm(),
                minutes.map((minute) => minuteOf(minute, 1)),
                { fromMinute: 0, toMinute },
            ).transitions.map(({ minute, to }) => [minute, to]);
        assert.deepEqual(ends(5, 0), [[0, "ALARM"]]);
        assert.deepEqual(ends(100, 100), [
            [0, "OK"],
            [100, "ALARM"],
        ]);
    });

    it("takes a stretch of any length", () => {
        const twentyYears = 20 * 366 * 1440;
        const { transitions } = alarmHistory(benchmarkAlarm(), [minuteOf(100, 1), minuteOf(twentyYears - 100, 1)], {
            fromMinute: 0,
            toMinute: twentyYears,
            initialState: "OK",
        });
        assert.deepEqual(
            transitions.filter(({ to }) => to === "ALARM").map(({ minute }) => minute),
            [100, twentyYears - 100],
        );
    });
});
