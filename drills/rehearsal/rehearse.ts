import { consoleAuthenticationFailures as control } from "../../detection";
import { policies } from "../../policy-pack/policies";
import { readStackDeployment } from "../../policy-pack/stackDeployment";
import type { Drill } from "../drill/drill";
import { guardSampleEvents } from "../drill/guardSampleEvents";
import { runDrill } from "../drill/runDrill";
import { sampleEvents } from "../drill/sampleEvents";
import type { SentEvent } from "../drill/sentEvent";
import { InputError } from "../InputError";
import { callEvent } from "./callEvent";
import { findFaults, withFaults } from "./chooseFaults";
import { confirmed } from "./confirmed";
import { type PolicyVerdict, packVerdict } from "./packVerdict";
import { recipientsOf } from "./recipientsOf";
import type { RecordedResource } from "./recordedStack";
import { rehearsedStack, resourceTypes } from "./rehearsedStack";
import { runProgram } from "./runProgram";
import { readStackConfig } from "./stackFile";
import { exampleAccount } from "./standIn/awsPlace";

export interface RehearsalOptions {
    /** Path of the stack file, such as `Pulumi.dev.yaml`. */
    readonly stackFile: string;
    /** Names of faults to rehearse. */
    readonly faults: readonly string[];
    /** Minutes that CloudTrail takes to deliver an event. */
    readonly delayMinutes: number;
    /** What to send; absent: the control's samples. */
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
    readonly policies: readonly PolicyVerdict[];
    readonly drill: Drill;
}

/**
 * Runs the program with the config of a stack, lets the policy pack judge what it would create, and sends events along
 * the alert path that is read from those resources.
 *
 * @throws {InputError} if the stack file, the config or a fault cannot be used.
 */
export async function rehearse(options: RehearsalOptions): Promise<Rehearsal> {
    const chosen = findFaults(options.faults);
    const config = readStackConfig(options.stackFile);
    const region = config.values["aws:region"] ?? process.env.AWS_REGION;
    if (region === undefined) {
        throw new InputError(
            `${options.stackFile} names no Region. Add 'aws:region' under 'config', with the home Region of the trail.`,
        );
    }
    const created = rehearsedStack(await runProgram(config, region));
    const sound = confirmed(created);
    const stack = withFaults(sound, chosen);
    const deployment = readStackDeployment([...stack.resources, ...stack.trails]);
    const events = options.events ?? [...sampleEvents(control), ...guardSampleEvents(deployment, control)];
    return {
        stackFile: options.stackFile,
        project: config.project,
        stack: config.stack,
        region: regionOfAlarm(stack.resources) ?? region,
        account: exampleAccount,
        placeholders: config.placeholders,
        faults: options.faults,
        resources: stack.resources,
        // The pack sees what pulumi up leaves behind, when nobody has confirmed anything yet.
        policies: await packVerdict(policies, withFaults(created, chosen).resources),
        drill: runDrill({
            deployment,
            control,
            events,
            changes: chosen
                .flatMap(({ call }) => call?.(sound) ?? [])
                .map((call) => callEvent(call, { region, happenedAt: minuteBefore(events) })),
            delayMinutes: options.delayMinutes,
            recipients: recipientsOf(created.resources),
            descriptions: alarmDescriptions(stack.resources),
        }),
    };
}

/** What broke the path was there before the events. */
const minuteBefore = (events: readonly SentEvent[]): Date =>
    new Date(
        events.reduce((first, { happenedAt }) => Math.min(first, happenedAt.getTime()), Number.MAX_SAFE_INTEGER) -
            60_000,
    );

function alarmDescriptions(resources: readonly RecordedResource[]): ReadonlyMap<string, string> {
    const alarms = resources.filter(({ props }) => typeof props.alarmDescription === "string");
    return new Map(alarms.map(({ urn, props }) => [urn, String(props.alarmDescription)]));
}

function regionOfAlarm(resources: readonly RecordedResource[]): string | undefined {
    const region = resources.find(({ type }) => type === resourceTypes.alarm.token)?.props.region;
    return typeof region === "string" ? region : undefined;
}
