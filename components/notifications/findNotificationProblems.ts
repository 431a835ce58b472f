import { type Claim, doubleClaims } from "../settings/doubleClaims";
import { findNameProblems } from "../settings/findNameProblems";
import { findRoleTagProblems, findTagProblems } from "../settings/findTagProblems";
import { type AsFarAsKnown, type Undecided, undecided } from "../settings/undecided";
import type { AlarmTopicArgs } from "./AlarmTopicArgs";
import { findChatChannelProblems, findSharedChannelProblems, hasChatChannels } from "./chat/findChatChannelProblems";
import { findDoubleGrantProblems, knownSubscriptions } from "./findDeliveryProblems";
import { findSubscriptionProblems } from "./findSubscriptionProblems";
import { findTopicProblems } from "./findTopicProblems";
import type { PlacedNotifications } from "./topicNames";

/** Everything that keeps alarms from reaching people, topic by topic and all together, in sentences. */
export const findNotificationProblems = (topics: readonly PlacedNotifications[]): string[] => [
    ...topics.flatMap(([at, notifications]) =>
        [
            ...findTopicProblems(notifications),
            ...findSubscriptionProblems(notifications.subscriptions),
            ...findChatChannelProblems(notifications),
        ].map((problem) => `${at}${problem}`),
    ),
    ...findDoubleSubscriptionProblems(topics),
    ...findDoubleGrantProblems(topics),
    ...findSharedChannelProblems(topics),
];

/** Why nobody would be told, in a sentence; empty if somebody is, or an existing topic may have subscribers. */
export function findNobodyToldProblems([at, notifications]: PlacedNotifications): string[] {
    const { topicArn, subscriptions, slackChannels, teamsChannels } = notifications;
    return topicArn === undefined && isEmpty(subscriptions) && isEmpty(slackChannels) && isEmpty(teamsChannels)
        ? [
              `${at}subscriptions is empty and the topic is new, so that nobody would hear of a failed sign-in. Add a ` +
                  "subscription or a chat channel, or set topicArn to a topic that has subscribers.",
          ]
        : [];
}

const isEmpty = (named: object | Undecided = {}): boolean => named !== undecided && Object.keys(named).length === 0;

/**
 * Everything that keeps alarms from reaching the notifications, in sentences.
 *
 * @param at what goes before the names of the notifications's settings, such as `severities.page.`.
 */
export const findAlarmTopicProblems = (given: AsFarAsKnown<AlarmTopicArgs>, at = ""): string[] => [
    ...findNotificationProblems([[at, given]]),
    ...findNameProblems({ region: given.region }),
    ...findTagProblems(given.tags),
    ...(hasChatChannels(given) ? findRoleTagProblems(given.tags) : []),
];

/**
 * Subscriptions that are one in SNS, in sentences: it answers the second request of an endpoint with the subscription
 * that is there (Subscribe API reference), so that removing one of the settings would silence both. No endpoint is
 * repeated: it can be a secret.
 */
export function findDoubleSubscriptionProblems(topics: readonly PlacedNotifications[]): string[] {
    return doubleClaims(topics.flatMap(claims)).map(
        ([one, other]) =>
            `${one} and ${other} have the same protocol and endpoint on one topic; SNS keeps one subscription for both, and ` +
            "removing either would remove it. Remove one.",
    );
}

/** A new topic is another one in each place; an existing one is the same wherever it is named. */
function claims([at, { topicArn, subscriptions }]: PlacedNotifications): Claim[] {
    const topic = typeof topicArn === "string" ? topicArn : at;
    return knownSubscriptions(subscriptions).flatMap(([path, { protocol, endpoint }]) =>
        protocol === undecided || endpoint === undecided ? [] : [[`${at}${path}`, `${topic} ${protocol} ${endpoint}`]],
    );
}
