import * as assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import * as path from "node:path";
import { emptyFolder, pack, publishedFolders } from "./packages";

const root = path.join(__dirname, "../..");

/** Runs the command of an installed package; its exit code, and what it printed. */
function run(packageName: string, ...words: string[]): { readonly code: number | null; readonly text: string } {
    const manifest = require.resolve(`${root}/node_modules/${packageName}/package.json`);
    const [script] = Object.values<string>(require(manifest).bin);
    const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [path.join(manifest, "..", script ?? ""), ...words],
        {
            encoding: "utf8",
        },
    );
    return { code: status, text: stdout + stderr };
}

describe("the packages, as they would be published", () => {
    const directory = emptyFolder();
    after(() => rmSync(directory, { recursive: true, force: true }));

    for (const folder of publishedFolders) {
        const manifest = JSON.parse(readFileSync(path.join(root, folder, "package.json"), "utf8"));

        describe(manifest.name, () => {
            let tarball: string;
            before(() => {
                tarball = pack(folder, directory);
            });

            it("is found without faults by publint", () => {
                const { code, text } = run("publint", tarball, "--strict");
                assert.equal(code, 0, text);
                assert.match(text, /All good!/);
            });

            it("has types that every way of resolving modules finds, as Are The Types Wrong tells", () => {
                const { code, text } = run("@arethetypeswrong/cli", tarball);
                assert.equal(code, 0, text);
                assert.match(text, manifest.bin ? /does not contain types/ : /No problems found/);
            });

            it("says where it comes from, what it needs and under which licence", () => {
                const { version, license, repository, homepage, bugs, author, engines } = manifest;
                const url = "https://github.com/foundations-monitor/foundations-monitor";
                assert.deepEqual(
                    { version, license, engines, author, bugs, url: repository.url },
                    {
                        version: require("../../package.json").version,
                        license: "Apache-2.0",
                        engines: { node: ">=22" },
                        author: { name: "The foundations-monitor authors" },
                        bugs: `${url}/issues`,
                        url: `git+${url}.git`,
                    },
                );
                assert.equal(repository.directory ?? ".", folder);
                assert.ok(homepage.startsWith(url));
                assert.notEqual(manifest.private, true);
            });
        });
    }
});
