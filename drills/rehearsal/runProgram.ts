import { dirname, join } from "node:path";
import { type log, Output, RunError, runtime } from "@pulumi/pulumi";
import { regionCode } from "../../components/settings/findNameProblems";
import { quoted } from "../../components/settings/quoted";
import { isCompiled } from "../callOf";
import { InputError } from "../InputError";
import { collectRejections } from "./collectRejections";
import { likeProvider } from "./likeProvider";
import { listenToRegistrations } from "./listenToRegistrations";
import { missingPackage, takeTypeScript } from "./projectProgram";
import type { ProgramRemark, RecordedCall, RecordedStack } from "./recordedStack";
import { type RehearsedStack, rehearsedStack } from "./rehearsedStack";
import { StackRecorder } from "./StackRecorder";
import { skipStackTraces } from "./skipStackTraces";
import { withEnvironments } from "./stackFile/environments";
import { readStackConfig, type StackConfig } from "./stackFile/stackFile";
import type { FunctionAnswers } from "./standIn/functionAnswers";
import { standInAws } from "./standIn/standInAws";

const ourProgram = isCompiled ? join(__dirname, "program") : join(__dirname, "..", "..", "index");

/**
 * Runs a Pulumi program, by default the one of the project, with the given config against a stand-in for AWS, in this
 * process and in the folder of the program, as Pulumi does. For a project without one, this repository's stands in.
 *
 * One run at a time: Pulumi keeps the running program's settings in one place per process.
 *
 * @param program path of the module to run.
 * @param answers to function calls, in place of a healthy account's.
 * @throws {InputError} with the program's own messages, if it refuses the config or the trail; or naming what the
 * stand-in cannot answer. A defect of the program is thrown as it is.
 */
export async function runProgram(
    config: StackConfig,
    region: string,
    program: string = config.program ?? ourProgram,
    answers: FunctionAnswers = {},
): Promise<RecordedStack> {
    const mocks = standInAws(region, answers);
    const calls: RecordedCall[] = [];
    const recorder = new StackRecorder(defaultProvider(config));
    await runtime.setMocks(likeProvider(mocks, calls), config.project, config.stack, false);
    listenToRegistrations(recorder);
    runtime.setAllConfig({ ...config.values }, [...config.secretKeys]);

    takeTypeScript(program);
    skipStackTraces();
    const { remarks, restore } = collectRemarks();
    const folder = process.cwd();
    const failures = await collectRejections(async () => {
        process.chdir(dirname(program));
        delete require.cache[require.resolve(program)];
        const exported: unknown = require(program);
        const outputs: Record<string, unknown> = (typeof exported === "function" ? await exported() : exported) ?? {};
        await Promise.all(Object.values(outputs).map(settled));
        await runtime.disconnect();
    });
    restore();
    process.chdir(folder);
    runtime.setAllConfig({});
    if (failures.length > 0) {
        throw explained(failures, mocks.refusals, program);
    }
    return { resources: recorder.resources(), calls, remarks };
}

/** What the program asks for with the config of a stack file. */
export interface StackRun {
    readonly stackFile: string;
    readonly config: StackConfig;
    /** Of the provider. */
    readonly region: string;
    /** As `pulumi up` leaves it behind, before anybody has confirmed a subscription. */
    readonly created: RehearsedStack;
    /** What the program had to say of its settings. */
    readonly remarks: readonly ProgramRemark[];
}

/**
 * Runs the program with the config of a stack.
 *
 * @throws {InputError} if the stack file or the config cannot be used.
 */
export async function runStack(stackFile: string): Promise<StackRun> {
    const config = readStackConfig(stackFile);
    return withEnvironments(config.environments, () => runConfig(stackFile, config));
}

async function runConfig(stackFile: string, config: StackConfig): Promise<StackRun> {
    const region = config.values["aws:region"] || process.env.AWS_REGION;
    if (!region) {
        throw new InputError(
            `${stackFile} names no Region. Add 'aws:region' under 'config', with the home Region of the trail.`,
        );
    }
    if (!regionCode.test(region)) {
        throw new InputError(
            `${config.values["aws:region"] ? `'aws:region' in ${stackFile}` : "AWS_REGION"} is ${quoted(region)}; it must be a Region's code such as eu-north-1. Correct it.`,
        );
    }
    const recorded = await runProgram(config, region);
    return { stackFile, config, region, created: rehearsedStack(recorded), remarks: recorded.remarks };
}

function defaultProvider({ project, stack, values }: StackConfig) {
    const settings = Object.entries(values).filter(([key]) => key.startsWith("aws:"));
    return {
        urn: `urn:pulumi:${stack}::${project}::pulumi:providers:aws::default`,
        name: "default",
        props: Object.fromEntries(settings.map(([key, value]) => [key.slice("aws:".length), value])),
    };
}

/** Waits for an output. The SDK's own promise is internal, and the one way to hear of a failure. */
async function settled(value: unknown): Promise<void> {
    if (Output.isInstance(value)) {
        await (value as unknown as { promise(): Promise<unknown> }).promise();
    }
}

/**
 * What a person has to know of failures. One failure reaches the surface through every output that depends on it, under
 * several names; what the stand-in and the program refuse is said in their own words, and anything else is a defect of
 * the program, whose author wants to see where.
 */
function explained(failures: readonly unknown[], refusals: readonly string[], program: string): unknown {
    // The program may have a copy of the SDK of its own.
    const refused = failures.flatMap((failure) =>
        RunError.isInstance(failure) ? failure.message : (missingPackage(failure, program) ?? []),
    );
    const messages = new Set(refusals.length > 0 ? refusals : refused);
    return messages.size > 0 ? new InputError([...messages].join("\n")) : failures[0];
}

/** Without an engine, the SDK prints what is logged for people: above a report, into its JSON, or among the tests. */
export function collectRemarks(): { readonly remarks: readonly ProgramRemark[]; readonly restore: () => void } {
    const logging: Pick<typeof log, "info" | "warn"> = require("@pulumi/pulumi/log");
    const { info, warn } = logging;
    const remarks: ProgramRemark[] = [];
    logging.info = async (text) => void remarks.push({ severity: "info", text });
    logging.warn = async (text) => void remarks.push({ severity: "warning", text });
    return { remarks, restore: () => void Object.assign(logging, { info, warn }) };
}
