import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { matchesEvent, parseFilterPattern } from "../../../../detection";
import { CandidateSearch } from "../../../../drills/replay/judging/CandidateSearch";
import { requiredMembers } from "../../../../drills/replay/judging/requiredMembers";

const members = (pattern: string) => requiredMembers(parseFilterPattern(pattern));

describe("requiredMembers", () => {
    const cases: [string, ReturnType<typeof members>][] = [
        [
            '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
            [["eventName", "ConsoleLogin"]],
        ],
        ['{ $.errorMessage = "Failed authentication" }', [["errorMessage", "Failed authentication"]]],
        [
            "{ ($.eventName = A) || ($.eventName = B*) }",
            [
                ["eventName", "A"],
                ["eventName", "B"],
            ],
        ],
        ["{ ($.eventName = A) || ($.x != B) }", undefined],
        ["{ ($.eventName = A) && ($.x != B) }", [["eventName", "A"]]],
        ["{ $.a.b = C }", [["a.b", "C"]]],
        ["{ $.a = 12 }", undefined],
        ['{ $.a = "12" }', undefined],
        ['{ $.a = "b/c" }', [["a", "b"]]],
        ["{ $.a NOT EXISTS }", undefined],
        ["ConsoleLogin", undefined],
        ["", undefined],
    ].map(([pattern, found]) => [
        pattern as string,
        (found as string[][] | undefined)?.map(([path = "", valueStart = ""]) => {
            const name = path.split(".").at(-1) ?? "";
            return { name, valueStart, isTopLevel: name === path };
        }),
    ]);
    it("finds a member whose value is open, or that holds a text behind a wildcard", () => {
        const any = { valueStart: "", isTopLevel: true };
        assert.deepEqual(members("{ $.errorCode = * }"), [{ name: "errorCode", ...any }]);
        assert.deepEqual(members("{ $.errorCode = *Denied* }"), [{ name: "errorCode", ...any, valueHolds: "Denied" }]);
        assert.deepEqual(members("{ $.a = *1 }"), undefined);
        assert.deepEqual(
            members("{ ($.errorCode = *) && ($.eventSource = s3.amazonaws.com) }")?.map(({ name }) => name),
            ["eventSource"],
        );
    });
    for (const [pattern, found] of cases) {
        it(`${found === undefined ? "promises none" : `finds ${JSON.stringify(found)}`} for ${pattern || "an empty pattern"}`, () => {
            assert.deepEqual(members(pattern), found);
        });
    }
});

describe("CandidateSearch", () => {
    const counting = [
        '{ ($.eventName = ConsoleLogin) && (($.errorMessage = "Failed*") || ($.a.b = x)) }',
        '{ $.errorMessage = "*authentication" }',
        "{ $.errorMessage = * }",
    ];
    for (const text of counting) {
        it(`never passes over a record that ${text} counts, however it is spelled and wherever it lies`, () => {
            const pattern = parseFilterPattern(text);
            const escaped = (text: string) => text.replace("L", "\\u004c");
            const value = fc.constantFrom('"ConsoleLogin"', escaped('"ConsoleLogin"'), '"Other"', "null");
            const message = fc.constantFrom(
                '"Failed authentication"',
                '"No"',
                escaped('"FaiLed"').replace("\\u004c", "\\u006c"),
                "1",
            );
            const blanks = fc.constantFrom("", " ", "\n\t  ");
            const filling = fc.integer({ min: 0, max: 70_000 });
            const record = fc
                .record({ value, message, blanks, filling })
                .map(
                    (r) =>
                        `{"f":"${"x,".repeat(r.filling / 2)}","eventName"${r.blanks}:${r.blanks}${r.value},"errorMessage":${r.message}}`,
                );
            fc.assert(
                fc.property(fc.array(record, { minLength: 1, maxLength: 6 }), (records) => {
                    const search = new CandidateSearch(requiredMembers(pattern));
                    const bytes = Buffer.from(records.join("\n"));
                    let start = 0;
                    for (const text of records) {
                        if (matchesEvent(pattern, text)) {
                            assert.ok(search.mayBeWithin(bytes, start, start + text.length), text.slice(-80));
                        }
                        start += text.length + 1;
                    }
                }),
                { numRuns: 60 },
            );
        });
    }

    it("passes over records that hold the text elsewhere", () => {
        const search = new CandidateSearch([{ name: "eventName", valueStart: "ConsoleLogin", isTopLevel: true }]);
        const bytes = Buffer.from(
            '{"eventName":"PutMetricFilter","p":"$.eventName = ConsoleLogin \\"eventName\\":\\"ConsoleLogin\\""}',
        );
        assert.equal(search.mayBeWithin(bytes, 0, bytes.length), false);
    });
});
