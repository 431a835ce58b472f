// Bundles the pack and the detection core into one file, so that the published pack needs nothing of this
// repository and starts without TypeScript. @pulumi packages stay outside: the pack's own dependencies bring them.
const fs = require("node:fs");
const path = require("node:path");
const esbuild = require("esbuild");

const root = path.dirname(__dirname);
const dist = path.join(__dirname, "dist");

const { metafile } = esbuild.buildSync({
    absWorkingDir: root,
    entryPoints: ["policy-pack/index.ts"],
    outfile: path.join(dist, "index.js"),
    bundle: true,
    platform: "node",
    target: "node20",
    external: ["@pulumi/*"],
    metafile: true,
    logLevel: "warning",
});

// Our licence, and those of the packages of which the bundle holds a part: they ask to go along.
const packages = Object.keys(metafile.inputs).map((input) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]);
fs.copyFileSync(path.join(root, "LICENSE"), path.join(dist, "LICENSE"));
for (const name of new Set(packages.filter((found) => found !== undefined))) {
    const folder = path.join(root, "node_modules", name);
    const licence = fs.readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
    if (licence === undefined) {
        throw new Error(`The package '${name}' is bundled and has no licence file to go along with it.`);
    }
    fs.copyFileSync(path.join(folder, licence), path.join(dist, `LICENSE-${name.replace("/", "-")}`));
}
