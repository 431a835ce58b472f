/** What is asked of the alarm. */
export interface AlarmDuty {
    readonly eventsToAlarm: number;
    readonly minutesToAlarm: number;
}
