import * as assert from "node:assert/strict";
import { periodValue } from "../../../detection/alarm/periodValue";
import type { AlarmSettings, MetricSettings } from "../../../detection/alarm/settings";
import { benchmarkAlarm } from "./benchmarkAlarm";

describe("the value of a period", () => {
    const zeros: MetricSettings = { value: 1, defaultValue: 0 };
    const rows: readonly (readonly [
        what: string,
        alarm: Partial<AlarmSettings>,
        metric: MetricSettings,
        counted: number,
        others: number,
        verdict: string,
        text: string,
    ])[] = [
        ["the sum of what is counted", {}, zeros, 2, 5, "breaching", "2"],
        ["within the threshold", { threshold: 3 }, zeros, 2, 5, "fine", "2"],
        ["rounded to three digits", { statistic: "Average" }, zeros, 1, 5, "fine", "0.167"],
        ["a percentile that cannot be told", { statistic: "p90" }, zeros, 1, 5, "undecided", "0 or 1"],
        ["a percentile of equal samples", { statistic: "p90" }, zeros, 0, 5, "fine", "0"],
        ["nothing published", {}, { value: 1 }, 0, 5, "missing", "no data"],
        ["a statistic that does not exist", { statistic: "Median" }, zeros, 1, 5, "missing", "no data"],
    ];
    for (const [what, alarm, metric, counted, others, verdict, text] of rows) {
        it(`is ${text} (${verdict}): ${what}`, () => {
            assert.deepEqual(periodValue(benchmarkAlarm(alarm), metric, counted, others), { verdict, text });
        });
    }
});
