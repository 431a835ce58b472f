import { callOf } from "./callOf";
import { InputError } from "./InputError";
import { pageFile, requirePlaceFor, writeOutput } from "./outputFile";
import { inkFor } from "./render/ink";
import { writeJson } from "./render/writeJson";
import { type AlarmChange, parseAlarmChange } from "./replay/alarm/alarmSetting";
import { commandLine, type Options } from "./replay/commandLine";
import { queryFor } from "./replay/queries/queryFor";
import { progressBar } from "./replay/render/progressBar";
import { replayDocument } from "./replay/render/replayDocument";
import { replayLines } from "./replay/render/replayLines";
import { pathsText } from "./replay/render/wording";
import type { Replayed } from "./replay/replayed";
import { replayLogs } from "./replay/replayLogs";
import { chosenPaths } from "./replay/stack/chosenPaths";
import { exitCodes } from "./runCommand";
import { printLines, runCommandLine, type Terminal, widthOf } from "./runCommandLine";

/** Where a replay reads from and prints to: a terminal, a pipe, or a test. */
export interface Console extends Terminal {
    readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
}

/**
 * `npm run replay`: sends recorded CloudTrail logs through the alert path.
 *
 * @param words the command line, without the interpreter and the script.
 */
export async function main(words: readonly string[], console: Console): Promise<number> {
    const command = commandLine();
    const ending =
        "Exit code: 0 if everything was read, whatever was found in it; 2 if a file could not be read completely, there is nothing to replay, or the command line cannot be used.";
    return runCommandLine(command, words, console, ending, () => run(command.args, command.opts<Options>(), console));
}

async function run(paths: readonly string[], options: Options, console: Console): Promise<number> {
    const { stdout, stderr } = console;
    if (options.print === undefined && paths.length === 0) {
        throw new InputError(`Name the log files to replay, or folders of them: ${callOf("replay")} logs/`);
    }
    if (options.print !== undefined && paths.length > 0) {
        throw new InputError(`--print prints a query and reads nothing: leave out ${pathsText(paths)}, or --print.`);
    }
    if (options.html !== undefined) {
        requirePlaceFor(pageFile(options.html));
    }
    const alertPaths = await chosenPaths(options);
    if (options.print !== undefined) {
        const language = options.print;
        const queries = alertPaths.map(({ pattern }) => queryFor(language, pattern));
        printLines(console, [queries.join("\n\n")]);
        return exitCodes.yes;
    }
    if (paths.includes("-") && console.stdin.isTTY) {
        stderr.write("Reading records from the terminal, up to Ctrl-D.\n");
    }
    const progress = progressBar(stderr);
    const replayed = await replayLogs({
        paths,
        alertPaths,
        change: changeOf(options),
        delayMinutes: options.delay,
        whatIf: options.whatIf,
        threads: options.threads,
        stdin: console.stdin,
        onProgress: progress.show,
    }).finally(progress.end);
    if (options.json) {
        writeJson(replayDocument(replayed), stdout);
    } else {
        const view = { width: widthOf(console, 140), ink: inkFor(stdout), isFull: options.full === true };
        printLines(console, replayLines(replayed, view));
    }
    if (options.html !== undefined) {
        const { replayPage }: typeof import("./replay/page/replayPage") = require("./replay/page/replayPage");
        writeOutput(pageFile(options.html), replayPage(replayed));
    }
    return exitCodeOf(replayed, stderr);
}

function exitCodeOf({ archive }: Replayed, stderr: Console["stderr"]): number {
    if (archive.damaged.length > 0) {
        return exitCodes.cannotTell;
    }
    if (archive.records === 0) {
        stderr.write(`There is no CloudTrail record under ${pathsText(archive.paths)}.\n`);
        return exitCodes.cannotTell;
    }
    return exitCodes.yes;
}

/** What the command line changes of the alarm itself; undefined if nothing. */
function changeOf({ threshold, period }: Options): AlarmChange | undefined {
    const words = Object.entries({ threshold, period })
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${value}`);
    return words.length === 0 ? undefined : parseAlarmChange(words.join(","));
}
