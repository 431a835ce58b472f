import type { DeployedResource } from "../deployment/deployedResource";
import type { FindingCode } from "./findingCodes";
import type { Hop } from "./hops";
import type { AlertPathReport, Finding, HopReport } from "./report";

/** One hop of a candidate path, judged. */
export interface Step {
    readonly hop: Hop;
    readonly state: HopReport["state"];
    readonly resource?: DeployedResource;
    /** Why the hop is broken; empty unless it is. */
    readonly findings: readonly Finding[];
    readonly remarks: readonly Finding[];
    /** Codes of the remarks for which nobody can tell whether the hop works. Left out: there are none. */
    readonly open?: ReadonlySet<FindingCode>;
    /** What breaks the way behind this hop, where the hop itself is missing. */
    readonly behind?: readonly Finding[];
}

/** Consecutive hops, up to the subscription. */
export type Path = readonly Step[];

/** The steps after a hop that leads to nothing. */
export function notReached(...hops: Hop[]): Path {
    return hops.map((hop) => ({ hop, state: "not reached", findings: [], remarks: [] }));
}

export const isBroken = (path: Path): boolean => path.some(({ state }) => state === "broken");

/** Holds to the end: nothing broken, nothing open. */
export const isComplete = (path: Path): boolean => path.every(({ state }) => state === "holds" || state === "outside");

/** What becomes of an alert on the best of its paths. */
export const outcomeOf = (best: Path): AlertPathReport["outcome"] =>
    isComplete(best) ? "told" : isBroken(best) ? "lost" : "cannot tell yet";

/** The best of paths that begin at the same hop; undefined if there is none. */
export function bestPath<P extends Path>(paths: readonly P[]): P | undefined {
    return paths.reduce<P | undefined>(
        (best, path) => (best === undefined || isBetter(path, best) ? path : best),
        undefined,
    );
}

/**
 * Whether the first path is the better one: it holds, or may hold, or gets further; then, with the same fate, fewer hops
 * that it does not lead to, fewer faults, fewer open questions, fewer remarks. The ids decide between equals, so that the
 * order of the deployment's lists never does.
 */
function isBetter(one: Path, other: Path): boolean {
    const [first, second] = [rank(one), rank(other)];
    const at = first.findIndex((value, index) => value !== second[index]);
    return at < 0 ? resourceIds(one) < resourceIds(other) : (first[at] ?? 0) < (second[at] ?? 0);
}

/** The smaller, the better; the first that differs decides. A path that holds has nothing that is open, or not reached. */
function rank(path: Path): readonly number[] {
    const firstBroken = path.findIndex(({ state }) => state === "broken");
    const count = (wanted: Step["state"]): number => path.filter(({ state }) => state === wanted).length;
    return [
        firstBroken < 0 ? Number.NEGATIVE_INFINITY : -firstBroken,
        count("not reached"),
        sum(path, (step) => step.findings.length),
        count("cannot tell yet"),
        sum(path, (step) => step.remarks.length),
    ];
}

const sum = (path: Path, measure: (step: Step) => number): number =>
    path.reduce((total, step) => total + measure(step), 0);

const resourceIds = (path: Path): string => path.map(({ resource }) => resource?.id ?? "").join("\n");

/** A step about which something more is to be known. */
export const remarked = (step: Step, finding: Finding): Step => ({ ...step, remarks: [...step.remarks, finding] });

/** A step that, unless it is broken anyway, nobody can vouch for any more. */
export const doubted = (step: Step, finding: Finding): Step => ({
    ...remarked(step, finding),
    ...(["holds", "outside", "cannot tell yet"].includes(step.state) && {
        state: "cannot tell yet" as const,
        open: new Set([...(step.open ?? []), finding.code]),
    }),
});
