import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures as control } from "../../../detection";
import { countEvents } from "../../../drills/simulation/countEvents";
import { sampleEvents } from "../../../drills/simulation/sampleEvents";

const at = (time: string) => new Date(`2026-03-02T${time}Z`);
const failed = JSON.stringify({ eventName: "ConsoleLogin", errorMessage: "Failed authentication" });
const minute = at("09:00:00").getTime() / 60_000;

describe("countEvents", () => {
    it("counts with the pattern exactly what the control's samples say", () => {
        const counted = countEvents(sampleEvents(control), { pattern: control.pattern, delayMinutes: 5 });
        assert.deepEqual(
            counted.map((event) => event.counted),
            control.samples.map((sample) => sample.counted),
        );
    });
    it("orders events by time and delivers each after the delay", () => {
        const events = [
            { happenedAt: at("09:01:59"), message: failed },
            { happenedAt: at("09:00:00"), message: "{}", title: "something else", note: "a note" },
        ];
        assert.deepEqual(countEvents(events, { pattern: control.pattern, delayMinutes: 5 }), [
            {
                minute,
                deliveredMinute: minute + 5,
                who: "?",
                from: "?",
                what: "something else",
                counted: false,
                reason: "$.eventName is absent",
                note: "a note",
            },
            {
                minute: minute + 1,
                deliveredMinute: minute + 6,
                who: "?",
                from: "?",
                what: "Failed authentication",
                counted: true,
            },
        ]);
    });
    it("says which guards count an event, as long as it arrives", () => {
        const guardPatterns = new Map([
            ["missed", ["{ $.eventName = ConsoleLogin }"]],
            ["tamper", ["{ $.eventName = DeleteTrail }", "{ $.eventName = StopLogging }"]],
        ]);
        const sent = [{ happenedAt: at("09:00:00"), message: '{"eventName":"StopLogging"}' }];
        const place = { pattern: control.pattern, delayMinutes: 5, guardPatterns };
        assert.deepEqual(countEvents(sent, place)[0]?.countedBy, ["tamper"]);
        assert.equal(countEvents(sent, { ...place, lostAt: "trail" })[0]?.countedBy, undefined);
    });
    const uncounted: readonly [behaviour: string, place: object, reason: string][] = [
        [
            "the path breaks before the filter",
            { lostAt: "log group", pattern: control.pattern },
            "lost at the log group",
        ],
        ["there is no filter", {}, "no filter reads it"],
        ["the pattern is not valid", { pattern: "{ $.eventName = }" }, "the filter pattern is not valid"],
    ];
    for (const [behaviour, place, reason] of uncounted) {
        it(`counts nothing where ${behaviour}`, () => {
            const [event] = countEvents([{ happenedAt: at("09:00:00"), message: failed }], {
                delayMinutes: 5,
                ...place,
            });
            assert.deepEqual([event?.counted, event?.reason], [false, reason]);
        });
    }
});
