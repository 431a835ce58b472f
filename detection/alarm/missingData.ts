import type { AlarmState, MissingDataTreatment } from "./settings";

/** What the periods that an evaluation looks at amount to. */
export interface EvaluatedPeriods {
    /** Periods with data that are used: the newest ones of the evaluation range, at most `evaluationPeriods`. */
    readonly real: number;
    /** How many of these breach. */
    readonly breaching: number;
    /** Age of the oldest of these that breaches; the newest period of all has age 1. 0 if none breaches. */
    readonly oldestBreachingAge: number;
}

/**
 * The state that an evaluation leads to, or `keep` if it changes nothing. Reproduces the published table of
 * "Configuring how CloudWatch alarms treat missing data" (CloudWatch user guide) cell by cell.
 */
export function judgePeriods(
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
    if (treatment === "breaching" || treatment === "notBreaching") {
        return "OK";
    }
    if (real === 0) {
        return treatment === "missing" ? "INSUFFICIENT_DATA" : "keep";
    }
    if (missing === 0 || real > breaching) {
        return "OK";
    }
    // All that is there breaches, and it is not enough. CloudWatch alarms only when no later point could still turn it
    // fine, that is when the oldest breaching one is at least M periods old.
    return treatment === "missing" && oldestBreachingAge >= datapointsToAlarm ? "ALARM" : "keep";
}
