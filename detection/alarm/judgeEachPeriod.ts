import { judgePeriods } from "./missingData";
import type { PeriodVerdict } from "./periodSeries";
import type { AlarmSettings, AlarmState } from "./settings";

/**
 * The outcome of an evaluation at the end of each of a row of periods that follow one another, oldest first. Linear in
 * their number, however many of them each evaluation looks at.
 *
 * @param rangeLength how many periods an evaluation looks back over (at least `evaluationPeriods`).
 */
export function judgeEachPeriod(
    verdicts: readonly PeriodVerdict[],
    alarm: AlarmSettings,
    rangeLength: number,
): (AlarmState | "keep")[] {
    const { evaluationPeriods, datapointsToAlarm = evaluationPeriods, treatMissingData = "missing" } = alarm;
    /** Indexes of the periods with data, and of those among them that breach. */
    const real: number[] = [];
    const breaching: number[] = [];
    // Both only ever move on, which is what keeps the cost linear.
    let oldestReal = 0;
    let oldestBreaching = 0;
    return verdicts.map((verdict, index) => {
        if (verdict !== "missing") {
            real.push(index);
        }
        if (verdict === "breaching") {
            breaching.push(index);
        }
        oldestReal = Math.max(oldestReal, real.length - evaluationPeriods);
        while ((real[oldestReal] ?? index) <= index - rangeLength) {
            oldestReal++;
        }
        const oldestIndex = real[oldestReal] ?? index;
        while ((breaching[oldestBreaching] ?? index) < oldestIndex) {
            oldestBreaching++;
        }
        const oldestBreachingIndex = breaching[oldestBreaching];
        return judgePeriods(
            {
                real: real.length - oldestReal,
                breaching: breaching.length - oldestBreaching,
                oldestBreachingAge: oldestBreachingIndex === undefined ? 0 : index - oldestBreachingIndex + 1,
            },
            evaluationPeriods,
            datapointsToAlarm,
            treatMissingData,
        );
    });
}
