import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures } from "../../../detection";
import { InputError } from "../../../drills/InputError";
import { findFaults, withFaults } from "../../../drills/rehearsal/chooseFaults";
import { faults } from "../../../drills/rehearsal/faults";

describe("findFaults", () => {
    it("finds faults by their names, in the order given", () => {
        assert.deepEqual(findFaults(["threshold", "log-group"]), [faults.threshold, faults["log-group"]]);
    });
    for (const [name, guess] of [
        ["treshold", " Did you mean threshold?"],
        ["toString", ""],
    ] as const) {
        it(`refuses ${name}`, () => {
            const message = `'${name}' is no fault that can be rehearsed.${guess} npm start -- --list-faults names them.`;
            assert.throws(() => findFaults([name]), new InputError(message));
        });
    }
});

describe("withFaults", () => {
    it("refuses to break what is not there", () => {
        const chosen = findFaults(["threshold"]);
        const nothing = { resources: [], trails: [], control: consoleAuthenticationFailures };
        assert.throws(() => withFaults(nothing, chosen), new InputError("The stack has no alarm that could break."));
        assert.equal(withFaults(nothing, []), nothing);
    });
});
