// Gives everything that is published the version of the root's package.json, which `changeset version` raises: the other
// manifests, what the template depends on, and the tags of this repository that documents and workflows name.
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

const tag = /(\/foundations-monitor\/\S*@v)\d+\.\d+\.\d+/g;

function setVersions(root) {
    const { version } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
    for (const file of git(root, "ls-files", "*package.json", ":!tests", ":!examples")) {
        rewrite(path.join(root, file), (text) =>
            text
                .replace(/"version": "[^"]*"/, `"version": "${version}"`)
                .replace(/("foundations-monitor[\w-]*": )"\^[^"]*"/g, `$1"^${version}"`),
        );
    }
    for (const file of git(root, "grep", "-lE", "/foundations-monitor/.*@v[0-9]", "--", "*.md", "*.yml", "*.yaml")) {
        rewrite(path.join(root, file), (text) => text.replace(tag, `$1${version}`));
    }
}

function git(root, ...words) {
    const { stdout } = spawnSync("git", words, { cwd: root, encoding: "utf8" });
    return stdout.split("\n").filter((line) => line !== "");
}

function rewrite(file, change) {
    fs.writeFileSync(file, change(fs.readFileSync(file, "utf8")));
}

module.exports = { setVersions };
if (require.main === module) {
    setVersions(path.dirname(__dirname));
}
