import { type EvaluationRange, evaluateAlarm } from "./evaluateAlarm";
import { minutesBetweenEvaluations } from "./evaluationClock";
import type { AlarmSettings, AlarmState, AlarmTransition, MetricMinute } from "./settings";
import type { AlarmHistory } from "./verdict";

/** A run of so many minutes at most is evaluated at once: a year. */
const longestPiece = 366 * 24 * 60;

/**
 * Runs an alarm over any stretch of time, as `evaluateAlarm` does, but evaluates it only where the metric has data:
 * elsewhere every period is missing, and the state stays what the first such evaluation made it. Time and memory go with
 * the minutes that have data, not with the length of the stretch.
 *
 * @param minutes what the metric holds, in any order.
 * @throws AlarmNotEvaluableError and RangeError as `evaluateAlarm`.
 */
export function alarmHistory(
    alarm: AlarmSettings,
    minutes: readonly MetricMinute[],
    range: EvaluationRange,
): AlarmHistory {
    const { fromMinute, toMinute, initialState = "INSUFFICIENT_DATA", extraPeriods = 2 } = range;
    const lookBack = ((alarm.evaluationPeriods + extraPeriods) * alarm.periodSeconds) / 60;
    // An alarm that is not evaluated every minute sees the last of old data that much later.
    const reach = Math.ceil(lookBack) + minutesBetweenEvaluations(alarm);
    const sorted = [...minutes].sort((one, other) => one.minute - other.minute);
    const transitions: AlarmTransition[] = [];
    let state: AlarmState = initialState;
    let first = 0;
    let next = 0;
    for (const piece of piecesWithData(sorted, fromMinute, toMinute, reach)) {
        while ((sorted[first]?.minute ?? Number.POSITIVE_INFINITY) <= piece.fromMinute - reach) {
            first++;
        }
        while ((sorted[next]?.minute ?? Number.POSITIVE_INFINITY) <= piece.toMinute) {
            next++;
        }
        const run = evaluateAlarm(alarm, sorted.slice(first, next), { ...range, ...piece, initialState: state });
        for (const transition of run.transitions) {
            transitions.push(transition);
        }
        state = run.states.at(-1) ?? state;
    }
    return { fromMinute, toMinute, minutes, initialState, transitions };
}

type Piece = Pick<EvaluationRange, "fromMinute" | "toMinute">;

/** The beginning of the stretch and whatever data there is, each with the minutes in which it is looked at. */
function piecesWithData(sorted: readonly MetricMinute[], fromMinute: number, toMinute: number, reach: number): Piece[] {
    const pieces: { fromMinute: number; toMinute: number }[] = [];
    let last = { fromMinute, toMinute: Math.min(fromMinute + reach, toMinute) };
    pieces.push(last);
    for (const { minute } of sorted) {
        const end = Math.min(minute + reach, toMinute);
        if (minute > toMinute || end <= last.toMinute) {
            continue;
        }
        if (minute <= last.toMinute + 1 && end - last.fromMinute < longestPiece) {
            last.toMinute = end;
        } else {
            last = { fromMinute: Math.max(minute, last.toMinute + 1), toMinute: end };
            pieces.push(last);
        }
    }
    return pieces;
}

/** The state of an alarm during a minute: it is decided at the end of a minute, so that the one before decided it. */
export function stateDuring({ initialState, transitions }: AlarmHistory, minute: number): AlarmState {
    let low = 0;
    let high = transitions.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((transitions[middle]?.minute ?? minute) < minute) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return transitions[low - 1]?.to ?? initialState;
}
