import {
    type AlertPathReport,
    type BenchmarkVersion,
    type Control,
    claimsAmong,
    controlsOf,
    type Deployment,
    type FilterClaims,
    mayHoldPart,
    remember,
    type TraceOptions,
    traceAlertPath,
} from "../../detection";
import { type ControlOff, readControlsOff } from "../reading/readControlsOff";
import { readStackDeployment } from "../stackDeployment";
import type { StackResource } from "../stackResource";

/** What a policy asks of an alert path. */
export type PathOptions = Required<
    Pick<TraceOptions, "patternGrade" | "eventsToAlarm" | "minutesToAlarm" | "trailRequired">
>;

/** A stack as all policies of the pack see it: read once, its filters claimed once, each control traced once. */
export interface JudgedStack {
    readonly deployment: Deployment;
    /** What the monitors of the stack leave out on purpose. */
    readonly controlsOff: readonly ControlOff[];
    /** The report on a control, for all that ask for it with the same settings: none of them traces for itself. */
    readonly report: (control: Control, options: PathOptions) => AlertPathReport;
    /** Whether the stack holds anything for the control. */
    readonly holdsPartOf: (control: Control, options: PathOptions) => boolean;
    /** True for the first that asks: the remedy for a stack that has nothing is worth printing once. */
    readonly takesWholeRemedy: () => boolean;
}

/** Hops that serve more than one control: a stack that has them has done nothing for any yet. */
const builtByOthers: ReadonlySet<string> = new Set(["trail", "log group"]);

/** Whether a stack holds anything for the control of the report. */
export const hasPartOfControl = ({ hops }: AlertPathReport): boolean =>
    hops.some(({ hop, resource }) => resource !== undefined && !builtByOthers.has(hop));

interface Round {
    readonly urns: readonly string[];
    readonly policies: Set<string>;
    readonly stack: JudgedStack;
}

let round: Round | undefined;

/**
 * The SDK hands every policy a copy of its own of the stack's resources. A policy that asks again has been given another
 * stack, or the same one in another state, and begins a new round.
 */
export function judgedStack(policy: string, resources: readonly StackResource[]): JudgedStack {
    if (round === undefined || round.policies.has(policy) || !areOf(resources, round.urns)) {
        const urns = resources.map(({ urn }) => urn);
        round = { urns, policies: new Set(), stack: judge(resources) };
    }
    round.policies.add(policy);
    return round.stack;
}

const areOf = (resources: readonly StackResource[], urns: readonly string[]): boolean =>
    resources.length === urns.length && resources.every(({ urn }, index) => urn === urns[index]);

function judge(resources: readonly StackResource[]): JudgedStack {
    const deployment = readStackDeployment(resources);
    const claimsOf = remember((version: BenchmarkVersion) => claimsAmong(controlsOf(version)));
    const reports = new Map<string, AlertPathReport>();
    let isRemedyTaken = false;

    // A control of somebody else's has to be a claimant itself.
    const claimsFor = (control: Control): FilterClaims =>
        controlsOf(control.version).includes(control) ? claimsOf(control.version) : claimsAmong([control]);

    function reportOn(
        control: Control,
        { patternGrade, eventsToAlarm, minutesToAlarm, trailRequired }: PathOptions,
    ): AlertPathReport {
        const options = { patternGrade, eventsToAlarm, minutesToAlarm, trailRequired };
        const key = JSON.stringify([control.slug, control.version, options]);
        const report = reports.get(key) ?? traceAlertPath(deployment, control, options, claimsFor(control));
        reports.set(key, report);
        return report;
    }

    return {
        deployment,
        controlsOff: readControlsOff(resources),
        report: reportOn,
        holdsPartOf: (control, options) =>
            mayHoldPart(deployment, control, options, claimsFor(control)) &&
            hasPartOfControl(reportOn(control, options)),
        takesWholeRemedy: () => {
            const isFirst = !isRemedyTaken;
            isRemedyTaken = true;
            return isFirst;
        },
    };
}
