import {
    type AlertPathReport,
    type BenchmarkVersion,
    type Control,
    claimsAmong,
    controlAt,
    controlsOf,
    type Deployment,
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

/** A stack as all policies of one pack see it: read once, its filters claimed once, each control traced once. */
export interface JudgedStack {
    readonly deployment: Deployment;
    /** The controls that the policies of the pack judge: those of a version of the benchmark, then the team's own. */
    readonly controlsOf: (version: BenchmarkVersion) => readonly Control[];
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

/** How each policy of a pack, by its name, comes by the stack that is handed to it. */
export type StackJudge = (policy: string, resources: readonly StackResource[]) => JudgedStack;

/**
 * The SDK hands every policy a copy of its own of the stack's resources; the policies of one pack share what is read from
 * the first. A policy that asks again has been given another stack, or the same one in another state, and begins a new round.
 *
 * @param ownControls a team's own, which claim filters beside those of the benchmark. Default: none.
 */
export function stackJudge(ownControls: readonly Control[] = []): StackJudge {
    let round: Round | undefined;
    return (policy, resources) => {
        if (round === undefined || round.policies.has(policy) || !areOf(resources, round.urns)) {
            const urns = resources.map(({ urn }) => urn);
            round = { urns, policies: new Set(), stack: judge(resources, ownControls) };
        }
        round.policies.add(policy);
        return round.stack;
    };
}

const areOf = (resources: readonly StackResource[], urns: readonly string[]): boolean =>
    resources.length === urns.length && resources.every(({ urn }, index) => urn === urns[index]);

function judge(resources: readonly StackResource[], ownControls: readonly Control[]): JudgedStack {
    const deployment = readStackDeployment(resources);
    const judgedAt = remember((version: BenchmarkVersion) => [
        ...controlsOf(version),
        ...ownControls.flatMap((control) => controlAt(control, version) ?? []),
    ]);
    const claimsOf = remember((version: BenchmarkVersion) => claimsAmong(judgedAt(version)));
    const reports = new Map<string, AlertPathReport>();
    let isRemedyTaken = false;

    const reportOn: JudgedStack["report"] = (
        control,
        { patternGrade, eventsToAlarm, minutesToAlarm, trailRequired },
    ) => {
        const options = { patternGrade, eventsToAlarm, minutesToAlarm, trailRequired };
        const key = JSON.stringify([control.slug, control.version, options]);
        const report = reports.get(key) ?? traceAlertPath(deployment, control, options, claimsOf(control.version));
        reports.set(key, report);
        return report;
    };

    return {
        deployment,
        controlsOf: judgedAt,
        controlsOff: readControlsOff(resources),
        report: reportOn,
        holdsPartOf: (control, options) =>
            mayHoldPart(deployment, control, options, claimsOf(control.version)) &&
            hasPartOfControl(reportOn(control, options)),
        takesWholeRemedy: () => {
            const isFirst = !isRemedyTaken;
            isRemedyTaken = true;
            return isFirst;
        },
    };
}
