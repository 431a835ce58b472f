import * as assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { shellWord } from "../../../../drills/verify/fireDrill/putStateBack";

describe("shellWord", () => {
    const words: readonly [string, string][] = [
        ["ConsoleSigninFailures", "'ConsoleSigninFailures'"],
        ["it's \\ $HOME `x`", "'it'\\''s \\ $HOME `x`'"],
        ["a\u202eb", "$'a\\U0000202eb'"],
        ["it's \\\x1b[2J", "$'it\\'s \\\\\\U0000001b[2J'"],
    ];
    for (const [text, word] of words) {
        it(`spells ${JSON.stringify(text)} as ${word}, which a shell reads as the same text`, () => {
            assert.equal(shellWord(text), word);
            const read = execFileSync("bash", ["-c", `printf %s ${word}`], { env: { LC_ALL: "C.UTF-8" } });
            assert.equal(read.toString(), text);
        });
    }
});
