import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { describeWithPulumi } from "./describeWithPulumi";
import { PulumiSandbox } from "./PulumiSandbox";
import { projectRoot } from "./projectRoot";

const published = path.join(projectRoot, "tests", "data", "component-schema.json");

describeWithPulumi("The components as a package for other languages", () => {
    let sandbox: PulumiSandbox;

    before(() => {
        sandbox = new PulumiSandbox();
    });
    after(() => sandbox?.dispose());

    it("have the schema that was published, as the CLI reads it from the running plug-in", async () => {
        const { stdout } = await sandbox.program().succeed("package", "get-schema", "./components");
        assert.deepEqual(JSON.parse(stdout), JSON.parse(readFileSync(published, "utf8")));
    });
});
