import { controls, parseFilterPattern } from "../detection";
import { claimFilters } from "../detection/controls/intent/claimFilters";
import { measureSeconds } from "./measure";
import type { BenchRow } from "./row";

/** As many as a log group takes: the benchmark's, and others about services of their own. */
const filtersOfGroup = 100;
const repeats = 20;

/** Finding the owner of every filter of a full log group, and judging what has one, against parsing the filters. */
export async function benchClaimFilters(): Promise<BenchRow[]> {
    const all = Object.values(controls);
    const patterns = [
        ...all.map(({ pattern }) => pattern),
        ...Array.from({ length: filtersOfGroup - all.length }, (_, index) => ofService(index)),
    ];
    const parsing = measureSeconds(() =>
        repeated(() => patterns.reduce((sum, pattern) => sum + parseFilterPattern(pattern).text.length, 0)),
    );
    const claiming = measureSeconds(() =>
        repeated(() => {
            const claims = claimFilters(all);
            return patterns.filter((pattern) => {
                const owner = claims.ownerOf(pattern, undefined);
                return owner !== undefined && claims.verdictOn(pattern, owner).grade === "exact";
            }).length;
        }),
    );
    return [
        {
            name: `claimFilters, ${filtersOfGroup} filters, ${all.length} controls`,
            ratio: claiming / parsing,
            goal: 5,
            bound: "at most",
            detail: `${milliseconds(claiming)}, parsing the filters ${milliseconds(parsing)}`,
        },
    ];
}

const ofService = (index: number): string =>
    `{ ($.eventSource = "service${index}.amazonaws.com") && (($.eventName = "CreateThing${index}") || ($.eventName = "DeleteThing${index}")) }`;

function repeated(work: () => number): number {
    return Array.from({ length: repeats }, work).reduce((sum, each) => sum + each, 0);
}

const milliseconds = (seconds: number): string => `${((seconds / repeats) * 1000).toFixed(2)} ms`;
