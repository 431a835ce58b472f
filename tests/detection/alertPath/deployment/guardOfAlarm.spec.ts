import * as assert from "node:assert/strict";
import { type GuardName, guardOfAlarm, guards, known, unknown } from "../../../../detection";

describe("guardOfAlarm", () => {
    for (const [guard, { alarmName }] of Object.entries(guards)) {
        it(`knows ${guard} by its name, with a prefix and without`, () => {
            for (const name of [alarmName, `team-${alarmName}`]) {
                assert.equal(guardOfAlarm({ name: known(name) }), guard as GuardName);
            }
        });
    }
    it("takes no other alarm for a guard, nor one whose name is not known", () => {
        for (const name of [known("ConsoleSigninFailures"), known("ConsoleSigninTamper-2"), unknown()]) {
            assert.equal(guardOfAlarm({ name }), undefined);
        }
    });
});
