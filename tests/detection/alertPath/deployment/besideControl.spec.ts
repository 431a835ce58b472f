import * as assert from "node:assert/strict";
import {
    absent,
    besideControl,
    consoleAuthenticationFailures as control,
    known,
    unknown,
    type Value,
} from "../../../../detection";

const table: readonly [string, Value<string>, string | undefined][] = [
    ["a guard", known("ConsoleSigninHeartbeat"), "heartbeat"],
    ["a guard behind a prefix", known("payments-ConsoleSigninBurst"), "burst"],
    ["an alarm for one account", known("ConsoleSigninFailures-222222222222"), "222222222222"],
    ["an alarm for one account behind a prefix", known("payments-ConsoleSigninFailures-222222222222"), "222222222222"],
    ["the control's own alarm", known("ConsoleSigninFailures"), undefined],
    ["an alarm of another control for an account", known("RootUsage-222222222222"), undefined],
    ["a number that is no account's", known("ConsoleSigninFailures-22222222222"), undefined],
    ["no name", absent, undefined],
    ["a name that is not known yet", unknown(), undefined],
];

describe("besideControl", () => {
    for (const [what, name, expected] of table) {
        it(`takes ${what} for ${expected ?? "nothing of the sort"}`, () => {
            assert.equal(besideControl({ name }, control), expected);
        });
    }
});
