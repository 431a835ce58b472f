import * as assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { main as rehearse } from "../../drills/rehearse";
import { main as replay } from "../../drills/replay";
import { captured } from "../drills/captured";
import { TemporaryFiles } from "../drills/rehearsal/TemporaryFiles";

const root = join(__dirname, "../..");
const pages = [
    "README.md",
    "examples/own-control/README.md",
    ...readdirSync(join(root, "docs")).map((name) => join("docs", name)),
];

/** The commands of the two drills that need no account, in the shell blocks of a page. */
function commandsOf(page: string): string[] {
    const blocks = [...readFileSync(join(root, page), "utf8").matchAll(/```sh\n(.*?)```/gs)];
    const lines = blocks.flatMap(([, block = ""]) => block.split("\n"));
    return lines.filter((line) => /^npm (start|run replay)\b/.test(line));
}

describe("The drills of the documents", () => {
    let files: TemporaryFiles;
    before(() => {
        files = new TemporaryFiles();
    });
    after(() => files.remove());

    for (const page of pages.filter((name) => name.endsWith(".md") && commandsOf(name).length > 0)) {
        for (const command of new Set(commandsOf(page))) {
            it(`${page}: ${command}`, async () => {
                const [, program, rest = ""] = /^npm (start|run replay)(?: -- (.*))?$/.exec(command) ?? [];
                const words =
                    rest === ""
                        ? []
                        : rest.split(" ").map((word) => (word === "replay.html" ? join(files.folder, word) : word));
                const main = program === "start" ? rehearse : replay;
                const { exitCode, out, err } = await captured((streams) =>
                    main(words, { stdin: new PassThrough(), ...streams }),
                );
                // Something that was broken on purpose loses the alert; everything else works.
                assert.equal(exitCode, words.includes("--break") ? 1 : 0, err || out);
                assert.notEqual(out, "");
            });
        }
    }
});
