import * as assert from "node:assert/strict";
import { type Control, consoleAuthenticationFailures, parseFilterPattern } from "../../../../detection";
import { hallmarksOf } from "../../../../detection/controls/intent/hallmarks";
import { nearestControl, nearestToText } from "../../../../detection/controls/intent/nearestControl";

/** A control of that pattern; the samples are the events that its pattern counts, and further ones. */
const control = (
    slug: string,
    pattern: string,
    { counted = [], ignored = [], ...changes }: Partial<Control> & { counted?: object[]; ignored?: object[] } = {},
): Control => ({
    ...consoleAuthenticationFailures,
    slug,
    pattern,
    recordLaws: [],
    samples: [...counted, ...ignored].map((event, index) => ({
        name: String(index),
        title: String(index),
        counted: index < counted.length,
        message: JSON.stringify(event),
    })),
    ...changes,
});

const four = control("four", "{ $.e = CreateAlpha || $.e = RemoveBravo || $.e = UpdateDelta || $.e = EnableOmega }", {
    counted: [{ e: "CreateAlpha" }, { e: "EnableOmega" }],
});
const never = "$.q IS NULL";
const times = (count: number, test: string): string => ` || ${test}`.repeat(count);

describe("nearestControl", () => {
    const table: readonly (readonly [what: string, controls: readonly Control[], pattern: string, slug?: string])[] = [
        ["one value of four, half of what is asked for", [four], "{ $.e = CreateAlpha || $.q = Foreign }", "four"],
        ["one value of four, less than half", [four], `{ $.e = CreateAlpha || $.q = Foreign || ${never} }`],
        ["one value and tests that say little", [four], `{ $.e = CreateAlpha${times(4, never)} }`, "four"],
        ["one value and too many of them", [four], `{ $.e = CreateAlpha${times(5, never)} }`],
        ["one value and exclusions of others", [four], `{ $.e = CreateAlpha${times(4, "$.q != Foreign")} }`, "four"],
        ["one value and any value of others", [four], `{ $.e = CreateAlpha${times(4, "$.q = *")} }`, "four"],
        ["one value and numbers", [four], `{ $.e = CreateAlpha${times(4, "$.q = 1")} }`, "four"],
        ["one value and a regex that is as much", [four], `{ $.e = CreateAlpha || $.q = %foreign% || ${never} }`],
        ["one value excluded", [four], "{ $.e != CreateAlpha }"],
        ["two values excluded", [four], "{ $.e != CreateAlpha || $.e != EnableOmega }", "four"],
        ["one value in a field of another name", [four], "{ $.q = CreateAlpha }"],
        ["two of them", [four], "{ $.q = CreateAlpha || $.q = EnableOmega }", "four"],
        ["one misspelt value", [four], "{ $.e = CreateAlphb }"],
        ["two of them", [four], "{ $.e = CreateAlphb || $.e = EnablOmega }", "four"],
        ["two in a field of another name", [four], "{ $.q = CreateAlphb || $.q = EnablOmega }"],
        ["regexes over two values", [four], "{ $.e = %Alpha% || $.e = %Omega% }", "four"],
        ["the ends of two values", [four], "{ $.e = *Alpha || $.e = *Omega }", "four"],
        ["their beginnings", [four], "{ $.e = Create* || $.e = Enable* }", "four"],
        ["what is within", [four], "{ $.e = *ateAlp* || $.e = *bleOm* }", "four"],
        ["beginnings in place of ends", [four], "{ $.e = *Create || $.e = *Enable }"],
        ["ends in place of beginnings", [four], "{ $.e = Alpha* || $.e = Omega* }"],
        ["any value", [four], "{ $.e = * }"],
        [
            "events of which an event source says half as much",
            [control("four and a source", `${four.pattern.slice(0, -2)} || $.eventSource = s3 }`)],
            `{ $.e = CreateAlpha || $.eventSource = s3 || $.q = Foreign${times(3, never)} }`,
        ],
        [
            "values that its wildcards reach",
            [control("open", "{ $.e = Access* || $.e = *Operation }")],
            "{ $.e = AccessDenied || $.e = UnauthorizedOperation }",
            "open",
        ],
        [
            "values that its wildcards do not reach",
            [control("open", "{ $.e = Access* || $.e = *Operation }")],
            "{ $.e = DeniedAccess || $.e = OperationUnauthorized }",
        ],
        [
            "values that are its own but for a word",
            [control("put", "{ $.e = PutAlphaBravo || $.e = PutDeltaOmega }")],
            "{ $.e = GetAlphaBravo || $.e = GetDeltaOmega }",
        ],
        [
            "a wildcard over the values of several",
            [
                control("a", `{ $.e = CreateAlpha || $.e = CreateBravo${times(3, "$.e = X")} }`),
                control("b", `{ $.e = CreateDelta || $.e = CreateOmega || $.e = CreateGamma${times(5, "$.e = Y")} }`),
            ],
            "{ $.e = Create* || $.q = Foreign }",
        ],
        [
            "more of what is asked for, although another is found as a whole",
            [
                control("whole", "{ $.e = Alpha || $.e = Shared }"),
                control("more", "{ $.e = Bravo || $.e = Delta || $.e = Shared || $.e = Omega || $.e = Gamma }"),
            ],
            "{ $.e = Alpha || $.e = Shared || $.e = Bravo || $.e = Delta }",
            "more",
        ],
        ["its own field and all its events", [four], "{ $.e = *e* }", "four"],
        [
            "its own field and one of its events",
            [control("own", "{ $.e = Ab }", { counted: [{ e: "Ab" }, { e: "Ac" }] })],
            "{ $.e = %b$% }",
        ],
        [
            "its own field and as many other events",
            [
                control("own", "{ $.e = Abcdef }", {
                    counted: [{ e: "Ab" }, { e: "Ac" }],
                    ignored: [{ e: "Ad" }, { e: "Ae" }],
                }),
            ],
            "{ $.e = %A% }",
        ],
        [
            "its own field and fewer other events",
            [control("own", "{ $.e = Abcdef }", { counted: [{ e: "Ab" }, { e: "Ac" }], ignored: [{ e: "Ad" }] })],
            "{ $.e = %A% }",
            "own",
        ],
        ["columns", [four], "[CreateAlpha, RemoveBravo]"],
    ];
    for (const [what, controls, pattern, slug] of table) {
        it(`says ${slug ?? "nobody's"} of ${what}: ${pattern.slice(0, 60)}`, () => {
            assert.equal(nearestControl(parseFilterPattern(pattern), hallmarksOf(controls))?.slug, slug);
        });
    }

    it("decides between two that are as near by what is counted", () => {
        const events = { both: { e: "Alpha", f: "Bravo" }, one: { e: "Alpha" }, other: { f: "Bravo" } };
        const all = control("all", "{ $.e = Alpha && $.f = Bravo }", { counted: [events.both] });
        const any = control("any", "{ $.e = Alpha || $.f = Bravo }", { counted: [events.one, events.other] });
        for (const controls of [
            [all, any],
            [any, all],
        ]) {
            const nearestTo = (pattern: string) =>
                nearestControl(parseFilterPattern(pattern), hallmarksOf(controls))?.slug;
            assert.equal(nearestTo('{ $.e = "Alpha" && $.f = "Bravo" }'), "all");
            assert.equal(nearestTo('{ ($.e = "Alpha" && $.f NOT EXISTS) || $.f = "Bravo" && $.e NOT EXISTS }'), "any");
        }
    });
});

describe("nearestToText", () => {
    const short = control("short", "{ $.user.kind = Rootuse || $.list[0] = Abcdefg }");
    const shared = { recordLaws: ["$.a = LawNumberOne", "$.b = LawNumberTwo", "$.c = LawNumberThree"] };
    const table: readonly (readonly [
        what: string,
        controls: readonly Control[],
        text: string,
        slug?: string,
        share?: number,
    ])[] = [
        ["half of the values", [four], "e CreateAlpha, e 'Remove Bravo'", "four"],
        ["a quarter", [four], "CreateAlpha"],
        ["half where more is asked for", [four], "CreateAlpha RemoveBravo", undefined, 0.7],
        ["one value that is half", [control("two", "{ $.e = CreateAlpha || $.e = Omega }")], "CreateAlpha", "two"],
        ["an event source alone", [control("source", "{ $.eventSource = elastic }")], "eventSource = elastic"],
        ["eight letters anywhere", [control("eight", "{ $.e = Abcdefgh }")], "xabcdefghx", "eight"],
        ["seven letters anywhere", [short], "rootuse"],
        ["seven letters behind their field", [short], 'kind == "Rootuse"', "short"],
        ["seven letters behind another field", [short], "user Rootuse"],
        ["seven letters of an element of a list", [short], "abcdefg", "short"],
        [
            "laws of the records alone",
            [control("law", "{ $.e = CreateAlpha }", shared)],
            "LawNumberOne LawNumberTwo LawNumberThree",
        ],
        [
            "more of another's values",
            [four, control("all", "{ $.e = CreateKappa || $.e = CreateSigma }")],
            "CreateAlpha RemoveBravo CreateKappa CreateSigma",
            "all",
        ],
    ];
    for (const [what, controls, text, slug, share] of table) {
        it(`says ${slug ?? "nobody's"} of ${what}`, () => {
            assert.equal(nearestToText(text, hallmarksOf(controls), share)?.slug, slug);
        });
    }
});
