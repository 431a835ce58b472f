import { alarmSettingProblems } from "./alarmSettingProblems";
import { evaluationTest } from "./evaluationClock";
import { judgeEachPeriod } from "./judgeEachPeriod";
import { type PeriodSeries, type PeriodVerdict, periodSeries } from "./periodSeries";
import type { AlarmSettings, AlarmState, AlarmTransition, MetricMinute } from "./settings";
import { readStatistic } from "./statistic";
import { transitionReason, usedDatapoints } from "./transitionReason";
import type { AlarmTimeline } from "./verdict";

/** Which minutes an alarm is run over, and what it starts with. */
export interface EvaluationRange {
    /** The first minute at whose end the alarm is evaluated. Earlier data counts as far as its periods reach back. */
    readonly fromMinute: number;
    /** The last one. */
    readonly toMinute: number;
    /** The state before `fromMinute`. Default: `INSUFFICIENT_DATA`, in which every alarm is created. */
    readonly initialState?: AlarmState;
    /**
     * How many periods beyond `evaluationPeriods` CloudWatch looks back for data when periods are missing. Default: 2,
     * which fits the published table. An approximation: AWS does not publish the length of its evaluation range.
     */
    readonly extraPeriods?: number;
    /** The instant at which minute 0 starts. With it the reasons of transitions carry dates, as CloudWatch's do. */
    readonly minuteZero?: Date;
    /**
     * What to make of a period whose percentile cannot be told because its samples lie on both sides of the threshold.
     * Default: `refuse`, with an error.
     */
    readonly undecidedPeriods?: "refuse" | "fine";
}

/** Ten years: a longer run means that minutes of different origin were mixed up. */
const longestRun = 10 * 366 * 24 * 60;

/**
 * Runs an alarm over a metric as CloudWatch does ("Alarm evaluation", CloudWatch user guide): at the end of each minute
 * over periods that end with that minute; if the periods are longer than a day together, at the end of each hour (the
 * minutes whose number is 59 modulo 60); if they follow a clock, at the end of each of them, since only completed ones
 * count. Linear in the length of the run.
 *
 * @param minutes what the metric holds, in any order.
 * @throws AlarmNotEvaluableError if CloudWatch would refuse the settings, or if the alarm watches a percentile and the
 * samples of a period lie on both sides of the threshold.
 * @throws RangeError if the range is not one of whole minutes, or spans more than ten years.
 */
export function evaluateAlarm(
    alarm: AlarmSettings,
    minutes: readonly MetricMinute[],
    range: EvaluationRange,
): AlarmTimeline {
    const statistic = readStatistic(alarm.statistic);
    const problems = alarmSettingProblems(alarm);
    if (problems.length > 0 || typeof statistic === "string") {
        throw new AlarmNotEvaluableError(problems.map(({ reason }) => reason));
    }
    const { fromMinute, toMinute, initialState = "INSUFFICIENT_DATA", extraPeriods = 2 } = range;
    requireWholeRange(fromMinute, toMinute, extraPeriods);

    const period = alarm.periodSeconds / 60;
    const rangeLength = alarm.evaluationPeriods + extraPeriods;
    const series = periodSeries(
        alarm,
        statistic,
        minutes,
        fromMinute - rangeLength * period + 1,
        Math.max(toMinute, fromMinute),
    );
    const judgements = judgeEachMinute(alarm, series, range, rangeLength);

    const states: AlarmState[] = [];
    const transitions: AlarmTransition[] = [];
    let state = initialState;
    for (const [index, judgement] of judgements.entries()) {
        if (judgement !== "keep" && judgement !== state) {
            const minute = fromMinute + index;
            const used = usedDatapoints(alarm, statistic, series, minute, rangeLength, range.minuteZero);
            transitions.push({ minute, from: state, to: judgement, reason: transitionReason(alarm, judgement, used) });
            state = judgement;
        }
        states.push(state);
    }
    return { fromMinute, toMinute, minutes, initialState, states, transitions };
}

/** What each evaluation of the run leads to; `keep` where there is none. */
function judgeEachMinute(
    alarm: AlarmSettings,
    series: PeriodSeries,
    { fromMinute, toMinute, undecidedPeriods = "refuse", minuteZero }: EvaluationRange,
    rangeLength: number,
): (AlarmState | "keep")[] {
    const period = alarm.periodSeconds / 60;
    const isEvaluated = evaluationTest(alarm, minuteZero);
    const isByClock = alarm.wallClockZone !== undefined;
    const judgements = new Array<AlarmState | "keep">(Math.max(0, toMinute - fromMinute + 1)).fill("keep");
    // Periods that end in step with each other make one row: the windows of an evaluation are all of one row.
    for (let offset = 0; offset < Math.min(period, judgements.length); offset++) {
        if (isByClock && !isEvaluated(fromMinute + offset)) {
            continue;
        }
        const verdicts: PeriodVerdict[] = [];
        for (let end = fromMinute + offset - (rangeLength - 1) * period; end <= toMinute; end += period) {
            const verdict = series.verdict(end);
            if (verdict === "undecided" && undecidedPeriods === "refuse") {
                throw new AlarmNotEvaluableError([undecided(alarm, end)]);
            }
            verdicts.push(verdict);
        }
        const row = judgeEachPeriod(verdicts, alarm, rangeLength).slice(rangeLength - 1);
        for (const [index, judgement] of row.entries()) {
            const minute = fromMinute + offset + index * period;
            if (isEvaluated(minute)) {
                judgements[minute - fromMinute] = judgement;
            }
        }
    }
    return judgements;
}

const undecided = ({ statistic, threshold }: AlarmSettings, endMinute: number): string =>
    `In the period that ends with minute ${endMinute} some samples are beyond the threshold ${threshold} and others are not, and ${statistic} cannot be told from the sum, count, minimum and maximum of each minute.`;

function requireWholeRange(fromMinute: number, toMinute: number, extraPeriods: number): void {
    if (!Number.isSafeInteger(fromMinute) || !Number.isSafeInteger(toMinute)) {
        throw new RangeError(`The range from minute ${fromMinute} to minute ${toMinute} is not one of whole minutes.`);
    }
    if (toMinute - fromMinute > longestRun) {
        throw new RangeError(`The range from minute ${fromMinute} to minute ${toMinute} spans more than ten years.`);
    }
    if (!Number.isInteger(extraPeriods) || extraPeriods < 0) {
        throw new RangeError(`extraPeriods is ${extraPeriods}, and it is a whole number, 0 or more.`);
    }
}

/** An alarm that CloudWatch would refuse, or whose statistic cannot be told from the minutes of its metric. */
export class AlarmNotEvaluableError extends Error {
    public override readonly name = "AlarmNotEvaluableError";

    /** @param reasons full sentences. */
    constructor(public readonly reasons: readonly string[]) {
        super(reasons.join(" "));
    }
}
