import * as assert from "node:assert/strict";
import root from "../../package.json";
import plugin from "../../plugin/package.json";

describe("plugin/package.json", () => {
    it("has the version of the project", () => {
        assert.equal(plugin.version, root.version);
        assert.deepEqual(plugin.engines, root.engines);
    });

    it("admits later versions of what stays outside of the bundle, and pins what is in it or makes it", () => {
        const tested: Readonly<Record<string, string>> = { ...root.dependencies, ...root.devDependencies };
        for (const [name, range] of Object.entries(plugin.dependencies)) {
            assert.equal(range, name.startsWith("@pulumi/") ? `^${tested[name]}` : tested[name], name);
        }
    });
});
