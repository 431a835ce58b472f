import * as assert from "node:assert/strict";
import { situations } from "../../../detection/alarm/situations";
import { benchmarkAlarm } from "./benchmarkAlarm";

describe("situations", () => {
    const counting = { value: 1 };
    const zeros = { value: 1, defaultValue: 0 };

    it("leave other log events out where they publish nothing", () => {
        assert.deepEqual(situations(benchmarkAlarm(), counting, 1, 5), [
            {
                world: "silence",
                otherEventsPerMinute: 0,
                rareEventsPerMinute: 0,
                mustRaise: 1,
                delivery: [1],
                minuteOfClock: 0,
            },
        ]);
    });

    it("put the events among few and among many others where these publish a default value", () => {
        assert.deepEqual(
            situations(benchmarkAlarm(), zeros, 1, 5).map(({ world, otherEventsPerMinute }) => [
                world,
                otherEventsPerMinute,
            ]),
            [
                ["silence", 0],
                ["steady", 1],
                ["steady", 100],
            ],
        );
    });

    it("put the events among those that another filter of the metric counts", () => {
        const crowds = (metric: Parameters<typeof situations>[1]) =>
            situations(benchmarkAlarm(), metric, 1, 5).map(({ otherEventsPerMinute, rareEventsPerMinute }) => [
                otherEventsPerMinute,
                rareEventsPerMinute,
            ]);
        const others = [{ name: "other", perRareEvent: 0 }];
        assert.deepEqual(crowds({ ...counting, others }), [
            [0, 0],
            [0, 10],
        ]);
        assert.deepEqual(crowds({ ...zeros, others }), [
            [0, 0],
            [1, 0],
            [100, 0],
            [1, 10],
        ]);
    });

    it("deliver several events at once, spread evenly, and half at each end", () => {
        const deliveries = (events: number, withinMinutes: number) =>
            situations(benchmarkAlarm(), counting, events, withinMinutes).map(({ delivery }) => delivery);
        assert.deepEqual(deliveries(5, 5), [[5], [1, 1, 1, 1, 1], [3, 0, 0, 0, 2]]);
        assert.deepEqual(deliveries(2, 4), [[2], [1, 0, 0, 1]]);
        assert.deepEqual(deliveries(4, 1), [[4]]);
    });

    it("deliver many more at once to an alarm on low values", () => {
        const alarm = benchmarkAlarm({ comparisonOperator: "LessThanOrEqualToThreshold" });
        assert.deepEqual(
            situations(alarm, counting, 2, 4).map(({ mustRaise, delivery }) => [mustRaise, delivery]),
            [
                [2, [2]],
                [2, [1, 0, 0, 1]],
                [2, [2000]],
            ],
        );
    });

    it("begin at the minutes of the hour that matter to an alarm that is evaluated hourly", () => {
        const minutes = (periodSeconds: number, events: number) => [
            ...new Set(
                situations(benchmarkAlarm({ periodSeconds, evaluationPeriods: 48 }), counting, events, 3).map(
                    ({ minuteOfClock }) => minuteOfClock,
                ),
            ),
        ];
        assert.deepEqual(minutes(3600, 1), [0, 59]);
        assert.deepEqual(minutes(5400, 1), [0, 29, 30, 59]);
        assert.deepEqual(
            minutes(3600, 2).sort((a, b) => a - b),
            [0, 57, 58, 59],
        );
        assert.deepEqual(minutes(1800, 1), [0]);
    });
});
