#!/usr/bin/env node
import { join } from "node:path";
import { Command } from "commander";
import { exitCodes } from "./exitCodes";
import { version } from "./package.json";
import { runCommand } from "./runCommand";
import { runCommandLine } from "./runCommandLine";

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
    let drill = (): Promise<number> => Promise.resolve(exitCodes.yes);
    const program = new Command("foundations-monitor")
        .description("When somebody fails to sign in to the AWS console, is a person told?")
        .version(version)
        .helpCommand(false)
        .enablePositionalOptions();
    for (const [name, description] of Object.entries(drills)) {
        program
            .command(name)
            .description(description)
            .argument("[words...]")
            .usage("[options]")
            .helpOption(false)
            .allowUnknownOption()
            .passThroughOptions()
            .action((rest: readonly string[]) => {
                // A file of its own, loaded when it is called: none should wait for what another one needs.
                const { main }: { main: Drill } = require(join(__dirname, name));
                drill = () => main(rest, process);
            });
    }
    const ending =
        "Each command has a --help of its own. Exit code: 0 for yes, 1 for no, 2 if that cannot be told or the command line cannot be used.";
    return runCommandLine(program, words, process, ending, () => drill());
}

if (require.main === module) {
    runCommand(main, process);
}
