import { comparisons } from "./comparison";
import type { PeriodSeries } from "./periodSeries";
import type { AlarmSettings, AlarmState } from "./settings";
import type { Statistic } from "./statistic";

/** One period that an evaluation used: its value, and the instant at which it starts where that is known. */
export interface Datapoint {
    readonly value: number;
    readonly breaching: boolean;
    readonly start?: Date;
}

/**
 * The explanation that CloudWatch gives with a change of state, in its own format.
 *
 * @param used the periods with data that the evaluation used, newest first.
 */
export function transitionReason(alarm: AlarmSettings, to: AlarmState, used: readonly Datapoint[]): string {
    const { evaluationPeriods, datapointsToAlarm = evaluationPeriods } = alarm;
    if (to === "INSUFFICIENT_DATA") {
        return `Insufficient Data: ${datapoints(evaluationPeriods)} ${were(evaluationPeriods)} unknown.`;
    }
    if (used.length === 0) {
        const treated = to === "ALARM" ? "Breaching" : "NonBreaching";
        return `Threshold Crossed: no datapoints were received for ${periods(evaluationPeriods)} and ${missing(evaluationPeriods)} ${were(evaluationPeriods)} treated as [${treated}].`;
    }
    const named = used.filter(({ breaching }) => breaching === (to === "ALARM"));
    // A state can follow from missing data although no data point is on its side: then all of them are named.
    const shown = named.length > 0 ? named : used;
    const comparison = comparisons[alarm.comparisonOperator].words;
    const not = shown.some(({ breaching }) => breaching) ? "" : "not ";
    const needed = to === "ALARM" ? datapointsToAlarm : evaluationPeriods - datapointsToAlarm + 1;
    // CloudWatch names the rule by the two main states, also for an alarm that comes from INSUFFICIENT_DATA.
    const rule = to === "ALARM" ? "OK -> ALARM" : "ALARM -> OK";
    const list = shown.slice(0, mostListed).map(datapoint);
    const more = shown.length > mostListed ? [`and ${shown.length - mostListed} more`] : [];
    return `Threshold Crossed: ${shown.length} out of the last ${evaluationPeriods} datapoints [${[...list, ...more].join(", ")}] ${were(shown.length)} ${not}${comparison} the threshold (${decimal(alarm.threshold)}) (minimum ${datapoints(needed)} for ${rule} transition).`;
}

/** The periods with data that the evaluation at the end of a minute uses, newest first. */
export function usedDatapoints(
    alarm: AlarmSettings,
    statistic: Statistic,
    series: PeriodSeries,
    minute: number,
    rangeLength: number,
    minuteZero: Date | undefined,
): Datapoint[] {
    const period = alarm.periodSeconds / 60;
    const used: Datapoint[] = [];
    for (let age = 0; age < rangeLength && used.length < alarm.evaluationPeriods; age++) {
        const end = minute - age * period;
        const samples = series.samples(end);
        if (samples !== undefined) {
            used.push({
                value: statistic.lowest(samples),
                breaching: series.verdict(end) === "breaching",
                ...(minuteZero && { start: new Date(minuteZero.getTime() + (end - period + 1) * 60_000) }),
            });
        }
    }
    return used;
}

/** More values than this help nobody to understand a change of state. */
const mostListed = 5;

/** Numbers as CloudWatch prints them: `1.0`, `0.25`. */
const decimal = (value: number): string => (Number.isInteger(value) ? value.toFixed(1) : String(value));

const datapoint = ({ value, start }: Datapoint): string =>
    start === undefined ? decimal(value) : `${decimal(value)} (${shortTime(start)})`;

/** `02/03/26 22:05:00`: day, month, year, in UTC. */
function shortTime(time: Date): string {
    const [date = "", clock = ""] = time.toISOString().split("T");
    const [year = "", month, day] = date.split("-");
    return `${day}/${month}/${year.slice(-2)} ${clock.slice(0, 8)}`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
const datapoints = (count: number): string => counted(count, "datapoint");
const periods = (count: number): string => counted(count, "period");
const missing = (count: number): string => counted(count, "missing datapoint");
const were = (count: number): string => (count === 1 ? "was" : "were");
