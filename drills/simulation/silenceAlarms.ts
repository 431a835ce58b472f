import {
    type Alarm,
    AlarmNotEvaluableError,
    type AlertPathReport,
    type Deployment,
    type FindingCode,
    heartbeat,
    knownValue,
    minutesToSilenceAlarm,
    parseLogGroupReference,
    type Trail,
} from "../../detection";
import { notifyingAlarm } from "./notifyingAlarm";

/** An alarm that notices that the log group receives nothing any more. */
export interface SilenceAlarm {
    readonly alarm: Alarm;
    /** Whole minutes from the last log event until it is in ALARM, found by running it over a silent log group. */
    readonly minutesToAlarm: number;
}

/** What stops the trail from delivering anything at all to the log group that is watched. */
const silencing: readonly FindingCode[] = [
    "TRAIL_MISSING",
    "TRAIL_NOT_LOGGING",
    "TRAIL_WITHOUT_LOG_GROUP",
    "LOG_GROUP_NOT_WRITTEN_BY_TRAIL",
];

/**
 * The alarms of a deployment that notice the silence of a log group to which no trail delivers any more; undefined
 * where the path has no such trouble.
 */
export function silenceAlarms(deployment: Deployment, path: AlertPathReport): SilenceAlarm[] | undefined {
    return path.findings.some(({ code }) => silencing.includes(code))
        ? deployment.alarms.filter((alarm) => watchesSilentGroup(alarm, deployment)).flatMap(judgeBySilence)
        : undefined;
}

function watchesSilentGroup({ metricNamespace, metricName, dimensions }: Alarm, { trails }: Deployment): boolean {
    const { watches } = heartbeat;
    if (
        watches.kind !== "ingestion" ||
        knownValue(metricNamespace) !== watches.namespace ||
        knownValue(metricName) !== watches.metricName
    ) {
        return false;
    }
    const logGroup = knownValue(dimensions)?.[watches.dimension];
    return logGroup !== undefined && !trails.some((trail) => mayDeliverTo(logGroup, trail));
}

function mayDeliverTo(logGroup: string, { isLogging, logGroupArn, logGroupRoleArn }: Trail): boolean {
    const arn = knownValue(logGroupArn);
    return (
        knownValue(isLogging) !== false &&
        logGroupRoleArn.state !== "absent" &&
        (arn === undefined ? logGroupArn.state === "unknown" : parseLogGroupReference(arn).name === logGroup)
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
