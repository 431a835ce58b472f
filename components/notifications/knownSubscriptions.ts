import { type Later, later } from "../settings/later";
import { pathPart } from "../settings/pathText";

/** A subscription as a person asks for it. */
export interface GivenSubscription {
    readonly protocol: string | Later;
    readonly endpoint: string | Later;
    readonly rawMessageDelivery?: boolean | Later;
    readonly filterPolicy?: string | Later;
    readonly filterPolicyScope?: string | Later;
    readonly endpointAutoConfirms?: boolean | Later;
    readonly confirmationTimeoutInMinutes?: number | Later;
    readonly subscriptionRoleArn?: string | Later;
    readonly grantDelivery?: boolean | Later;
    readonly deliveryPolicy?: string | Later;
    readonly deadLetterQueueArn?: string | Later;
    readonly grantDeadLetters?: boolean | Later;
}

/** Subscriptions by their names. */
export type GivenSubscriptions = Readonly<Record<string, GivenSubscription | Later>>;

/** Subscriptions as far as they are known, with where their settings stand. */
export function knownSubscriptions(
    subscriptions: GivenSubscriptions | Later = {},
): (readonly [path: string, subscription: GivenSubscription])[] {
    return subscriptions === later
        ? []
        : Object.entries(subscriptions).flatMap(([name, subscription]) =>
              subscription === later ? [] : [[`subscriptions.${pathPart(name)}`, subscription] as const],
          );
}
