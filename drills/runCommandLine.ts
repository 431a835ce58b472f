import type { Command } from "commander";
import { FilterPatternError } from "../detection";
import { didYouMean } from "./didYouMean";
import { exitCodes } from "./exitCodes";
import { InputError } from "./InputError";

/** What a command line prints to: a terminal, a pipe, or a test. */
interface Output {
    readonly stdout: { write(text: string): unknown; readonly columns?: number };
    readonly stderr: { write(text: string): unknown };
}

/**
 * Reads a command line and does what it says. What cannot be used is said in sentences, without a stack trace.
 *
 * @param ending last sentences of the help.
 * @param run what the command does when its words have been understood; it returns the exit code.
 */
export async function runCommandLine(
    command: Command,
    words: readonly string[],
    { stdout, stderr }: Output,
    ending: string,
    run: () => Promise<number>,
): Promise<number> {
    const width = Math.min(stdout.columns ?? 80, 120);
    command
        .exitOverride()
        .configureOutput({
            writeOut: (text) => stdout.write(text),
            writeErr: (text) => stderr.write(text),
            outputError: (text, write) => write(text + choiceMeant(text)),
            getOutHelpWidth: () => width,
        })
        // Of a narrow terminal, little is left beside the options: it is wrapped all the same.
        .configureHelp({ minWidthToWrap: 20, subcommandTerm: (subcommand) => subcommand.name() })
        .addHelpText("after", `\n${command.createHelp().boxWrap(ending, width)}`);
    try {
        command.parse(words, { from: "user" });
    } catch (error) {
        return error instanceof Error && "exitCode" in error && error.exitCode === 0
            ? exitCodes.yes
            : exitCodes.cannotTell;
    }
    try {
        return await run();
    } catch (error) {
        if (error instanceof InputError || error instanceof FilterPatternError) {
            stderr.write(`${error.message}\n`);
            return exitCodes.cannotTell;
        }
        throw error;
    }
}

/** The library guesses at commands and options, and not at the values that an option can have. */
function choiceMeant(error: string): string {
    const [, value = "", choices] = /argument '(.*)' is invalid\. Allowed choices are (.*)\.\n$/.exec(error) ?? [];
    const guess = choices === undefined ? "" : didYouMean(value, choices.split(", "));
    return guess === "" ? "" : `(${guess.trim()})\n`;
}
