import * as assert from "node:assert/strict";
import { runAlarm } from "../../../detection/alarm/alarmRun";
import type { AlarmSettings, MetricSettings } from "../../../detection/alarm/settings";
import type { Situation } from "../../../detection/alarm/situations";
import { benchmarkAlarm, minuteOf } from "./benchmarkAlarm";

const quiet: Situation = {
    world: "silence",
    otherEventsPerMinute: 0,
    rareEventsPerMinute: 0,
    mustRaise: 3,
    delivery: [2, 0, 1],
    minuteOfClock: 0,
};

function run(
    changes: Partial<AlarmSettings>,
    situation: Partial<Situation> = {},
    metric: Partial<MetricSettings> = {},
) {
    const done = runAlarm(benchmarkAlarm(changes), { value: 1, ...metric }, { ...quiet, ...situation });
    const { situation: _, timeline, ...measured } = done;
    return { ...measured, minutes: timeline.minutes, toMinute: timeline.toMinute };
}

describe("runAlarm", () => {
    it("delivers the events from the fifth minute on, and runs until nothing of them is left", () => {
        assert.deepEqual(run({ threshold: 3 }), {
            eventMinutes: [5, 7],
            minutes: [minuteOf(5, 1, 1), minuteOf(7, 1)],
            toMinute: 7 + 15,
            startsInAlarm: false,
            endsInAlarm: false,
            minutesToAlarm: 1,
            minutesToRecover: 14,
        });
    });

    it("takes no time for an alarm that the first of the events raises", () => {
        const { minutesToAlarm, minutesToRecover } = run({ periodSeconds: 60 });
        assert.deepEqual([minutesToAlarm, minutesToRecover], [0, 4]);
    });

    it("takes the end of ALARM for the recovery, whatever state comes after", () => {
        const { minutesToAlarm, minutesToRecover } = run({
            periodSeconds: 60,
            threshold: 2,
            treatMissingData: "missing",
        });
        assert.deepEqual([minutesToAlarm, minutesToRecover], [0, 1]);
    });

    it("has other log events in every minute that is looked at, and rare ones beside the events alone", () => {
        const others = [{ name: "other", perRareEvent: 7 }];
        const crowd = { otherEventsPerMinute: 1, rareEventsPerMinute: 2 };
        const { minutes } = run({ periodSeconds: 60 }, crowd, { defaultValue: 0, others });
        const rows = minutes.map(({ minute, sampleCount }) => [minute, sampleCount]);
        assert.deepEqual(
            rows,
            Array.from({ length: 14 }, (_, index) => index - 3).map((minute) => [
                minute,
                { 5: 5, 6: 3, 7: 4 }[minute] ?? 1,
            ]),
        );
    });

    it("begins so many minutes after an evaluation of an alarm that is not evaluated every minute", () => {
        const { eventMinutes, toMinute } = run({ wallClockZone: "UTC" }, { minuteOfClock: 3 });
        assert.deepEqual([eventMinutes, toMinute], [[8, 10], 10 + 15 + 5]);
    });

    it("measures nothing of an alarm that is in ALARM before the events, or never", () => {
        const measured = (changes: Partial<AlarmSettings>) => {
            const { minutes, toMinute, eventMinutes, ...rest } = run(changes);
            return rest;
        };
        assert.deepEqual(measured({ treatMissingData: "breaching" }), { startsInAlarm: true, endsInAlarm: true });
        assert.deepEqual(measured({ threshold: 9 }), { startsInAlarm: false, endsInAlarm: false });
        assert.deepEqual(measured({ treatMissingData: "ignore" }), {
            startsInAlarm: false,
            endsInAlarm: true,
            minutesToAlarm: 0,
        });
    });
});
