import { parseArn } from "../../../detection";
import {
    type Properties,
    propertiesOf,
    type RehearsedStack,
    resourceTypes,
    withAdded,
    withOnly,
} from "../rehearsedStack";
import type { Faults } from "./fault";

const { subscribedQueue, subscription } = resourceTypes;

/** Subscribed queues that keep the topic out. */
export const queueFaults: Faults = {
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
            return {
                service: "sqs",
                eventName: "SetQueueAttributes",
                requestParameters: { queueUrl, attributes: { Policy: policy } },
            };
        },
    },
};

function policyForAnotherTopic(stack: RehearsedStack): Properties {
    const { endpoint, topic } = propertiesOf(stack, subscribedQueue);
    const { region, account, resource } = parseArn(String(endpoint)) ?? {};
    return {
        queueUrl: `https://sqs.${region}.amazonaws.com/${account}/${resource}`,
        policy: JSON.stringify({
            Version: "2012-10-17",
            Statement: [
                {
                    Effect: "Allow",
                    Principal: { Service: "sns.amazonaws.com" },
                    Action: "sqs:SendMessage",
                    Resource: endpoint,
                    Condition: { ArnEquals: { "aws:SourceArn": `${String(topic)}-2` } },
                },
            ],
        }),
    };
}
