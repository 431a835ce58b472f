import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures, matchesEvent, parseFilterPattern, tamper } from "../../../detection";
import { callEvent } from "../../../drills/rehearsal/callEvent";
import { describeSignIn } from "../../../drills/simulation/describeRecord";

const happenedAt = new Date("2026-03-02T08:59:00Z");
const event = callEvent(["cloudtrail", "StopLogging", { name: "events" }], { region: "eu-north-1", happenedAt });

describe("callEvent", () => {
    it("is a record of the call at its time, with what the call was given", () => {
        const { eventTime, eventSource, eventName, awsRegion, requestParameters } = JSON.parse(event.message);
        assert.deepEqual(
            { eventTime, eventSource, eventName, awsRegion, requestParameters },
            {
                eventTime: "2026-03-02T08:59:00Z",
                eventSource: "cloudtrail.amazonaws.com",
                eventName: "StopLogging",
                awsRegion: "eu-north-1",
                requestParameters: { name: "events" },
            },
        );
        assert.equal(event.happenedAt, happenedAt);
    });
    it("says who called what, and is counted by the guard against tampering", () => {
        assert.deepEqual(describeSignIn(event.message), { who: "mallory", from: "203.0.113.66", what: "StopLogging" });
        const { watches } = tamper([consoleAuthenticationFailures.metricName]);
        assert.ok(watches.kind === "events");
        assert.ok(watches.patterns.some((pattern) => matchesEvent(parseFilterPattern(pattern), event.message)));
    });
});
