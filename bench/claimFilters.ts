import { controls, parseFilterPattern } from "../detection";
import { claimFilters } from "../detection/controls/intent/claimFilters";
import { type BenchRow, measureSeconds, milliseconds } from "./measure";

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
    const parsing = measureSeconds(
        () => patterns.reduce((sum, pattern) => sum + parseFilterPattern(pattern).text.length, 0),
        { repeats },
    );
    const claiming = measureSeconds(
        () => {
            const claims = claimFilters(all);
            return patterns.filter((pattern) => {
                const owner = claims.ownerOf(pattern, undefined);
                return owner !== undefined && claims.verdictOn(pattern, owner).grade === "exact";
            }).length;
        },
        { repeats },
    );
    return [
        {
            name: `claimFilters, ${filtersOfGroup} filters, ${all.length} controls`,
            ratio: claiming / parsing,
            goal: 5,
            detail: `${milliseconds(claiming)}, parsing the filters ${milliseconds(parsing)}`,
        },
    ];
}

const ofService = (index: number): string =>
    `{ ($.eventSource = "service${index}.amazonaws.com") && (($.eventName = "CreateThing${index}") || ($.eventName = "DeleteThing${index}")) }`;
