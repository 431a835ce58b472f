import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures, parseFilterPattern } from "../../../../detection";
import { caseSlips, intendedTests, isMistyped } from "../../../../detection/controls/intent/patternIntent";
import type { JsonCondition } from "../../../../detection/pattern/syntax";
import { printTest } from "../../../../detection/pattern/wording/printTest";

function conditionOf(pattern: string): JsonCondition {
    const parsed = parseFilterPattern(pattern);
    assert.ok(parsed.kind === "json");
    return parsed.condition;
}

const signIn = consoleAuthenticationFailures.pattern;
const trails = "{ $.eventName = UpdateTrail || $.eventName = UpdateTrails || $.list[0].name = Abcdefghij }";

/** The test that was found, how close its field comes, how close its value, and whether it is mistyped. */
type Row = readonly [found: string, field: string, value: string, mistyped?: "mistyped"];

const intended: readonly (readonly [what: string, control: string, candidate: string, rows: readonly Row[]])[] = [
    ["one near miss, which may be chance", signIn, "{ $.eventName = ConsoleLogon }", []],
    ["a right value in an unlike field alone", signIn, "{ $.x = ConsoleLogin }", []],
    [
        "one that is right alone",
        signIn,
        "{ $.eventName = ConsoleLogin }",
        [["$.eventName = ConsoleLogin", "same", "same"]],
    ],
    [
        "one whose value is another in its case alone",
        signIn,
        "{ $.eventName = consolelogin }",
        [["$.eventName = consolelogin", "same", "slip", "mistyped"]],
    ],
    [
        "one whose field is another in its case alone",
        signIn,
        "{ $.eventname = ConsoleLogin }",
        [["$.eventname = ConsoleLogin", "slip", "same", "mistyped"]],
    ],
    [
        "two near misses",
        signIn,
        '{ $.eventName = ConsoleLogon && $.errorMesage = "Failed authentication" }',
        [
            ["$.eventName = ConsoleLogon", "same", "typo", "mistyped"],
            ['$.errorMesage = "Failed authentication"', "typo", "same", "mistyped"],
        ],
    ],
    [
        "the field of an EventBridge event",
        signIn,
        "{ $.detail.eventName = ConsoleLogin }",
        [["$.detail.eventName = ConsoleLogin", "slip", "same", "mistyped"]],
    ],
    [
        "no two guesses at once",
        signIn,
        '{ $.x = ConsoleLogon && $.errorMessage = "Failed authentication" }',
        [['$.errorMessage = "Failed authentication"', "same", "same"]],
    ],
    [
        "the closest of several, whichever comes first",
        signIn,
        "{ $.x = ConsoleLogin || $.eventName = ConsoleLogon || $.eventName = ConsoleLogin || $.eventName = consolelogin }",
        [["$.eventName = ConsoleLogin", "same", "same"]],
    ],
    [
        "the first of two that are as close",
        signIn,
        "{ $.eventName = CONSOLELOGIN || $.eventName = consolelogin }",
        [["$.eventName = CONSOLELOGIN", "same", "slip", "mistyped"]],
    ],
    [
        "a right value in a wrong field beside a right test",
        signIn,
        '{ $.eventName = ConsoleLogin && $.errorCode = "Failed authentication" }',
        [
            ["$.eventName = ConsoleLogin", "same", "same"],
            ['$.errorCode = "Failed authentication"', "none", "same", "mistyped"],
        ],
    ],
    [
        "a test that may reach the field among others",
        signIn,
        '{ $.detail.* = ConsoleLogin && $.errors[*] = "Failed authentication" }',
        [
            ["$.detail.* = ConsoleLogin", "none", "same"],
            ['$.errors[*] = "Failed authentication"', "none", "same"],
        ],
    ],
    [
        "a wrong value of any field",
        signIn,
        '{ $.eventName = ConsoleLogin && $.* = "failed authentication" }',
        [
            ["$.eventName = ConsoleLogin", "same", "same"],
            ['$.* = "failed authentication"', "none", "slip", "mistyped"],
        ],
    ],
    [
        "wildcards, regexes and !=, which could match",
        signIn,
        "{ $.eventName = consolelogin* && $.errorMessage = %failed\\sauthentication.*% }",
        [
            ["$.eventName = consolelogin*", "same", "slip"],
            ["$.errorMessage = %failed\\sauthentication.*%", "same", "slip"],
        ],
    ],
    [
        "a value that differs from what is excluded",
        signIn,
        "{ $.eventName != consolelogin }",
        [["$.eventName != consolelogin", "same", "slip"]],
    ],
    [
        "the blanks of a regex",
        signIn,
        "{ $.errorMessage = %Failed.authentication% }",
        [["$.errorMessage = %Failed.authentication%", "same", "same"]],
    ],
    [
        "another value of the control, which is no mistake",
        trails,
        "{ $.eventName = UpdateTrails }",
        [
            ["$.eventName = UpdateTrails", "same", "typo"],
            ["$.eventName = UpdateTrails", "same", "same"],
        ],
    ],
    [
        "an element of a list for another one",
        trails,
        "{ $.list[1].name = Abcdefghij || $.list[0].name = abcdefghij || $.eventName = updatetrails }",
        [
            ["$.eventName = updatetrails", "same", "typo", "mistyped"],
            ["$.eventName = updatetrails", "same", "slip", "mistyped"],
            ["$.list[0].name = abcdefghij", "same", "slip", "mistyped"],
        ],
    ],
    ["what looks for no text", signIn, "{ $.eventName = 1 && $.errorMessage NOT EXISTS && $.eventName = 2 }", []],
];

describe("intendedTests", () => {
    for (const [what, control, candidate, rows] of intended) {
        it(`finds ${what}`, () => {
            const found = intendedTests(conditionOf(candidate), conditionOf(control));
            assert.deepEqual(
                found.map((test) => [
                    printTest(test.found, " "),
                    test.selector,
                    test.value,
                    ...(isMistyped(test, conditionOf(control)) ? ["mistyped"] : []),
                ]),
                rows,
            );
        });
    }

    it("compares with nothing that the control says with a wildcard", () => {
        assert.deepEqual(intendedTests(conditionOf("{ $.a = Xyz }"), conditionOf("{ $.a = Xyz* || $.a = *Xyz }")), []);
    });
});

describe("caseSlips", () => {
    const control = '{ $.a = CreateVpc || $.a = DeleteVpc || $.b = Name || $.c != "Excluded" || $.d = 1 }';
    const rows: readonly (readonly [
        candidate: string,
        slips: readonly (readonly [found: string, wanted: string])[],
    ])[] = [
        ["{ $.a = create* }", [["$.a = create*", "$.a = CreateVpc"]]],
        ["{ $.a = *VPC || $.b = *am* }", [["$.a = *VPC", "$.a = CreateVpc"]]],
        [
            "{ $.a = *TEV* && $.b = na* }",
            [
                ["$.a = *TEV*", "$.a = CreateVpc"],
                ["$.b = na*", "$.b = Name"],
            ],
        ],
        ["{ $.a = deletevpc }", []],
        ["{ $.a = Delete* || $.a = *Vpc || $.a = *eV* }", []],
        ["{ $.a = vpc* || $.a = *create || $.a = *x* }", []],
        ["{ $.a != create* }", []],
        ["{ $.b = create* }", []],
        ["{ $.c = excl* }", []],
        ["{ $.a = %create% || $.a = * }", []],
        ["create", []],
    ];
    for (const [candidate, slips] of rows) {
        it(`finds ${slips.length} in ${candidate}`, () => {
            const found = caseSlips(parseFilterPattern(candidate), parseFilterPattern(control));
            assert.deepEqual(
                found.map((slip) => [printTest(slip.found, " "), printTest(slip.wanted, " ")]),
                slips,
            );
        });
    }

    it("finds none where the control is no pattern for JSON events", () => {
        assert.deepEqual(caseSlips(parseFilterPattern("{ $.a = create* }"), parseFilterPattern("CreateVpc")), []);
    });
});
