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
 * @param left further packages to leave outside, which the compiled code never loads.
 * @param minify whether the files are for starting fast and not for being read: of a command, a tenth of the time it takes.
 */
function bundle(root, folder, entryPoints, { left = [], minify = false } = {}) {
    const manifest = path.join(root, folder, "package.json");
    // In a bare clone the plug-in has installed esbuild and what is imported; elsewhere it finds those of the root.
    const esbuild = createRequire(manifest)("esbuild");
    const dist = path.join(root, folder, "dist");
    // What an earlier build left here would be published along.
    fs.rmSync(dist, { recursive: true, force: true });
    const { metafile } = esbuild.buildSync({
        absWorkingDir: root,
        entryPoints,
        outdir: dist,
        bundle: true,
        platform: "node",
        target: "node22",
        external: [...Object.keys(readJson(manifest).dependencies), ...left],
        minify,
        metafile: true,
        logLevel: "warning",
    });
    fs.copyFileSync(path.join(root, "LICENSE"), path.join(dist, "LICENSE"));
    const licences = bundledPackages(Object.keys(metafile.inputs)).map((folder) => licenceOf(root, folder));
    if (licences.length > 0) {
        fs.writeFileSync(path.join(dist, "THIRD-PARTY-LICENSES.txt"), licences.join(`\n${"-".repeat(80)}\n\n`));
    }
}

/** Folders of the packages of which a bundle holds a part, those within other packages too: their licences ask to go along. */
function bundledPackages(inputs) {
    const folders = inputs.map((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0]);
    return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

/** A package and the text of its licence. Some state one and hold no text: of Apache's, the package has the text itself. */
function licenceOf(root, bundled) {
    const folder = path.join(root, bundled);
    const { name, version, license } = readJson(path.join(folder, "package.json"));
    const file = fs.readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined && license !== "Apache-2.0") {
        throw new Error(`The package '${name}' is bundled and has no licence file to go along with it.`);
    }
    const text = file === undefined ? "The text is in the file LICENSE.\n" : readText(path.join(folder, file));
    return `${name} ${version} (${license})\n\n${text}`;
}

const readText = (file) => fs.readFileSync(file, "utf8");
const readJson = (file) => JSON.parse(readText(file));

module.exports = { bundle };
