import type { AlarmSettings, Guard } from "../../detection";
import { silenceAlarm } from "../../detection";

/** A guard's settings once they are known. */
export interface KnownGuard {
    /** Minutes of silence; for the guard that watches ingestion. */
    readonly minutes?: number;
    readonly threshold?: number;
    /** Seconds. */
    readonly period?: number;
}

/** The alarm of a guard in the words of detection: what is given over what the guard says. */
export function guardAlarmSettings({ alarm, watches }: Guard, given: KnownGuard): AlarmSettings {
    if (watches.kind === "ingestion") {
        return given.minutes === undefined ? alarm : silenceAlarm(given.minutes);
    }
    return {
        ...alarm,
        threshold: given.threshold ?? alarm.threshold,
        periodSeconds: given.period ?? alarm.periodSeconds,
    };
}
