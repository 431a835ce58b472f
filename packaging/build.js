// Bundles what is published, each package with the detection core into one file, so that it needs nothing of this
// repository and starts without TypeScript. @pulumi packages stay outside: the package's own dependencies bring them.
// Without arguments it builds all packages; the component plug-in builds itself when it is installed from a clone.
const fs = require("node:fs");
const { createRequire } = require("node:module");
const path = require("node:path");

const root = path.dirname(__dirname);

/** What a package is bundled from, by the folder of its manifest; the bundle is put into `dist` there. */
const entryPoints = {
    "policy-pack": "policy-pack/index.ts",
    plugin: "components/plugin.ts",
};

for (const folder of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(entryPoints)) {
    build(path.join(root, folder), entryPoints[folder]);
}

function build(folder, entryPoint) {
    // In a bare clone the plug-in has installed esbuild and what is bundled; elsewhere it finds those of the root.
    const esbuild = createRequire(path.join(folder, "package.json"))("esbuild");
    const dist = path.join(folder, "dist");
    const { metafile } = esbuild.buildSync({
        absWorkingDir: root,
        entryPoints: [entryPoint],
        nodePaths: [path.join(folder, "node_modules")],
        outfile: path.join(dist, "index.js"),
        bundle: true,
        platform: "node",
        target: "node20",
        external: ["@pulumi/*"],
        metafile: true,
        logLevel: "warning",
    });
    copyLicences(dist, Object.keys(metafile.inputs));
}

/** Our licence, and those of the packages of which the bundle holds a part: they ask to go along. */
function copyLicences(dist, inputs) {
    fs.copyFileSync(path.join(root, "LICENSE"), path.join(dist, "LICENSE"));
    const packages = inputs.map((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0]);
    for (const found of new Set(packages.filter((name) => name !== undefined))) {
        const name = found.slice(found.lastIndexOf("node_modules/") + "node_modules/".length);
        const licence = fs.readdirSync(path.join(root, found)).find((file) => /^licen[cs]e/i.test(file));
        if (licence === undefined) {
            throw new Error(`The package '${name}' is bundled and has no licence file to go along with it.`);
        }
        fs.copyFileSync(path.join(root, found, licence), path.join(dist, `LICENSE-${name.replace("/", "-")}`));
    }
}
