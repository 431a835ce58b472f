import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures as control, metricMinutes } from "../../../detection";
import { drillSpan, runAlarm } from "../../../drills/simulation/runAlarm";

const { alarm } = control;
const counted = (...minutes: number[]) =>
    metricMinutes(
        minutes.map((minute) => ({ minute, counted: true })),
        { value: 1 },
    );

describe("drillSpan", () => {
    it("reaches from the first event until the alarm that the last one raises is over", () => {
        const events = [
            { minute: 103, deliveredMinute: 108 },
            { minute: 100, deliveredMinute: 105 },
        ];
        assert.deepEqual(drillSpan(events, alarm), { fromMinute: 100, toMinute: 108 + 15 + 2 });
    });
    it("reaches a period further where the periods follow a clock", () => {
        const span = drillSpan([{ minute: 100, deliveredMinute: 105 }], { ...alarm, wallClockZone: "UTC" });
        assert.deepEqual(span, { fromMinute: 100, toMinute: 105 + 20 + 2 });
    });
    it("reaches to the last delivery where no alarm can be run", () => {
        assert.deepEqual(drillSpan([{ minute: 100, deliveredMinute: 105 }], undefined), {
            fromMinute: 100,
            toMinute: 107,
        });
    });
});

describe("runAlarm", () => {
    it("starts in the state in which quiet has left the alarm", () => {
        const run = runAlarm(alarm, [], { fromMinute: 100, toMinute: 110 });
        assert.equal(run?.initialState, "OK");
        assert.deepEqual(run?.transitions, []);
    });
    it("raises an alarm by the clock when the period of the first count has ended", () => {
        const run = runAlarm({ ...alarm, wallClockZone: "UTC" }, counted(106), { fromMinute: 100, toMinute: 130 });
        assert.deepEqual(
            run?.transitions.map(({ minute, to }) => [minute, to]),
            [
                [109, "ALARM"],
                [124, "OK"],
            ],
        );
    });
    it("raises the alarm in the minute of the first count, and ends it when the last one is out of sight", () => {
        const run = runAlarm(alarm, counted(105), { fromMinute: 100, toMinute: 130 });
        assert.deepEqual(
            run?.transitions.map(({ minute, from, to }) => [minute, from, to]),
            [
                [105, "OK", "ALARM"],
                [120, "ALARM", "OK"],
            ],
        );
    });
    it("gives up on settings that CloudWatch refuses", () => {
        assert.equal(runAlarm({ ...alarm, periodSeconds: 7 }, [], { fromMinute: 100, toMinute: 110 }), undefined);
    });
});
