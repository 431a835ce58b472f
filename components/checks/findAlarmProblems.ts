import { type AlarmSettings, alarmSettingProblems, type Control } from "../../detection";
import { findActionProblems } from "./findActionProblems";
import { type Later, later } from "./later";

/** An alarm as a person sets it; what is left out comes from the control. */
export interface GivenAlarm {
    readonly threshold?: number | Later;
    readonly period?: number | Later;
    readonly evaluationPeriods?: number | Later;
    readonly datapointsToAlarm?: number | Later;
    readonly treatMissingData?: string | Later;
    readonly okActions?: (string | Later)[] | Later;
    readonly insufficientDataActions?: (string | Later)[] | Later;
}

/** Everything that keeps the alarm from being created, or from ever being raised, in sentences. */
export function findAlarmProblems(control: Control, alarm: GivenAlarm | Later = {}): string[] {
    if (alarm === later) {
        return [];
    }
    return [
        ...alarmSettingProblems(asAlarmSettings(control, alarm)).map(
            ({ setting, reason, remedy }) => `${settingNames[setting] ?? setting}: ${reason} ${remedy}`,
        ),
        ...findThresholdProblems(alarm.threshold),
        ...findActionProblems("alarm.okActions", alarm.okActions),
        ...findActionProblems("alarm.insufficientDataActions", alarm.insufficientDataActions),
    ];
}

/** The alarm in the words of detection: what is given over what the control says. */
export function asAlarmSettings(control: Control, alarm: GivenAlarm): AlarmSettings {
    const settled = <T>(value: T | Later | undefined): T | undefined => (value === later ? undefined : (value as T));
    return {
        ...control.alarm,
        threshold: settled(alarm.threshold) ?? control.alarm.threshold,
        periodSeconds: settled(alarm.period) ?? control.alarm.periodSeconds,
        evaluationPeriods: settled(alarm.evaluationPeriods) ?? control.alarm.evaluationPeriods,
        datapointsToAlarm: settled(alarm.datapointsToAlarm),
        treatMissingData: (settled(alarm.treatMissingData) ??
            control.alarm.treatMissingData) as AlarmSettings["treatMissingData"],
    };
}

const settingNames: Readonly<Partial<Record<keyof AlarmSettings, string>>> = {
    threshold: "alarm.threshold",
    periodSeconds: "alarm.period",
    evaluationPeriods: "alarm.evaluationPeriods",
    datapointsToAlarm: "alarm.datapointsToAlarm",
    treatMissingData: "alarm.treatMissingData",
};

function findThresholdProblems(threshold: number | Later | undefined): string[] {
    return typeof threshold === "number" && threshold <= 0
        ? [
              `alarm.threshold is ${threshold}; it must be above 0, because a count of 0 would raise the alarm and the ` +
                  "next failure would be no change of state. Set 1, the benchmark's value.",
          ]
        : [];
}
