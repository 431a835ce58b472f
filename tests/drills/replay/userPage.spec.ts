import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { consoleSignInCompanions } from "../../../detection";
import { main } from "../../../drills/replay";
import { exitCodes } from "../../../drills/runCommand";
import { TemporaryFolder } from "./TemporaryFolder";

const page = readFileSync("docs/replay.md", "utf8");

describe("docs/replay.md", () => {
    const folder = new TemporaryFolder();
    after(() => folder.remove());

    const blocks = [...page.matchAll(/```console\n(.*?)```/gs)].map(([, block = ""]) => block.trimEnd().split("\n"));
    const commands = blocks.flatMap((lines) => {
        const prompts = lines.filter((line) => line.startsWith("$ "));
        return prompts.map((line) => ({ line, output: lines.filter((each) => !each.startsWith("$ ")) }));
    });
    for (const { line, output } of commands) {
        it(`shows a command that runs and prints what stands there: ${line}`, async () => {
            const words = line.replace(/^\$ npm run -s replay -- /, "").split(" ");
            let printed = "";
            const stream = {
                write: (text: string) => {
                    printed += text;
                },
            };
            const exitCode = await main(
                words.map((word) => (word.endsWith(".html") ? join(folder.path, word) : word)),
                { stdin: Readable.from([]), stdout: stream, stderr: stream },
            );
            assert.equal(exitCode, exitCodes.yes);
            assert.ok(printed.startsWith(output.join("\n")), printed.slice(0, 800));
        });
    }

    it("names every reason for which events are listed", () => {
        const rows = [...page.matchAll(/^\| `([a-z][\w-]+)` +\| ([a-z].*?) +\|$/gm)].map(([, slug, title]) => [
            slug,
            title,
        ]);
        assert.deepEqual(
            rows,
            consoleSignInCompanions.map(({ slug, title }) => [slug, title]),
        );
    });

    it("names the exit codes", () => {
        const codes = [...page.matchAll(/^\| (\d) +\|/gm)].map(([, code]) => Number(code));
        assert.deepEqual(codes, [exitCodes.yes, exitCodes.cannotTell, exitCodes.cannotTell]);
    });
});
