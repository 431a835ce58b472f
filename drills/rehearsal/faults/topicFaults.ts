import { propertiesOf, resourceTypes, withChanged } from "../rehearsedStack";
import { exampleAccount } from "../standIn/awsPlace";
import type { Faults } from "./fault";

const { key, topic, topicPolicy } = resourceTypes;

/** Topics to which CloudWatch cannot publish. */
export const topicFaults: Faults = {
    "aws-managed-key": {
        description: "the topic is encrypted with alias/aws/sns, which CloudWatch may not use",
        spoil: (stack) => withChanged(stack, topic, () => ({ kmsMasterKeyId: "alias/aws/sns" })),
        call: (stack) => ({
            service: "sns",
            eventName: "SetTopicAttributes",
            requestParameters: {
                topicArn: propertiesOf(stack, topic).arn,
                attributeName: "KmsMasterKeyId",
                attributeValue: "alias/aws/sns",
            },
        }),
    },
    "key-policy": {
        description: "the key of the topic admits the account, and not CloudWatch",
        spoil: (stack) => withChanged(stack, key, () => ({ policy: accountOnly })),
        call: (stack) => ({
            service: "kms",
            eventName: "PutKeyPolicy",
            requestParameters: { keyId: propertiesOf(stack, key).keyId, policyName: "default", policy: accountOnly },
        }),
    },
    "key-disabled": {
        description: "somebody disables the key of the topic",
        spoil: (stack) => withChanged(stack, key, () => ({ isEnabled: false })),
        call: (stack) => ({
            service: "kms",
            eventName: "DisableKey",
            requestParameters: { keyId: propertiesOf(stack, key).keyId },
        }),
    },
    "topic-policy": {
        description: "the topic's policy admits EventBridge, and not CloudWatch",
        spoil: (stack) => withChanged(stack, topicPolicy, () => ({ policy: eventBridgeOnly })),
        call: (stack) => ({
            service: "sns",
            eventName: "SetTopicAttributes",
            requestParameters: {
                topicArn: propertiesOf(stack, topicPolicy).arn,
                attributeName: "Policy",
                attributeValue: eventBridgeOnly,
            },
        }),
    },
};

const allowing = (principal: Readonly<Record<string, string>>, action: string): string =>
    JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: principal, Action: action, Resource: "*" }],
    });

const accountOnly = allowing({ AWS: exampleAccount }, "kms:*");
const eventBridgeOnly = allowing({ Service: "events.amazonaws.com" }, "sns:Publish");
