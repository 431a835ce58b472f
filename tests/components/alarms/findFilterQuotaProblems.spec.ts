import * as assert from "node:assert/strict";
import { findFilterQuotaProblems } from "../../../components/alarms/findFilterQuotaProblems";
import { undecided } from "../../../components/settings/undecided";

const accounts = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`a${index}`, undecided] as const));
const controls = {
    "console-authentication-failures": {
        companions: { "unknown-user-name": {}, "switch-role-refused": {} },
        tuned: { exclude: [] },
    },
};

describe("findFilterQuotaProblems", () => {
    it("accepts as many filters as a log group takes", () => {
        assert.deepEqual(findFilterQuotaProblems({}), []);
        assert.deepEqual(findFilterQuotaProblems({ accounts: accounts(99) }), []);
        assert.deepEqual(findFilterQuotaProblems({ accounts: accounts(93), controls, pathGuards: { tamper: {} } }), []);
        assert.deepEqual(findFilterQuotaProblems({ accounts: accounts(85), benchmark: "7.0" }), []);
        assert.deepEqual(
            findFilterQuotaProblems({ accounts: undecided, controls: undecided, pathGuards: undecided }),
            [],
        );
    });

    it("refuses more, and counts all that has a filter", () => {
        assert.deepEqual(
            findFilterQuotaProblems({
                accounts: accounts(95),
                controls,
                pathGuards: { heartbeat: {}, tamper: undecided },
            }),
            [
                "The controls ask for 1 metric filters, their companions for 2, tuned alarms for 1, accounts for 95 and " +
                    "tamper for 3: 102 together; a log group takes 100. Remove 2 of them.",
            ],
        );
    });

    it("counts an account once for each of its controls", () => {
        const lake = { account: "222222222222", controls: ["root-usage", "vpc-changes"] };
        assert.equal(findFilterQuotaProblems({ accounts: { ...accounts(97), lake } }).length, 0);
        assert.equal(findFilterQuotaProblems({ accounts: { ...accounts(98), lake } }).length, 1);
    });
});
