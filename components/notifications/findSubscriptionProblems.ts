import { type Receiver, receiverOf } from "../../detection";
import { findEntryNameProblems } from "../settings/findNameProblems";
import { type AsFarAsKnown, undecided } from "../settings/undecided";
import { findValueProblems, matching, oneOf, wholeNumber } from "../settings/valueRule";
import { endpointRules } from "./endpointRules";
import { webProtocols } from "./findDeliveryPolicyProblems";
import { findDeliveryProblems, type GivenSubscriptions, knownSubscriptions } from "./findDeliveryProblems";
import { findFilterPolicyProblems } from "./findFilterPolicyProblems";
import type { SubscriptionArgs } from "./SubscriptionArgs";

/** Protocols that can deliver without SNS's envelope (SNS developer guide, "Raw message delivery"). */
const rawProtocols = ["http", "https", "sqs", "firehose"];

const roleArn = matching(
    /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
    "the ARN of a role, such as arn:aws:iam::123456789012:role/sns-to-firehose. Correct it",
);

const protocols = Object.keys(endpointRules);
const knownProtocol = oneOf(protocols, `one of ${protocols.join(", ")}. Correct it`);

const minutes = wholeNumber("a whole number of minutes, at least 1. Correct it, or leave it out", 1);

/**
 * Everything that keeps subscribers from hearing of the alarm, in sentences. None of them repeats an endpoint: it can
 * be a secret.
 */
export const findSubscriptionProblems = (subscriptions?: GivenSubscriptions): string[] => [
    ...findEntryNameProblems("subscriptions", subscriptions),
    ...knownSubscriptions(subscriptions).flatMap(([path, subscription]) => [
        ...findEndpointProblems(path, subscription),
        ...findFilterPolicyProblems(path, subscription),
        ...findOptionProblems(path, subscription),
        ...findDeliveryProblems(path, subscription),
    ]),
];

function findEndpointProblems(
    path: string,
    { protocol, endpoint, subscriptionRoleArn }: AsFarAsKnown<SubscriptionArgs>,
): string[] {
    if (protocol === undecided) {
        return [];
    }
    const problems = findValueProblems(`${path}.protocol`, protocol, knownProtocol);
    const rule = endpointRules[protocol];
    if (problems.length > 0 || rule === undefined) {
        return problems;
    }
    if (endpoint !== undecided && !rule.accepts(endpoint)) {
        problems.push(
            `${path}.endpoint does not fit the protocol ${protocol}; it must be ${rule.wanted}. Correct it, or the ` +
                "protocol.",
        );
    }
    const receiver = endpoint === undecided ? undefined : receiverOf(protocol, endpoint);
    if (receiver?.kind === "incoming webhook") {
        problems.push(
            `${path}.endpoint is an incoming webhook of ${receiver.name}, which can neither confirm a subscription nor read a ` +
                `message of SNS. Remove the subscription, and ${insteadOf(receiver)}.`,
        );
    }
    if (protocol === "firehose" && subscriptionRoleArn === undefined) {
        problems.push(
            `${path}.subscriptionRoleArn is missing; the protocol firehose needs a role with which SNS writes to the ` +
                "delivery stream. Give its ARN.",
        );
    }
    problems.push(...findValueProblems(`${path}.subscriptionRoleArn`, subscriptionRoleArn, roleArn));
    if (protocol !== "firehose" && subscriptionRoleArn !== undefined) {
        problems.push(
            `${path}.subscriptionRoleArn is set; only the protocol firehose uses it, and this is ${protocol}. Leave ` +
                "it out.",
        );
    }
    return problems;
}

const insteadOf = ({ setting }: Receiver): string =>
    setting === undefined
        ? "subscribe a function that posts to the webhook"
        : `name the channel under ${setting}, beside subscriptions: Amazon Q Developer in chat applications posts there`;

function findOptionProblems(path: string, subscription: AsFarAsKnown<SubscriptionArgs>): string[] {
    const { protocol, rawMessageDelivery, endpointAutoConfirms, confirmationTimeoutInMinutes: timeout } = subscription;
    const problems: string[] = [];
    if (typeof protocol === "string" && protocols.includes(protocol)) {
        if (rawMessageDelivery === true && !rawProtocols.includes(protocol)) {
            problems.push(
                `${path}.rawMessageDelivery is true; SNS delivers raw messages to ${rawProtocols.join(", ")} only, and ` +
                    `this is ${protocol}. Leave it out.`,
            );
        }
        for (const [option, value] of Object.entries({ endpointAutoConfirms, confirmationTimeoutInMinutes: timeout })) {
            if (value !== undefined && !webProtocols.includes(protocol)) {
                problems.push(
                    `${path}.${option} is set; only the protocols http and https confirm by themselves, and this is ` +
                        `${protocol}. Leave it out.`,
                );
            }
        }
    }
    return [...problems, ...findValueProblems(`${path}.confirmationTimeoutInMinutes`, timeout, minutes)];
}
