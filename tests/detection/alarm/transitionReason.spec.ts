import * as assert from "node:assert/strict";
import { transitionReason } from "../../../detection/alarm/transitionReason";
import { benchmarkAlarm } from "./benchmarkAlarm";

describe("transitionReason", () => {
    const point = (value: number, breaching: boolean) => ({ value, breaching });
    const start = new Date("2026-12-31T23:55:00Z");

    it("names the data points that breach, newest first, with the time at which their periods start", () => {
        const alarm = benchmarkAlarm({ evaluationPeriods: 3, datapointsToAlarm: 2 });
        assert.equal(
            transitionReason(alarm, "ALARM", [{ ...point(2, true), start }, point(0, false), point(1.25, true)]),
            "Threshold Crossed: 2 out of the last 3 datapoints [2.0 (31/12/26 23:55:00), 1.25] were greater than or equal to the threshold (1.0) (minimum 2 datapoints for OK -> ALARM transition).",
        );
    });

    it("names the data points that do not breach when the alarm turns OK", () => {
        const alarm = benchmarkAlarm({ comparisonOperator: "GreaterThanThreshold", threshold: 0.5 });
        assert.equal(
            transitionReason(alarm, "OK", [point(0, false)]),
            "Threshold Crossed: 1 out of the last 1 datapoints [0.0] was not greater than the threshold (0.5) (minimum 1 datapoint for ALARM -> OK transition).",
        );
    });

    it("names all data points when none of them is on the side of the new state", () => {
        const alarm = benchmarkAlarm({ evaluationPeriods: 3, comparisonOperator: "LessThanThreshold" });
        assert.equal(
            transitionReason(alarm, "OK", [point(0, true)]),
            "Threshold Crossed: 1 out of the last 3 datapoints [0.0] was less than the threshold (1.0) (minimum 1 datapoint for ALARM -> OK transition).",
        );
    });

    it("names no more than five data points", () => {
        const alarm = benchmarkAlarm({ evaluationPeriods: 12, comparisonOperator: "LessThanOrEqualToThreshold" });
        assert.equal(
            transitionReason(alarm, "ALARM", Array(12).fill(point(1, true))),
            "Threshold Crossed: 12 out of the last 12 datapoints [1.0, 1.0, 1.0, 1.0, 1.0, and 7 more] were less than or equal to the threshold (1.0) (minimum 12 datapoints for OK -> ALARM transition).",
        );
    });

    it("says how missing data was treated", () => {
        const one = benchmarkAlarm();
        const three = benchmarkAlarm({ evaluationPeriods: 3 });
        assert.equal(
            transitionReason(one, "OK", []),
            "Threshold Crossed: no datapoints were received for 1 period and 1 missing datapoint was treated as [NonBreaching].",
        );
        assert.equal(
            transitionReason(three, "ALARM", []),
            "Threshold Crossed: no datapoints were received for 3 periods and 3 missing datapoints were treated as [Breaching].",
        );
        assert.equal(transitionReason(three, "INSUFFICIENT_DATA", []), "Insufficient Data: 3 datapoints were unknown.");
    });
});
