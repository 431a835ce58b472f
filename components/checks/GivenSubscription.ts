import type { Later } from "./later";

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
