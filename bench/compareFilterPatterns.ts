import { compareFilterPatterns, controls, parseFilterPattern } from "../detection";
import { type BenchRow, measureSeconds, milliseconds } from "./measure";

const repeats = 200;

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
            { repeats },
        );
        const [one, other] = [parseFilterPattern(candidate), parseFilterPattern(reference)];
        const comparing = measureSeconds(() => compareFilterPatterns(one, other).relation.length, { repeats });
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
