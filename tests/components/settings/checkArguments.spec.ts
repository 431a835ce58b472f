import * as assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { asFarAsKnown, isSettled } from "../../../components/settings/checkArguments";
import { undecided } from "../../../components/settings/undecided";

const open = { name: pulumi.output("a"), list: ["a", Promise.resolve("b")], nested: { one: pulumi.secret(1), two: 2 } };

describe("asFarAsKnown", () => {
    it("puts later in place of every output and promise, at any depth", () => {
        assert.deepEqual(asFarAsKnown(open), {
            name: undecided,
            list: ["a", undecided],
            nested: { one: undecided, two: 2 },
        });
    });

    it("leaves plain values as they are", () => {
        const plain = { text: "a", none: undefined, empty: null, list: [{ yes: true }] };
        assert.deepEqual(asFarAsKnown(plain), plain);
    });
});

describe("isSettled", () => {
    it("is false as long as anything is open", () => {
        assert.equal(isSettled(open), false);
        assert.equal(isSettled({ deep: [{ promise: Promise.resolve(1) }] }), false);
        assert.equal(isSettled({ text: "a", none: undefined, empty: null, list: [1] }), true);
    });
});
