import * as pulumi from "@pulumi/pulumi";
import type { z } from "zod";
import { consoleAuthenticationFailures } from "../detection";
import type { ConsoleSignInFailureMonitorArgs } from "./ConsoleSignInFailureMonitor";
import { findMonitorProblems } from "./checks/findMonitorProblems";
import { refuseAnyOf } from "./checks/SettingsError";
import { explainShapeProblem } from "./config/explainShapeProblem";
import { readRawSettings } from "./config/readRawSettings";
import { type SettingsShape, settingsShape } from "./config/settingsShape";

/** The validated settings of a stack: arguments of {@link ConsoleSignInFailureMonitor}. */
export type MonitorSettings = ConsoleSignInFailureMonitorArgs;

/**
 * Reads the configuration of the stack. Misspelt keys are found too: Pulumi lets them pass in silence.
 *
 * @throws SettingsError with every problem of the configuration.
 */
export function readMonitorSettings(config: pulumi.Config): MonitorSettings {
    const settings = readRawSettings(textsOf(config));
    const shape = settingsShape.safeParse(settings);
    refuseAnyOf(`The configuration of stack "${pulumi.getStack()}"`, [
        ...(shape.error?.issues ?? []).flatMap((issue) => explainShapeProblem(issue, settings, knownKeys)),
        ...findMonitorProblems(consoleAuthenticationFailures, wellShapedPart(settings, shape.error)),
    ]);
    return settings as SettingsShape;
}

/** Read from the runtime, since `Config.get` warns of every setting that is stored as a secret. */
function textsOf(config: pulumi.Config): Record<string, string> {
    const prefix = `${config.name}:`;
    return Object.fromEntries(
        Object.entries(pulumi.runtime.allConfig())
            .filter(([key]) => key.startsWith(prefix))
            .map(([key, text]) => [key.slice(prefix.length), text]),
    );
}

/** The settings without those that have the wrong shape, so that one report tells everything about the others. */
function wellShapedPart(settings: Record<string, unknown>, error: z.ZodError | undefined): SettingsShape {
    const misshapen = new Set(error?.issues.map(({ path }) => path[0]));
    return Object.fromEntries(Object.entries(settings).filter(([name]) => !misshapen.has(name))) as SettingsShape;
}

/** Keys of the object at a path of the settings. */
function knownKeys(path: PropertyKey[]): string[] {
    const [name, entry] = path;
    const { shape } = settingsShape;
    if (name === undefined) {
        return Object.keys(shape);
    }
    if (name === "subscriptions" && entry !== undefined) {
        return Object.keys(shape.subscriptions.unwrap().valueType.shape);
    }
    return name === "alarm" || name === "topic" ? Object.keys(shape[name].unwrap().shape) : [];
}
