import { setTimeout } from "node:timers/promises";
import { Command, InvalidArgumentError, Option } from "commander";
import { type BenchmarkVersion, benchmarkVersions } from "../detection";
import { callOf } from "./callOf";
import { exitCodes } from "./exitCodes";
import { InputError } from "./InputError";
import { inkFor } from "./render/ink";
import { writeJson } from "./render/writeJson";
import { runCommandLine } from "./runCommandLine";
import type { AwsCalls, SdkOptions } from "./verify/aws/AwsCalls";
import { sdkCalls } from "./verify/aws/sdkCalls";
import { chooseControls } from "./verify/chooseControls";
import { askToRing, drillQuestion } from "./verify/fireDrill/askToRing";
import { drillTarget } from "./verify/fireDrill/drillTarget";
import type { FireDrill } from "./verify/fireDrill/fireDrill";
import { runFireDrill } from "./verify/fireDrill/runFireDrill";
import { type SignalSource, untilInterrupted } from "./verify/fireDrill/untilInterrupted";
import { fireDrillLines } from "./verify/render/fireDrillLines";
import { verificationDocument } from "./verify/render/verificationDocument";
import { verificationLines } from "./verify/render/verificationLines";
import { type Verification, verifyControls, worstOutcome } from "./verify/verifyAccount";

interface Options extends SdkOptions {
    readonly region: readonly string[];
    readonly control: readonly string[];
    readonly benchmark?: BenchmarkVersion;
    readonly drill?: true;
    readonly yes?: true;
    readonly json?: true;
}

/** Where a verification prints to and asks: a terminal, a pipe, or a test. */
export interface Terminal extends SignalSource {
    readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
    readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number };
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
        "Exit code: 0 if somebody is told, 1 if the alert is lost, 2 if that cannot be told. Permissions: docs/verify.md.";
    return runCommandLine(command, words, terminal, ending, () => run(command.opts<Options>(), terminal, connect));
}

function commandLine(): Command {
    return new Command(callOf("verify"))
        .description(
            "Reads a live AWS account: would a person be told of a failed console sign-in, or of what another control watches? Changes nothing, unless asked for a drill.",
        )
        .option(
            "--region <name>",
            "the trail's home Region, where filter, alarm and topic belong; repeatable, or all; by default the configured one",
            append,
            [],
        )
        .option(
            "--control <name>",
            "a control of the benchmark by its name, such as root-usage; repeatable; by default console-authentication-failures",
            append,
            [],
        )
        .addOption(
            new Option("--benchmark <version>", "all controls of a version, or those that --control names").choices(
                benchmarkVersions,
            ),
        )
        .option("--profile <name>", "a profile of the shared AWS configuration files")
        .option("--endpoint-url <url>", "ask this endpoint instead of AWS", endpointUrl)
        .option(
            "--drill",
            "raise the alarm for real, see whether CloudWatch notifies the topic, and put the state back",
        )
        .option("--yes", "drill without asking first")
        .option("--json", "print one JSON document instead");
}

function endpointUrl(text: string): string {
    if (!URL.canParse(text) || !/^https?:/.test(text)) {
        throw new InvalidArgumentError("It must be a URL, such as http://localhost:4566.");
    }
    return text;
}

async function run(options: Options, terminal: Terminal, connect: (options: SdkOptions) => AwsCalls): Promise<number> {
    const { stdout, stdin } = terminal;
    if (options.drill && !options.yes && !stdin.isTTY) {
        throw new InputError("A drill raises a real alarm, and nobody can be asked here. Add --yes if that is meant.");
    }
    const controls = chooseControls(options.control, options.benchmark);
    if (options.drill && controls.length > 1) {
        throw new InputError("A drill raises one alarm: name its control with --control.");
    }
    const aws = connect(options);
    const [first, ...others] = await verifyControls(aws, options.region, controls);
    if (first === undefined) {
        throw new InputError(`Version ${options.benchmark} has no controls that are known here.`);
    }
    const verifications = [first, ...others] as const;
    const view = { width: Math.min(Math.max(stdout.columns ?? 100, 80), 120), ink: inkFor(stdout) };
    const print = (lines: readonly string[]): unknown => stdout.write(`${lines.join("\n")}\n`);
    if (!options.json) {
        print(verificationLines(verifications, view));
    }
    const drill = options.drill ? await drillIfWanted(aws, first, options, terminal) : undefined;
    if (options.json) {
        writeJson(verificationDocument(verifications, drill), stdout);
    } else if (drill !== undefined) {
        print(fireDrillLines(drill, view));
    }
    const outcomes = verifications.map(({ outcome }) => outcome);
    return codeOf[worstOutcome([...outcomes, ...(drill === undefined ? [] : [drill.outcome])])];
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

const append = (name: string, names: readonly string[]): readonly string[] => [...names, name];

const codeOf = { told: exitCodes.yes, lost: exitCodes.no, "cannot tell yet": exitCodes.cannotTell } as const;
