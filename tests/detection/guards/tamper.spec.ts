import * as assert from "node:assert/strict";
import {
    consoleAuthenticationFailures,
    matchesEvent,
    parseFilterPattern,
    patternLimits,
    raisesAlarm,
    tamper,
} from "../../../detection";

describe("tamper", () => {
    const { alarm, watches, alarmName } = tamper([consoleAuthenticationFailures.metricName]);
    assert.ok(watches.kind === "events");
    const patterns = watches.patterns.map(parseFilterPattern);

    it("says what has happened, and why somebody wants to know", () => {
        const { name, happening, reason } = tamper([]);
        assert.deepEqual(
            [name, alarmName, happening, reason],
            [
                "tamper",
                "AlertPathTamper",
                "An alarm, filter, topic, subscription, key or trail that alerts depend on was changed or removed.",
                "Whoever silences the alarm can act unseen afterwards. A deployment of your own counts as well.",
            ],
        );
    });

    it("looks for the names of the metrics and for its own", () => {
        const { watches: own } = tamper(["Failures"]);
        assert.deepEqual(own.kind === "events" && own.patterns.map((pattern) => /%.*?%/.exec(pattern)?.[0]), [
            "%Failures|AlertPath%",
            "%Failures|AlertPath%",
            undefined,
        ]);
    });

    it("has patterns that CloudWatch Logs takes", () => {
        assert.ok(watches.patterns.every(({ length }) => length <= patternLimits.length));
        assert.deepEqual(
            patterns.map(({ kind }) => kind),
            ["json", "json", "json"],
        );
    });

    for (const { title, counted, message } of watches.samples) {
        it(`${counted ? "counts" : "does not count"}: ${title}`, () => {
            assert.equal(
                patterns.filter((pattern) => matchesEvent(pattern, message)).length,
                counted ? 1 : 0,
                "Each call is counted by one of its filters.",
            );
        });
    }

    it("counts what is done to its own alarm and filters", () => {
        const message = JSON.stringify({ eventName: "DeleteAlarms", requestParameters: { alarmNames: [alarmName] } });
        assert.ok(patterns.some((pattern) => matchesEvent(pattern, message)));
    });

    it("is raised by one event, recovers, and is silent otherwise", () => {
        const { problems, minutesToAlarm } = raisesAlarm(alarm, { value: 1 });
        assert.deepEqual([problems, minutesToAlarm], [[], 1]);
    });
});
