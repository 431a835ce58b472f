/** Calls of AWS that change what alerts depend on, and which of them a pattern can tell apart. */
interface Change {
    readonly eventNames: readonly string[];
    /** The member of the request that names the alarms or the filter, where the calls concern one. */
    readonly nameSelector?: string;
    /** Those of the calls that are everyday work on somebody else's alarms and filters. */
    readonly everyday?: readonly string[];
    /** The service, where others have calls of these names. */
    readonly eventSource?: string;
}

/** The names are those of the services' API references, which CloudTrail records. */
const changes: readonly Change[] = [
    {
        eventNames: ["PutMetricAlarm"],
        nameSelector: "$.requestParameters.alarmName",
        everyday: ["PutMetricAlarm"],
    },
    { eventNames: ["DisableAlarmActions", "DeleteAlarms"], nameSelector: "$.requestParameters.alarmNames[*]" },
    {
        eventNames: ["PutMetricFilter", "DeleteMetricFilter"],
        nameSelector: "$.requestParameters.filterName",
        everyday: ["PutMetricFilter"],
    },
    {
        eventNames: [
            "PutAlarmMuteRule",
            "DeleteLogGroup",
            "StopLogging",
            "DeleteTrail",
            "UpdateTrail",
            "PutEventSelectors",
        ],
    },
    {
        eventNames: [
            "DeleteTopic",
            "SetTopicAttributes",
            "RemovePermission",
            "Unsubscribe",
            "SetSubscriptionAttributes",
        ],
        eventSource: "sns.amazonaws.com",
    },
    { eventNames: ["DisableKey", "ScheduleKeyDeletion", "PutKeyPolicy"], eventSource: "kms.amazonaws.com" },
];

/** A call that was refused has an error code. */
const outcomes = { done: "NOT EXISTS", refused: "= *" } as const;

/**
 * A filter pattern for changes of an alert path. A topic, a key, a log group and a trail have names of their own in each
 * account, which a fixed pattern cannot know: there every such call counts.
 *
 * @param names value of a text test, such as `"*ConsoleSignin*"`, for the names of the path's alarms and filters. Without
 * it, what removes or disables any alarm or filter counts, and what creates or replaces one does not.
 * @param outcome counts only calls that AWS has carried out, or only those that it has refused. Default: both.
 */
export function alertPathChanges(names?: string, outcome?: "done" | "refused"): string {
    const conditions = changes.flatMap(({ eventNames, nameSelector, everyday = [], eventSource }) => {
        const counted = names === undefined ? eventNames.filter((name) => !everyday.includes(name)) : eventNames;
        if (counted.length === 0) {
            return [];
        }
        const anyCall = counted.map((name) => `$.eventName = ${name}`).join(" || ");
        const call = counted.length > 1 ? `(${anyCall})` : anyCall;
        if (eventSource !== undefined) {
            return `($.eventSource = ${eventSource} && ${call})`;
        }
        return names === undefined || nameSelector === undefined ? anyCall : `(${call} && ${nameSelector} = ${names})`;
    });
    const anyChange = conditions.join(" || ");
    return outcome === undefined ? `{ ${anyChange} }` : `{ (${anyChange}) && ($.errorCode ${outcomes[outcome]}) }`;
}
