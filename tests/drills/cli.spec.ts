import * as assert from "node:assert/strict";
import { main } from "../../drills/cli";

async function run(words: readonly string[], columns = 80): Promise<{ exitCode: number; out: string; err: string }> {
    let [out, err] = ["", ""];
    const write = (into: (text: string) => void) => ({ columns, write: into, on: () => undefined });
    const exitCode = await main(words, {
        stdout: write((text) => {
            out += text;
        }),
        stderr: write((text) => {
            err += text;
        }),
    } as unknown as NodeJS.Process);
    return { exitCode, out, err };
}

describe("The command", () => {
    for (const command of ["", "rehearse", "replay", "verify", "explain"]) {
        for (const columns of [60, 80, 120]) {
            it(`wraps the help of ${command || "all commands"} to ${columns} columns`, async () => {
                const { exitCode, out } = await run([...(command === "" ? [] : [command]), "--help"], columns);
                assert.deepEqual(
                    out.split("\n").filter((line) => line.length > columns),
                    [],
                );
                assert.equal(exitCode, 0);
                assert.doesNotMatch(out, /\[\]|words/);
            });
        }
    }

    const typos: readonly [words: readonly string[], meant: string][] = [
        [["rehears"], "rehearse"],
        [["rehearse", "--stak-file", "x"], "--stack-file"],
        [["rehearse", "--stack-file", "Pulumi.dve.yaml"], "Pulumi.dev.yaml"],
        [["rehearse", "--break", "patern-typo"], "pattern-typo"],
        [["rehearse", "--control", "root-usgae"], "root-usage"],
        [["replay", "--print", "athina", "x"], "athena"],
        [["replay", "--what-if", "treshold=3", "x"], "threshold"],
        [["replay", "--control", "root-usgae", "examples/cloudtrail-logs"], "root-usage"],
        [["replay", "--no-stack-file", "--control", "root-usgae", "x"], "root-usage"],
        [["verify", "--format", "jsn"], "json"],
        [["explain", "--benchmark", "securty-hub", "x"], "security-hub"],
        [["--versoin"], "--version"],
    ];
    for (const [words, meant] of typos) {
        it(`asks of ${words.join(" ")} whether ${meant} is meant`, async () => {
            const { exitCode, out, err } = await run(words);
            assert.deepEqual([exitCode, out], [2, ""]);
            assert.ok(err.includes(`Did you mean ${meant}?`), err);
        });
    }

    it("guesses at nothing that is like no name", async () => {
        const { exitCode, err } = await run(["verify", "--format", "powerpoint"]);
        assert.equal(exitCode, 2);
        assert.equal(
            err,
            "error: option '--format <form>' argument 'powerpoint' is invalid. Allowed choices are text, json, html, ocsf, asff, junit.\n",
        );
    });
});
