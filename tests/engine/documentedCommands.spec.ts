import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { describeWithPulumi } from "./describeWithPulumi";
import { PulumiSandbox } from "./PulumiSandbox";
import { projectRoot } from "./projectRoot";

/** Where people find commands to copy. */
const documents = [
    "README.md",
    "CONTRIBUTING.md",
    "examples/on-call-dashboard/README.md",
    "examples/own-control/README.md",
    ".github/workflows/ci.yml",
];

interface DocumentedCommand {
    /** Such as `stack output`. */
    readonly words: readonly string[];
    readonly flags: readonly string[];
}

/** The `npx pulumi` commands of a text; a trailing backslash, or YAML's folding, continues one on the next line. */
function documentedCommands(text: string): DocumentedCommand[] {
    const lines = [...text.matchAll(/npx pulumi ((?:[^\n|`)#]|\\\n)+)/g)].map(([, line]) => line ?? "");
    return lines.map((line) => {
        const tokens = line.replace(/\\\n/g, " ").trim().split(/\s+/);
        const end = tokens.findIndex((token) => !/^[a-z][a-z-]*$/.test(token));
        return {
            words: tokens.slice(0, end === -1 ? undefined : end).slice(0, 2),
            flags: tokens.filter((token) => token.startsWith("-")).map((token) => token.replace(/=.*/, "")),
        };
    });
}

describeWithPulumi("The Pulumi commands in the documents", () => {
    let sandbox: PulumiSandbox;
    const helpTexts = new Map<string, Promise<string>>();

    before(() => {
        sandbox = new PulumiSandbox();
    });
    after(() => sandbox?.dispose());

    /** The help of the command; of the part before its first argument where the second word is one. */
    function help([command = "", ...rest]: readonly string[]): Promise<string> {
        const key = [command, ...rest].join(" ");
        const text =
            helpTexts.get(key) ??
            sandbox
                .program()
                .succeed(command, ...rest, "--help")
                .then(({ stdout }) => stdout);
        helpTexts.set(key, text);
        return text;
    }

    for (const document of documents) {
        it(`exist with their flags: ${document}`, async () => {
            const text = readFileSync(path.join(projectRoot, document), "utf8");
            for (const { words, flags } of documentedCommands(text)) {
                const usage = await help(words);
                assert.match(usage, new RegExp(`pulumi ${words[0]}`), words.join(" "));
                const unknown = flags.filter((flag) => !new RegExp(`(^|\\s|,)${flag}[\\s,]`, "m").test(usage));
                assert.deepEqual(unknown, [], `pulumi ${words.join(" ")}`);
            }
        });
    }
});
