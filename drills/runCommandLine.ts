import { type Command, InvalidArgumentError } from "commander";
import { FilterPatternError } from "../detection";
import { didYouMean } from "./didYouMean";
import { InputError } from "./InputError";
import { inkFor } from "./render/ink";
import { visibleLines } from "./render/visibleText";
import { exitCodes } from "./runCommand";

/** What a drill prints to: a terminal, a pipe, or a test. */
export interface Terminal {
    readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number };
    readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
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
    { stdout, stderr }: Terminal,
    ending: string,
    run: () => Promise<number>,
): Promise<number> {
    const width = Math.min(stdout.columns ?? 80, 120);
    command
        .exitOverride()
        .configureOutput({
            writeOut: (text) => stdout.write(visibleLines(text, false)),
            writeErr: (text) => stderr.write(visibleLines(text, false)),
            outputError: (text, write) => write(text + advice(text, command)),
            getOutHelpWidth: () => width,
        })
        // Of a narrow terminal, little is left beside the options: it is wrapped all the same.
        .configureHelp({ minWidthToWrap: 20, subcommandTerm: (subcommand) => subcommand.name() })
        .addHelpText("after", `\n${command.createHelp().boxWrap(ending, width)}`);
    try {
        command.parse(words, { from: "user" });
        refuseEmptyValues(command);
    } catch (error) {
        return error instanceof Error && "exitCode" in error && error.exitCode === 0
            ? exitCodes.yes
            : exitCodes.cannotTell;
    }
    try {
        return await run();
    } catch (error) {
        if (error instanceof InputError || error instanceof FilterPatternError) {
            stderr.write(visibleLines(`${error.message}\n`, false));
            return exitCodes.cannotTell;
        }
        throw error;
    }
}

/** An empty value names nothing, and would be taken for a file, a Region or a control of that name. */
function refuseEmptyValues(command: Command): void {
    const isEmpty = (name: string): boolean => [command.getOptionValue(name)].flat().includes("");
    const empty = command.options.find((option) => option.required && isEmpty(option.attributeName()));
    if (empty !== undefined) {
        command.error(
            `error: option '${empty.flags}' is empty: perhaps it is a variable of the shell that is not set.`,
        );
    }
}

/**
 * The library guesses at commands and options, and neither at the values that an option can have nor at what became of
 * words that npm or the shell has taken for something else.
 */
function advice(error: string, command: Command): string {
    const [argument] = command.registeredArguments;
    if (/^error: (too many arguments|missing required argument)/.test(error)) {
        return argument === undefined
            ? `(${command.name()} takes options alone${command.name().endsWith("--") ? "; npm keeps those that stand before the --" : ""}.)\n`
            : `(Give it ${argument.description}.)\n`;
    }
    const [, value = "", choices] = /argument '(.*)' is invalid\. Allowed choices are (.*)\.\n$/.exec(error) ?? [];
    const guess = choices === undefined ? "" : didYouMean(value, choices.split(", "));
    return guess === "" ? "" : `(${guess.trim()})\n`;
}

/** Reads an option that can be given several times. */
export const append = (word: string, words: readonly string[] = []): readonly string[] => [...words, word];

/** Reads a whole number. What it reads throws {@link InvalidArgumentError} at any other text. */
export const wholeNumber =
    (least: number, most: number, ofWhat = "") =>
    (text: string): number => {
        const number = Number(text);
        if (text.trim() === "" || !Number.isInteger(number) || number < least || number > most) {
            throw new InvalidArgumentError(`It must be a whole number${ofWhat}, ${least} to ${most}.`);
        }
        return number;
    };

/** Minutes within a day. */
export const wholeMinutes = wholeNumber(0, 24 * 60, " of minutes");

/** Prints lines, whatever stands in them: no command of theirs reaches the terminal but the colours of `Ink`. */
export const printLines = ({ stdout }: Pick<Terminal, "stdout">, lines: readonly string[]): void =>
    void stdout.write(visibleLines(`${lines.join("\n")}\n`, inkFor(stdout).isColorSupported));

/** How many columns a report takes: at least 80, and no more than a person wants to read. */
export const widthOf = ({ stdout }: Pick<Terminal, "stdout">, most: number): number =>
    Math.min(Math.max(stdout.columns ?? 100, 80), most);
