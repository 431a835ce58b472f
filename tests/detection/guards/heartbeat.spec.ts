import * as assert from "node:assert/strict";
import { evaluateAlarm, type MetricMinute, minutesToSilenceAlarm, silenceAlarm } from "../../../detection";

describe("heartbeat", () => {
    const minutesWith = (isDelivered: (minute: number) => boolean): MetricMinute[] =>
        Array.from({ length: 400 }, (_, index) => index - 100)
            .filter(isDelivered)
            .map((minute) => ({ minute, sum: 3, sampleCount: 3, minimum: 1, maximum: 1 }));
    const run = (minutes: number, isDelivered: (minute: number) => boolean) =>
        evaluateAlarm(silenceAlarm(minutes), minutesWith(isDelivered), {
            fromMinute: 0,
            toMinute: 250,
            initialState: "OK",
        });

    for (const minutes of [10, 60, 240, 1440]) {
        it(`is raised ${minutes} minutes into the silence, and at most two later`, () => {
            const raised = minutesToSilenceAlarm(silenceAlarm(minutes)) ?? Number.NaN;
            assert.ok(raised >= minutes && raised <= minutes + 2, String(raised));
        });
    }

    it("is never raised while something arrives, be it once in an hour", () => {
        assert.deepEqual(run(60, () => true).transitions, []);
        assert.deepEqual(run(60, (minute) => minute % 59 === 0).transitions, []);
    });

    it("recovers in the minute in which log events arrive again", () => {
        const { transitions } = run(30, (minute) => minute < 20 || minute >= 100);
        assert.deepEqual(
            transitions.map(({ minute, to }) => [minute, to]),
            [
                [51, "ALARM"],
                [100, "OK"],
            ],
        );
    });

    it("needs missing data to count: with any other treatment silence is not noticed", () => {
        for (const treatMissingData of ["missing", "ignore", "notBreaching"] as const) {
            assert.equal(minutesToSilenceAlarm({ ...silenceAlarm(30), treatMissingData }), undefined);
        }
    });
});
