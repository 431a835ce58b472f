import * as assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";

const root = path.join(__dirname, "..", "..");
const cache = path.join(root, "node_modules/.cache/foundations-monitor/sdks");
const { pulumi: version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).devDependencies;
const sdkModule = "github.com/foundations-monitor/foundations-monitor/sdk/go/foundations-monitor";

/** What a program prints. Throws with all of it if the program fails. */
function run(folder: string, program: string, ...words: string[]): string {
    const { status, stdout, stderr, error } = spawnSync(program, words, { cwd: folder, encoding: "utf8" });
    assert.equal(status, 0, `${program} ${words.join(" ")}: ${error ?? ""}${stdout}${stderr}`);
    return stdout;
}

const isMissing = (program: string, word: string): boolean => spawnSync(program, [word]).status !== 0;

describe("The examples in languages whose hosts are no part of the tests, against the generated SDKs", function () {
    this.timeout(600_000);
    let folder: string;

    before(function () {
        // In CI a missing compiler is a failure.
        if (process.env.CI !== "true" && (isMissing("go", "version") || isMissing("python3", "--version"))) {
            this.skip();
        }
        folder = mkdtempSync(path.join(tmpdir(), "generated-sdks-"));
        const generator = path.join(folder, "generator");
        cpSync(path.join(__dirname, "sdks"), generator, { recursive: true });
        writeFileSync(
            path.join(generator, "go.mod"),
            `module generator\n\ngo 1.25\n\nrequire github.com/pulumi/pulumi/pkg/v3 v${version}\n`,
        );
        run(generator, "go", "mod", "tidy");
        run(generator, "go", "run", ".", path.join(root, "plugin/schema.json"), folder);
    });
    after(() => folder && rmSync(folder, { recursive: true }));

    it("go vet accepts the one in Go", () => {
        writeFileSync(
            path.join(folder, "go/foundationsmonitor/go.mod"),
            `module ${sdkModule}\n\ngo 1.25\n\nrequire github.com/pulumi/pulumi/sdk/v3 v${version}\n`,
        );
        const example = path.join(folder, "example-go");
        cpSync(path.join(root, "examples/go"), example, { recursive: true });
        run(example, "go", "mod", "edit", `-replace=${sdkModule}=../go/foundationsmonitor`);
        run(example, "go", "mod", "tidy");
        run(example, "go", "vet", "./...");
    });

    it("mypy accepts the one in Python", () => {
        const python = path.join(cache, "bin", "python");
        if (!existsSync(path.join(cache, "complete"))) {
            rmSync(cache, { recursive: true, force: true });
            run(root, "python3", "-m", "venv", cache);
            run(
                root,
                python,
                "-m",
                "pip",
                "install",
                "--quiet",
                `pulumi==${version}`,
                "mypy==2.4.1",
                "parver",
                "semver",
            );
            mkdirSync(path.join(cache, "complete"));
        }
        const example = path.join(root, "examples/python/__main__.py");
        const check = (file: string) =>
            spawnSync(python, ["-m", "mypy", "--follow-imports=silent", file], {
                cwd: folder,
                env: { ...process.env, MYPYPATH: path.join(folder, "python") },
                encoding: "utf8",
            });
        assert.match(check(example).stdout, /^Success: no issues found in 1 source file/);
        const misspelt = path.join(folder, "misspelt.py");
        writeFileSync(misspelt, readFileSync(example, "utf8").replace("trail_name", "trailname"));
        assert.match(check(misspelt).stdout, /did you mean "trail_name"/);
    });
});
