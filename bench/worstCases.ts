import {
    consoleAuthenticationFailures,
    evaluateAlarm,
    matchesEvent,
    metricMinutes,
    parseFilterPattern,
} from "../detection";
import { type BenchRow, measureSeconds, milliseconds } from "./measure";

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
        bound: "at most",
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
