import * as assert from "node:assert/strict";
import {
    absent,
    consoleAuthenticationFailures as control,
    detailsAlarm,
    known,
    type LogAlarm,
    unknown,
} from "../../../detection";
import { runDetails } from "../../../drills/simulation/runDetails";
import { alice, nineOClock } from "../drillFixture";

const topicArn = "arn:aws:sns:eu-north-1:123456789012:alerts";

function logAlarm(perSource: boolean, changes: Partial<LogAlarm> = {}): LogAlarm {
    const { watches } = detailsAlarm(control, { perSource });
    return {
        id: "details",
        label: "details",
        account: known("123456789012"),
        region: known("eu-north-1"),
        name: known("team-ConsoleSigninFailures-details"),
        query: known(watches.query),
        aggregation: known(watches.aggregation),
        actionsEnabled: absent,
        alarmActions: known([known(topicArn)]),
        ...changes,
    };
}

/** A failed sign-in so many minutes after nine. */
const failure = (minute: number, userName: string, sourceIPAddress: string) => {
    const happenedAt = new Date((nineOClock + minute) * 60_000);
    return {
        happenedAt,
        message: JSON.stringify({
            eventTime: happenedAt.toISOString(),
            eventName: "ConsoleLogin",
            errorMessage: "Failed authentication",
            sourceIPAddress,
            userIdentity: { userName },
        }),
    };
};
const success = { happenedAt: new Date(nineOClock * 60_000), message: '{"eventName":"ConsoleLogin"}' };

const run = (alarm: LogAlarm, events: readonly ReturnType<typeof failure>[], delayMinutes = 5) =>
    runDetails(
        alarm,
        control,
        { events, delayMinutes, fromMinute: nineOClock, toMinute: nineOClock + 60 },
        [alice],
        "who failed",
    );

const told = (result: ReturnType<typeof run>) =>
    result?.messages.map(({ minute, source, rows }) => [minute + 1 - nineOClock, source, rows.map(({ who }) => who)]);
const states = (result: ReturnType<typeof run>) =>
    result?.transitions.map(({ minute, to }) => [minute + 1 - nineOClock, to]);

describe("runDetails", () => {
    it("tells at the next full five minutes after the delivery, and is over when the window has passed", () => {
        const result = run(logAlarm(false), [failure(3, "bob", "192.0.2.1"), success]);
        assert.deepEqual(told(result), [[10, undefined, ["bob"]]]);
        assert.deepEqual(states(result), [
            [10, "ALARM"],
            [25, "OK"],
        ]);
        assert.deepEqual(
            [result?.guard, result?.name],
            [`${control.slug}/details`, "team-ConsoleSigninFailures-details"],
        );
    });

    it("misses nothing that is delivered fifteen minutes late", () => {
        assert.deepEqual(told(run(logAlarm(false), [failure(4, "bob", "192.0.2.1")], 15)), [[20, undefined, ["bob"]]]);
    });

    it("says nothing of another user while it is in ALARM, unless each source is counted for itself", () => {
        const events = [
            failure(1, "bob", "192.0.2.1"),
            failure(9, "eve", "192.0.2.2"),
            failure(10, "bob", "192.0.2.1"),
        ];
        assert.deepEqual(told(run(logAlarm(false), events)), [[10, undefined, ["bob"]]]);
        assert.deepEqual(told(run(logAlarm(true), events)), [
            [10, "bob from 192.0.2.1", ["bob"]],
            [15, "eve from 192.0.2.2", ["bob", "eve"]],
        ]);
    });

    it("tells again of a source that had been quiet", () => {
        const events = [failure(1, "bob", "192.0.2.1"), failure(40, "bob", "192.0.2.1")];
        assert.deepEqual(
            told(run(logAlarm(true), events))?.map(([minute]) => minute),
            [10, 50],
        );
    });

    it("puts no more rows into a mail than CloudWatch is asked for", () => {
        const events = Array.from({ length: 30 }, (_, index) => failure(3, `user-${index}`, "192.0.2.1"));
        const [message] = run(logAlarm(false), events)?.messages ?? [];
        assert.equal(message?.rows.length, 20);
        assert.equal(message?.text.split("\n- eventTime").length, 21);
        assert.match(message?.text ?? "", /query results \[30\.0 /);
    });

    it("writes the mail of the run that it tells of", () => {
        const [message] = run(logAlarm(false), [failure(3, "bob", "192.0.2.1")])?.messages ?? [];
        assert.deepEqual(
            [message?.subject, message?.recipients],
            ['ALARM: "team-ConsoleSigninFailures-details" in EU (Stockholm)', [alice]],
        );
        assert.match(message?.text ?? "", /- Description: {16}who failed\n/);
        assert.match(message?.text ?? "", /query results \[1\.0 \(…\)\] …/);
        assert.match(
            message?.text ?? "",
            /\nLog lines:\n- eventTime: 2026-03-02T09:03:00\.000Z, who: bob, sourceIPAddress: 192\.0\.2\.1, eventName: ConsoleLogin, refusal: Failed authentication$/,
        );
    });

    const others: readonly [string, Partial<LogAlarm>][] = [
        ["of another query", { query: known("filter eventName = 'x'") }],
        ["of a query that is not known yet", { query: unknown() }],
        ["of another aggregation", { aggregation: known("count(*) by who") }],
        ["of an aggregation that nobody has read", { aggregation: undefined }],
    ];
    for (const [what, changes] of others) {
        it(`runs no log alarm ${what}`, () => {
            assert.equal(run(logAlarm(false, changes), [failure(3, "bob", "192.0.2.1")]), undefined);
        });
    }
});
