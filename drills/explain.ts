import { Command, Option } from "commander";
import {
    type BenchmarkVersion,
    benchmarkVersions,
    type Control,
    claimFilters,
    controls,
    controlsOf,
    explainFilterPattern,
    FilterPatternError,
    type PatternVerdict,
    readPattern,
    remarksOn,
} from "../detection";
import { callOf } from "./callOf";
import { alignColumns, indented } from "./render/alignColumns";
import { visibleText } from "./render/visibleText";
import { writeJson } from "./render/writeJson";
import { exitCodes } from "./runCommand";
import { printLines, runCommandLine, type Terminal, widthOf } from "./runCommandLine";

interface Options {
    readonly benchmark?: BenchmarkVersion;
    readonly json?: true;
}

interface Judged {
    readonly control: Control;
    readonly verdict: PatternVerdict;
    /** Whether the pattern was meant for the control. */
    readonly isOwner: boolean;
}

/**
 * `foundations-monitor explain`: judges the text of a filter pattern against every control of the benchmark.
 *
 * @param words the command line, without the interpreter and the script.
 * @returns the exit code: 0 if the pattern counts all events of a control.
 */
export function main(words: readonly string[], terminal: Terminal): Promise<number> {
    const command = new Command(callOf("explain"))
        .description(
            "Says what a filter pattern of CloudWatch Logs counts, and which control of the benchmark it serves, with events that it misses or should not count.",
        )
        .argument("<pattern>", "the text of the filter pattern, in single quotes")
        .addOption(
            new Option(
                "--benchmark <version>",
                "judge by the texts of one version; by default each control's newest",
            ).choices(benchmarkVersions),
        )
        .option("--json", "print one JSON document instead");
    const ending =
        "Exit code: 0 if the pattern counts all events of a control, 1 if of none, 2 if that cannot be told. A pattern that begins with - goes after --.";
    return runCommandLine(command, words, terminal, ending, async () => {
        const [pattern = ""] = command.args;
        return explain(pattern, command.opts<Options>(), terminal);
    });
}

function explain(pattern: string, { benchmark, json }: Options, terminal: Terminal): number {
    const asked = benchmark ? controlsOf(benchmark) : Object.values(controls);
    const claims = claimFilters(asked);
    const owner = claims.ownerOf(pattern, undefined);
    const judged = asked.map((control) => ({
        control,
        isOwner: control === owner,
        verdict: claims.verdictOn(pattern, control),
    }));
    if (json) {
        const verdicts = judged.map(({ control, verdict }) => ({
            control: control.slug,
            benchmark: control.version,
            number: control.numbers[control.version]?.number,
            ...verdict,
        }));
        const explanation = explainFilterPattern(pattern);
        writeJson({ pattern, explanation, remarks: remarksIn(pattern), controls: verdicts }, terminal.stdout);
    } else {
        printLines(terminal, explanationLines(pattern, judged, widthOf(terminal, 120)));
    }
    if (judged.some(({ verdict }) => verdict.grade !== undefined)) {
        return exitCodes.yes;
    }
    return judged.some(({ verdict }) => verdict.verdict === "undecided") ? exitCodes.cannotTell : exitCodes.no;
}

/** The meaning of the pattern, and a row for each control that it was meant for or serves all the same. */
function explanationLines(pattern: string, judged: readonly Judged[], width: number): string[] {
    const near = judged.filter(({ isOwner, verdict }) => isOwner || verdict.grade !== undefined);
    const rows = near.map(({ control, verdict }) => [
        `${verdict.grade === undefined ? "✘" : "✔"} ${control.numbers[control.version]?.number}`,
        control.slug,
        verdict.verdict,
        visibleText(verdict.explanation),
    ]);
    const meaning = alignColumns([[visibleText(explainFilterPattern(pattern))]], width);
    if (rows.length > 0) {
        return [...meaning, "", ...indented(alignColumns(rows, width - 2))];
    }
    return judged.some(({ verdict }) => verdict.verdict === "invalid")
        ? meaning
        : [
              ...meaning,
              ...remarksIn(pattern).flatMap((remark) => alignColumns([[visibleText(remark)]], width)),
              "",
              "It was meant for none of the benchmark's controls, and counts all events of none.",
          ];
}

/** What in a pattern is not what it looks like. */
function remarksIn(pattern: string): readonly string[] {
    const read = readPattern(pattern);
    return read instanceof FilterPatternError ? [] : remarksOn(read);
}
