import { controlAt } from "../../controls/benchmark";
import { controls } from "../../controls/catalogue";
import type { Control } from "../../controls/control";
import { claimFilters, type FilterClaims } from "../../controls/intent/claimFilters";
import type { PatternVerdict } from "../../controls/intent/patternVerdict";
import type { MetricFilter } from "../deployment/logGroup";
import { knownValue } from "../deployment/value";

/** A metric filter that is meant for the control. */
export interface ControlFilter {
    readonly filter: MetricFilter;
    /** Absent while the pattern is not known. */
    readonly verdict?: PatternVerdict;
}

export interface ControlFilters {
    /** By their pattern or by the name of their metric. */
    readonly meant: readonly ControlFilter[];
    /**
     * Their pattern is not known yet and nothing else tells, or it counts the control's events among others: they count
     * where they complete a path, else not at all.
     */
    readonly possible: readonly ControlFilter[];
    /** They hold words of the control's pattern, and are not meant for it. */
    readonly near: readonly ControlFilter[];
}

/**
 * Who owns which filter among these controls and all others that this project knows: what is another control's is not
 * theirs, whether or not anybody asks for that one.
 */
export function claimsAmong(asked: readonly Control[]): FilterClaims {
    const others = Object.values(controls).filter(({ slug }) => !asked.some((control) => control.slug === slug));
    const [first] = asked;
    const known = others.map((control) => (first && controlAt(control, first.version)) ?? control);
    return claimFilters([...asked, ...known]);
}

/**
 * The filters of a deployment that are any business of a control; all others are left in peace.
 *
 * @param others whether filters that nobody wrote for the control are possible where they count its events too.
 */
export function findControlFilters(
    filters: readonly MetricFilter[],
    control: Control,
    claims: FilterClaims = claimsAmong([control]),
    { others = false }: { readonly others?: boolean } = {},
): ControlFilters {
    const meant: ControlFilter[] = [];
    const possible: ControlFilter[] = [];
    const near: ControlFilter[] = [];
    const names = eventNamesOf(control);
    for (const filter of filters) {
        const pattern = filter.pattern.state === "unknown" ? undefined : (knownValue(filter.pattern) ?? "");
        const owner = claims.ownerOf(pattern, knownValue(filter.metricName));
        if (owner === undefined && pattern !== undefined && names.some((name) => pattern.includes(name))) {
            near.push({ filter, verdict: claims.verdictOn(pattern, control) });
        }
        if (owner === control) {
            meant.push({ filter, ...(pattern !== undefined && { verdict: claims.verdictOn(pattern, control) }) });
        } else if (pattern === undefined) {
            possible.push(...(owner === undefined ? [{ filter }] : []));
        } else if (others) {
            const verdict = claims.verdictOn(pattern, control);
            possible.push(...(verdict.grade === undefined ? [] : [{ filter, verdict }]));
        }
    }
    return { meant, possible, near };
}

/** The events that a control's pattern names, such as `ConsoleLogin`. */
export const eventNamesOf = ({ pattern }: Pick<Control, "pattern">): readonly string[] =>
    [...pattern.matchAll(/eventName\s*=\s*"?(\w+)"?/g)].flatMap(([, name]) => name ?? []);
