import type { AsFarAsKnown } from "../settings/asFarAsKnown";
import { type Undecided, undecided } from "../settings/undecided";
import type { NotificationsArgs } from "./AlarmTopicArgs";
import { findChatChannelProblems } from "./chat/findChatChannelProblems";
import { findSharedChannelProblems } from "./chat/findSharedChannelProblems";
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
