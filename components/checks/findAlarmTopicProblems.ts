import { findChatChannelProblems } from "./findChatChannelProblems";
import { findNameProblems } from "./findNameProblems";
import { findSharedChannelProblems } from "./findSharedChannelProblems";
import { findSubscriptionProblems } from "./findSubscriptionProblems";
import { findTagProblems, type GivenTags } from "./findTagProblems";
import { findTopicProblems, type GivenTopic } from "./findTopicProblems";
import type { GivenChatChannels } from "./GivenChatChannel";
import type { GivenSubscriptions } from "./GivenSubscription";
import type { Later } from "./later";

/** A topic with its subscriptions as a person asks for them. */
export interface GivenAlarmTopic extends GivenTopic, GivenChatChannels {
    readonly subscriptions?: GivenSubscriptions;
    readonly region?: string | Later;
    readonly tags?: GivenTags;
}

/** Everything that keeps alarms from reaching the subscribers, in sentences. */
export function findAlarmTopicProblems(given: GivenAlarmTopic): string[] {
    return [
        ...findTopicProblems(given),
        ...findSubscriptionProblems(given.subscriptions),
        ...findChatChannelProblems(given),
        ...findSharedChannelProblems([["", given]]),
        ...findNameProblems({ region: given.region }),
        ...findTagProblems(given.tags),
    ];
}
