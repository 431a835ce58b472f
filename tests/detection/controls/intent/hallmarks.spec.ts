import * as assert from "node:assert/strict";
import { type Control, consoleAuthenticationFailures } from "../../../../detection";
import { hallmarksOf } from "../../../../detection/controls/intent/hallmarks";
import { printTest } from "../../../../detection/pattern/wording/printTest";

const control = (slug: string, pattern: string, changes: Partial<Control> = {}): Control => ({
    ...consoleAuthenticationFailures,
    slug,
    pattern,
    recordLaws: [],
    ...changes,
});
const own = { numbers: {} };

/** Test, weight, and whether it is a law of the records. */
type Row = readonly [test: string, weight: number, law?: "law"];

describe("hallmarksOf", () => {
    const table: readonly (readonly [what: string, controls: readonly Control[], rows: readonly (readonly Row[])[]])[] =
        [
            [
                "values, and half as much event sources and what is excluded",
                [
                    control(
                        "a",
                        '{ ($.eventSource = "kms.amazonaws.com") && ($.eventName = DisableKey) && ($.a != Xy) && ($.eventSource != b) }',
                    ),
                ],
                [
                    [
                        ['$.eventSource = "kms.amazonaws.com"', 0.5],
                        ["$.eventName = DisableKey", 1],
                        ["$.a != Xy", 0.5],
                        ["$.eventSource != b", 0.5],
                    ],
                ],
            ],
            [
                "laws by half",
                [control("a", "{ $.a = X }", { recordLaws: ["$.b = Y", "$.eventSource = s"] })],
                [
                    [
                        ["$.a = X", 1],
                        ["$.b = Y", 0.5, "law"],
                        ["$.eventSource = s", 0.25, "law"],
                    ],
                ],
            ],
            [
                "what several ask for by their number",
                [
                    control("a", "{ $.a = X || $.b = Y }"),
                    control("b", '{ $.a = "X" || $.b != Y || $.c = X }', { recordLaws: ["$.d = Z"] }),
                    control("c", "{ $.a = X || $.d = Z }"),
                ],
                [
                    [
                        ["$.a = X", 1 / 3],
                        ["$.b = Y", 1],
                    ],
                    [
                        ['$.a = "X"', 1 / 3],
                        ["$.b != Y", 0.5],
                        ["$.c = X", 1],
                        ["$.d = Z", 0.25, "law"],
                    ],
                    [
                        ["$.a = X", 1 / 3],
                        ["$.d = Z", 0.5],
                    ],
                ],
            ],
            [
                "what a team's own asks for too as if it did not",
                [control("a", "{ $.a = X }"), control("b", "{ $.a = X }", own), control("c", "{ $.a = X }", own)],
                [[["$.a = X", 1]], [["$.a = X", 1 / 3]], [["$.a = X", 1 / 3]]],
            ],
            [
                "nothing but comparisons with a text",
                [
                    control("a", "{ $.a = * || $.b NOT EXISTS || $.c = 1 || $.d = %x% || $.e = *x }"),
                    control("b", "ERROR timeout"),
                ],
                [[["$.e = *x", 1]], []],
            ],
        ];
    for (const [what, controls, rows] of table) {
        it(`weighs ${what}`, () => {
            const { byControl } = hallmarksOf(controls);
            assert.deepEqual(
                controls.map((each) =>
                    (byControl.get(each) ?? []).map(({ test, weight, isOfPattern }) => [
                        printTest(test, " "),
                        weight,
                        ...(isOfPattern ? [] : ["law"]),
                    ]),
                ),
                rows,
            );
        });
    }

    it("finds them by the letters of their values", () => {
        const { byValue } = hallmarksOf([
            control("a", '{ $.a = "Failed login" }'),
            control("b", "{ $.b = FailedLogin }"),
        ]);
        assert.deepEqual(
            [...byValue].map(([letters, all]) => [letters, all.map((each) => [each.control.slug, each.letters])]),
            [
                [
                    "failedlogin",
                    [
                        ["a", "failedlogin"],
                        ["b", "failedlogin"],
                    ],
                ],
            ],
        );
    });
});
