import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures, type SampleEvent } from "../../../detection";
import { sampleEvents } from "../../../drills/simulation/sampleEvents";

const sample = (message: string): SampleEvent => ({ name: "s", title: "a sample", counted: false, message });

describe("sampleEvents", () => {
    it("sends every sample of the control unchanged, within a quarter of an hour, in the order of time", () => {
        const events = sampleEvents(consoleAuthenticationFailures);
        assert.deepEqual(
            events.map(({ message }) => message),
            consoleAuthenticationFailures.samples.map(({ message }) => message),
        );
        const times = events.map(({ happenedAt }) => happenedAt.getTime());
        assert.deepEqual(
            [...times].sort((one, other) => one - other),
            times,
        );
        assert.ok(Math.max(...times) - Math.min(...times) <= 15 * 60_000);
    });
    it("takes the time that a record tells, and a minute more for what tells none", () => {
        const samples = [sample('{"eventTime":"2026-01-01T10:00:30Z"}'), sample("no record"), sample("{}")];
        assert.deepEqual(
            sampleEvents({ ...consoleAuthenticationFailures, samples }).map(({ happenedAt }) =>
                happenedAt.toISOString(),
            ),
            ["2026-01-01T10:00:30.000Z", "2026-01-01T10:01:30.000Z", "2026-01-01T10:02:30.000Z"],
        );
    });
    it("starts at nine o'clock where nothing tells a time", () => {
        const [event] = sampleEvents({ ...consoleAuthenticationFailures, samples: [sample("null")] });
        assert.equal(event?.happenedAt.toISOString(), "2026-03-02T09:00:00.000Z");
    });
});
