import { parseArn } from "../../../detection";
import { type RehearsedStack, resourceTypes } from "../rehearsedStack";
import type { Properties } from "../resourceDescription";
import { callOn, changed, type Faults, propertiesOf, withAdded, withOnly, without } from "./fault";
import { allowing } from "./topicFaults";

const { subscribedQueue, subscription } = resourceTypes;

/** Subscriptions that nothing arrives at, and subscribed queues that keep the topic out. */
export const subscriptionFaults: Faults = {
    "no-subscription": {
        description: "nobody is subscribed to the topic",
        spoil: (stack) => without(stack, subscription),
        call: callOn(subscription, ({ arn }) => ["sns", "Unsubscribe", { subscriptionArn: arn }]),
    },
    "not-confirmed": changed("nobody clicked the link in the confirmation e-mail", subscription, () => ({
        pendingConfirmation: true,
    })),
    "filter-policy": changed(
        "the subscriptions filter by an attribute that alarm messages do not carry",
        subscription,
        () => ({ filterPolicy: '{"severity":["high"]}' }),
        ({ arn: subscriptionArn }, { filterPolicy: attributeValue }) => [
            "sns",
            "SetSubscriptionAttributes",
            { subscriptionArn, attributeName: "FilterPolicy", attributeValue },
        ],
    ),
    "queue-policy": {
        description: "nobody but a queue is subscribed, and its policy admits another topic",
        spoil: (stack) =>
            withAdded(withOnly(stack, subscribedQueue, subscription), subscribedQueue, {
                type: "aws:sqs/queuePolicy:QueuePolicy",
                name: "another-topic",
                props: policyForAnotherTopic(stack),
            }),
        call: (stack) => {
            const { queueUrl, policy } = policyForAnotherTopic(stack);
            return ["sqs", "SetQueueAttributes", { queueUrl, attributes: { Policy: policy } }];
        },
    },
};

function policyForAnotherTopic(stack: RehearsedStack): Properties {
    const { endpoint, topic } = propertiesOf(stack, subscribedQueue);
    const { region, account, resource } = parseArn(String(endpoint)) ?? {};
    return {
        queueUrl: `https://sqs.${region}.amazonaws.com/${account}/${resource}`,
        policy: allowing({ Service: "sns.amazonaws.com" }, "sqs:SendMessage", {
            Resource: endpoint,
            Condition: { ArnEquals: { "aws:SourceArn": `${String(topic)}-2` } },
        }),
    };
}
