import * as assert from "node:assert/strict";
import root from "../../package.json";
import plugin from "../../plugin/package.json";

describe("plugin/package.json", () => {
    it("has the version of the project", () => {
        assert.equal(plugin.version, root.version);
        assert.deepEqual(plugin.engines, root.engines);
    });

    it("needs what the components need, in the same versions, and what compiles them", () => {
        const { esbuild } = root.devDependencies;
        assert.deepEqual(plugin.dependencies, { ...root.dependencies, esbuild });
    });
});
