const fs = require("node:fs");
const { createRequire } = require("node:module");
const path = require("node:path");

/**
 * Bundles entry points of a package, each into one file of its `dist`. What its manifest names as dependencies stays
 * outside; what else is imported goes in, with its licence beside it.
 *
 * @param root folder of the repository.
 * @param folder where the manifest of the package is, relative to the root.
 * @param entryPoints source files, relative to the root, by the name of the file that each becomes.
 */
function bundle(root, folder, entryPoints) {
    const manifest = path.join(root, folder, "package.json");
    // In a bare clone the plug-in has installed esbuild and what is imported; elsewhere it finds those of the root.
    const esbuild = createRequire(manifest)("esbuild");
    const dist = path.join(root, folder, "dist");
    const { metafile } = esbuild.buildSync({
        absWorkingDir: root,
        entryPoints,
        outdir: dist,
        bundle: true,
        platform: "node",
        target: "node22",
        external: Object.keys(JSON.parse(fs.readFileSync(manifest, "utf8")).dependencies),
        metafile: true,
        logLevel: "warning",
    });
    fs.copyFileSync(path.join(root, "LICENSE"), path.join(dist, "LICENSE"));
    for (const name of bundledPackages(Object.keys(metafile.inputs))) {
        fs.copyFileSync(licenceOf(root, name), path.join(dist, `LICENSE-${name.replace("/", "-")}`));
    }
}

/** Packages of which a bundle holds a part: their licences ask to go along. */
function bundledPackages(inputs) {
    const names = inputs.map((input) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]);
    return new Set(names.filter((name) => name !== undefined));
}

function licenceOf(root, name) {
    const folder = path.join(root, "node_modules", name);
    const licence = fs.readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
    if (licence === undefined) {
        throw new Error(`The package '${name}' is bundled and has no licence file to go along with it.`);
    }
    return path.join(folder, licence);
}

module.exports = { bundle };
