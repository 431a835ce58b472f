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
