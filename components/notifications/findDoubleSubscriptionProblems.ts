import { type Claim, doubleClaims } from "../settings/doubleClaims";
import { type Undecided, undecided } from "../settings/undecided";
import { type GivenSubscriptions, knownSubscriptions } from "./knownSubscriptions";

/** The subscriptions of a topic, with where their settings stand, such as `severities.page.`. */
export type SubscribedTopic = readonly [
    at: string,
    topic: { readonly topicArn?: string | Undecided; readonly subscriptions?: GivenSubscriptions },
];

/**
 * Subscriptions that are one in SNS, in sentences: it answers the second request of an endpoint with the subscription
 * that is there (Subscribe API reference), so that removing one of the settings would silence both. No endpoint is
 * repeated: it can be a secret.
 */
export function findDoubleSubscriptionProblems(topics: readonly SubscribedTopic[]): string[] {
    return doubleClaims(topics.flatMap(claims)).map(
        ([one, other]) =>
            `${one} and ${other} have the same protocol and endpoint on one topic; SNS keeps one subscription for both, and ` +
            "removing either would remove it. Remove one.",
    );
}

/** A new topic is another one in each place; an existing one is the same wherever it is named. */
function claims([at, { topicArn, subscriptions }]: SubscribedTopic): Claim[] {
    const topic = typeof topicArn === "string" ? topicArn : at;
    return knownSubscriptions(subscriptions).flatMap(([path, { protocol, endpoint }]) =>
        protocol === undecided || endpoint === undecided ? [] : [[`${at}${path}`, `${topic} ${protocol} ${endpoint}`]],
    );
}
