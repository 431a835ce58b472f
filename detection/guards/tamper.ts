import { eventAlarm } from "./eventAlarm";
import type { Guard } from "./guard";
import { tamperSamples } from "./tamperSamples";

/** Every name that this project gives to an alarm or a filter holds this text, whatever prefix goes before it. */
const ours = '"*ConsoleSignin*"';

const named = (...names: readonly string[]): string => names.map((name) => `$.eventName = ${name}`).join(" || ");

/**
 * Changes to alarms and filters are common, so those count only where they concern ours. A topic, a key, a log group and
 * a trail have names of their own in each account, which a fixed pattern cannot know: there every such call counts.
 */
const calls: readonly string[] = [
    `$.eventName = PutMetricAlarm && $.requestParameters.alarmName = ${ours}`,
    `(${named("DisableAlarmActions", "DeleteAlarms")}) && $.requestParameters.alarmNames[*] = ${ours}`,
    `(${named("PutMetricFilter", "DeleteMetricFilter")}) && $.requestParameters.filterName = ${ours}`,
    named("PutAlarmMuteRule", "DeleteLogGroup", "StopLogging", "DeleteTrail", "UpdateTrail", "PutEventSelectors"),
    // Other services have calls of these names.
    `$.eventSource = sns.amazonaws.com && (${named("DeleteTopic", "SetTopicAttributes", "RemovePermission", "Unsubscribe", "SetSubscriptionAttributes")})`,
    `$.eventSource = kms.amazonaws.com && (${named("DisableKey", "ScheduleKeyDeletion", "PutKeyPolicy")})`,
];

/** Whoever silences the alarm first signs in unseen afterwards. */
export const tamper: Guard = {
    slug: "tamper",
    happening: "An alarm, filter, topic, subscription, key or trail that alerts depend on was changed or removed.",
    reason: "Whoever silences the alarm can sign in unseen afterwards. A deployment of your own counts as well.",
    alarmName: "ConsoleSigninTamper",
    watches: {
        kind: "events",
        pattern: `{ ${calls.map((call) => (call.includes("&&") ? `(${call})` : call)).join(" || ")} }`,
        samples: tamperSamples,
    },
    alarm: eventAlarm,
};
