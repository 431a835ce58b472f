import * as assert from "node:assert/strict";
import { containsUnknown, isUnknown, unknownString, unknownValues } from "../../../policy-pack/reading/unknownValues";

describe("policy-pack/reading/unknownValues", () => {
    it("knows exactly the stand-ins for unknown values that @pulumi/policy knows", () => {
        const constants = Object.entries(require("@pulumi/policy/proxy")).filter(([name]) =>
            /^unknown\w+Value$/.test(name),
        );
        assert.equal(constants.length, 7);
        assert.deepEqual([...unknownValues].sort(), constants.map(([, value]) => value).sort());
    });

    it("takes a secret that could not be decrypted for unknown", () => {
        assert.equal(isUnknown("[secret]"), true);
    });

    it("takes a list or an object around an unknown value for known itself, but not all of it", () => {
        for (const value of [[unknownString], { deep: [{ er: unknownString }] }]) {
            assert.equal(isUnknown(value), false);
            assert.equal(containsUnknown(value), true);
        }
    });

    it("comes to an end on an object that contains itself", () => {
        const circle: Record<string, unknown> = { name: "circle" };
        circle.self = circle;
        assert.equal(containsUnknown(circle), false);
        circle.unknown = unknownString;
        assert.equal(containsUnknown(circle), true);
    });
});
