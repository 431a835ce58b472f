import { join } from "node:path";
import { Output, runtime } from "@pulumi/pulumi";
import { setMockOptions } from "@pulumi/pulumi/runtime/settings";
import { InputError } from "../InputError";
import { collectRejections } from "./collectRejections";
import { RecordingMonitor } from "./RecordingMonitor";
import type { RecordedStack } from "./recordedStack";
import type { StackConfig } from "./stackFile";
import { standInAws } from "./standIn/standInAws";

const program = join(__dirname, "..", "..", "index");

/**
 * Runs the project's `index.ts` with the given config against a stand-in for AWS, in this process.
 *
 * One run at a time: Pulumi keeps the running program's settings in one place per process.
 *
 * @throws {InputError} with the program's own messages, if it refuses the config or the trail.
 */
export async function runProgram(config: StackConfig, region: string): Promise<RecordedStack> {
    const mocks = standInAws(region);
    const provider = defaultProvider(config);
    const monitor = new RecordingMonitor(mocks, provider);
    // The features that a mock engine has are set by setMocks alone; then the recording one takes its place.
    await runtime.setMocks(mocks, config.project, config.stack, false);
    setMockOptions(monitor, config.project, config.stack, false);
    runtime.setAllConfig({ ...config.values }, [...config.secretKeys]);

    const failures = await collectRejections(async () => {
        delete require.cache[require.resolve(program)];
        const outputs: Record<string, unknown> = require(program);
        await Promise.all(Object.values(outputs).map(settled));
        await runtime.disconnect();
    });
    if (failures.length > 0) {
        throw new InputError(messages(failures).join("\n"));
    }
    return monitor.recorded();
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

/** One failure reaches the surface through every output that depends on it. */
function messages(failures: readonly unknown[]): string[] {
    return [...new Set(failures.map((failure) => (failure instanceof Error ? failure.message : String(failure))))];
}
