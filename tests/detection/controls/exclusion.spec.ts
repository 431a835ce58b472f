import * as assert from "node:assert/strict";
import {
    compareFilterPatterns,
    controls,
    type Exclusion,
    matchesEvent,
    parseFilterPattern,
    patternWithout,
} from "../../../detection";

const scanner: Exclusion = { field: "userIdentity.arn", like: "*:assumed-role/scanner/*" };
const config: Exclusion = { field: "userIdentity.invokedBy", equals: "config.amazonaws.com" };

describe("patternWithout", () => {
    it("puts each exclusion beside a NOT EXISTS of its field, and brackets round alternatives", () => {
        assert.equal(
            patternWithout("{ ($.a = 1) || ($.b = 2) }", [scanner, config]),
            "{ (($.a = 1) || ($.b = 2)) && " +
                '(($.userIdentity.arn NOT EXISTS) || ($.userIdentity.arn != "*:assumed-role/scanner/*")) && ' +
                '(($.userIdentity.invokedBy NOT EXISTS) || ($.userIdentity.invokedBy != "config.amazonaws.com")) }',
        );
    });

    const texts: readonly (readonly [exclusion: Omit<Exclusion, "field">, test: string])[] = [
        [{ equals: "x" }, '"x"'],
        [{ equals: "*x*" }, '"*x*"'],
        [{ like: "x" }, '"x"'],
        [{ like: "x*" }, '"x*"'],
        [{ like: "*x" }, '"*x"'],
        [{ like: "*x*" }, '"*x*"'],
        [{ like: "*" }, '"*"'],
        [{ like: "**" }, '"**"'],
    ];
    for (const [exclusion, test] of texts) {
        it(`writes ${JSON.stringify(exclusion)} beside what the pattern asks for`, () => {
            assert.equal(
                patternWithout("{ ($.a = 1) && ($.b = 2) }", [{ field: "c.d", ...exclusion }]),
                `{ ($.a = 1) && ($.b = 2) && (($.c.d NOT EXISTS) || ($.c.d != ${test})) }`,
            );
        });
    }

    const refused = { errorCode: "AccessDenied", eventName: "GetObject", sourceIPAddress: "203.0.113.9" };
    const table: [string, object, boolean][] = [
        ["an event of somebody else", { ...refused, userIdentity: { arn: "arn:aws:iam::1:user/eve" } }, true],
        ["an event that lacks the fields", refused, true],
        [
            "an event that is like the first",
            { ...refused, userIdentity: { arn: "arn:aws:sts::1:assumed-role/scanner/nightly" } },
            false,
        ],
        ["an event that equals the second", { ...refused, userIdentity: { invokedBy: "config.amazonaws.com" } }, false],
        [
            "an event that begins as the second",
            { ...refused, userIdentity: { invokedBy: "config.amazonaws.com.x" } },
            true,
        ],
    ];
    for (const [what, event, counted] of table) {
        it(`${counted ? "counts" : "leaves out"} ${what}`, () => {
            const pattern = patternWithout("{ $.errorCode = AccessDenied* }", [scanner, config]);
            assert.equal(matchesEvent(parseFilterPattern(pattern), JSON.stringify(event)), counted);
        });
    }

    for (const { slug, pattern } of Object.values(controls)) {
        it(`narrows the pattern of ${slug}`, () => {
            const tuned = parseFilterPattern(patternWithout(pattern, [scanner]));
            assert.equal(compareFilterPatterns(tuned, parseFilterPattern(pattern)).relation, "narrower");
        });
    }

    it("refuses a pattern that tests no fields", () => {
        assert.throws(() => patternWithout("Failed", [scanner]), {
            name: "TypeError",
            message: "Only a pattern for JSON events can exclude some of them, and this is none: Failed",
        });
    });
});
