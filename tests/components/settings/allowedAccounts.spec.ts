import * as assert from "node:assert/strict";
import { explainWrongAccount, findAccountIdProblems } from "../../../components/settings/allowedAccounts";

const inQuotes =
    "an account has 12 digits. Write all 12 digits, in quotes: of a number, YAML drops leading zeros or takes them for a " +
    "sign of octal.";

describe("findAccountIdProblems", () => {
    const cases: readonly [what: string, text: string | undefined, problems: readonly string[]][] = [
        ["texts of 12 digits", '["012345678901","123456789012"]', []],
        ["a number that still has them", "[123456789012]", []],
        ["a number that has lost its zero", '["123456789012",12345678901]', ["a[1] is the number 12345678901; "]],
        ["a number that was read as octal", "[1402433619]", ["a[0] is the number 1402433619; "]],
        ["a text that is too short", '["12345678901"]', ['a[0] is "12345678901"; ']],
        ["a name", '["production"]', ['a[0] is "production"; ']],
        ["what is no text", "[{}]", ["a[0] is no text; "]],
        ["nothing", undefined, []],
        ["what is no list, or no JSON", "12345678901", []],
        ["no JSON", "production", []],
    ];
    for (const [what, text, problems] of cases) {
        it(`looks at ${what}`, () => {
            assert.deepEqual(
                findAccountIdProblems("a", text),
                problems.map((problem) => problem + inQuotes),
            );
        });
    }
});

describe("explainWrongAccount", () => {
    const notAllowed =
        "The credentials are of 123456789012, which the provider does not allow. Use others, or correct its " +
        "allowedAccountIds or forbiddenAccountIds.";
    const reason = "invocation of f returned an error: 1 error occurred:\n\t* AWS account ID not allowed: 123456789012";
    const cases: readonly [what: string, reason: string, allowed: string | undefined, said: string | undefined][] = [
        [
            "that the stack allows another",
            reason,
            '["444455556666"]',
            "The credentials are of 123456789012, the stack allows 444455556666 (aws:allowedAccountIds). Use credentials of " +
                "444455556666, or choose the stack of 123456789012.",
        ],
        [
            "that the stack allows others",
            reason,
            '["444455556666","777788889999"]',
            "The credentials are of 123456789012, the stack allows 444455556666, 777788889999 (aws:allowedAccountIds). Use " +
                "credentials of 444455556666 or 777788889999, or choose the stack of 123456789012.",
        ],
        ["that a provider of the program's own does not", reason, undefined, notAllowed],
        ["that it is forbidden", reason, '["123456789012"]', notAllowed],
        ["nothing of another failure", "ExpiredToken: account 123456789012", '["444455556666"]', undefined],
    ];
    for (const [what, of, allowed, said] of cases) {
        it(`says ${what}`, () => {
            assert.equal(explainWrongAccount(of, allowed), said);
        });
    }
});
