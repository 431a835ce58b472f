import * as assert from "node:assert/strict";
import {
    burstAlarm,
    companionAlarm,
    compareFilterPatterns,
    consoleAuthenticationFailures,
    controls,
    matchesEvent,
    memberAccountAlarm,
    parseFilterPattern,
    raisesAlarm,
    type SampleEvent,
    tunedAlarm,
} from "../../../detection";

const all = Object.values(controls);

describe("further alarms of controls", () => {
    it("have names that hold the control's, and are nobody's but theirs", () => {
        const names = all.flatMap((control) =>
            [burstAlarm(control), ...control.companions.map((companion) => companionAlarm(control, companion))].map(
                ({ alarmName }) => alarmName,
            ),
        );
        assert.equal(new Set(names).size, names.length);
        assert.deepEqual(
            names.filter((name) => all.some(({ metricName }) => name.endsWith(metricName))),
            [],
        );
    });

    for (const control of all) {
        for (const companion of control.companions) {
            it(`${control.slug}/${companion.slug} counts its own events and no others`, () => {
                const { watches } = companionAlarm(control, companion);
                assert.ok(watches.kind === "events");
                const pattern = parseFilterPattern(watches.patterns[0]);
                const titles = (isCounted: (sample: SampleEvent) => boolean) =>
                    watches.samples.filter(isCounted).map(({ title }) => title);
                assert.deepEqual(
                    titles(({ message }) => matchesEvent(pattern, message)),
                    titles(({ counted }) => counted),
                );
                assert.ok(watches.samples.some(({ counted }) => counted));
            });
        }
    }

    it("other-failed-sign-in and the control count every failed sign-in between them, each once", () => {
        const { companions, pattern } = consoleAuthenticationFailures;
        const missed = companions.find(({ slug }) => slug === "other-failed-sign-in")?.pattern ?? "";
        const failure = '$.responseElements.ConsoleLogin = "Failure"';
        const seen = `(${inner(pattern)} && (${failure}))`;
        const message = '(($.errorMessage NOT EXISTS) || ($.errorMessage IS NULL) || ($.errorMessage = "*"))';
        assert.equal(
            relationOf(
                `{ (${inner(missed)}) || ${seen} }`,
                `{ ($.eventName = ConsoleLogin) && (${failure}) && ${message} }`,
            ),
            "equivalent",
        );
        assert.equal(relationOf(missed, pattern), "disjoint");
    });

    it("say what has happened and why somebody wants to know", () => {
        const control = consoleAuthenticationFailures;
        const [companion] = control.companions;
        assert.ok(companion);
        const alarms = [
            burstAlarm(control),
            companionAlarm(control, companion),
            tunedAlarm(control, [{ field: "sourceIPAddress", equals: "203.0.113.7" }]),
            memberAccountAlarm(control, "222222222222"),
        ];
        assert.deepEqual(
            alarms.map(({ name, alarmName, happening, reason }) => [name, alarmName, happening, reason]),
            [
                [
                    "console-authentication-failures/burst",
                    "ConsoleSigninFailures-burst",
                    "Many failed console sign-ins within a short time.",
                    "The benchmark's alarm sends one message however many events follow.",
                ],
                [
                    "console-authentication-failures/unknown-user-name",
                    "ConsoleSigninFailures-unknown-user-name",
                    "Sign-ins with a user name that does not exist.",
                    "AWS records another message for them, so that guessing names raises no alarm.",
                ],
                [
                    "console-authentication-failures/tuned",
                    "ConsoleSigninFailures-tuned",
                    "A sign-in to the AWS Management Console failed.",
                    "This alarm leaves out what its settings exclude; the benchmark's own alarm counts that as well.",
                ],
                [
                    "console-authentication-failures/222222222222",
                    "ConsoleSigninFailures-222222222222",
                    "A sign-in to the AWS Management Console failed.",
                    "The benchmark's alarm sends no message for a second account while the first one keeps it in ALARM.",
                ],
            ],
        );
        assert.deepEqual(
            alarms.map(({ watches: { kind } }) => kind),
            ["control metric", "events", "events", "events"],
        );
        assert.deepEqual(
            alarms.slice(2).map(({ watches }) => watches.kind === "events" && watches.samples),
            [[], []],
        );
    });

    it("burst is raised by ten events in five minutes, not by nine", () => {
        const { alarm } = burstAlarm(consoleAuthenticationFailures);
        const within = (events: number) => raisesAlarm(alarm, { value: 1 }, { events, withinMinutes: 5 });
        assert.deepEqual(within(10).problems, []);
        assert.deepEqual([within(9).raises, within(9).silentOtherwise], [false, true]);
    });

    it("one for an account counts fewer events than the control, for every control", () => {
        for (const control of all) {
            const { watches } = memberAccountAlarm(control, "222222222222");
            assert.ok(watches.kind === "events");
            assert.equal(relationOf(watches.patterns[0], control.pattern), "narrower", control.slug);
        }
    });
});

/** A pattern without its braces. */
const inner = (text: string): string => text.slice(1, -1).trim();

const relationOf = (candidate: string, reference: string): string =>
    compareFilterPatterns(parseFilterPattern(candidate), parseFilterPattern(reference)).relation;
