import * as assert from "node:assert/strict";
import { eventTimeOf } from "../../../drills/records/eventTimeOf";

const nine = Date.UTC(2026, 2, 2, 9);

describe("eventTimeOf", () => {
    const times: [text: string, time: number][] = [
        ["2026-03-02T09:00:00Z", nine],
        ["2026-03-02T09:00:00.250Z", nine + 250],
        ["2026-03-02T10:00:00+01:00", nine],
        ["2026-03-02T04:30:00-0430", nine],
        ["2026-03-02T09:00:00", nine],
        ["2026-03-02 09:00:00.000", nine],
        ["2026-03-02 09:00:00.000000000", nine],
        ["2026-03-02 09:00:00.000 UTC", nine],
        ["1970-01-01T00:00:00Z", 0],
        ["2026-13-02T09:00:00Z", Number.NaN],
        ["2026-03-02", Number.NaN],
        ["1772442000", Number.NaN],
        ["Mon Mar 02 2026 09:00:00", Number.NaN],
        ["", Number.NaN],
    ];
    const zone = process.env.TZ;
    before(() => {
        process.env.TZ = "Asia/Kolkata";
    });
    after(() => {
        if (zone === undefined) {
            delete process.env.TZ;
        } else {
            process.env.TZ = zone;
        }
    });
    for (const [text, time] of times) {
        it(`reads ${JSON.stringify(text)} as ${Number.isNaN(time) ? "no time" : new Date(time).toISOString()}`, () => {
            assert.equal(eventTimeOf(text), time);
        });
    }
});
