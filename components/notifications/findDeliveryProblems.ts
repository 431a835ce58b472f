import { parseRegionalArn } from "../settings/parseRegionalArn";
import { pathPart } from "../settings/quoted";
import { type AsFarAsKnown, knownEntries, undecided } from "../settings/undecided";
import { findValueProblems, type ValueRule } from "../settings/valueRule";
import type { NotificationsArgs } from "./AlarmTopicArgs";
import { findDeliveryPolicyProblems } from "./findDeliveryPolicyProblems";
import type { SubscriptionArgs } from "./SubscriptionArgs";
import type { PlacedNotifications } from "./topicNames";

/** Protocols whose endpoint has a policy of its own, which must admit the topic. */
const grantedProtocols = ["sqs", "lambda"];

/** What is wrong with how messages are handed over, and with what happens to those that cannot be, in sentences. */
export function findDeliveryProblems(path: string, subscription: AsFarAsKnown<SubscriptionArgs>): string[] {
    const { protocol, deliveryPolicy, endpoint, deadLetterQueueArn, grantDelivery, grantDeadLetters } = subscription;
    const problems = findDeliveryPolicyProblems(path, protocol, deliveryPolicy);
    if (grantDelivery === true && typeof protocol === "string" && !grantedProtocols.includes(protocol)) {
        problems.push(
            `${path}.grantDelivery is true; only ${grantedProtocols.join(" and ")} need a grant of their own, and this ` +
                `is ${protocol}. Leave it out.`,
        );
    }
    if (grantDelivery === true && protocol === undecided) {
        problems.push(
            `${path}.grantDelivery is true while the protocol is decided later; the protocol says what is created. Give ` +
                "it as plain text.",
        );
    }
    if (grantDeadLetters === true && deadLetterQueueArn === undefined) {
        problems.push(
            `${path}.grantDeadLetters is true without a deadLetterQueueArn. Give the queue, or leave the grant out.`,
        );
    }
    problems.push(...findValueProblems(`${path}.deadLetterQueueArn`, deadLetterQueueArn, standardQueue));
    if (
        protocol === "sqs" &&
        deadLetterQueueArn !== undefined &&
        deadLetterQueueArn === endpoint &&
        endpoint !== undecided
    ) {
        problems.push(
            `${path}.deadLetterQueueArn is the endpoint itself; what cannot be delivered to a queue cannot be kept in it ` +
                "either. Give another queue.",
        );
    }
    return problems;
}

/**
 * Queues to which two subscriptions would write a policy: the second would overwrite the first, and removing one of
 * them would leave the queue without any.
 */
export function findDoubleGrantProblems(topics: readonly PlacedNotifications[]): string[] {
    const grants = topics.flatMap(([at, { subscriptions }]) =>
        knownSubscriptions(subscriptions).flatMap(([path, subscription]) =>
            grantsOf(`${at}${path}`, subscription).map((grant) => ({ at, ...grant })),
        ),
    );
    return grants.flatMap(({ at, queueArn, setting }) => {
        const first = grants.find((grant) => grant.queueArn === queueArn);
        return first === undefined || first.setting === setting
            ? []
            : [
                  `${setting} and ${first.setting} are both true for the queue ${queueArn}; a queue holds one policy` +
                      (first.at === at
                          ? ". Leave one of them out: the other admits the topic."
                          : ", and each of them admits one topic alone. Leave both out, and write a policy that admits " +
                            "both topics."),
              ];
    });
}

function grantsOf(path: string, given: AsFarAsKnown<SubscriptionArgs>): { queueArn: string; setting: string }[] {
    const { protocol, endpoint, grantDelivery, deadLetterQueueArn, grantDeadLetters } = given;
    return [
        ...(protocol === "sqs" && grantDelivery === true && endpoint !== undecided && standardQueue.accepts(endpoint)
            ? [{ queueArn: endpoint, setting: `${path}.grantDelivery` }]
            : []),
        ...(grantDeadLetters === true && typeof deadLetterQueueArn === "string"
            ? [{ queueArn: deadLetterQueueArn, setting: `${path}.grantDeadLetters` }]
            : []),
    ];
}

const standardQueue: ValueRule = {
    accepts: (text) => /^[\w-]{1,80}$/.test(parseRegionalArn(text, "sqs")?.resource ?? ""),
    wanted: "the ARN of a standard queue, such as arn:aws:sqs:us-east-1:123456789012:undelivered-alerts. Correct it",
};

/** Subscriptions by their names, or nothing that is known of them. */
export type GivenSubscriptions = AsFarAsKnown<NotificationsArgs>["subscriptions"];

/** Subscriptions as far as they are known, with where their settings stand. */
export const knownSubscriptions = (
    given: GivenSubscriptions,
): [path: string, subscription: AsFarAsKnown<SubscriptionArgs>][] =>
    knownEntries(given).map(([name, subscription]) => [`subscriptions.${pathPart(name)}`, subscription]);
