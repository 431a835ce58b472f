import * as assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { emptyOutputs } from "../../../components/settings/checkArguments";

describe("emptyOutputs", () => {
    it("are outputs and promises that came out as nothing, wherever they stand", () => {
        const given = {
            a: pulumi.output(1),
            b: Promise.resolve(1),
            c: { d: [pulumi.output(1), pulumi.output(2)] },
            e: undefined,
        };
        assert.deepEqual(emptyOutputs(given, { a: 1, b: 2, c: { d: [1, 2] } }), []);
        assert.deepEqual(emptyOutputs(given, { b: null, c: { d: [1] } }), [["a"], ["b"], ["c", "d", 1]]);
    });

    it("are none where nothing was given as an output", () => {
        assert.deepEqual(emptyOutputs({ a: undefined, b: null, c: "x" }, {}), []);
    });
});
