import { regionCode } from "../../components/settings/findNameProblems";
import { quoted } from "../../components/settings/quoted";
import { InputError } from "../InputError";
import type { ProgramRemark } from "./recordedStack";
import { type RehearsedStack, rehearsedStack } from "./rehearsedStack";
import { runProgram } from "./runProgram";
import { readStackConfig, type StackConfig } from "./stackFile";

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
    const region = config.values["aws:region"] || process.env.AWS_REGION;
    if (!region) {
        throw new InputError(
            `${stackFile} names no Region. Add 'aws:region' under 'config', with the home Region of the trail.`,
        );
    }
    if (!regionCode.test(region)) {
        throw new InputError(
            `The Region that ${stackFile} or AWS_REGION names is ${quoted(region)}; it must be a Region's code such as eu-north-1. Correct it.`,
        );
    }
    const recorded = await runProgram(config, region);
    return { stackFile, config, region, created: rehearsedStack(recorded), remarks: recorded.remarks };
}
