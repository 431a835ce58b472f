import * as assert from "node:assert/strict";
import { findFilterQuotaProblems } from "../../../components/alarms/findFilterQuotaProblems";
import { later } from "../../../components/settings/later";

const accounts = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`a${index}`, later]));
const guards = { heartbeat: {}, tamper: later, burst: {}, missedFailures: {}, roleSwitching: undefined };

describe("findFilterQuotaProblems", () => {
    it("accepts as many filters as a log group takes", () => {
        assert.deepEqual(findFilterQuotaProblems({}), []);
        assert.deepEqual(findFilterQuotaProblems({ accounts: accounts(99) }), []);
        assert.deepEqual(findFilterQuotaProblems({ accounts: accounts(97), guards }), []);
        assert.deepEqual(findFilterQuotaProblems({ accounts: later, guards: later }), []);
    });

    it("refuses more, and counts only the guards that have a filter", () => {
        assert.deepEqual(findFilterQuotaProblems({ accounts: accounts(100), guards }), [
            "accounts asks for 100 metric filters, guards for 2 and the benchmark for one: 103 together; a log group takes " +
                "100. Remove 3 of them.",
        ]);
    });
});
