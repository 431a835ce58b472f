import * as assert from "node:assert/strict";
import { alarmHistory, evaluateAlarm } from "../../detection/alarm";
import { benchmarkAlarm, minuteOf } from "../detection/alarm/benchmarkAlarm";

describe("an alarm over years", () => {
    it("is evaluated in every minute of a year, however many periods it looks at", () => {
        const year = 365 * 1440;
        const minutes = Array.from({ length: year }, (_, minute) => minuteOf(minute, minute % 5000 === 0 ? 1 : 0));
        const alarm = benchmarkAlarm({ periodSeconds: 60, evaluationPeriods: 1440, datapointsToAlarm: 2 });
        const { transitions } = evaluateAlarm(alarm, minutes, { fromMinute: 0, toMinute: year - 1 });
        assert.deepEqual(
            transitions.map(({ to }) => to),
            ["OK"],
        );
    });

    it("has a history that goes on from one year of data to the next", () => {
        const twoYears = 2 * 366 * 1440;
        const alarm = benchmarkAlarm({ statistic: "Sum", threshold: 1, treatMissingData: "ignore" });
        const minutes = Array.from({ length: twoYears / 10 }, (_, index) => minuteOf(index * 10, 0));
        const { transitions } = alarmHistory(alarm, [...minutes, minuteOf(5, 1)], {
            fromMinute: 0,
            toMinute: twoYears,
        });
        assert.deepEqual(
            transitions.map(({ minute, to }) => [minute, to]),
            [
                [0, "OK"],
                [5, "ALARM"],
                [10, "OK"],
            ],
        );
    });
});
