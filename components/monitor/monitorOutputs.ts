import * as pulumi from "@pulumi/pulumi";
import { refuseAnyOf } from "../settings/SettingsError";

/** Outputs of a stack of this program, for other programs. */
export interface MonitorOutputs {
    /** ARN of the trail; absent where the stack was given a log group only. */
    trailArn?: string;
    /** Name of the log group that is watched. */
    logGroupName: string;
    /** Name of the metric filter. */
    filterName: string;
    /** Namespace of the metric that the filter publishes. */
    metricNamespace: string;
    /** Name of the metric that the filter publishes. */
    metricName: string;
    /** Name of the alarm. */
    alarmName: string;
    /** ARN of the alarm. */
    alarmArn: string;
    /** ARN of the topic that the alarm notifies. */
    topicArn: string;
    /** ARN of each severity's topic, by the name of the severity. */
    severityTopicArns: { [severity: string]: string };
    /**
     * ARN of each subscription by its name, `severity/name` for those of a severity; no real one yet for a subscription
     * that waits for confirmation.
     */
    subscriptionArns: { [name: string]: string };
    /** Names of the subscriptions that nobody had confirmed at the last update or refresh. */
    pendingSubscriptions: string[];
    /** What to do for each of them, by its name. */
    confirmationSteps: { [name: string]: string };
    /** What has to be done by hand for each chat channel, by its name. */
    chatChannelSteps: { [name: string]: string };
    /** Region of everything that was created. */
    region: string;
    /** Account of everything that was created, 12 digits. */
    account: string;
}

type OutputKind = "text" | "text, or left out" | "texts by their names" | "a list of texts";

const outputKinds: Readonly<Record<keyof MonitorOutputs, OutputKind>> = {
    trailArn: "text, or left out",
    logGroupName: "text",
    filterName: "text",
    metricNamespace: "text",
    metricName: "text",
    alarmName: "text",
    alarmArn: "text",
    topicArn: "text",
    severityTopicArns: "texts by their names",
    subscriptionArns: "texts by their names",
    pendingSubscriptions: "a list of texts",
    confirmationSteps: "texts by their names",
    chatChannelSteps: "texts by their names",
    region: "text",
    account: "text",
};

/** Names of the outputs that a stack of this program has; index.ts exports exactly these. */
export const monitorOutputNames = Object.keys(outputKinds) as (keyof MonitorOutputs)[];

/**
 * Reads the outputs of a monitor's stack, typed and checked.
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

function explainOutput(name: keyof MonitorOutputs, value: unknown): string[] {
    const kind = outputKinds[name];
    if (value === undefined || value === null) {
        return kind === "text, or left out" ? [] : [`The output ${name} is missing.`];
    }
    return isOfKind[kind](value) ? [] : [`The output ${name} must be ${kind}.`];
}

const isText = (value: unknown): boolean => typeof value === "string";

const isOfKind: Readonly<Record<OutputKind, (value: unknown) => boolean>> = {
    text: isText,
    "text, or left out": isText,
    "texts by their names": (value) =>
        typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(isText),
    "a list of texts": (value) => Array.isArray(value) && value.every(isText),
};
