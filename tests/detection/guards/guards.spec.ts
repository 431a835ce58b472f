import * as assert from "node:assert/strict";
import {
    compareFilterPatterns,
    consoleAuthenticationFailures,
    evaluateAlarm,
    type Guard,
    type GuardedEvents,
    guards,
    type MetricMinute,
    matchesEvent,
    minutesToSilenceAlarm,
    parseFilterPattern,
    raisesAlarm,
    silenceAlarm,
} from "../../../detection";

const { pattern, recordLaws, metricName } = consoleAuthenticationFailures;
const all = Object.entries(guards);
const counting = all.flatMap(([name, guard]) =>
    guard.watches.kind === "events" ? [{ name, guard, watches: guard.watches }] : [],
);
const watchesOf = ({ watches }: Guard): GuardedEvents => {
    assert.ok(watches.kind === "events");
    return watches;
};

describe("guards", () => {
    it("have names that no auditor takes for the control's, and no two of them share", () => {
        const names = all.map(([, { alarmName }]) => alarmName);
        assert.deepEqual(names, [
            "ConsoleSigninHeartbeat",
            "ConsoleSigninTamper",
            "ConsoleSigninMissedFailures",
            "ConsoleSigninIdentityCenter",
            "ConsoleSigninRoleSwitching",
            "ConsoleSigninWithoutMfa",
            "ConsoleSigninBurst",
        ]);
        assert.ok(names.every((name) => !name.includes(metricName)));
        // The tamper guard tells our alarms and filters from others by this.
        assert.ok([...names, metricName].every((name) => name.includes("ConsoleSignin")));
        assert.equal(new Set(all.map(([, { slug }]) => slug)).size, all.length);
    });

    for (const { name, watches } of counting) {
        it(`${name} has a pattern that CloudWatch Logs takes`, () => {
            assert.ok(watches.pattern.length <= 1024, String(watches.pattern.length));
            assert.equal(parseFilterPattern(watches.pattern).kind, "json");
        });

        it(`${name} counts its own events and no others`, () => {
            const parsed = parseFilterPattern(watches.pattern);
            const counted = watches.samples.filter(({ message }) => matchesEvent(parsed, message));
            const wanted = watches.samples.filter((sample) => sample.counted);
            assert.ok(wanted.length > 0 && wanted.length < watches.samples.length);
            assert.deepEqual(
                counted.map(({ title }) => title),
                wanted.map(({ title }) => title),
            );
        });

        it(`${name} counts no record that the control counts`, () => {
            const counted = `{ ${[inner(pattern), ...recordLaws].join(" && ")} }`;
            assert.equal(relationOf(watches.pattern, counted), "disjoint");
        });
    }

    it("missedFailures and the control count every failed sign-in between them, each once", () => {
        const outcome = '($.eventName = ConsoleLogin) && ($.responseElements.ConsoleLogin = "Failure")';
        const message = '(($.errorMessage NOT EXISTS) || ($.errorMessage = "*"))';
        const missed = inner(watchesOf(guards.missedFailures).pattern);
        const seen = `(${inner(pattern)} && ($.responseElements.ConsoleLogin = "Failure"))`;
        assert.equal(relationOf(`{ (${missed}) || ${seen} }`, `{ ${outcome} && ${message} }`), "equivalent");
    });

    for (const { name, guard } of counting) {
        it(`${name} is raised by one event, recovers, and is silent otherwise`, () => {
            const { problems, ...verdict } = raisesAlarm(guard.alarm, { value: 1 });
            assert.deepEqual(problems, []);
            assert.equal(verdict.minutesToAlarm, 1);
        });
    }

    it("burst is raised by ten failures in five minutes, not by nine, and recovers", () => {
        const within = (events: number) => raisesAlarm(guards.burst.alarm, { value: 1 }, { events, withinMinutes: 5 });
        assert.deepEqual(within(10).problems, []);
        assert.deepEqual([within(9).raises, within(9).silentOtherwise], [false, true]);
    });
});

/** A pattern without its braces. */
function inner(text: string): string {
    return text.slice(1, -1).trim();
}

const relationOf = (candidate: string, reference: string): string =>
    compareFilterPatterns(parseFilterPattern(candidate), parseFilterPattern(reference)).relation;

describe("heartbeat", () => {
    const minutesWith = (isDelivered: (minute: number) => boolean): MetricMinute[] =>
        Array.from({ length: 400 }, (_, index) => index - 100)
            .filter(isDelivered)
            .map((minute) => ({ minute, sum: 3, sampleCount: 3, minimum: 1, maximum: 1 }));
    const run = (minutes: number, isDelivered: (minute: number) => boolean) =>
        evaluateAlarm(silenceAlarm(minutes), minutesWith(isDelivered), {
            fromMinute: 0,
            toMinute: 250,
            initialState: "OK",
        });

    for (const minutes of [10, 60, 240, 1440]) {
        it(`is raised ${minutes} minutes into the silence, and at most two later`, () => {
            const raised = minutesToSilenceAlarm(silenceAlarm(minutes)) ?? Number.NaN;
            assert.ok(raised >= minutes && raised <= minutes + 2, String(raised));
        });
    }

    it("is never raised while something arrives, be it once in an hour", () => {
        assert.deepEqual(run(60, () => true).transitions, []);
        assert.deepEqual(run(60, (minute) => minute % 59 === 0).transitions, []);
    });

    it("recovers in the minute in which log events arrive again", () => {
        const { transitions } = run(30, (minute) => minute < 20 || minute >= 100);
        assert.deepEqual(
            transitions.map(({ minute, to }) => [minute, to]),
            [
                [51, "ALARM"],
                [100, "OK"],
            ],
        );
    });

    it("needs missing data to count: with any other treatment silence is not noticed", () => {
        for (const treatMissingData of ["missing", "ignore", "notBreaching"] as const) {
            assert.equal(minutesToSilenceAlarm({ ...silenceAlarm(30), treatMissingData }), undefined);
        }
    });
});
