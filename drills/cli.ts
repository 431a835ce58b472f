#!/usr/bin/env node
import { join } from "node:path";
import { version } from "./package.json";
import { exitCodes, runCommand } from "./runCommand";

type Drill = (words: readonly string[], process: NodeJS.Process) => Promise<number>;

const drills = {
    rehearse: "the alert path of a stack, without AWS: who would be told of a failed sign-in",
    replay: "recorded CloudTrail logs: would the alarm have been raised, and what would it not have seen",
    verify: "a live account, hop by hop: is a person told; on request with a real alarm",
    explain: "the text of a filter pattern: what it counts, and which controls of the benchmark it serves",
};

/**
 * `foundations-monitor`: runs one of the drills.
 *
 * @param words the command line, without the interpreter and the script.
 * @returns the exit code: of every drill, 0 is yes, 1 no, and 2 that it cannot be told.
 */
export async function main(words: readonly string[], process: NodeJS.Process): Promise<number> {
    const [name = "", ...rest] = words;
    if (Object.hasOwn(drills, name)) {
        // A file of its own, loaded when it is called: none should wait for what another one needs.
        const { main }: { main: Drill } = require(join(__dirname, name));
        return main(rest, process);
    }
    return explainCommands(words, process);
}

/** The help, the version, or what was meant by a command that there is not. */
function explainCommands(words: readonly string[], process: NodeJS.Process): Promise<number> {
    // Likewise: each drill has a copy of what reads command lines.
    const { Command }: typeof import("commander") = require("commander");
    const { runCommandLine }: typeof import("./runCommandLine") = require("./runCommandLine");
    const program = new Command("foundations-monitor")
        .description("When somebody fails to sign in to the AWS console, is a person told?")
        .version(version)
        .helpCommand(false);
    for (const [name, description] of Object.entries(drills)) {
        program.command(name).description(description).usage("[options]").helpOption(false);
    }
    const ending =
        "Each command has a --help of its own. Exit code: 0 for yes, 1 for no, 2 if that cannot be told or the command line cannot be used.";
    return runCommandLine(program, words, process, ending, () => Promise.resolve(exitCodes.yes));
}

if (require.main === module) {
    runCommand(main, process);
}
