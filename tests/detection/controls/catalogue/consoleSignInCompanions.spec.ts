import * as assert from "node:assert/strict";
import {
    consoleAuthenticationFailures,
    consoleSignInCompanions,
    matchesEvent,
    parseFilterPattern,
} from "../../../../detection";

describe("consoleSignInCompanions", () => {
    const seenBy: Record<string, string | undefined> = {
        "unknown-user-name": "unknown-user-name",
        "denied-by-policy": "denied-by-policy",
        "identity-center-failed-verification": "identity-center-failure",
        "switch-role-refused": "switch-role-refused",
    };
    for (const { name, message, counted } of consoleAuthenticationFailures.samples.filter(
        (sample) => !sample.counted,
    )) {
        it(`${seenBy[name] === undefined ? "leave" : `see as ${seenBy[name]}:`} the sample ${name}`, () => {
            const first = consoleSignInCompanions.find(({ pattern }) =>
                matchesEvent(parseFilterPattern(pattern), message),
            );
            assert.deepEqual([first?.slug, counted], [seenBy[name], false]);
        });
    }

    it("have patterns without remarks, and slugs of their own", () => {
        const remarks = consoleSignInCompanions.flatMap(({ pattern }) => parseFilterPattern(pattern).remarks);
        const slugs = new Set(consoleSignInCompanions.map(({ slug }) => slug));
        assert.deepEqual([remarks, slugs.size], [[], consoleSignInCompanions.length]);
    });
});
