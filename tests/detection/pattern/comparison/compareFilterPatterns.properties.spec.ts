import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import {
    compareFilterPatterns,
    type FilterPattern,
    matchesEvent,
    type PatternComparison,
    type PatternRelation,
    parseFilterPattern,
} from "../../../../detection";
import { propertyRuns } from "../../../propertyRuns";
import { filterPatterns, jsonMessages, jsonPatterns, messages, termsPatterns } from "../arbitraries";
import { nearbyEvents, smallJsonPatterns } from "../smallPatterns";

const seenFromTheOtherSide: Readonly<Record<PatternRelation, PatternRelation>> = {
    equivalent: "equivalent",
    narrower: "broader",
    broader: "narrower",
    overlapping: "overlapping",
    disjoint: "disjoint",
    undecided: "undecided",
};

const pairs = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(smallJsonPatterns, smallJsonPatterns) },
    { weight: 2, arbitrary: fc.tuple(jsonPatterns, jsonPatterns) },
    { weight: 1, arbitrary: fc.tuple(termsPatterns, termsPatterns) },
    { weight: 1, arbitrary: fc.tuple(filterPatterns, filterPatterns) },
);

const maximumCost = 2000;

function compare(candidate: FilterPattern, reference: FilterPattern): PatternComparison {
    return compareFilterPatterns(candidate, reference, { maximumCost });
}

/** Fails if an event contradicts what a comparison claims for all events. */
function checkClaim(comparison: PatternComparison, candidate: boolean, reference: boolean): void {
    const { relation, candidateNeverMatches } = comparison;
    assert.ok(!(candidate && candidateNeverMatches), "a pattern that never matches counts an event");
    if (relation === "equivalent") {
        assert.equal(candidate, reference, "equivalent patterns differ");
    } else if (relation === "narrower") {
        assert.ok(!candidate || reference, "the narrower pattern counts more");
    } else if (relation === "broader") {
        assert.ok(candidate || !reference, "the broader pattern misses something");
    } else if (relation === "disjoint") {
        assert.ok(!(candidate && reference), "disjoint patterns share an event");
    }
}

const letters = ["a", "b", "-"];
/** All texts of up to five letters, the shortest first. */
const shortTexts = Array.from({ length: 5 })
    .reduce<string[]>((texts) => ["", ...texts.flatMap((text) => letters.map((letter) => text + letter))], [""])
    .sort((a, b) => a.length - b.length);

const textOperands = fc
    .tuple(fc.constantFrom("", "*"), fc.constantFrom("a", "ab", "aba", "-", ""), fc.constantFrom("", "*"))
    .map((parts) => `"${parts.join("")}"`);

const regexOperands = fc
    .tuple(
        fc.constantFrom("", "^"),
        fc.array(
            fc.constantFrom(
                "a",
                "b",
                "[ab]",
                "[^a]",
                ".",
                "\\w",
                "-",
                "a*",
                "b+",
                "a?",
                "[a-z]{2}",
                "b{,2}",
                "|",
                "^",
                "$",
            ),
            { minLength: 1, maxLength: 4 },
        ),
        fc.constantFrom("", "$"),
    )
    .map(([start, parts, end]) => `%${start}${parts.join("")}${end}%`);

describe("compareFilterPatterns, on any patterns", () => {
    it("gives witnesses that one pattern counts and the other does not", () => {
        fc.assert(
            fc.property(pairs, ([candidate, reference]) => {
                const { missed, extra, reason } = compare(candidate, reference);
                if (missed !== undefined) {
                    assert.equal(matchesEvent(reference, missed), true);
                    assert.equal(matchesEvent(candidate, missed), false);
                }
                if (extra !== undefined) {
                    assert.equal(matchesEvent(candidate, extra), true);
                    assert.equal(matchesEvent(reference, extra), false);
                }
                assert.doesNotMatch(reason ?? "", /expected to tell the patterns apart/);
            }),
            propertyRuns(15),
        );
    });

    it("claims nothing that any message contradicts", () => {
        const events = fc.array(fc.oneof(messages, jsonMessages), { minLength: 5, maxLength: 20 });
        fc.assert(
            fc.property(pairs, events, ([candidate, reference], all) => {
                const comparison = compare(candidate, reference);
                for (const event of all) {
                    checkClaim(comparison, matchesEvent(candidate, event), matchesEvent(reference, event));
                }
            }),
            propertyRuns(15),
        );
    });

    it("claims nothing that an event near both patterns contradicts, and knows of no shorter witness", () => {
        fc.assert(
            fc.property(fc.tuple(smallJsonPatterns, smallJsonPatterns), ([candidate, reference]) => {
                // Enough for a complete search: a witness found before a limit may not be the shortest.
                const comparison = compareFilterPatterns(candidate, reference, { maximumCost: 500_000 });
                const { missed, extra } = comparison;
                for (const event of nearbyEvents(candidate, reference)) {
                    const [isCandidate, isReference] = [matchesEvent(candidate, event), matchesEvent(reference, event)];
                    checkClaim(comparison, isCandidate, isReference);
                    if (isReference && !isCandidate) {
                        assert.ok(missed !== undefined && missed.length <= event.length, `${event} beats ${missed}`);
                    } else if (isCandidate && !isReference) {
                        assert.ok(extra !== undefined && extra.length <= event.length, `${event} beats ${extra}`);
                    }
                }
            }),
            propertyRuns(15),
        );
    });

    it("claims nothing of texts and regexes that any short text contradicts, and knows of no shorter witness", () => {
        const tests = fc
            .tuple(fc.constantFrom("=", "!="), fc.oneof(textOperands, regexOperands))
            .map(([operator, operand]) => `$.f ${operator} ${operand}`);
        const patterns = fc
            .tuple(fc.array(tests, { minLength: 1, maxLength: 2 }), fc.constantFrom(" && ", " || "))
            .map(([all, join]) => parseFilterPattern(`{ ${all.join(join)} }`));
        let decided = 0;
        fc.assert(
            fc.property(fc.tuple(patterns, patterns), ([candidate, reference]) => {
                const comparison = compareFilterPatterns(candidate, reference);
                decided += Number(comparison.relation !== "undecided");
                const shortest: { missed?: number; extra?: number } = {};
                for (const event of shortTexts.map((f) => JSON.stringify({ f }))) {
                    const [isCandidate, isReference] = [matchesEvent(candidate, event), matchesEvent(reference, event)];
                    checkClaim(comparison, isCandidate, isReference);
                    if (isCandidate !== isReference) {
                        shortest[isReference ? "missed" : "extra"] ??= event.length;
                    }
                }
                for (const side of ["missed", "extra"] as const) {
                    const found = comparison[side]?.length ?? Number.POSITIVE_INFINITY;
                    assert.ok(found <= (shortest[side] ?? Number.POSITIVE_INFINITY), `no shortest ${side} event`);
                }
            }),
            propertyRuns(25),
        );
        assert.ok(decided >= propertyRuns(25).numRuns * 0.9, `Only ${decided} comparisons were decided.`);
    });

    it("finds every pattern equivalent to itself", () => {
        fc.assert(
            fc.property(filterPatterns, (pattern) => {
                assert.equal(compare(pattern, structuredClone(pattern)).relation, "equivalent");
            }),
            propertyRuns(15),
        );
    });

    it("says the same from the other side", () => {
        fc.assert(
            fc.property(fc.tuple(smallJsonPatterns, smallJsonPatterns), ([candidate, reference]) => {
                const forth = compareFilterPatterns(candidate, reference, { maximumCost: 500_000 });
                const back = compareFilterPatterns(reference, candidate, { maximumCost: 500_000 });
                if ([forth, back].some(({ reason }) => reason?.startsWith("A field is compared both as a number"))) {
                    return; // Of two contradictions, the one that is met first decides whether this question is asked.
                }
                assert.equal(back.relation, seenFromTheOtherSide[forth.relation]);
                assert.equal(back.missed?.length, forth.extra?.length);
                assert.equal(back.extra?.length, forth.missed?.length);
            }),
            propertyRuns(15),
        );
    });
});
