import { Command, InvalidArgumentError, Option } from "commander";
import { type BenchmarkVersion, benchmarkVersions } from "../../detection";
import { callOf } from "../callOf";
import { append, wholeMinutes, wholeNumber } from "../runCommandLine";
import { type AlarmChange, parseAlarmChange } from "./alarm/alarmSetting";
import { type QueryLanguage, queryLanguages } from "./queries/queryFor";

/** What the command line of `npm run replay` says. */
export interface Options {
    /** False: the benchmark's own settings. */
    readonly stackFile: string | false;
    /** Slugs; absent: all controls of the stack, or the failed sign-in's alone. */
    readonly control?: readonly string[];
    readonly benchmark?: BenchmarkVersion;
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

/** The options of `npm run replay` and what they mean; a word that cannot be used ends in an error of the library. */
export function commandLine(): Command {
    return new Command(callOf("replay"))
        .description(
            "Replays recorded CloudTrail logs: which sign-ins the deployed filter counts, when the alarm goes off, who is told, and what the filter does not see. Nothing leaves this computer.",
        )
        .argument("[paths...]", "log files and folders of them, as a trail's bucket holds them; - reads standard input")
        .option("--stack-file <path>", "the stack whose filter and alarm are used", "Pulumi.dev.yaml")
        .option("--no-stack-file", "use the benchmark's own filter and alarm")
        .option("--control <slug>", "replay this control only; repeatable (default: all that the stack has)", append)
        .addOption(
            new Option(
                "--benchmark <version>",
                "with --no-stack-file: all controls of a version of the benchmark, in place of failed sign-ins alone",
            ).choices(benchmarkVersions),
        )
        .option("--threshold <number>", "another threshold than the alarm's", aNumber)
        .option("--period <seconds>", "another period than the alarm's", aNumber)
        .option("--delay <minutes>", "minutes that CloudTrail takes to deliver an event; on average 5", wholeMinutes, 5)
        .addOption(
            new Option(
                "--what-if <changes>",
                "compare with other settings, such as threshold=3,period=60; also periods, datapoints, missing, delay; repeatable",
            )
                .argParser((text, changes: readonly AlarmChange[]) => [...changes, parseAlarmChange(text)])
                .default([], "none"),
        )
        .option("--full", "list every event and every change of state")
        .option("--json", "print one JSON document instead")
        .option("--html <file>", "write a page with a chart as well, in one file")
        .addOption(
            new Option("--print <language>", "print the same question as a query instead, and read nothing")
                .choices(queryLanguages)
                .conflicts(["threshold", "period", "delay", "whatIf", "full", "json", "html", "threads"]),
        )
        .option("--threads <count>", "how many threads read; by default one per core", wholeNumber(1, mostThreads));
}

/** Each takes some megabytes, and beyond the number of cores none is of use. */
const mostThreads = 256;

function aNumber(text: string): number {
    const number = Number(text);
    if (text.trim() === "" || !Number.isFinite(number)) {
        throw new InvalidArgumentError("It must be a number.");
    }
    return number;
}
