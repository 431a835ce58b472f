import type { PeriodVerdict } from "./periodSeries";
import type { AlarmSettings, AlarmState, MissingDataTreatment } from "./settings";

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
        return judgePeriods(
            {
                real: real.length - oldestReal,
                breaching: breaching.length - oldestBreaching,
                oldestBreachingAge: index - (breaching[oldestBreaching] ?? index) + 1,
            },
            evaluationPeriods,
            datapointsToAlarm,
            treatMissingData,
        );
    });
}

/** What the periods that an evaluation looks at amount to. */
interface EvaluatedPeriods {
    /** Periods with data that are used: the newest ones of the evaluation range, at most `evaluationPeriods`. */
    readonly real: number;
    /** How many of these breach. */
    readonly breaching: number;
    /** Age of the oldest of these that breaches; the newest period of all has age 1. Of no meaning if none breaches. */
    readonly oldestBreachingAge: number;
}

/**
 * The state that an evaluation leads to, or `keep` if it changes nothing. Reproduces the published table of
 * "Configuring how CloudWatch alarms treat missing data" (CloudWatch user guide) cell by cell.
 */
function judgePeriods(
    { real, breaching, oldestBreachingAge }: EvaluatedPeriods,
    evaluationPeriods: number,
    datapointsToAlarm: number,
    treatment: MissingDataTreatment,
): AlarmState | "keep" {
    const missing = evaluationPeriods - real;
    const counted = treatment === "breaching" ? breaching + missing : breaching;
    if (counted >= datapointsToAlarm) {
        return "ALARM";
    }
    if (treatment === "notBreaching") {
        return "OK";
    }
    if (real === 0) {
        return treatment === "missing" ? "INSUFFICIENT_DATA" : "keep";
    }
    // Always so where missing data breaches, or none is missing: else the breaching ones would have been enough.
    if (real > breaching) {
        return "OK";
    }
    // All that is there breaches, and it is not enough. CloudWatch alarms only when no later point could still turn it
    // fine, that is when the oldest breaching one is at least M periods old.
    return treatment === "missing" && oldestBreachingAge >= datapointsToAlarm ? "ALARM" : "keep";
}
