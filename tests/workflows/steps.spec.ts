import * as assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { readWorkflow, scriptOf } from "./workflow";

const preview = readWorkflow(".github/workflows/preview.yml");
const watch = readWorkflow("docs/workflows/watch.yml");
const release = readWorkflow(".github/workflows/release.yml");

describe("A step of the workflows", () => {
    let folder: string;
    beforeEach(() => {
        folder = mkdtempSync(path.join(tmpdir(), "workflow-step-"));
        mkdirSync(path.join(folder, "bin"));
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    /** A program on the PATH of the step. */
    const program = (name: string, script: string): void =>
        writeFileSync(path.join(folder, "bin", name), `#!/bin/bash\n${script}`, { mode: 0o755 });

    function run(script: string, env: Readonly<Record<string, string>>) {
        const { status, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
            cwd: folder,
            env: { PATH: `${path.join(folder, "bin")}:${process.env.PATH}`, RUNNER_TEMP: folder, ...env },
            encoding: "utf8",
        });
        return { status, stderr };
    }

    const read = (file: string): string =>
        existsSync(path.join(folder, file)) ? readFileSync(path.join(folder, file), "utf8") : "";

    describe("installs the CLI", () => {
        const install = scriptOf(preview, "Install the Pulumi CLI");
        const environment = () => ({ VERSION: "1.2.3", GITHUB_PATH: path.join(folder, "path") });
        const archive = "pulumi-v1.2.3-linux-x64.tar.gz";

        beforeEach(() => {
            mkdirSync(path.join(folder, "server", "pulumi"), { recursive: true });
            writeFileSync(path.join(folder, "server", "pulumi", "pulumi"), "the CLI");
            execFileSync("tar", ["-czf", archive, "pulumi"], { cwd: path.join(folder, "server") });
            // The last argument is the address; its host decides nothing here.
            program("curl", `cp "${folder}/server/$(basename "\${@: -1}")" .`);
        });

        const publish = (sums: string): void =>
            writeFileSync(path.join(folder, "server", "pulumi-1.2.3-checksums.txt"), sums);

        it("whose checksum is the published one", () => {
            const sum = execFileSync("sha256sum", [archive], { cwd: path.join(folder, "server"), encoding: "utf8" });
            publish(`${"0".repeat(64)}  pulumi-v1.2.3-darwin-x64.tar.gz\n${sum}`);
            assert.deepEqual(run(install, environment()), { status: 0, stderr: "" });
            assert.equal(read("path"), `${path.join(folder, "pulumi")}\n`);
            assert.equal(read("pulumi/pulumi"), "the CLI");
        });

        for (const [title, sums] of [
            ["another checksum", `${"0".repeat(64)}  ${archive}\n`],
            ["no checksum for it", `${"0".repeat(64)}  pulumi-v1.2.3-darwin-x64.tar.gz\n`],
        ] as const) {
            it(`and refuses one with ${title}`, () => {
                publish(sums);
                assert.equal(run(install, environment()).status, 1);
                assert.deepEqual([read("path"), read("pulumi/pulumi")], ["", ""]);
            });
        }
    });

    describe("says the answer in an issue", () => {
        const answer = scriptOf(watch, "Open an issue when the answer turns to no, close it when it is yes again");
        const title = "Foundations monitor: the alerts of stack dev need attention";

        for (const [status, open, done] of [
            ["failure", "", [`issue create --repo o/r --title ${title} --body Seen first in https://run.`]],
            ["failure", "7", []],
            ["success", "7", ["issue close 7 --repo o/r --comment All is well again in https://run."]],
            ["success", "", []],
        ] as const) {
            it(`when the job ends with ${status}, and ${open === "" ? "no issue" : "one issue"} is open`, () => {
                program("gh", `echo "$*" >> calls; if [ "$2" = list ]; then echo "${open}"; fi`);
                const environment = { GITHUB_REPOSITORY: "o/r", STACK: "dev", STATUS: status, RUN: "https://run" };
                assert.deepEqual(run(answer, environment), { status: 0, stderr: "" });
                const [list = "", ...others] = read("calls").trim().split("\n");
                assert.match(list, /^issue list --repo o\/r --state open /);
                assert.deepEqual(others, done);
            });
        }
    });

    describe("says the previews in one comment", () => {
        const comment = scriptOf(preview, "Say the results in the summary and in one comment");

        for (const [title, found, call] of [
            ["a new one", "", "pr comment 5 --repo o/r --body-file comment.md"],
            ["the one of before", "77", "api --method PATCH repos/o/r/issues/comments/77 --field body=@comment.md"],
        ] as const) {
            it(`${title}, with all stacks`, () => {
                mkdirSync(path.join(folder, "preview"));
                for (const stack of ["dev", "prod"]) {
                    writeFileSync(path.join(folder, "preview", `${stack}.txt`), `the preview of ${stack}`);
                }
                program("gh", `echo "$*" >> calls; if [ "$2" = --paginate ]; then echo "${found}"; fi`);
                const summary = path.join(folder, "summary.md");
                const environment = { GITHUB_REPOSITORY: "o/r", NUMBER: "5", GITHUB_STEP_SUMMARY: summary };
                assert.deepEqual(run(comment, environment), { status: 0, stderr: "" });
                assert.equal(read("calls").trim().split("\n").at(-1), call);
                assert.match(
                    read("comment.md"),
                    /^<!-- foundations-monitor preview -->\n.*the preview of dev\n.*the preview of prod\n/s,
                );
                assert.equal(read("summary.md"), read("comment.md"));
            });
        }
    });

    describe("takes the notes of a release from the changelog", () => {
        const notes = scriptOf(release, "Take the notes from the changelog");

        it("the section of the version and no other", () => {
            writeFileSync(
                path.join(folder, "CHANGELOG.md"),
                "# Changelog\n\n## 1.10.0\n\n- new\n\n## 1.1.0\n\n- old\n",
            );
            assert.equal(run(notes, { VERSION: "1.10.0" }).status, 0);
            assert.equal(read("notes.md"), "\n- new\n\n");
        });

        it("or fails where there is none", () => {
            writeFileSync(path.join(folder, "CHANGELOG.md"), "# Changelog\n\n## 1.10.0\n\n- new\n");
            assert.equal(run(notes, { VERSION: "1.1.0" }).status, 1);
        });
    });

    describe("publishes", () => {
        const publish = scriptOf(release, "Publish on npm");

        it("each tarball with provenance, unless it is there already", () => {
            for (const name of ["one", "two"]) {
                mkdirSync(path.join(folder, "package"), { recursive: true });
                writeFileSync(path.join(folder, "package", "package.json"), JSON.stringify({ name }));
                execFileSync("tar", ["-czf", `${name}-1.0.0.tgz`, "package/package.json"], { cwd: folder });
            }
            program("jq", 'sed \'s/.*"name":"\\([a-z]*\\)".*/\\1/\'');
            program("npm", 'echo "$*" >> calls; [ "$1" = publish ] || [ "$2" = one@1.0.0 ]');
            assert.equal(run(publish, { VERSION: "1.0.0" }).status, 0);
            assert.deepEqual(read("calls").trim().split("\n"), [
                "view one@1.0.0 version",
                "view two@1.0.0 version",
                "publish ./two-1.0.0.tgz --provenance --access public --ignore-scripts",
            ]);
        });
    });
});
