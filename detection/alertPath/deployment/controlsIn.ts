import { benchmarkVersions, controlAt } from "../../controls/benchmark";
import { controls } from "../../controls/catalogue";
import type { Control } from "../../controls/control";
import type { Deployment } from "./deployment";
import { knownValue } from "./value";

/**
 * The controls that a deployment has filters for, told by the name of the metric, before which a prefix can stand; in
 * the benchmark's order, each at the newest version that has the filter's text, or at the newest of all.
 *
 * @param ownControls controls of a team's own that it may have filters for as well. Default: none.
 */
export function controlsIn(
    { metricFilters }: Pick<Deployment, "metricFilters">,
    ownControls: readonly Control[] = [],
): readonly Control[] {
    return [...Object.values(controls), ...ownControls].flatMap((control) => {
        const own = metricFilters.filter(({ metricName }) => knownValue(metricName)?.endsWith(control.metricName));
        const texts = new Set(own.flatMap(({ pattern }) => knownValue(pattern) ?? []));
        const versions = [...benchmarkVersions].reverse().flatMap((version) => controlAt(control, version) ?? []);
        return own.length === 0 ? [] : [versions.find(({ pattern }) => texts.has(pattern)) ?? control];
    });
}
