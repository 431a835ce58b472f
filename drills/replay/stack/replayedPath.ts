import {
    type AlarmSettings,
    type Control,
    consoleAuthenticationFailures,
    type Deployment,
    type Hop,
    isSignInControl,
    knownValue,
    type MetricSettings,
    traceAlertPath,
} from "../../../detection";
import type { Recipient } from "../../simulation/simulation";

/** The part of an alert path that a replay sends records through. */
export interface ReplayedPath {
    readonly control: Control;
    /** Where the settings come from, for a person: a stack file, or the benchmark. */
    readonly source: string;
    readonly pattern: string;
    readonly metric: MetricSettings;
    readonly alarm: AlarmSettings;
    readonly alarmName: string;
    /** Who hears of the alarm; empty for the benchmark's own settings, which name nobody. */
    readonly subscribers: readonly Recipient[];
    /** Whether the subscribers hear of it, too, when the alarm is over. */
    readonly tellsWhenOver: boolean;
    /** Why nobody would be told, or what cannot be told: full sentences. Empty if the path holds. */
    readonly remarks: readonly string[];
}

/** A control's own pattern and alarm, with nobody to be told. */
export function benchmarkPath(control: Control = consoleAuthenticationFailures): ReplayedPath {
    return {
        control,
        source: "the benchmark's own settings",
        pattern: control.pattern,
        metric: { value: control.metricValue },
        alarm: control.alarm,
        alarmName: control.metricName,
        subscribers: [],
        tellsWhenOver: false,
        remarks: [],
    };
}

/** Controls in the order in which they are replayed: the failed sign-in first, then as the benchmark has them. */
export function inOrder(some: readonly Control[]): Control[] {
    return [...some.filter(isSignInControl), ...some.filter((control) => !isSignInControl(control))];
}

/**
 * The paths of a deployment, one for each control that it has a filter and an alarm for.
 *
 * @param asked the controls that are looked for.
 */
export function deployedPaths(
    deployment: Deployment,
    recipients: ReadonlyMap<string, Recipient>,
    source: string,
    asked: readonly Control[],
): ReplayedPath[] {
    return inOrder(asked).flatMap((control) => pathOf(control, deployment, recipients, source) ?? []);
}

/** Undefined if the deployment has no filter for the control, or none with an alarm that can be run. */
function pathOf(
    control: Control,
    deployment: Deployment,
    recipients: ReadonlyMap<string, Recipient>,
    source: string,
): ReplayedPath | undefined {
    const { notifyingAlarm }: typeof import("../../simulation/notifyingAlarm") =
        require("../../simulation/notifyingAlarm");
    const path = traceAlertPath(deployment, control, { confirmationRequired: true });
    // A path that does not hold is replayed as far as it is the failed sign-in's: then its only filter and alarm are meant.
    const isDefault = isSignInControl(control);
    if (!isDefault && path.hops.some(({ hop, state }) => hop === "filter" && state === "broken")) {
        return undefined;
    }
    const on = <R extends { readonly id: string }>(hop: Hop, resources: readonly R[]): R | undefined => {
        const id = path.hops.find((report) => report.hop === hop)?.resource;
        const only = isDefault && resources.length === 1 ? resources[0] : undefined;
        return resources.find((resource) => resource.id === id) ?? only;
    };
    const filter = on("filter", deployment.metricFilters);
    const pattern = filter && knownValue(filter.pattern);
    const deployed = on("alarm", deployment.alarms);
    const alarm = deployed && notifyingAlarm(deployed, undefined);
    if (filter === undefined || pattern === undefined || alarm === undefined) {
        return undefined;
    }
    return {
        control,
        source,
        pattern,
        metric: {
            value: Number(knownValue(filter.metricValue) ?? control.metricValue),
            defaultValue: knownValue(filter.defaultValue),
        },
        alarm: alarm.settings,
        alarmName: alarm.name,
        subscribers: path.subscribers.flatMap(({ subscription }) => recipients.get(subscription) ?? []),
        tellsWhenOver: (alarm.okActions ?? []).length > 0,
        remarks: path.outcome === "told" ? [] : [...path.findings, ...path.remarks].map(({ observed }) => observed),
    };
}
