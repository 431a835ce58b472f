import { resourceTypes } from "../rehearsedStack";
import type { Properties } from "../resourceDescription";
import { exampleAccount } from "../standIn/awsPlace";
import { type ApiCall, changed, type Faults } from "./fault";

const { key, topic, topicPolicy } = resourceTypes;

/** A policy of one statement. */
export const allowing = (Principal: Properties, Action: string, rest: Properties = { Resource: "*" }): string =>
    JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal, Action, ...rest }] });

const awsManagedKey = "alias/aws/sns";
const accountOnly = allowing({ AWS: exampleAccount }, "kms:*");
const eventBridgeOnly = allowing({ Service: "events.amazonaws.com" }, "sns:Publish");

/** Topics to which CloudWatch cannot publish. */
export const topicFaults: Faults = {
    "aws-managed-key": changed(
        "the topic is encrypted with alias/aws/sns, which CloudWatch may not use",
        topic,
        () => ({ kmsMasterKeyId: awsManagedKey }),
        ({ arn: topicArn }) =>
            setAttribute({ topicArn, attributeName: "KmsMasterKeyId", attributeValue: awsManagedKey }),
    ),
    "key-policy": changed(
        "the key of the topic admits the account, and not CloudWatch",
        key,
        () => ({ policy: accountOnly }),
        ({ keyId }, changes) => ["kms", "PutKeyPolicy", { keyId, policyName: "default", ...changes }],
    ),
    "key-disabled": changed(
        "somebody disables the key of the topic",
        key,
        () => ({ isEnabled: false }),
        ({ keyId }) => ["kms", "DisableKey", { keyId }],
    ),
    "topic-policy": changed(
        "the topic's policy admits EventBridge, and not CloudWatch",
        topicPolicy,
        () => ({ policy: eventBridgeOnly }),
        ({ arn: topicArn }) => setAttribute({ topicArn, attributeName: "Policy", attributeValue: eventBridgeOnly }),
    ),
};

const setAttribute = (parameters: Properties): ApiCall => ["sns", "SetTopicAttributes", parameters];
