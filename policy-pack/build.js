// Bundles the pack and the detection core into one file, so that the published pack needs nothing of this
// repository and starts without TypeScript. @pulumi packages stay outside: the pack's own dependencies bring them.
const path = require("node:path");
const esbuild = require("esbuild");

esbuild.buildSync({
    absWorkingDir: __dirname,
    entryPoints: ["index.ts"],
    outfile: path.join("dist", "index.js"),
    bundle: true,
    platform: "node",
    target: "node20",
    external: ["@pulumi/*"],
    logLevel: "warning",
});
