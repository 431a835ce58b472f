// Builds what is published: compiled, so that it needs nothing of this repository and starts without TypeScript.
// Without arguments it builds all packages. The component plug-in builds itself when it is installed from a clone.
const fs = require("node:fs");
const path = require("node:path");
const { bundle } = require("./bundle");

const root = path.dirname(__dirname);

/** How a package is built, by what it is called on the command line. */
const builds = { plugin: buildPlugin, library: buildLibrary, "policy-pack": buildPolicyPack, cli: buildCli };

function buildPlugin() {
    bundle(root, "plugin", { index: "components/plugin.ts" });
}

/** The components for programs in TypeScript; with the plug-in, which needs no building where it was installed from npm. */
function buildLibrary() {
    bundle(root, ".", { index: "components/index.ts" });
    declare("components/index.ts", "dist/types");
    const { scripts, private: _, dependencies, ...manifest } = readManifest("plugin");
    const { esbuild, ...needed } = dependencies;
    const plugin = path.join(root, "dist", "plugin");
    fs.cpSync(path.join(root, "plugin", "dist"), path.join(plugin, "dist"), { recursive: true });
    fs.copyFileSync(path.join(root, "plugin", "PulumiPlugin.yaml"), path.join(plugin, "PulumiPlugin.yaml"));
    fs.copyFileSync(path.join(root, "plugin", "schema.json"), path.join(plugin, "schema.json"));
    const installed = { ...manifest, dependencies: needed };
    fs.writeFileSync(path.join(plugin, "package.json"), `${JSON.stringify(installed, undefined, 4)}\n`);
}

/** The pack, and its policies for packs of other people, which start no server when they are imported. */
function buildPolicyPack() {
    bundle(root, "policy-pack", {
        index: "policy-pack/index.ts",
        policies: "policy-pack/policies/index.ts",
        consoleAuthenticationFailures: "policy-pack/policies/consoleAuthenticationFailuresMonitored.ts",
    });
    for (const entryPoint of ["index", "policies/index", "policies/consoleAuthenticationFailuresMonitored"]) {
        declare(`policy-pack/${entryPoint}.ts`, "policy-pack/dist/types");
    }
}

/** The command and its drills; the program that is rehearsed, which shares Pulumi's SDK with them; and what threads run. */
function buildCli() {
    const entryPoints = {
        cli: "drills/cli.ts",
        rehearse: "drills/rehearse.ts",
        replay: "drills/replay.ts",
        stackPaths: "drills/replay/stack/stackPaths.ts",
        verify: "drills/verify.ts",
        explain: "drills/explain.ts",
        program: "index.ts",
        readerThread: "drills/replay/reading/readerThread.ts",
    };
    bundle(root, "drills", entryPoints, { left: ["esbuild"], minify: true });
    for (const file of ["page.css", "chart.js"]) {
        fs.copyFileSync(path.join(root, "drills", "replay", "page", file), path.join(root, "drills", "dist", file));
    }
}

function declare(entryPoint, into) {
    const { writeDeclarations } = require("./declarations");
    writeDeclarations(root, entryPoint, path.join(root, into));
}

const readManifest = (folder) => JSON.parse(fs.readFileSync(path.join(root, folder, "package.json"), "utf8"));

if (require.main === module) {
    const named = process.argv.slice(2);
    for (const name of named.length > 0 ? named : Object.keys(builds)) {
        builds[name]();
    }
}

module.exports = builds;
