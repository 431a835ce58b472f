import { type Control, consoleAuthenticationFailures, isSignInControl } from "../../detection";
import { policiesWith } from "../../policy-pack/policies";
import { inProviderSpelling } from "../../policy-pack/reading/foreignSpelling";
import { readStackDeployment } from "../../policy-pack/stackDeployment";
import type { StackResource } from "../../policy-pack/stackResource";
import { eventsFor } from "../simulation/sampleEvents";
import type { SentEvent } from "../simulation/sentEvent";
import { runDrill } from "../simulation/simulate";
import type { Drill } from "../simulation/simulation";
import { callEvent } from "./callEvent";
import { findFaults, withFaults } from "./faults";
import { foundBy, type PolicyVerdict, packVerdict, verdictAfterRefresh } from "./packVerdict";
import { recipientsOf } from "./recipientsOf";
import type { RecordedResource } from "./recordedStack";
import { confirmed, controlsOfStack, ownControlsIn, resourceTypes } from "./rehearsedStack";
import { runStack, type StackRun } from "./runProgram";
import type { StackConfig } from "./stackFile/stackFile";
import { exampleAccount } from "./standIn/awsPlace";

interface RehearsalOptions {
    /** Names of faults to rehearse. */
    readonly faults: readonly string[];
    /** Minutes that CloudTrail takes to deliver an event. */
    readonly delayMinutes: number;
    /** What to send; absent: the control's samples, and others that only a guard or an account of the stack counts. */
    readonly events?: readonly SentEvent[];
    /** Slug of the one control to rehearse. Default: all that the stack monitors. */
    readonly control?: string;
}

/** A program that was run, judged and drilled without AWS. */
export interface Rehearsal
    extends Pick<StackRun, "stackFile" | "remarks">,
        Pick<StackConfig, "project" | "stack" | "placeholders" | "environments"> {
    /** Where the alarm is; without one, where the provider is. */
    readonly region: string;
    /** Stands for the reader's own account. */
    readonly account: string;
    readonly faults: readonly string[];
    /** What `pulumi up` would create, with the faults, and once everybody has confirmed. */
    readonly resources: readonly RecordedResource[];
    /** Trails outside the stack that the program looked up, with the faults. */
    readonly trails: readonly StackResource[];
    /** Those of the pack, and one for each control of a team's own, as a pack of the team's own would make it. */
    readonly policies: readonly PolicyVerdict[];
    /** The drill of the control that faults break: the one that was asked for, else the failed sign-in where it is monitored. */
    readonly drill: Drill;
    /** The drills of all controls that are rehearsed, in the benchmark's order; just that one where there is one. */
    readonly controls: readonly ControlDrill[];
}

/** A control and what became of its events. */
export interface ControlDrill {
    readonly control: Control;
    readonly drill: Drill;
}

/**
 * Runs the program with the config of a stack, lets the policy pack judge what it would create, and sends events along
 * the alert path that is read from those resources.
 *
 * @param options with the path of the stack file, such as `Pulumi.dev.yaml`.
 * @throws {InputError} if the stack file, the config or a fault cannot be used.
 */
export async function rehearse(options: RehearsalOptions & { readonly stackFile: string }): Promise<Rehearsal> {
    findFaults(options.faults);
    return rehearseRun(await runStack(options.stackFile), options);
}

/**
 * Rehearses what a run of the program has asked for.
 *
 * @throws {InputError} if a fault cannot be used, or the stack does not monitor the control that is asked for.
 */
export async function rehearseRun(run: StackRun, options: RehearsalOptions): Promise<Rehearsal> {
    const { stackFile, config, region, created, remarks } = run;
    const { project, stack: stackName, placeholders, environments } = config;
    const chosen = findFaults(options.faults);
    const monitored = controlsOfStack(created, options.control);
    const main = monitored.find(isSignInControl) ?? monitored[0];
    const control = main ?? consoleAuthenticationFailures;
    const sound = { ...confirmed(created), control };
    const stack = withFaults(sound, chosen);
    const deployment = readStackDeployment([...stack.resources, ...stack.trails]);
    const calls = chosen.flatMap(({ call }) => (call === undefined ? [] : [call(sound)]));
    // The pack sees what pulumi up leaves behind, when nobody has confirmed anything yet.
    const spoilt = withFaults({ ...created, control }, chosen).resources;
    const pack = policiesWith(ownControlsIn(created.resources));
    const verdicts = await packVerdict(pack, spoilt);
    const refreshed =
        chosen.length === 0 ? verdicts : await verdictAfterRefresh(pack, spoilt, verdicts, created.resources);
    const drills = (monitored.length === 0 ? [control] : monitored).map((each): ControlDrill => {
        const events = options.events ?? eventsFor(each, deployment);
        const drill = runDrill({
            deployment,
            control: each,
            events,
            changes: calls.map((call) => callEvent(call, { region, happenedAt: minuteBefore(events) })),
            delayMinutes: options.delayMinutes,
            recipients: recipientsOf(created.resources),
            descriptions: alarmDescriptions(stack.resources),
        });
        return { control: each, drill: chosen.length === 0 ? drill : { ...drill, foundBy: foundBy(drill, refreshed) } };
    });
    return {
        stackFile,
        project,
        stack: stackName,
        region: regionOfAlarm(stack.resources) ?? region,
        account: exampleAccount,
        placeholders,
        environments,
        faults: options.faults,
        remarks,
        resources: stack.resources,
        trails: stack.trails,
        policies: verdicts,
        drill: (drills.find((one) => one.control === control) as ControlDrill).drill,
        controls: drills,
    };
}

/** What broke the path was there before the first event. */
function minuteBefore(events: readonly SentEvent[]): Date {
    const times = events.map(({ happenedAt }) => happenedAt.getTime());
    return new Date(times.reduce((first, time) => Math.min(first, time), times[0] ?? 0) - 60_000);
}

/** By the id of the alarm; those of Cloud Control are read as the native provider has them. */
function alarmDescriptions(resources: readonly RecordedResource[]): ReadonlyMap<string, string> {
    return new Map(
        resources.flatMap((resource): [string, string][] => {
            const { alarmDescription } = inProviderSpelling(resource).props;
            return typeof alarmDescription === "string" ? [[resource.urn, alarmDescription]] : [];
        }),
    );
}

function regionOfAlarm(resources: readonly RecordedResource[]): string | undefined {
    const region = resources.find(({ type }) => type === resourceTypes.alarm.token)?.props.region;
    return typeof region === "string" ? region : undefined;
}
