import * as assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { monitoredStack, without } from "./monitoredStack";
import { PolicyProcess } from "./PolicyProcess";
import { analyzerResources } from "./sampleStack";

const source = path.join(__dirname, "../../policy-pack");
const installed = path.join(__dirname, "../../node_modules");

describe("policy-pack, published", () => {
    let directory: string;
    let pack: string;

    before(() => {
        directory = mkdtempSync(path.join(realpathSync(tmpdir()), "policy-pack-"));
        const packed = execFileSync("npm", ["pack", "--json", "--silent", "--pack-destination", directory], {
            cwd: source,
            encoding: "utf8",
        });
        const [{ filename }] = JSON.parse(packed.slice(packed.indexOf("["))) as [{ filename: string }];
        execFileSync("tar", ["-xzf", path.join(directory, filename), "-C", directory]);
        pack = path.join(directory, "package");
    });
    after(() => rmSync(directory, { recursive: true, force: true }));

    it("holds the bundle, the project file, the readme and the licences, and no source", () => {
        const files = execFileSync("find", [".", "-type", "f"], { cwd: pack, encoding: "utf8" }).trim().split("\n");
        assert.deepEqual(files.sort(), [
            "./PulumiPolicy.yaml",
            "./README.md",
            "./dist/LICENSE",
            "./dist/LICENSE-fastest-levenshtein",
            "./dist/LICENSE-zod",
            "./dist/index.js",
            "./package.json",
        ]);
    });

    it("starts and judges in an empty directory, with nothing but its declared dependencies", async () => {
        const { dependencies } = JSON.parse(readFileSync(path.join(pack, "package.json"), "utf8"));
        for (const name of Object.keys(dependencies)) {
            const link = path.join(pack, "node_modules", name);
            mkdirSync(path.dirname(link), { recursive: true });
            symlinkSync(path.join(installed, name), link);
        }
        const running = await PolicyProcess.start(pack);
        try {
            assert.deepEqual(await running.analyze(analyzerResources(monitoredStack, "update")), []);
            const rejected = await running.analyze(analyzerResources(without(monitoredStack, "people"), "update"));
            assert.deepEqual(
                rejected.map(({ policy }) => policy),
                ["console-authentication-failures-monitored"],
            );
        } finally {
            await running.stop();
        }
    });

    it("declares the versions that the project itself is tested with", () => {
        const own = require("../../policy-pack/package.json");
        const root = require("../../package.json");
        assert.equal(own.version, root.version);
        for (const [name, range] of Object.entries(own.dependencies)) {
            assert.equal(range, `^${root.dependencies[name]}`);
        }
    });
});
