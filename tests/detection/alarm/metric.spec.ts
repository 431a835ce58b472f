import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { metricMinutes } from "../../../detection/alarm";
import { minuteOf } from "./benchmarkAlarm";

describe("metricMinutes", () => {
    const hit = (minute: number) => ({ minute, counted: true });
    const miss = (minute: number) => ({ minute, counted: false });

    it("publishes the value for every counted event, and nothing for others without a default value", () => {
        assert.deepEqual(metricMinutes([hit(2), miss(2), miss(3), hit(2), hit(7)], { value: 1 }), [
            minuteOf(2, 1, 1),
            minuteOf(7, 1),
        ]);
    });

    it("publishes the default value for every other event, also in minutes with counted ones", () => {
        assert.deepEqual(metricMinutes([hit(0), miss(0), hit(0)], { value: 3, defaultValue: 7 }), [
            { minute: 0, sum: 13, sampleCount: 3, minimum: 3, maximum: 7 },
        ]);
    });

    it("publishes a default value of 0 as a sample", () => {
        assert.deepEqual(metricMinutes([miss(4)], { value: 1, defaultValue: 0 }), [minuteOf(4, 0)]);
    });

    it("has no entry for a minute without events, default value or not", () => {
        assert.deepEqual(metricMinutes([], { value: 1, defaultValue: 0 }), []);
        assert.deepEqual(metricMinutes([miss(4)], { value: 1 }), []);
    });

    it("puts minutes in order, negative ones too", () => {
        const minutes = metricMinutes([hit(10), hit(-3), hit(2)], { value: 1 }).map(({ minute }) => minute);
        assert.deepEqual(minutes, [-3, 2, 10]);
    });

    it("publishes the samples one by one for any events", () => {
        const events = fc.array(fc.record({ minute: fc.integer({ min: 0, max: 4 }), counted: fc.boolean() }));
        fc.assert(
            fc.property(
                events,
                fc.integer(),
                fc.option(fc.integer(), { nil: undefined }),
                (sent, value, defaultValue) => {
                    const expected = [0, 1, 2, 3, 4].flatMap((minute) => {
                        const samples = sent
                            .filter((event) => event.minute === minute)
                            .map(({ counted }) => (counted ? value : defaultValue))
                            .filter((sample) => sample !== undefined);
                        return samples.length === 0 ? [] : [minuteOf(minute, ...samples)];
                    });
                    assert.deepEqual(normal(metricMinutes(sent, { value, defaultValue })), normal(expected));
                },
            ),
        );
    });

    /** -0 and 0 are the same sum. */
    const normal = (minutes: ReturnType<typeof metricMinutes>) =>
        minutes.map((each) => ({ ...each, sum: each.sum + 0 }));
});
