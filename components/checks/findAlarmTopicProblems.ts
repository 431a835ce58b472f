import { findNameProblems } from "./findNameProblems";
import { findSubscriptionProblems } from "./findSubscriptionProblems";
import { findTagProblems, type GivenTags } from "./findTagProblems";
import { findTopicProblems, type GivenTopic } from "./findTopicProblems";
import type { GivenSubscriptions } from "./GivenSubscription";
import type { Later } from "./later";

/** A topic with its subscriptions as a person asks for them. */
export interface GivenAlarmTopic extends GivenTopic {
    readonly subscriptions?: GivenSubscriptions;
    readonly region?: string | Later;
    readonly tags?: GivenTags;
}

/** Everything that keeps alarms from reaching the subscribers, in sentences. */
export function findAlarmTopicProblems(given: GivenAlarmTopic): string[] {
    return [
        ...findTopicProblems(given),
        ...findSubscriptionProblems(given.subscriptions),
        ...findNameProblems({ region: given.region }),
        ...findTagProblems(given.tags),
    ];
}
