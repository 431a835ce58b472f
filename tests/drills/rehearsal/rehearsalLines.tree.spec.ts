import * as assert from "node:assert/strict";
import { treeLines } from "../../../drills/rehearsal/rehearsalLines";

interface Thing {
    readonly name: string;
    readonly under?: string;
}

function drawn(things: readonly Thing[]): string[] {
    const resources = things.map(({ name, under }) => ({ urn: name, ...(under && { parent: { urn: under } }) }));
    return treeLines(resources).map(({ guide, resource }) => guide + resource.urn);
}

describe("treeLines", () => {
    it("draws lines to children and their children, in the order given", () => {
        const things = [
            { name: "monitor" },
            { name: "topic", under: "monitor" },
            { name: "policy", under: "topic" },
            { name: "alarm", under: "monitor" },
            { name: "key", under: "topic" },
        ];
        assert.deepEqual(drawn(things), ["monitor", "├─ topic", "│  ├─ policy", "│  └─ key", "└─ alarm"]);
    });
    it("puts nothing under the last child's line", () => {
        const things = [{ name: "monitor" }, { name: "topic", under: "monitor" }, { name: "key", under: "topic" }];
        assert.deepEqual(drawn(things), ["monitor", "└─ topic", "   └─ key"]);
    });
    it("makes a root of a thing whose parent is not there", () => {
        assert.deepEqual(drawn([{ name: "orphan", under: "nobody" }]), ["orphan"]);
    });
    it("draws nothing of nothing", () => {
        assert.deepEqual(drawn([]), []);
    });
});
