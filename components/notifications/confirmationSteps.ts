import type { TopicSubscription } from "@pulumi/aws/sns/topicSubscription";
import * as pulumi from "@pulumi/pulumi";
import { howToConfirm } from "../../detection";

/** What to do for each subscription that nobody has confirmed yet, by its name, in order. */
export function confirmationStepsOf(
    subscriptions: Record<string, TopicSubscription>,
): pulumi.Output<{ [name: string]: string }> {
    const steps = Object.keys(subscriptions)
        .sort()
        .map((name) =>
            pulumi
                .all([subscriptions[name]?.pendingConfirmation, subscriptions[name]?.protocol])
                .apply(([isPending, protocol = ""]) =>
                    isPending ? [[name, confirmationStep(protocol)] as const] : [],
                ),
        );
    return pulumi.all(steps).apply((entries) => Object.fromEntries(entries.flat()));
}

/**
 * What somebody must do before SNS delivers to a subscription, in sentences. A request that nobody answers expires
 * after two days, and SNS offers no way to send it again: the subscription has to be created anew.
 */
export function confirmationStep(protocol: string): string {
    return `${howToConfirm(protocol)} After two days it has expired: npx pulumi up --refresh then subscribes anew.`;
}
