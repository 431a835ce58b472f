import { consoleAuthenticationFailures as control } from "../../detection";
import { policies } from "../../policy-pack/policies";
import { readStackDeployment } from "../../policy-pack/stackDeployment";
import type { StackResource } from "../../policy-pack/stackResource";
import { accountSampleEvents } from "../simulation/accountSampleEvents";
import { guardSampleEvents } from "../simulation/guardSampleEvents";
import { sampleEvents } from "../simulation/sampleEvents";
import type { SentEvent } from "../simulation/sentEvent";
import { runDrill } from "../simulation/simulate";
import type { Drill } from "../simulation/simulation";
import { callEvent } from "./callEvent";
import { findFaults, withFaults } from "./chooseFaults";
import { confirmed } from "./confirmed";
import { type PolicyVerdict, packVerdict } from "./packVerdict";
import { recipientsOf } from "./recipientsOf";
import type { RecordedResource } from "./recordedStack";
import { resourceTypes } from "./rehearsedStack";
import { runStack, type StackRun } from "./runStack";
import { exampleAccount } from "./standIn/awsPlace";

export interface RehearsalOptions extends RunOptions {
    /** Path of the stack file, such as `Pulumi.dev.yaml`. */
    readonly stackFile: string;
}

export interface RunOptions {
    /** Names of faults to rehearse. */
    readonly faults: readonly string[];
    /** Minutes that CloudTrail takes to deliver an event. */
    readonly delayMinutes: number;
    /** What to send; absent: the control's samples, and others that only a guard or an account of the stack counts. */
    readonly events?: readonly SentEvent[];
}

/** A program that was run, judged and drilled without AWS. */
export interface Rehearsal {
    readonly stackFile: string;
    readonly project: string;
    readonly stack: string;
    /** Where the alarm is; without one, where the provider is. */
    readonly region: string;
    /** Stands for the reader's own account. */
    readonly account: string;
    /** Config values that are encrypted, and for which a placeholder was used. */
    readonly placeholders: readonly string[];
    readonly faults: readonly string[];
    /** What `pulumi up` would create, with the faults, and once everybody has confirmed. */
    readonly resources: readonly RecordedResource[];
    /** Trails outside the stack that the program looked up, with the faults. */
    readonly trails: readonly StackResource[];
    readonly policies: readonly PolicyVerdict[];
    readonly drill: Drill;
}

/**
 * Runs the program with the config of a stack, lets the policy pack judge what it would create, and sends events along
 * the alert path that is read from those resources.
 *
 * @throws {InputError} if the stack file, the config or a fault cannot be used.
 */
export async function rehearse({ stackFile, ...options }: RehearsalOptions): Promise<Rehearsal> {
    findFaults(options.faults);
    return rehearseRun(await runStack(stackFile), options);
}

/**
 * Rehearses what a run of the program has asked for.
 *
 * @throws {InputError} if a fault cannot be used.
 */
export async function rehearseRun(run: StackRun, options: RunOptions): Promise<Rehearsal> {
    const { stackFile, config, region, created } = run;
    const chosen = findFaults(options.faults);
    const sound = confirmed(created);
    const stack = withFaults(sound, chosen);
    const deployment = readStackDeployment([...stack.resources, ...stack.trails]);
    const events = options.events ?? [
        ...sampleEvents(control),
        ...guardSampleEvents(deployment, control),
        ...accountSampleEvents(deployment, control),
    ];
    const calls = chosen.flatMap(({ call }) => call?.(sound) ?? []);
    return {
        stackFile,
        project: config.project,
        stack: config.stack,
        region: regionOfAlarm(stack.resources) ?? region,
        account: exampleAccount,
        placeholders: config.placeholders,
        faults: options.faults,
        resources: stack.resources,
        trails: stack.trails,
        // The pack sees what pulumi up leaves behind, when nobody has confirmed anything yet.
        policies: await packVerdict(policies, withFaults(created, chosen).resources),
        drill: runDrill({
            deployment,
            control,
            events,
            changes: calls.map((call) => callEvent(call, { region, happenedAt: minuteBefore(events) })),
            delayMinutes: options.delayMinutes,
            recipients: recipientsOf(created.resources),
            descriptions: alarmDescriptions(stack.resources),
        }),
    };
}

/** What broke the path was there before the first event. */
function minuteBefore(events: readonly SentEvent[]): Date {
    const times = events.map(({ happenedAt }) => happenedAt.getTime());
    return new Date(times.reduce((first, time) => Math.min(first, time), times[0] ?? 0) - 60_000);
}

function alarmDescriptions(resources: readonly RecordedResource[]): ReadonlyMap<string, string> {
    const alarms = resources.filter(({ props }) => typeof props.alarmDescription === "string");
    return new Map(alarms.map(({ urn, props }) => [urn, String(props.alarmDescription)]));
}

function regionOfAlarm(resources: readonly RecordedResource[]): string | undefined {
    const region = resources.find(({ type }) => type === resourceTypes.alarm.token)?.props.region;
    return typeof region === "string" ? region : undefined;
}
