import { TopicSubscription } from "@pulumi/aws/sns/topicSubscription";
import * as pulumi from "@pulumi/pulumi";
import { registeredAfter } from "../settings/checkArguments";
import { refuseAnyOf } from "../settings/SettingsError";
import type { NotificationsArgs } from "./AlarmTopicArgs";
import { findSubscriptionPlaceProblems } from "./findSubscriptionPlaceProblems";
import { grantInvoking, grantSending, type MessageSource, ownEndpoint } from "./grantDelivery";
import type { SubscriptionArgs } from "./SubscriptionArgs";

/** Whether an endpoint can carry a token: one of http and https, or of a protocol decided later. */
const canCarryToken = ({ protocol }: SubscriptionArgs): boolean =>
    typeof protocol !== "string" || protocol.startsWith("http");

/** Marks endpoints as secret: by default those that can carry a token. */
export function withSecretEndpoints(
    subscriptions: Record<string, SubscriptionArgs> | undefined,
    isSecret = canCarryToken,
): Record<string, SubscriptionArgs> {
    return Object.fromEntries(
        Object.entries(subscriptions ?? {}).map(([name, subscription]) => [
            name,
            isSecret(subscription) ? { ...subscription, endpoint: pulumi.secret(subscription.endpoint) } : subscription,
        ]),
    );
}

/**
 * One subscription per name, with the grants that it asks for. Keyed by name, so that another order, or a new
 * neighbour, changes nothing.
 */
export function subscribe(
    prefix: string,
    subscriptions: Record<string, SubscriptionArgs>,
    source: MessageSource,
    opts: pulumi.CustomResourceOptions,
): Record<string, TopicSubscription> {
    return Object.fromEntries(
        Object.entries(subscriptions).map(([name, { grantDelivery, grantDeadLetters, ...subscription }]) => {
            const logicalName = `${prefix}-${name}`;
            const path = `${source.at}subscriptions.${name}`;
            const { deadLetterQueueArn, ...settings } = subscription;
            const deadLetters =
                deadLetterQueueArn && ownEndpoint(`${path}.deadLetterQueueArn`, deadLetterQueueArn, source.place);
            const grants = [
                ...(grantDelivery ? [grantEndpoint(logicalName, path, settings, source, opts)] : []),
                ...(grantDeadLetters && deadLetters
                    ? [grantSending(`${logicalName}-dead-letter-policy`, deadLetters, source, opts)]
                    : []),
            ];
            const redrivePolicy = deadLetters
                ? deadLetters.apply((arn) => JSON.stringify({ deadLetterTargetArn: arn }))
                : undefined;
            const { topicArn: topic, region } = source;
            const inputs = { topic, ...settings, redrivePolicy, region };
            // A message that is sent before the grant is there would be lost.
            const admitted = registeredAfter(namesReachable(path, settings, source), { ...opts, dependsOn: grants });
            return [name, new TopicSubscription(logicalName, inputs, admitted)];
        }),
    );
}

/** Succeeds once all that a subscription names is known to be where SNS can use it. */
function namesReachable(
    path: string,
    { endpoint, subscriptionRoleArn }: SubscriptionArgs,
    { place }: MessageSource,
): pulumi.Output<void> {
    return pulumi.all([endpoint, subscriptionRoleArn, place]).apply(([target, role, at]) => {
        // An output without a value is refused with the other arguments.
        const named = { endpoint: target ?? "", subscriptionRoleArn: role ?? "" };
        refuseAnyOf("The subscription", findSubscriptionPlaceProblems(path, named, at));
    });
}

/** Lets the topic reach the queue or function of a subscription. */
function grantEndpoint(
    logicalName: string,
    path: string,
    { protocol, endpoint }: SubscriptionArgs,
    source: MessageSource,
    opts: pulumi.CustomResourceOptions,
): pulumi.Resource {
    const own = ownEndpoint(`${path}.endpoint`, endpoint, source.place);
    return protocol === "sqs"
        ? grantSending(`${logicalName}-queue-policy`, own, source, opts)
        : grantInvoking(`${logicalName}-permission`, own, source, opts);
}

/** The subscriptions of a monitor and of its severities. */
interface Recipients {
    readonly subscriptions?: { [name: string]: SubscriptionArgs };
    readonly severities?: { [severity: string]: NotificationsArgs };
}

/** The subscriptions of a monitor and of its severities, with secret endpoints as above. */
export const withSecretNotifications = (
    { subscriptions, severities }: Recipients,
    isSecret = canCarryToken,
): Recipients => ({
    subscriptions: withSecretEndpoints(subscriptions, isSecret),
    severities:
        severities &&
        Object.fromEntries(
            Object.entries(severities).map(([severity, notifications]) => [
                severity,
                { ...notifications, subscriptions: withSecretEndpoints(notifications.subscriptions, isSecret) },
            ]),
        ),
});
