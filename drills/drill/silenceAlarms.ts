import {
    type Alarm,
    AlarmNotEvaluableError,
    type AlertPathReport,
    type Deployment,
    type FindingCode,
    guards,
    knownValue,
    minutesToSilenceAlarm,
} from "../../detection";
import { notifyingAlarm } from "./notifyingAlarm";

/** An alarm that notices that the log group receives nothing any more. */
export interface SilenceAlarm {
    readonly alarm: Alarm;
    /** Whole minutes from the last log event until it is in ALARM, found by running it over a silent log group. */
    readonly minutesToAlarm: number;
}

/** What stops the trail from delivering anything at all. */
const silencing: readonly FindingCode[] = ["TRAIL_MISSING", "TRAIL_NOT_LOGGING", "TRAIL_WITHOUT_LOG_GROUP"];

/**
 * The alarms of a deployment that notice the silence of a trail which delivers nothing any more; undefined where the
 * path has no such trouble.
 */
export function silenceAlarms(deployment: Deployment, path: AlertPathReport): SilenceAlarm[] | undefined {
    return path.findings.some(({ code }) => silencing.includes(code))
        ? deployment.alarms.filter(watchesIngestion).flatMap(judgeBySilence)
        : undefined;
}

function watchesIngestion({ metricNamespace, metricName, dimensions }: Alarm): boolean {
    const { watches } = guards.heartbeat;
    return (
        watches.kind === "ingestion" &&
        knownValue(metricNamespace) === watches.namespace &&
        knownValue(metricName) === watches.metricName &&
        Object.hasOwn(knownValue(dimensions) ?? {}, watches.dimension)
    );
}

function judgeBySilence(alarm: Alarm): SilenceAlarm[] {
    const settings = notifyingAlarm(alarm, undefined)?.settings;
    try {
        const minutesToAlarm = settings && minutesToSilenceAlarm(settings);
        return minutesToAlarm === undefined ? [] : [{ alarm, minutesToAlarm }];
    } catch (error) {
        if (error instanceof AlarmNotEvaluableError) {
            return [];
        }
        throw error;
    }
}
