import * as assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, readFileSync, rmSync } from "node:fs";
import * as path from "node:path";
import { emptyFolder, install } from "./packages";

const root = path.join(__dirname, "../..");
const logs = path.join(root, "examples/cloudtrail-logs");
const { dependencies } = require("../../drills/package.json");

describe("the package foundations-monitor-cli in an empty directory", () => {
    const directory = emptyFolder();
    const command = path.join(directory, "node_modules", "foundations-monitor-cli", "dist", "cli.js");

    const run = (...words: string[]) => {
        const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
            cwd: directory,
            encoding: "utf8",
            env: { PATH: process.env.PATH, HOME: directory, NODE_NO_WARNINGS: "1" },
        });
        return { code: status, stdout, stderr };
    };

    before(() => {
        install("drills", directory);
        for (const file of ["Pulumi.yaml", "Pulumi.dev.yaml", "Pulumi.foundations.yaml"]) {
            copyFileSync(path.join(root, file), path.join(directory, file));
        }
    });
    after(() => rmSync(directory, { recursive: true, force: true }));

    it("depends on packages in the versions that the project is tested with, and on no SDK of AWS", () => {
        const { version, devDependencies, dependencies: needed } = require("../../package.json");
        assert.equal(require("../../drills/package.json").version, version);
        assert.deepEqual(dependencies, {
            "@pulumi/policy": `^${devDependencies["@pulumi/policy"]}`,
            "@pulumi/pulumi": needed["@pulumi/pulumi"],
            uplot: devDependencies.uplot,
        });
    });

    it("rehearses a stack file", () => {
        const told = run("rehearse");
        assert.deepEqual([told.code, told.stderr], [0, ""]);
        assert.match(told.stdout, /topic ✔ → 2 told, 1 must confirm\n$/);
        const lost = run("rehearse", "--break", "log-group");
        assert.equal(lost.code, 1);
        assert.match(lost.stdout, /trail ✔ → log group ✘ lost\n$/);
    });

    it("prints JSON alone, also where the program has something to say", () => {
        const words = ["--json", "--stack-file", "Pulumi.foundations.yaml", "--control", "root-usage"];
        const { remarks } = JSON.parse(run("rehearse", ...words).stdout);
        assert.deepEqual(
            remarks.map(({ severity, text }: { severity: string; text: string }) => [
                severity,
                text.split(" stands")[0],
            ]),
            [["info", "controls.unauthorized-api-calls.tuned"]],
        );
    });

    it("sets the exit code of the process", () => {
        const { code, stdout, stderr } = run("rehearse", "--delay", "-1");
        assert.deepEqual([code, stdout], [2, ""]);
        assert.match(stderr, /It must be a whole number of minutes/);
    });

    it("says of a stack file that cannot be replayed what is wrong with it, in a sentence", () => {
        const { code, stdout, stderr } = run("replay", "--stack-file", "Pulumi.prod.yaml", logs);
        assert.deepEqual([code, stdout], [2, ""]);
        assert.match(stderr, /^There is no file \S+Pulumi\.prod\.yaml\. .*Name with --stack-file .*\.\n$/);
    });

    it("replays logs in threads, and writes the page", () => {
        const page = path.join(directory, "page.html");
        const { code, stdout, stderr } = run("replay", "--threads", "2", "--json", "--html", page, logs);
        assert.deepEqual([code, stderr], [0, ""]);
        const fromSources = execFileSync("npm", ["run", "-s", "replay", "--", "--json", logs], {
            cwd: root,
            encoding: "utf8",
        });
        assert.deepEqual(JSON.parse(stdout), JSON.parse(fromSources));
        assert.match(readFileSync(page, "utf8"), /uPlot/);
    });

    it("verifies an account, if one can be asked", () => {
        const { code, stdout, stderr } = run("verify");
        assert.deepEqual([code, stdout], [2, ""]);
        assert.match(stderr, /^No Region is configured\. Name the home Region of your trail/);
    });

    it("explains a pattern", () => {
        const { code, stdout, stderr } = run("explain", "{ $.eventName = ConsoleLogin }");
        assert.deepEqual([code, stderr], [0, ""]);
        assert.match(stdout, /^ {2}✔ 5\.6 +console-authentication-failures +broader +It counts all/m);
    });

    it("guesses what was meant by a command or an option, and calls nothing lost for it", () => {
        for (const [words, guess] of [
            [["veriffy"], "verify"],
            [["rehearse", "--brek", "muted"], "--break"],
            [["replay", "--no-stackfile"], "--no-stack-file"],
            [["verify", "--regoin", "x"], "--region"],
            [["explain", "--jason", "x"], "--json"],
        ] as const) {
            const { code, stdout, stderr } = run(...words);
            assert.deepEqual([code, stdout], [2, ""]);
            assert.match(stderr, new RegExp(`\\(Did you mean ${guess}\\?\\)`));
        }
    });

    it("names itself in the help of each command", () => {
        for (const name of ["rehearse", "replay", "verify", "explain"]) {
            const { code, stdout } = run(name, "--help");
            assert.equal(code, 0);
            assert.match(stdout, new RegExp(`^Usage: foundations-monitor ${name} `));
            assert.ok(!stdout.includes("npm"), stdout);
        }
        assert.equal(run("--version").stdout, `${require("../../package.json").version}\n`);
    });
});
