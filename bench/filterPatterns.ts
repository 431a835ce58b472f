import { compareFilterPatterns, controls, parseFilterPattern } from "../detection";
import { claimFilters } from "../detection/controls/intent/claimFilters";
import { type BenchRow, measureSeconds, milliseconds } from "./measure";

/** Alternatives of the benchmark's longest pattern: changes of an organization. */
const eventNames = Array.from(
    controls["organizations-changes"]?.pattern.matchAll(/eventName = "?(\w+)/g) ?? [],
    ([, name = ""]) => name,
);

/** Comparing patterns of eighteen alternatives, against parsing the two texts. */
export async function benchCompareFilterPatterns(): Promise<BenchRow[]> {
    const reference = patternOf(eventNames);
    return [
        { what: "the same in reverse", candidate: patternOf([...eventNames].reverse()) },
        { what: "one alternative less", candidate: patternOf(eventNames.slice(1)) },
    ].map(({ what, candidate }) => {
        const parsing = measureSeconds(
            () => parseFilterPattern(candidate).text.length + parseFilterPattern(reference).text.length,
            { repeats: 200 },
        );
        const [one, other] = [parseFilterPattern(candidate), parseFilterPattern(reference)];
        const comparing = measureSeconds(() => compareFilterPatterns(one, other).relation.length, { repeats: 200 });
        return {
            name: `compareFilterPatterns, ${eventNames.length} alternatives, ${what}`,
            ratio: comparing / parsing,
            goal: 50,
            detail: `${milliseconds(comparing)} per pair, parsing both ${milliseconds(parsing)}`,
        };
    });
}

function patternOf(names: readonly string[]): string {
    const alternatives = names.map((name) => `($.eventName = "${name}")`).join(" || ");
    return `{ ($.eventSource = organizations.amazonaws.com) && (${alternatives}) }`;
}

/** As many as a log group takes: the benchmark's, and others about services of their own. */
const filtersOfGroup = 100;

/** Finding the owner of every filter of a full log group, and judging what has one, against parsing the filters. */
export async function benchClaimFilters(): Promise<BenchRow[]> {
    const all = Object.values(controls);
    const patterns = [
        ...all.map(({ pattern }) => pattern),
        ...Array.from({ length: filtersOfGroup - all.length }, (_, index) => ofService(index)),
    ];
    const parsing = measureSeconds(
        () => patterns.reduce((sum, pattern) => sum + parseFilterPattern(pattern).text.length, 0),
        { repeats: 20 },
    );
    const claiming = measureSeconds(
        () => {
            const claims = claimFilters(all);
            return patterns.filter((pattern) => {
                const owner = claims.ownerOf(pattern, undefined);
                return owner !== undefined && claims.verdictOn(pattern, owner).grade === "exact";
            }).length;
        },
        { repeats: 20 },
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
