import { consoleAuthenticationFailures, controls, matchesEvent, parseFilterPattern } from "../detection";
import { cloudTrailLines } from "./cloudTrailLines";
import { measureSeconds } from "./measure";
import type { BenchRow } from "./row";

const sizes = [10_000, 40_000] as const;

/** Lines that `matchesEvent` judges by the benchmark's patterns, against `JSON.parse` of the same lines. */
export async function benchMatchesEvent(): Promise<BenchRow[]> {
    return [...ofOneControl(), ofAllControls(sizes[0])];
}

function ofOneControl(): BenchRow[] {
    const pattern = parseFilterPattern(consoleAuthenticationFailures.pattern);
    return sizes.map((size) => {
        const lines = cloudTrailLines(size);
        const parsing = measureSeconds(
            () => lines.filter((line) => JSON.parse(line).eventVersion === "1.11").length,
            3,
        );
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
    const parsing = measureSeconds(() => lines.filter((line) => JSON.parse(line).eventVersion === "1.11").length, 3);
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

function perLine(seconds: number, lines: number): string {
    return `${((seconds / lines) * 1e6).toFixed(2)} µs`;
}

function rate(seconds: number, lines: number): string {
    return `${(lines / seconds / 1e6).toFixed(1)} million lines per second`;
}
