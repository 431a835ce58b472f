import * as assert from "node:assert/strict";
import { findAccountProblems } from "../../../components/alarms/findAccountProblems";
import { undecided } from "../../../components/settings/undecided";

const account = "222222222222";

describe("findAccountProblems", () => {
    const accepted: [string, Parameters<typeof findAccountProblems>[0]][] = [
        ["no accounts", undefined],
        ["an account", { payments: { account } }],
        ["leading zeros, and a name in another script", { 決済: { account: "000000000001" } }],
        ["the longest name", { [`${"n".repeat(63)}`]: { account } }],
        ["settings of its own", { payments: { account, threshold: 5, period: 60, severity: "page" } }],
        ["accounts that are decided later", undecided],
        [
            "settings that are decided later",
            { a: undecided, b: { account: undecided, period: undecided }, c: { account: undecided } },
        ],
    ];
    for (const [title, given] of accepted) {
        it(`accepts ${title}`, () => {
            assert.deepEqual(findAccountProblems(given, ["page"]), []);
        });
    }

    const wanted = "it must be the 12 digits of an account's number, without hyphens";
    const refused: [string, Parameters<typeof findAccountProblems>[0], string[]][] = [
        [
            "a number that has lost its leading zeros",
            { payments: { account: "1234567890" } },
            [
                `accounts.payments.account is "1234567890", which has 10 digits; ${wanted}. Write its leading zeros, and put ` +
                    "it in quotes: YAML drops them from a number.",
            ],
        ],
        [
            "a number with hyphens",
            { payments: { account: "2222-2222-2222" } },
            [`accounts.payments.account is "2222-2222-2222"; ${wanted}. Correct it.`],
        ],
        [
            "an ARN",
            { payments: { account: `arn:aws:iam::${account}:root` } },
            [`accounts.payments.account is "arn:aws:iam::${account}:root"; ${wanted}. Correct it.`],
        ],
        [
            "one account under three names",
            { payments: { account }, billing: { account }, other: { account: "333333333333" }, shop: { account } },
            [
                `accounts.payments, accounts.billing and accounts.shop have one account, "${account}"; it can have one ` +
                    "alarm. Keep one of them.",
            ],
        ],
        [
            "a name over the limit",
            { ["n".repeat(64)]: { account } },
            [
                `accounts has the name "${"n".repeat(64)}"; what people call an account must be 1 to 63 characters on one ` +
                    "line, because it stands in every notification. Correct it.",
            ],
        ],
        [
            "a name of two lines",
            { "pay\nments": { account } },
            [
                'accounts has the name "pay\\nments"; what people call an account must be 1 to 63 characters on one line, ' +
                    "because it stands in every notification. Correct it.",
            ],
        ],
    ];
    for (const [title, given, problems] of refused) {
        it(`refuses ${title}`, () => {
            assert.deepEqual(findAccountProblems(given), problems);
        });
    }
});
