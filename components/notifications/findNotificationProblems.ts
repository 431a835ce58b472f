import { findNameProblems } from "../settings/findNameProblems";
import { findRoleTagProblems, findTagProblems } from "../settings/findTagProblems";
import { type AsFarAsKnown, type Undecided, undecided } from "../settings/undecided";
import type { AlarmTopicArgs, NotificationsArgs } from "./AlarmTopicArgs";
import { findChatChannelProblems, findSharedChannelProblems, hasChatChannels } from "./chat/findChatChannelProblems";
import { findDoubleGrantProblems } from "./findDeliveryProblems";
import { findDoubleSubscriptionProblems } from "./findDoubleSubscriptionProblems";
import { findSubscriptionProblems } from "./findSubscriptionProblems";
import { findTopicProblems } from "./findTopicProblems";

/** Who is told over one topic, with where its settings stand, such as `severities.page.`. */
export type PlacedNotifications = readonly [at: string, notifications: AsFarAsKnown<NotificationsArgs>];

/** Everything that keeps alarms from reaching people, topic by topic and all together, in sentences. */
export function findNotificationProblems(topics: readonly PlacedNotifications[]): string[] {
    return [
        ...topics.flatMap(([at, notifications]) =>
            [
                ...findTopicProblems(notifications),
                ...findSubscriptionProblems(notifications.subscriptions),
                ...findChatChannelProblems(notifications),
            ].map((problem) => `${at}${problem}`),
        ),
        ...findDoubleSubscriptionProblems(topics),
        ...findDoubleGrantProblems(topics.map(([at, { subscriptions }]) => [at, subscriptions])),
        ...findSharedChannelProblems(topics),
    ];
}

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
export function findAlarmTopicProblems(given: AsFarAsKnown<AlarmTopicArgs>, at = ""): string[] {
    return [
        ...findNotificationProblems([[at, given]]),
        ...findNameProblems({ region: given.region }),
        ...findTagProblems(given.tags),
        ...(hasChatChannels(given) ? findRoleTagProblems(given.tags) : []),
    ];
}
