/** Calls of AWS that change what alerts depend on, and which of them a pattern can tell apart. */
interface Change {
    readonly eventNames: readonly string[];
    /** The member of the request that names the alarms or the filter, where the calls concern one. */
    readonly nameSelector?: string;
    /** Those of the calls that are everyday work on what is somebody else's. */
    readonly everyday?: readonly string[];
    /** The service, where others have calls of these names. */
    readonly eventSource?: string;
}

/** The names are those of the services' API references, which CloudTrail records. */
const changes: readonly Change[] = [
    {
        eventNames: ["PutMetricAlarm", "PutLogAlarm"],
        nameSelector: "$.requestParameters.alarmName",
        everyday: ["PutMetricAlarm", "PutLogAlarm"],
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
    { eventNames: ["SetQueueAttributes"], everyday: ["SetQueueAttributes"] },
    // The names of some of Lambda's calls are recorded with a date and a version behind them.
    { eventNames: ["PutResourcePolicy*"], everyday: ["PutResourcePolicy*"], eventSource: "lambda.amazonaws.com" },
    { eventNames: ["DisableKey", "ScheduleKeyDeletion", "PutKeyPolicy"], eventSource: "kms.amazonaws.com" },
];

/** A call that was refused has an error code. */
const outcomes = { done: "NOT EXISTS", refused: "= *" } as const;

/**
 * A filter pattern for changes of an alert path, whatever its alarms and filters are called: what removes or disables any
 * of them counts, and what creates or replaces one, or a policy of a queue or a function, does not.
 *
 * @param outcome counts only calls that AWS has carried out, or only those that it has refused. Default: both.
 */
export function alertPathChanges(outcome?: "done" | "refused"): string {
    const conditions = changes.flatMap((change) => {
        const { eventNames, everyday = [] } = change;
        return anyCallOf({ ...change, eventNames: eventNames.filter((name) => !everyday.includes(name)) });
    });
    return outcome === undefined
        ? patternOfAny(conditions)
        : `{ (${conditions.join(" || ")}) && ($.errorCode ${outcomes[outcome]}) }`;
}

/**
 * Filter patterns for changes of one alert path. A topic, a key, a log group and a trail have names of their own in each
 * account, which a fixed pattern cannot know: there every such call counts. Three patterns, because one would be longer
 * than CloudWatch Logs takes and would hold more regexes.
 *
 * @param names parts of the names of the path's alarms and filters, such as `ConsoleSigninFailures`; at least one.
 */
export function changesOfPath(names: readonly string[]): [string, ...string[]] {
    const ofAlarms = changes.filter(({ nameSelector }) => nameSelector?.includes("alarmName"));
    const ofFilters = changes.filter(({ nameSelector }) => nameSelector?.includes("filterName"));
    const ofTheRest = changes.filter(({ nameSelector }) => nameSelector === undefined);
    const named = (change: Change): string[] => anyCallOf(change, `${change.nameSelector} = ${anyOfNames(names)}`);
    return [
        patternOfAny(ofAlarms.flatMap(named)),
        patternOfAny(ofFilters.flatMap(named)),
        patternOfAny(ofTheRest.flatMap((change) => anyCallOf(change))),
    ];
}

/** A text test for one name, and a regex for several: wildcards of a test stand at its ends only. */
const anyOfNames = (names: readonly string[]): string =>
    names.length === 1 ? `"*${names[0]}*"` : `%${names.map((name) => name.replaceAll(".", "\\.")).join("|")}%`;

function anyCallOf({ eventNames, eventSource }: Change, nameTest?: string): string[] {
    if (eventNames.length === 0) {
        return [];
    }
    const anyCall = eventNames.map((name) => `$.eventName = ${name}`).join(" || ");
    const call = eventNames.length > 1 ? `(${anyCall})` : anyCall;
    if (eventSource !== undefined) {
        return [`($.eventSource = ${eventSource} && ${call})`];
    }
    return [nameTest === undefined ? anyCall : `(${call} && ${nameTest})`];
}

const patternOfAny = (conditions: readonly string[]): string => `{ ${conditions.join(" || ")} }`;
