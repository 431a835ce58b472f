import { z } from "zod";
import { benchmarkVersions } from "../../detection";
import { alarmShape, controlShape, memberAccountShape, ownControlShape, pathGuardsShape } from "../alarms/alarmShapes";
import { notificationsShape } from "../notifications/notificationsShape";
import type { ShapeOf } from "../settings/ShapeOf";
import { newTrailShape } from "../trail/trailShape";
import type { ConsoleSignInFailureMonitorArgs, FoundationsMonitorArgs, MonitorArgs } from "./MonitorArgs";

const text = z.string().optional();

const source = { trailName: text, logGroupName: text, createTrail: newTrailShape.optional() };

const monitor = {
    ...source,
    ...notificationsShape,
    severities: z.record(z.string(), z.strictObject(notificationsShape)).optional(),
    pathGuards: pathGuardsShape.optional(),
    accounts: z.record(z.string(), memberAccountShape).optional(),
    dashboard: z.boolean().optional(),
    metricNamespace: text,
    metricDefaultValue: z.number().optional(),
    namePrefix: text,
    region: text,
    runbookUrl: text,
    accountAlias: text,
    tags: z.record(z.string(), z.string()).optional(),
} satisfies ShapeOf<MonitorArgs>;

/** What the configuration of a stack may hold: Pulumi.yaml declares the same keys. */
export const settingsShape = z.strictObject({
    ...source,
    // For the editor alone: of another value, the check says more than a shape can.
    benchmark: z.string().meta({ enum: benchmarkVersions }).optional(),
    controls: z.record(z.string(), controlShape).optional(),
    ownControls: z.record(z.string(), ownControlShape).optional(),
    ...monitor,
} satisfies ShapeOf<FoundationsMonitorArgs>);

const { burst, companions, tuned, details } = controlShape.shape;

/** Arguments of {@link ConsoleSignInFailureMonitor}. */
export const signInMonitorShape = z.strictObject({
    ...monitor,
    alarm: alarmShape.optional(),
    burst,
    companions,
    tuned,
    details,
} satisfies ShapeOf<ConsoleSignInFailureMonitorArgs>);

/** The settings of the program, of the right types. */
export type SettingsShape = z.infer<typeof settingsShape>;

export type SettingName = keyof SettingsShape;

/** How a setting is written in a stack file: as text, as a number, as true or false, or with named parts. */
export function notationOf(name: SettingName): "text" | "number" | "boolean" | "object" {
    const schema = settingsShape.shape[name].unwrap();
    if (schema instanceof z.ZodString) {
        return "text";
    }
    if (schema instanceof z.ZodBoolean) {
        return "boolean";
    }
    return schema instanceof z.ZodNumber ? "number" : "object";
}
