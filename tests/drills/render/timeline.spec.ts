import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures as control, metricMinutes } from "../../../detection";
import { plainInk } from "../../../drills/render/ink";
import { timelineLines } from "../../../drills/render/timeline";
import { drillSpan, runAlarm } from "../../../drills/simulation/runAlarm";
import { nineOClock } from "../drillFixture";

function timeline(failures: readonly number[], successes: readonly number[] = []): string[] {
    const event = (counted: boolean) => (after: number) => ({
        minute: nineOClock + after,
        deliveredMinute: nineOClock + after,
        counted,
    });
    const events = [...failures.map(event(true)), ...successes.map(event(false))];
    const span = drillSpan(events, control.alarm);
    const alarm = runAlarm(control.alarm, metricMinutes(events, { value: 1 }), span);
    return timelineLines({ ...span, events, eventsLabel: "sign-ins", alarm }, 90, plainInk);
}

describe("timelineLines", () => {
    it("puts sign-ins, metric and alarm on one axis", () => {
        assert.deepEqual(timeline([0, 0, 3]), [
            "2026-03-02  09:00     09:05     09:10     09:15     09:20",
            "UTC         ┬─────────┬─────────┬─────────┬─────────┬─",
            "sign-ins    ●     ●",
            "metric 0–2  ██· · ▅▅· · · · · · · · · · · · · · · · ·",
            `alarm       ──▐${"█".repeat(14)}ALARM${"█".repeat(15)}▌────`,
        ]);
    });
    it("draws a long run only where something happens in it", () => {
        const lines = timeline([0, 1000], [500]);
        assert.deepEqual(
            lines.filter((line) => line.startsWith("2026")),
            [
                "2026-03-02  09:00     09:05     09:10     09:15",
                "2026-03-03        01:40     01:45     01:50     01:55",
            ],
        );
        assert.equal(lines.filter((line) => line.includes("ALARM")).length, 2);
        assert.equal(lines.filter((line) => line === "").length, 1);
    });
    it("draws everyday sign-ins of a long run where there is nothing else", () => {
        assert.deepEqual(timeline([], [0, 500]).slice(2, 5), [
            "sign-ins    ○",
            "metric      · · · ·",
            "alarm       ────────",
        ]);
    });
    it("stops after six stretches, and says how many are left", () => {
        const lines = timeline([0, 100, 200, 300, 400, 500, 600, 700]);
        assert.equal(lines.filter((line) => line.startsWith("sign-ins")).length, 6);
        assert.equal(lines.at(-1), "and 2 more stretches of time, not drawn here");
    });
    it("keeps an ALARM visible where many minutes share a column", () => {
        const steady = Array.from({ length: 60 }, (_, index) => index * 20);
        const lines = timeline(steady);
        assert.ok(lines.every((line) => [...line].length <= 90));
        assert.match(lines.at(-1) ?? "", /ALARM/);
    });
    it("draws the guards that have changed their state, under a label that fits", () => {
        const events = [{ minute: nineOClock, counted: false, countedBy: ["signInWithoutMfa"] as const }];
        const span = { fromMinute: nineOClock, toMinute: nineOClock + 9 };
        const run = { ...span, minutes: [], initialState: "OK" } as const;
        const rung = { ...run, transitions: [{ minute: nineOClock, from: "OK", to: "ALARM", reason: "" }] } as const;
        const guards = [
            { ...rung, guard: "signInWithoutMfa" },
            { ...run, transitions: [], guard: "tamper" },
        ];
        assert.deepEqual(timelineLines({ ...span, events, eventsLabel: "sign-ins", guards }, 90, plainInk).slice(2), [
            "sign-ins          ◆",
            "signInWithoutMfa  ──▐█████ALARM██████▌",
        ]);
    });
});
