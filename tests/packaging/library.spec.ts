import * as assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import * as components from "../../components";
import { emptyFolder, install } from "./packages";

const { dependencies } = require("../../package.json");

/** A program of somebody else, in the settings that Pulumi's TypeScript template has. */
const program = `
import * as pulumi from "@pulumi/pulumi";
import { type ConsoleSignInFailureMonitorArgs, readMonitorOutputs, SettingsError } from "foundations-monitor";

const args: ConsoleSignInFailureMonitorArgs = { trailName: "t", subscriptions: { team: { protocol: "email", endpoint: "a@example.com" } } };
const read: (reference: pulumi.StackReference) => { topicArn: pulumi.Output<string> } = readMonitorOutputs;
export const error: Error = new SettingsError("x", [typeof args.trailName, read.name]);
`;
const templateSettings = {
    strict: true,
    target: "es2020",
    module: "commonjs",
    moduleResolution: "node",
    ignoreDeprecations: "6.0",
    types: [],
    skipLibCheck: true,
    noEmit: true,
};

describe("the package foundations-monitor in an empty directory", () => {
    const directory = emptyFolder();
    let library: string;

    before(() => {
        library = install(".", directory);
    });
    after(() => rmSync(directory, { recursive: true, force: true }));

    it("depends on Pulumi's SDKs and two small packages alone, and is small", () => {
        assert.deepEqual(Object.keys(dependencies).sort(), [
            "@pulumi/aws",
            "@pulumi/pulumi",
            "fastest-levenshtein",
            "zod",
        ]);
        assert.ok(sizeOf(library) < 5_000_000, `${sizeOf(library)} bytes`);
    });

    it("exports what the components' index does", () => {
        const script = "console.log(JSON.stringify(Object.keys(require('foundations-monitor')).sort()))";
        const { stdout, stderr } = spawnSync(process.execPath, ["-e", script], { cwd: directory, encoding: "utf8" });
        assert.equal(stderr, "");
        assert.deepEqual(JSON.parse(stdout), Object.keys(components).sort());
    });

    it("has types for a program with the settings of Pulumi's own template", () => {
        writeFileSync(path.join(directory, "index.ts"), program);
        writeFileSync(path.join(directory, "tsconfig.json"), JSON.stringify({ compilerOptions: templateSettings }));
        const tsc = require.resolve("typescript/bin/tsc");
        const { stdout } = spawnSync(process.execPath, [tsc, "-p", directory], { cwd: directory, encoding: "utf8" });
        assert.equal(stdout, "");
    });

    it("brings the component plug-in, which needs no building", () => {
        const manifest = require(path.join(library, "dist/plugin/package.json"));
        assert.equal(manifest.scripts, undefined);
        assert.deepEqual(Object.keys(manifest.dependencies).sort(), Object.keys(dependencies).sort());
        assert.deepEqual(require(path.join(library, "dist/plugin/schema.json")), require("../../plugin/schema.json"));
        assert.ok(statSync(path.join(library, "dist/plugin", manifest.main)).isFile());
    });
});

const sizeOf = (folder: string): number =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
        .map((name) => statSync(path.join(folder, name)))
        .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
