import * as assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { checkArguments, openPaths } from "../../../components/settings/checkArguments";
import { undecided } from "../../../components/settings/undecided";
import { outputValue } from "../../support";

const open = { name: pulumi.output("a"), list: ["a", Promise.resolve("b")], nested: { one: pulumi.output(1), two: 2 } };
const plain = { text: "a", none: undefined, empty: null, list: [{ yes: true }] };

describe("openPaths", () => {
    it("lead to every output and promise, at any depth", () => {
        assert.deepEqual(openPaths(open), [["name"], ["list", 1], ["nested", "one"]]);
    });

    it("are none where nothing is open", () => {
        assert.deepEqual(openPaths(plain), []);
    });
});

describe("checkArguments", () => {
    const checks: unknown[] = [];
    const findProblems = (given: unknown): string[] => {
        checks.push(given);
        return [];
    };
    const outcome = ({ dependsOn = [] }: pulumi.ComponentResourceOptions) =>
        outputValue(pulumi.output(dependsOn as pulumi.Input<pulumi.Resource[]>));

    beforeEach(() => {
        checks.length = 0;
    });

    it("checks what is known at once, and everything when the rest is there", async () => {
        await outcome(checkArguments("It", open, findProblems, undefined));
        assert.deepEqual(checks, [
            { name: undecided, list: ["a", undecided], nested: { one: undecided, two: 2 } },
            { name: "a", list: ["a", "b"], nested: { one: 1, two: 2 } },
        ]);
    });

    it("checks once where nothing is open, and leaves the options alone", () => {
        const opts = { protect: true };
        assert.equal(checkArguments("It", plain, findProblems, opts), opts);
        assert.deepEqual(checks, [plain]);
    });

    it("names each output and promise that came out as nothing, and checks the others", async () => {
        const given = { a: pulumi.output(undefined), b: Promise.resolve(null), c: [pulumi.output(1)], d: undefined };
        await assert.rejects(outcome(checkArguments("It", given, findProblems, undefined)), {
            subject: "It",
            problems: [
                "a is set to an output that has no value. Check what it is taken from, or leave it out.",
                "b is set to an output that has no value. Check what it is taken from, or leave it out.",
            ],
        });
        assert.deepEqual(checks.at(-1), { a: undecided, b: undecided, c: [1], d: undefined });
    });
});
