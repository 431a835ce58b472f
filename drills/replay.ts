import { writeFileSync } from "node:fs";
import { Command, InvalidArgumentError } from "commander";
import { FilterPatternError } from "../detection";
import { InputError } from "./InputError";
import { inkFor } from "./render/ink";
import { visibleJson } from "./render/visibleText";
import { type AlarmChange, parseAlarmChange } from "./replay/alarm/alarmSetting";
import { type QueryLanguage, queryFor, queryLanguages } from "./replay/queries/queryFor";
import { progressBar } from "./replay/render/progressBar";
import { replayDocument } from "./replay/render/replayDocument";
import { replayLines } from "./replay/render/replayLines";
import type { Replayed } from "./replay/replayed";
import { replayLogs } from "./replay/replayLogs";
import { benchmarkPath, type ReplayedPath, stackPath } from "./replay/stack/replayedPath";

interface Options {
    /** False: the benchmark's own settings. */
    readonly stackFile: string | false;
    readonly threshold?: number;
    readonly period?: number;
    readonly delay: number;
    readonly whatIf: readonly AlarmChange[];
    readonly html?: string;
    readonly json?: true;
    readonly full?: true;
    readonly print?: QueryLanguage;
    readonly threads?: number;
}

/** Where a replay reads from and prints to: a terminal, a pipe, or a test. */
export interface Console {
    readonly stdin: NodeJS.ReadableStream;
    readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number };
    readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
}

/** Exit codes: contract. */
export const exitCodes = { complete: 0, unusable: 1, incomplete: 3 } as const;

/**
 * `npm run replay`: sends recorded CloudTrail logs through the alert path.
 *
 * @param words the command line, without the interpreter and the script.
 */
export async function main(words: readonly string[], console: Console): Promise<number> {
    const command = commandLine().configureOutput({
        writeOut: (text) => console.stdout.write(text),
        writeErr: (text) => console.stderr.write(text),
    });
    try {
        command.parse(words, { from: "user" });
    } catch (error) {
        return (error as { exitCode?: number }).exitCode ?? exitCodes.unusable;
    }
    try {
        return await run(command.args, command.opts<Options>(), console);
    } catch (error) {
        if (error instanceof InputError || error instanceof FilterPatternError) {
            console.stderr.write(`${error.message}\n`);
            return exitCodes.unusable;
        }
        throw error;
    }
}

function commandLine(): Command {
    return new Command("npm run replay --")
        .description(
            "Replays recorded CloudTrail logs: which sign-ins the deployed filter counts, when the alarm goes off, who is told, and what the filter does not see. Nothing leaves this computer.",
        )
        .argument("[paths...]", "log files and folders of them, as a trail's bucket holds them; - reads standard input")
        .option("--stack-file <path>", "the stack whose filter and alarm are used", "Pulumi.dev.yaml")
        .option("--no-stack-file", "use the benchmark's own filter and alarm")
        .option("--threshold <number>", "another threshold than the alarm's", aNumber)
        .option("--period <seconds>", "another period than the alarm's", aNumber)
        .option("--delay <minutes>", "minutes that CloudTrail takes to deliver an event; on average 5", wholeMinutes, 5)
        .option(
            "--what-if <changes>",
            "compare with other settings, such as threshold=3,period=60; also periods, datapoints, missing, delay; repeatable",
            (text: string, changes: readonly AlarmChange[]) => [...changes, parseAlarmChange(text)],
            [],
        )
        .option("--full", "list every event and every change of state")
        .option("--json", "print one JSON document instead")
        .option("--html <file>", "write a page with a chart as well, in one file")
        .option("--print <language>", "print the same question as a query instead: athena or logs-insights", language)
        .option("--threads <count>", "how many threads read; by default one per core", aNumber)
        .addHelpText(
            "after",
            "\nExit code: 0 if everything was read, whatever was found in it; 3 if a file could not be read completely; 1 if there is nothing to replay or the command line cannot be used.",
        )
        .exitOverride();
}

async function run(paths: readonly string[], options: Options, console: Console): Promise<number> {
    const { stdout, stderr } = console;
    if (options.print === undefined && paths.length === 0) {
        throw new InputError("Name the log files to replay, or folders of them: npm run replay -- logs/");
    }
    const path = withChanges(
        options.stackFile === false ? benchmarkPath() : await stackPath(options.stackFile),
        options,
    );
    if (options.print !== undefined) {
        stdout.write(`${queryFor(options.print, path.pattern)}\n`);
        return exitCodes.complete;
    }
    const progress = progressBar(stderr);
    const replayed = await replayLogs({
        paths,
        path,
        delayMinutes: options.delay,
        whatIf: options.whatIf,
        threads: options.threads,
        stdin: console.stdin,
        onProgress: progress.show,
    }).finally(progress.end);
    if (options.html !== undefined) {
        const { replayPage }: typeof import("./replay/page/replayPage") = require("./replay/page/replayPage");
        write(options.html, replayPage(replayed));
    }
    if (options.json) {
        stdout.write(`${visibleJson(JSON.stringify(replayDocument(replayed), null, 2))}\n`);
    } else {
        const width = Math.min(Math.max(stdout.columns ?? 100, 80), 140);
        const lines = replayLines(replayed, { width, ink: inkFor(stdout), isFull: options.full === true });
        stdout.write(`${lines.join("\n")}\n`);
    }
    return exitCodeOf(replayed, stderr);
}

function exitCodeOf({ archive }: Replayed, stderr: Console["stderr"]): number {
    if (archive.damaged.length > 0) {
        return exitCodes.incomplete;
    }
    if (archive.records === 0) {
        stderr.write(`There is no CloudTrail record under ${archive.paths.join(" ")}.\n`);
        return exitCodes.unusable;
    }
    return exitCodes.complete;
}

/** The settings that the command line replaces. */
function withChanges(path: ReplayedPath, { threshold, period }: Options): ReplayedPath {
    return {
        ...path,
        alarm: {
            ...path.alarm,
            ...(threshold !== undefined && { threshold }),
            ...(period !== undefined && { periodSeconds: period }),
        },
    };
}

function write(file: string, content: string): void {
    try {
        writeFileSync(file, content);
    } catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
        throw new InputError(`The page cannot be written to ${file} (${code}). Name a file in a folder that exists.`);
    }
}

function aNumber(text: string): number {
    const number = Number(text);
    if (text.trim() === "" || !Number.isFinite(number)) {
        throw new InvalidArgumentError("It must be a number.");
    }
    return number;
}

function wholeMinutes(text: string): number {
    const minutes = aNumber(text);
    if (!Number.isInteger(minutes) || minutes < 0 || minutes > 24 * 60) {
        throw new InvalidArgumentError("It must be a whole number of minutes, 0 to 1440.");
    }
    return minutes;
}

function language(text: string): QueryLanguage {
    const found = queryLanguages.find((each) => each === text);
    if (found === undefined) {
        throw new InvalidArgumentError(`It must be one of ${queryLanguages.join(", ")}.`);
    }
    return found;
}

if (require.main === module) {
    main(process.argv.slice(2), process).then((exitCode) => {
        process.exitCode = exitCode;
    });
}
