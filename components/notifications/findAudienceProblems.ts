import { type Later, later } from "../settings/later";
import { findChatChannelProblems } from "./chat/findChatChannelProblems";
import { findSharedChannelProblems } from "./chat/findSharedChannelProblems";
import type { GivenChatChannels } from "./chat/knownChannels";
import { findDoubleGrantProblems } from "./findDeliveryProblems";
import { findDoubleSubscriptionProblems } from "./findDoubleSubscriptionProblems";
import { findSubscriptionProblems } from "./findSubscriptionProblems";
import { findTopicProblems, type GivenTopic } from "./findTopicProblems";
import type { GivenSubscriptions } from "./knownSubscriptions";

/** Who is told, and over which topic, as a person asks for it. */
export interface GivenAudience extends GivenTopic, GivenChatChannels {
    readonly subscriptions?: GivenSubscriptions | Later;
}

/** An audience, with where its settings stand, such as `severities.page.`. */
export type PlacedAudience = readonly [at: string, audience: GivenAudience];

/** Everything that keeps alarms from reaching audiences, each for itself and beside the others, in sentences. */
export function findAudienceProblems(audiences: readonly PlacedAudience[]): string[] {
    return [
        ...audiences.flatMap(([at, audience]) =>
            [
                ...findTopicProblems(audience),
                ...findSubscriptionProblems(audience.subscriptions),
                ...findChatChannelProblems(audience),
            ].map((problem) => `${at}${problem}`),
        ),
        ...findDoubleSubscriptionProblems(audiences),
        ...findDoubleGrantProblems(audiences.map(([at, { subscriptions }]) => [at, subscriptions])),
        ...findSharedChannelProblems(audiences),
    ];
}

/** Why nobody would be told, in a sentence; empty if somebody is, or an existing topic may have subscribers. */
export function findEmptyAudienceProblems([at, audience]: PlacedAudience): string[] {
    const { topicArn, subscriptions, slackChannels, teamsChannels } = audience;
    return topicArn === undefined && isEmpty(subscriptions) && isEmpty(slackChannels) && isEmpty(teamsChannels)
        ? [
              `${at}subscriptions is empty and the topic is new, so that nobody would hear of a failed sign-in. Add a ` +
                  "subscription or a chat channel, or set topicArn to a topic that has subscribers.",
          ]
        : [];
}

const isEmpty = (named: object | Later = {}): boolean => named !== later && Object.keys(named).length === 0;
