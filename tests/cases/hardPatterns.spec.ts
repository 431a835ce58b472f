import * as assert from "node:assert/strict";
import { compareFilterPatterns, consoleAuthenticationFailures, parseFilterPattern } from "../../detection";

const cis = consoleAuthenticationFailures.pattern;

const compare = (candidate: string, reference: string) =>
    compareFilterPatterns(parseFilterPattern(candidate), parseFilterPattern(reference), { maximumCost: 2000 });

describe("the comparison of patterns that are made to be hard", () => {
    const hard: Readonly<Record<string, string>> = {
        "many clauses": filled((i) => `($.a${i}=1||$.b${i}=2)`, "&&"),
        "the same clauses turned round": filled((i) => `($.b${i}=2||$.a${i}=1)`, "&&"),
        "clauses over few fields": filled((i) => `($.a${i % 7}=${i % 5}||$.a${(i * 3 + 1) % 7}!=${i % 3})`, "&&"),
        "many alternatives": filled((i) => `($.a${i}=1&&$.b${i}=2)`, "||"),
        "texts that must contain many others": filled((i) => `$.a=*${letter(i)}${i}*`, "&&"),
        bounds: filled((i) => `($.a>${i}||$.a<-${i})`, "&&"),
        "a long path": `{$${".a".repeat(500)}=1}`,
        "nested arrays": "{$.a[99][99][99]=1}",
        "regexes that count": "{$.a=%a.{30}b.{30}% && $.a=%c.{20}d.{20}%}",
        "nested alternatives": `{${Array.from({ length: 40 }, (_, i) => `($.a${i}=1||($.b${i}=2&&`).join("")}$.z=1${"))".repeat(40)}}`,
    };

    for (const [name, pattern] of Object.entries(hard)) {
        it(`ends on ${name}`, () => {
            assert.ok(pattern.length <= 1024);
            for (const other of [...Object.values(hard), cis]) {
                const { relation, reason } = compare(pattern, other);
                assert.equal(relation === "undecided", reason !== undefined);
            }
        });
    }

    it("says that it gave up", () => {
        const contains = hard["texts that must contain many others"] ?? "";
        assert.equal(compare(contains, cis).reason, "The comparison was given up after 2000 steps.");
    });
});
/** As many tests as fit into a pattern. */
function filled(test: (i: number) => string, join: string): string {
    const tests: string[] = [];
    while (`{${[...tests, test(tests.length)].join(join)}}`.length <= 1024) {
        tests.push(test(tests.length));
    }
    return `{${tests.join(join)}}`;
}

function letter(i: number): string {
    return String.fromCharCode(97 + (i % 26));
}
