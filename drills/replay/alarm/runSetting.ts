import {
    type AlarmHistory,
    type AlarmSettings,
    type MetricMinute,
    type MetricSettings,
    metricMinute,
} from "../../../detection";
import { type DrillSpan, drillSpan, runAlarm } from "../../simulation/runAlarm";
import { alarmStretches } from "./alarmStretches";

/** What happened in an archive between the first and the last minute of which it tells, as far as an alarm sees it. */
export interface ArchiveMinutes extends DrillSpan {
    /** How many events were counted that happened in a minute. */
    readonly counted: ReadonlyMap<number, number>;
    /** How many records there are of a minute, counted ones included; empty unless the metric has a default value. */
    readonly records: ReadonlyMap<number, number>;
}

/** One way to set an alarm. */
export interface Setting {
    /** `as configured`, or the change as it was written. */
    readonly label: string;
    readonly alarm: AlarmSettings;
    readonly delayMinutes: number;
}

/** A setting, and what would have come of it. */
export interface SettingRun extends Setting {
    /** Absent if the statistic cannot be run. */
    readonly history?: AlarmHistory;
    /** How often the alarm went to ALARM: so many messages would each subscriber have had. */
    readonly raised: number;
    /** How often ALARM ended. */
    readonly ended: number;
    readonly minutesInAlarm: number;
    /** The minute at whose end the alarm was first raised; absent if it never was. */
    readonly firstRaised?: number;
}

/** The label of the alarm as it is. */
export const asConfigured = "as configured";

/** Runs an alarm over an archive, each record of which is delivered `delayMinutes` after it happened. */
export function runSetting(setting: Setting, metric: MetricSettings, archive: ArchiveMinutes): SettingRun {
    const { alarm, delayMinutes } = setting;
    const ends = [archive.fromMinute, archive.toMinute].map((minute) => ({
        minute,
        deliveredMinute: minute + delayMinutes,
    }));
    const history = runAlarm(alarm, metricOf(archive, metric, delayMinutes), drillSpan(ends, alarm));
    const transitions = history?.transitions ?? [];
    const raised = transitions.filter(({ to }) => to === "ALARM");
    return {
        ...setting,
        history,
        raised: raised.length,
        ended: transitions.filter(({ from }) => from === "ALARM").length,
        minutesInAlarm: alarmStretches(history).reduce((sum, { from, to }) => sum + to - from, 0),
        ...(raised[0] && { firstRaised: raised[0].minute }),
    };
}

function metricOf({ counted, records }: ArchiveMinutes, metric: MetricSettings, delayMinutes: number): MetricMinute[] {
    const minutes = [...new Set([...counted.keys(), ...records.keys()])].sort((one, other) => one - other);
    return minutes.flatMap((minute) => {
        const hits = counted.get(minute) ?? 0;
        const others = Math.max(0, (records.get(minute) ?? hits) - hits);
        return metricMinute(minute + delayMinutes, hits, others, metric) ?? [];
    });
}
