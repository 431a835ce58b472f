import { InvalidArgumentError } from "commander";
import { type AlarmSettings, alarmSettingProblems, missingDataTreatments } from "../../../detection";
import { didYouMean } from "../../didYouMean";

/** What a person wants to try: settings of the alarm to change, and the delay. */
export interface AlarmChange {
    /** As it was written. */
    readonly text: string;
    readonly alarm: Partial<AlarmSettings>;
    /** Minutes; absent: as for the rest of the replay. */
    readonly delayMinutes?: number;
}

/** What can be changed, with the settings of the alarm that it changes. */
const numbers = {
    threshold: "threshold",
    period: "periodSeconds",
    periods: "evaluationPeriods",
    datapoints: "datapointsToAlarm",
} as const satisfies Record<string, keyof AlarmSettings>;

const known: readonly string[] = [...Object.keys(numbers), "missing", "delay"];

/**
 * Reads `threshold=3,period=60`.
 *
 * @throws {InvalidArgumentError} naming everything that is wrong with it.
 */
export function parseAlarmChange(text: string): AlarmChange {
    const problems: string[] = [];
    const seen = new Set<string>();
    const alarm: Record<string, number | string> = {};
    let delayMinutes: number | undefined;
    for (const part of text.split(",")) {
        const [name = "", value = "", ...others] = part.split("=").map((each) => each.trim());
        if (seen.has(name)) {
            problems.push(`'${name}' is there twice. Compare two values with two --what-if.`);
        }
        seen.add(name);
        if (name === "missing") {
            alarm.treatMissingData = value;
            if (!missingDataTreatments.includes(value)) {
                problems.push(`'missing' is '${value}', and it is one of ${missingDataTreatments.join(", ")}.`);
            }
        } else if (value === "" || others.length > 0 || !Number.isFinite(Number(value))) {
            problems.push(`'${part}' is not of the form name=number.`);
        } else if (name === "delay") {
            delayMinutes = Number(value);
            if (!Number.isInteger(delayMinutes) || delayMinutes < 0 || delayMinutes > 1440) {
                problems.push(`'delay' is ${value}, and it is a whole number of minutes, 0 to 1440.`);
            }
        } else if (Object.hasOwn(numbers, name)) {
            alarm[numbers[name as keyof typeof numbers]] = Number(value);
        } else {
            problems.push(`'${name}' cannot be changed.${didYouMean(name, known)} What can: ${known.join(", ")}.`);
        }
    }
    if (problems.length > 0) {
        throw new InvalidArgumentError(problems.join(" "));
    }
    return { text, alarm, delayMinutes };
}

/**
 * An alarm with a change. Where fewer periods are looked at than datapoints were asked for, all of them must breach.
 *
 * @returns the problems, as full sentences, if CloudWatch would refuse the result.
 */
export function changedAlarm(alarm: AlarmSettings, change: Partial<AlarmSettings>): AlarmSettings | readonly string[] {
    const isShorter = change.evaluationPeriods !== undefined && change.datapointsToAlarm === undefined;
    const changed: AlarmSettings = {
        ...alarm,
        ...(isShorter && { datapointsToAlarm: undefined }),
        ...change,
    };
    const problems = alarmSettingProblems(changed);
    return problems.length > 0 ? problems.map(({ reason }) => reason) : changed;
}
