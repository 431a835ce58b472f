import type { SettingRun } from "./runSetting";

/** A stretch of time in ALARM, in minutes since the Unix epoch. */
export interface AlarmStretch {
    readonly from: number;
    /** The first minute that is not in ALARM any more, or the end of the run. */
    readonly to: number;
    /** False if the run ends before the alarm does. */
    readonly isOver: boolean;
    /** CloudWatch's own kind of explanation why it began. */
    readonly reason: string;
}

/** When an alarm stood in ALARM. */
export function alarmStretches({ timeline }: SettingRun): AlarmStretch[] {
    const stretches: AlarmStretch[] = [];
    for (const { minute, from, to, reason } of timeline?.transitions ?? []) {
        const last = stretches.at(-1);
        if (from === "ALARM" && last !== undefined) {
            stretches[stretches.length - 1] = { ...last, to: minute + 1, isOver: true };
        }
        if (to === "ALARM") {
            stretches.push({ from: minute + 1, to: (timeline?.toMinute ?? minute) + 1, isOver: false, reason });
        }
    }
    return stretches;
}
