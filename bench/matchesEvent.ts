import {
    consoleAuthenticationFailures,
    controls,
    evaluateAlarm,
    matchesEvent,
    metricMinutes,
    parseFilterPattern,
} from "../detection";
import { emptyBooks, generateArchive } from "../tests/drills/replay/generateArchive";
import { type BenchRow, measureSeconds, milliseconds } from "./measure";

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
            bound: "at least",
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
        bound: "at least",
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

/** What grows with the square of its input, or worse, when it is written carelessly; each against a part of itself. */
export async function benchWorstCases(): Promise<BenchRow[]> {
    const nested = (depth: number) => () =>
        parseFilterPattern(`{${"(".repeat(depth)}$.a=1${")".repeat(depth)}}`).kind.length;
    const alternatives = (count: number) => () => parseFilterPattern(`{$.a=1${"||$.a=1".repeat(count)}}`).kind.length;
    const regex = parseFilterPattern("{ $.a = %a.*b.*c.*d$% }");
    const search = (length: number) => {
        const event = JSON.stringify({ a: "ab".repeat(length) });
        return () => Number(matchesEvent(regex, event));
    };
    return [
        growth("parsing brackets in brackets, 200 against 100", nested(100), nested(200)),
        growth("parsing alternatives, 140 against 70", alternatives(70), alternatives(140)),
        growth("a regex with four gaps, 100,000 characters against 50,000", search(25_000), search(50_000)),
        growth("a year of minutes, 1,440 periods looked at against 1", yearOfMinutes(1), yearOfMinutes(1440)),
    ];
}

/** Twice the input may take twice the time, and as much again for what a small machine does beside. */
function growth(name: string, less: () => number, more: () => number): BenchRow {
    const [floor, measured] = [measureSeconds(less, { runs: 3 }), measureSeconds(more, { runs: 3 })];
    return {
        name,
        ratio: measured / floor,
        goal: 4,
        detail: `${milliseconds(measured)} against ${milliseconds(floor)}`,
    };
}

function yearOfMinutes(evaluationPeriods: number): () => number {
    const year = 365 * 1440;
    const metric = { value: 1, defaultValue: 0 };
    const minutes = metricMinutes(
        Array.from({ length: year }, (_, minute) => ({ minute, counted: minute % 5000 === 0 })),
        metric,
    );
    const alarm = {
        ...consoleAuthenticationFailures.alarm,
        periodSeconds: 60,
        evaluationPeriods,
        datapointsToAlarm: Math.min(2, evaluationPeriods),
    };
    return () => evaluateAlarm(alarm, minutes, { fromMinute: 0, toMinute: year - 1 }).transitions.length;
}
