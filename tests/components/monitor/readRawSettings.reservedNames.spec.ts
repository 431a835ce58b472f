import * as assert from "node:assert/strict";
import { withoutReservedNames } from "../../../components/monitor/readRawSettings";

const remedy = "has a name that JavaScript keeps for itself. Rename it, or remove it.";

describe("withoutReservedNames", () => {
    it("leaves settings alone that have usable names", () => {
        const settings = { a: [1, { b: null }], constructor: "c", toString: true };
        assert.deepEqual(withoutReservedNames(settings), { settings, problems: [] });
    });

    it("takes __proto__ out wherever it stands, and says where", () => {
        const given = JSON.parse(
            '{ "__proto__": 1, "subscriptions": { "__proto__": null, "a": 2 }, "list": [{ "__proto__": {} }] }',
        );
        assert.deepEqual(withoutReservedNames(given), {
            settings: { subscriptions: { a: 2 }, list: [{}] },
            problems: [`__proto__ ${remedy}`, `subscriptions.__proto__ ${remedy}`, `list.0.__proto__ ${remedy}`],
        });
    });
});
