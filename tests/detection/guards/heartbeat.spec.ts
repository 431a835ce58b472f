import * as assert from "node:assert/strict";
import { evaluateAlarm, heartbeat, type MetricMinute, minutesToSilenceAlarm, silenceAlarm } from "../../../detection";

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

    for (const minutes of [1, 10, 60, 240, 1440]) {
        it(`is raised ${minutes} minutes into the silence, and two more`, () => {
            assert.equal(minutesToSilenceAlarm(silenceAlarm(minutes)), minutes + 2);
        });
    }

    it("is raised later where its periods are longer", () => {
        const raisedAfter = (periodSeconds: number, periods: number) =>
            minutesToSilenceAlarm({
                ...silenceAlarm(periods),
                periodSeconds,
            });
        assert.deepEqual([raisedAfter(300, 2), raisedAfter(3600, 24)], [20, 1560]);
    });

    it("says what has happened, and watches what arrives in the log group", () => {
        const { alarm, ...words } = heartbeat;
        assert.deepEqual(alarm, silenceAlarm(60));
        assert.deepEqual(words, {
            name: "heartbeat",
            happening: "The trail's log group receives no log events.",
            reason: "A stopped trail, a revoked role or a deleted log group looks like peace to every other alarm.",
            alarmName: "AlertPathHeartbeat",
            watches: {
                kind: "ingestion",
                namespace: "AWS/Logs",
                metricName: "IncomingLogEvents",
                dimension: "LogGroupName",
            },
        });
    });

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

    it("is not raised by silence where it is raised before", () => {
        assert.equal(minutesToSilenceAlarm({ ...silenceAlarm(30), threshold: 5 }), undefined);
    });

    it("needs missing data to count: with any other treatment silence is not noticed", () => {
        for (const treatMissingData of ["missing", "ignore", "notBreaching"] as const) {
            assert.equal(minutesToSilenceAlarm({ ...silenceAlarm(30), treatMissingData }), undefined);
        }
    });
});
