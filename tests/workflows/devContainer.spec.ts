import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { parseConfigFileTextToJson } from "typescript";
import { readWorkflow } from "./workflow";

const file = ".devcontainer/devcontainer.json";
const text = readFileSync(path.join(__dirname, "..", "..", file), "utf8");
// Comments are allowed in it, as in a tsconfig.json.
const { config, error } = parseConfigFileTextToJson(file, text);
const { strategy, steps = [] } = readWorkflow(".github/workflows/ci.yml").jobs.check ?? {};

describe(file, () => {
    it("can be read, and has a Node.js that CI tests", () => {
        assert.equal(error, undefined);
        const [, node] = /^mcr\.microsoft\.com\/devcontainers\/typescript-node:(\d+)$/.exec(config.image) ?? [];
        assert.ok(strategy?.matrix.node?.includes(Number(node)), config.image);
    });

    it("has Go and Python, which linters, generated SDKs and emulators ask for", () => {
        const names = Object.keys(config.features).map((feature) => /([^/]+):\d+$/.exec(feature)?.[1]);
        assert.deepEqual(names, ["go", "python"]);
    });

    it("installs what CI installs before the tests", () => {
        const installs = steps.flatMap(({ run }) => (run !== undefined && /^npm ci|^npx /.test(run) ? [run] : []));
        assert.equal(config.postCreateCommand, installs.join(" && "));
    });
});
