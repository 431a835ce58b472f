import {
    type AlarmSettings,
    consoleAuthenticationFailures as control,
    type Hop,
    knownValue,
    type MetricSettings,
    traceAlertPath,
} from "../../../detection";
import { InputError } from "../../InputError";
import type { Recipient } from "../../simulation/simulation";

/** The part of an alert path that a replay sends records through. */
export interface ReplayedPath {
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

/** The benchmark's own pattern and alarm, with nobody to be told. */
export function benchmarkPath(): ReplayedPath {
    return {
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

/**
 * The path that a stack would deploy: its program is run without AWS, as `npm start` does.
 *
 * @throws {InputError} if the stack file cannot be used, or the stack has no filter or no alarm.
 */
export async function stackPath(stackFile: string): Promise<ReplayedPath> {
    // Loaded late: the Pulumi SDK takes a second, which nobody should wait for who replays without a stack.
    const { readStackConfig }: typeof import("../../rehearsal/stackFile") = require("../../rehearsal/stackFile");
    const config = readStackConfig(stackFile);
    const { runProgram }: typeof import("../../rehearsal/runProgram") = require("../../rehearsal/runProgram");
    const { rehearsedStack }: typeof import("../../rehearsal/rehearsedStack") =
        require("../../rehearsal/rehearsedStack");
    const { confirmed }: typeof import("../../rehearsal/confirmed") = require("../../rehearsal/confirmed");
    const { recipientsOf }: typeof import("../../rehearsal/recipientsOf") = require("../../rehearsal/recipientsOf");
    const {
        notifyingAlarm,
    }: typeof import("../../simulation/notifyingAlarm") = require("../../simulation/notifyingAlarm");
    const { readStackDeployment }: typeof import("../../../policy-pack/stackDeployment") =
        require("../../../policy-pack/stackDeployment");

    const region = config.values["aws:region"] ?? process.env.AWS_REGION ?? "us-east-1";
    const created = rehearsedStack(await runProgram(config, region));
    const stack = confirmed(created);
    const deployment = readStackDeployment([...stack.resources, ...stack.trails]);
    const path = traceAlertPath(deployment, control, { confirmationRequired: true });
    // Where the path does not say which: the only one of its kind. A stack may have alarms beside the control's.
    const on = <R extends { readonly id: string }>(hop: Hop, resources: readonly R[]): R | undefined => {
        const id = path.hops.find((report) => report.hop === hop)?.resource;
        return resources.find((resource) => resource.id === id) ?? (resources.length === 1 ? resources[0] : undefined);
    };
    const filter = on("filter", deployment.metricFilters);
    const pattern = filter && knownValue(filter.pattern);
    const deployed = on("alarm", deployment.alarms);
    const alarm = deployed && notifyingAlarm(deployed, undefined);
    if (filter === undefined || pattern === undefined || alarm === undefined) {
        throw new InputError(
            `${stackFile} deploys no ${pattern === undefined ? "metric filter" : "alarm"} that could be replayed. Use --no-stack-file to replay with the benchmark's own settings.`,
        );
    }
    const recipients = recipientsOf(created.resources);
    return {
        source: stackFile,
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
