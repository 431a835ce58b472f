import * as assert from "node:assert/strict";
import { createColors } from "picocolors";
import { eventLines } from "../../../drills/render/eventLines";
import { plainInk } from "../../../drills/render/ink";
import { drill, nineOClock } from "../drillFixture";

const [success, failure] = drill().events as [
    ReturnType<typeof drill>["events"][0],
    ReturnType<typeof drill>["events"][0],
];

describe("eventLines", () => {
    it("shows the day where events are of several days", () => {
        const nextDay = { ...failure, minute: nineOClock + 24 * 60 };
        assert.deepEqual(eventLines([success, nextDay], 90, plainInk, false), [
            "○  2026-03-02 09:00  bob   192.0.2.1  success · $.errorMessage is absent",
            "●  2026-03-03 09:00  root  192.0.2.2  wrong password",
        ]);
    });
    it("marks an event that a guard counts, and lists it before others", () => {
        const guarded = { ...success, countedBy: ["tamper", "burst"] as const };
        assert.deepEqual(eventLines([guarded], 90, plainInk, false), [
            "◆  09:00  bob  192.0.2.1  success · counted by tamper and burst",
        ]);
        const lines = eventLines([...Array(40).fill(success), guarded], 90, plainInk, false);
        assert.equal(lines.filter((line) => line.startsWith("◆")).length, 1);
    });
    it("wraps long reasons under themselves", () => {
        const wordy = { ...success, reason: '$.errorMessage is "No username found in supplied account"' };
        assert.deepEqual(eventLines([wordy], 60, plainInk, false), [
            '○  09:00  bob  192.0.2.1  success · $.errorMessage is "No',
            "                          username found in supplied",
            '                          account"',
        ]);
    });
    it("lists thirty events at most, the counted ones first, and says how many are left", () => {
        const events = [...Array(40).fill(success), ...Array(3).fill(failure)];
        const lines = eventLines(events, 90, plainInk, false);
        assert.equal(lines.length, 31);
        assert.equal(lines.filter((line) => line.startsWith("●")).length, 3);
        assert.equal(lines.at(-1), "… and 13 more; 3 of all 43 are counted");
    });
    it("lets no log event write to the terminal", () => {
        const hostile = { ...success, who: "\u001b[31m", what: "\u001b[2J", reason: 'is "\u009b"' };
        assert.deepEqual(eventLines([hostile], 90, plainInk, false), [
            '○  09:00  \\u{1b}[31m  192.0.2.1  \\u{1b}[2J · is "\\u{9b}"',
        ]);
    });
    it("aligns coloured lines like plain ones", () => {
        const coloured = eventLines([success, failure], 90, createColors(true), true).join("\n");
        const plain = eventLines([success, failure], 90, plainInk, true).join("\n");
        // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes are control characters.
        assert.equal(coloured.replaceAll(/\u001b\[\d+m/g, ""), plain);
        assert.notEqual(coloured, plain);
    });
});
