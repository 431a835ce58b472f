import { setTimeout } from "node:timers/promises";
import { chooseControls } from "./chooseControls";
import { InputError } from "./InputError";
import { reportFile, requirePlaceFor, writeOutput } from "./outputFile";
import { inkFor } from "./render/ink";
import { visibleText } from "./render/visibleText";
import { writeJson } from "./render/writeJson";
import { exitCodes } from "./runCommand";
import { type Terminal as Output, printLines, runCommandLine, widthOf } from "./runCommandLine";
import type { AwsCalls, SdkOptions } from "./verify/aws/AwsCalls";
import { sdkCalls } from "./verify/aws/sdkCalls";
import { commandLine, type Options } from "./verify/commandLine";
import { evidenceOf } from "./verify/evidence/evidence";
import { evidenceFormats } from "./verify/evidence/formats";
import { withDrill } from "./verify/evidence/withDrill";
import { askToRing, drillQuestion, type SignalSource, untilInterrupted } from "./verify/fireDrill/askToRing";
import { drillTarget } from "./verify/fireDrill/drillTarget";
import type { FireDrill } from "./verify/fireDrill/fireDrill";
import { runFireDrill } from "./verify/fireDrill/runFireDrill";
import { fireDrillLines } from "./verify/render/fireDrillLines";
import { verificationDocument } from "./verify/render/verificationDocument";
import { verificationLines } from "./verify/render/verificationLines";
import { type Verification, verifyControls, worstOutcome } from "./verify/verifyAccount";

/** Where a verification prints to and asks: a terminal, a pipe, or a test. */
export interface Terminal extends SignalSource, Output {
    readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
    readonly stderr: NodeJS.WritableStream;
}

/**
 * `npm run verify`: reads a live account.
 *
 * @param words the command line, without the interpreter and the script.
 * @param connect to AWS, or to something that stands in for it.
 */
export async function main(
    words: readonly string[],
    terminal: Terminal,
    connect: (options: SdkOptions) => AwsCalls = sdkCalls,
): Promise<number> {
    const command = commandLine();
    const ending =
        "Exit code: 0 if somebody is told, 1 if the alert is lost, 2 if that cannot be told. Permissions: docs/verify.md of " +
        "github.com/foundations-monitor/foundations-monitor.";
    return runCommandLine(command, words, terminal, ending, () => run(command.opts<Options>(), terminal, connect));
}

async function run(options: Options, terminal: Terminal, connect: (options: SdkOptions) => AwsCalls): Promise<number> {
    const { stdin } = terminal;
    const format = options.json ? "json" : options.format;
    if (options.drill && !options.yes && !stdin.isTTY) {
        throw new InputError("A drill raises a real alarm, and nobody can be asked here. Add --yes if that is meant.");
    }
    const stack = options.stackFile === undefined ? undefined : await runOf(options.stackFile);
    const controls = chooseControls(options.control ?? [], options.benchmark, "verified", stack?.monitored);
    if (options.drill && controls.length > 1) {
        throw new InputError("A drill raises one alarm: name its control with --control.");
    }
    const file = options.output === undefined ? undefined : reportFile(options.output, format);
    if (file !== undefined) {
        requirePlaceFor(file);
    }
    const aws = connect(options);
    const verifications = await verifyControls(
        aws,
        options.region ?? (stack === undefined ? [] : [stack.region]),
        controls,
    );
    const report: string[] = [];
    const toFile: Output["stdout"] = { write: (text) => report.push(text) };
    const output = { stdout: file === undefined ? terminal.stdout : toFile };
    const time = new Date();
    const view = { time, width: widthOf(output, 120), ink: inkFor(output.stdout) };
    if (format === "text") {
        printLines(output, verificationLines(verifications, view));
    }
    const drill = options.drill ? await drillIfWanted(aws, verifications[0], options, terminal) : undefined;
    if (format === "json") {
        writeJson(verificationDocument(verifications, time, drill), output.stdout);
    } else if (format !== "text") {
        const [first, ...others] = verifications;
        const ofFirst = evidenceOf(first, time);
        const evidence = [
            drill === undefined ? ofFirst : withDrill(ofFirst, drill),
            ...others.map((each) => evidenceOf(each, time)),
        ] as const;
        output.stdout.write(evidenceFormats[format](evidence));
    } else if (drill !== undefined) {
        printLines(output, fireDrillLines(drill, view));
    }
    if (file !== undefined) {
        writeOutput(file, report.join(""));
        terminal.stdout.write(`The report is in ${visibleText(file.path)}.\n`);
    }
    return codeOf[worstOutcome([...verifications, drill ?? []].flat().map(({ outcome }) => outcome))];
}

/** What a stack monitors, and where. The SDK is loaded only for that: it takes most of a second. */
async function runOf(stackFile: string) {
    const { runStack }: typeof import("./rehearsal/runProgram") = require("./rehearsal/runProgram");
    const { controlsOfStack }: typeof import("./rehearsal/rehearsedStack") = require("./rehearsal/rehearsedStack");
    const { created, region } = await runStack(stackFile);
    return { monitored: controlsOfStack(created), region };
}

/** Undefined where nobody wants it, or where there is nothing to raise. */
async function drillIfWanted(
    aws: AwsCalls,
    verification: Verification,
    { yes }: Options,
    terminal: Terminal,
): Promise<FireDrill | undefined> {
    const target = drillTarget(verification);
    if (target === undefined) {
        terminal.stderr.write("There is no drill: no alarm is known that notifies a topic.\n");
        return undefined;
    }
    if (!yes && !(await askToRing(drillQuestion(verification, target), terminal.stdin, terminal.stderr))) {
        terminal.stderr.write("There is no drill: nobody said yes.\n");
        return undefined;
    }
    terminal.stderr.write(
        "Raising the alarm, and waiting up to a minute for its action. Ctrl-C puts the state back.\n",
    );
    return untilInterrupted(terminal, (signal) => runFireDrill(aws, verification, target, { signal, sleep }));
}

const sleep = (milliseconds: number, signal: AbortSignal): Promise<void> =>
    setTimeout(milliseconds, undefined, { signal });

const codeOf = { told: exitCodes.yes, lost: exitCodes.no, "cannot tell yet": exitCodes.cannotTell } as const;
