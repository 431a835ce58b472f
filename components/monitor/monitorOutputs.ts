import * as pulumi from "@pulumi/pulumi";
import { z } from "zod";
import { refuseAnyOf } from "../settings/SettingsError";
import type { FoundationsMonitor } from "./FoundationsMonitor";

/** Outputs of a stack of this program, for other programs. */
export type MonitorOutputs = pulumi.Unwrap<Pick<FoundationsMonitor, MonitorOutputName>>;

/** What a monitor has beside what every component has. */
type MonitorOutputName = Exclude<keyof FoundationsMonitor, keyof pulumi.ComponentResource>;

const texts = z.record(z.string(), z.string());

/** What an output can be, in words. */
const kinds = {
    text: z.string(),
    "text, or left out": z.string().nullish(),
    "texts by their names": texts,
    "a list of texts": z.array(z.string()),
    "alarms by their controls": z.record(z.string(), texts),
};

type OutputKind = keyof typeof kinds;

/** The one list of the outputs that a stack of this program has. */
const outputKinds: Readonly<Record<MonitorOutputName, OutputKind>> = {
    trailArn: "text, or left out",
    logGroupName: "text",
    metricNamespace: "text",
    alarms: "alarms by their controls",
    furtherAlarmArns: "texts by their names",
    controlsOff: "texts by their names",
    topicArn: "text",
    severityTopicArns: "texts by their names",
    subscriptionArns: "texts by their names",
    pendingSubscriptions: "a list of texts",
    confirmationSteps: "texts by their names",
    chatChannelSteps: "texts by their names",
    region: "text",
    account: "text",
};

/** Names of the outputs that a stack of this program has. */
export const monitorOutputNames: readonly MonitorOutputName[] = Object.keys(outputKinds) as MonitorOutputName[];

/** The outputs of a stack with one monitor, for its program to export; Pulumi warns of one without a value, hence null. */
export function monitorOutputs(monitor: FoundationsMonitor): Record<string, pulumi.Output<unknown> | null> {
    return Object.fromEntries(monitorOutputNames.map((name) => [name, monitor[name] ?? null]));
}

/**
 * Reads the outputs of a monitor's stack, typed and checked.
 *
 * @example
 * const { alarms, topicArn } = readMonitorOutputs(new pulumi.StackReference("organization/foundations-monitor/dev"));
 *
 * @returns an output that fails with a SettingsError if the stack was never deployed, or by another version of the
 *   program, naming each output that is missing or of another kind.
 */
export function readMonitorOutputs(reference: pulumi.StackReference): pulumi.Output<MonitorOutputs> {
    return pulumi.all([reference.name, reference.outputs]).apply(([stack, outputs]) => {
        const present: Readonly<Record<string, unknown>> = outputs ?? {};
        const isOurs = monitorOutputNames.some((name) => present[name] !== undefined);
        const problems = isOurs
            ? monitorOutputNames.flatMap((name) => explainOutput(name, present[name]))
            : ["It has no output of a foundations monitor: it was never deployed, or is another program's."];
        refuseAnyOf(
            `The stack ${stack}`,
            problems.map((problem) => `${problem} ${remedy}`),
        );
        const names = monitorOutputNames.filter((name) => present[name] !== undefined && present[name] !== null);
        return Object.fromEntries(names.map((name) => [name, present[name]])) as unknown as MonitorOutputs;
    });
}

const remedy = "Run pulumi up in that stack with a current version of foundations-monitor.";

function explainOutput(name: MonitorOutputName, value: unknown): string[] {
    const kind = outputKinds[name];
    if (kinds[kind].safeParse(value).success) {
        return [];
    }
    const isMissing = value === undefined || value === null;
    return [isMissing ? `The output ${name} is missing.` : `The output ${name} must be ${kind}.`];
}
