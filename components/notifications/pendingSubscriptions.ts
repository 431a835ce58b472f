import type { TopicSubscription } from "@pulumi/aws/sns/topicSubscription";
import * as pulumi from "@pulumi/pulumi";
import { confirmationStep } from "./confirmationStep";

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
