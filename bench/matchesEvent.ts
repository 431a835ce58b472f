import { consoleAuthenticationFailures, controls, matchesEvent, parseFilterPattern } from "../detection";
import { emptyBooks, generateArchive } from "../tests/drills/replay/generateArchive";
import { type BenchRow, measureSeconds } from "./measure";

const sizes = [10_000, 40_000] as const;

/** Lines that `matchesEvent` judges by the benchmark's patterns, against `JSON.parse` of the same lines. */
export async function benchMatchesEvent(): Promise<BenchRow[]> {
    return [...ofOneControl(), ofAllControls(sizes[0])];
}

function ofOneControl(): BenchRow[] {
    const pattern = parseFilterPattern(consoleAuthenticationFailures.pattern);
    return sizes.map((size) => {
        const lines = cloudTrailLines(size);
        const parsing = secondsToParse(lines);
        const matching = measureSeconds(() => lines.filter((line) => matchesEvent(pattern, line)).length);
        return {
            name: `matchesEvent, ${size.toLocaleString("en")} CloudTrail lines`,
            ratio: parsing / matching,
            goal: 5,
            detail: `${perLine(matching, size)} per line, JSON.parse ${perLine(parsing, size)}; ${rate(matching, size)}`,
        };
    });
}

function ofAllControls(size: number): BenchRow {
    const patterns = Object.values(controls).map(({ pattern }) => parseFilterPattern(pattern));
    const lines = cloudTrailLines(size);
    const parsing = secondsToParse(lines);
    const matching = measureSeconds(
        () => lines.filter((line) => patterns.some((pattern) => matchesEvent(pattern, line))).length,
    );
    return {
        name: `matchesEvent, ${patterns.length} patterns, ${size.toLocaleString("en")} CloudTrail lines`,
        ratio: parsing / matching,
        goal: 1,
        detail: `${perLine(matching, size)} per line, JSON.parse ${perLine(parsing, size)}`,
    };
}

/** As a busy account's trail delivers them: API calls of role sessions, one record in fifty about a sign-in. */
function cloudTrailLines(count: number): readonly string[] {
    const [file] = generateArchive({ records: count, seed: 1, recordsPerFile: count, oneSignInIn: 50 }, emptyBooks());
    const { Records }: { Records: object[] } = JSON.parse(file?.text ?? "");
    return Records.map((record) => JSON.stringify(record));
}

const secondsToParse = (lines: readonly string[]): number =>
    measureSeconds(() => lines.filter((line) => JSON.parse(line).eventVersion === "1.11").length, { runs: 3 });

const perLine = (seconds: number, lines: number): string => `${((seconds / lines) * 1e6).toFixed(2)} µs`;

const rate = (seconds: number, lines: number): string =>
    `${(lines / seconds / 1e6).toFixed(1)} million lines per second`;
