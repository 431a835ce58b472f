import { absent, known, unknown } from "../../../../detection";
import { account, arns, onlyQueue, snsGrant } from "../compliantDeployment";
import { judges } from "./judgements";

const forQueue = (arn: string) =>
    known(
        snsGrant("kms:*", {
            Condition: {
                ArnLike: { "aws:SourceArn": arns.topic },
                StringEquals: { "kms:EncryptionContext:aws:sqs:arn": arn },
            },
        }),
    );

describe("judgeQueueKey", () => {
    judges("subscription", [
        { title: "a queue under a key of its own that admits SNS", more: onlyQueue({}, {}), told: ["audit-queue"] },
        { title: "a key for this queue", more: onlyQueue({}, { policy: forQueue(arns.queue) }), told: ["audit-queue"] },
        {
            title: "a key for another queue",
            more: onlyQueue({}, { policy: forQueue(`${arns.queue}-2`) }),
            findings: `SUBSCRIPTION_QUEUE_KEY_BLOCKS_SNS queue-key: The policy of key "queue-key", which encrypts the queue "audit", does not admit SNS. Statement "TopicSends" asks for StringEquals kms:EncryptionContext:aws:sqs:arn = ${arns.queue}-2, and here it is ${arns.queue}. | The key's policy must allow kms:Decrypt and kms:GenerateDataKey* to sns.amazonaws.com, or the alarm's messages are dropped without a trace. | Add the statement { Effect: "Allow", Principal: { Service: "sns.amazonaws.com" }, Action: ["kms:Decrypt", "kms:GenerateDataKey*"], Resource: "*", Condition: { ArnEquals: { "aws:SourceArn": topic.arn } } } to the key's policy.`,
        },
        {
            title: "AWS's own key",
            more: onlyQueue({ kmsKey: known("alias/aws/sqs") }),
            findings:
                'SUBSCRIPTION_QUEUE_KEY_BLOCKS_SNS queue: The queue "audit" is encrypted with alias/aws/sqs, the key that AWS manages; its policy does not admit SNS and cannot be changed. | The queue must be encrypted with a key of your own that admits SNS, or by SQS itself (sqsManagedSseEnabled). | Set kmsMasterKeyId on the queue "audit" to a key of your own whose policy allows kms:Decrypt and kms:GenerateDataKey* to sns.amazonaws.com.',
        },
        {
            title: "AWS's own key by the alias's ARN",
            more: onlyQueue({ kmsKey: known(`arn:aws:kms:eu-north-1:${account}:alias/aws/sqs`) }),
            findings:
                'SUBSCRIPTION_QUEUE_KEY_BLOCKS_SNS queue: The queue "audit" is encrypted with alias/aws/sqs, the key that AWS manages; its policy does not admit SNS and cannot be changed.',
        },
        {
            title: "a key under its default policy",
            more: onlyQueue({}, { policy: absent }),
            findings:
                'SUBSCRIPTION_QUEUE_KEY_BLOCKS_SNS queue-key: The policy of key "queue-key", which encrypts the queue "audit", does not admit SNS. It is the default one, which admits principals of the account and no service. | The key\'s policy must allow kms:Decrypt and kms:GenerateDataKey* to sns.amazonaws.com, or the alarm\'s messages are dropped without a trace. | Add the statement { Effect: "Allow", Principal: { Service: "sns.amazonaws.com" }, Action: ["kms:Decrypt", "kms:GenerateDataKey*"], Resource: "*", Condition: { ArnEquals: { "aws:SourceArn": topic.arn } } } to the key\'s policy.',
        },
        {
            title: "a key that grants decryption alone",
            more: onlyQueue({}, { policy: known(snsGrant("kms:Decrypt")) }),
            findings:
                'SUBSCRIPTION_QUEUE_KEY_BLOCKS_SNS queue-key: The policy of key "queue-key", which encrypts the queue "audit", does not admit SNS. No statement allows kms:GenerateDataKey to sns.amazonaws.com.',
        },
        {
            title: "a key that grants data keys alone",
            more: onlyQueue({}, { policy: known(snsGrant("kms:GenerateDataKey*")) }),
            findings:
                'SUBSCRIPTION_QUEUE_KEY_BLOCKS_SNS queue-key: The policy of key "queue-key", which encrypts the queue "audit", does not admit SNS. No statement allows kms:Decrypt to sns.amazonaws.com.',
        },
        {
            title: "a key that is disabled",
            more: onlyQueue({}, { isEnabled: known(false) }),
            findings:
                'SUBSCRIPTION_QUEUE_KEY_BLOCKS_SNS queue-key: The key "queue-key", which encrypts the queue "audit", is disabled. | The key must be enabled, or nothing can be sent to the queue. | Set isEnabled: true on the key "queue-key".',
        },
        {
            title: "a key that does not exist",
            more: onlyQueue({}, { isMissing: true }),
            findings:
                'SUBSCRIPTION_QUEUE_KEY_BLOCKS_SNS queue: The queue "audit" is encrypted with the key queue-key, which does not exist. | The key must exist, or nothing can be sent to the queue. | Set kmsMasterKeyId on the queue "audit" to a key of your own whose policy allows kms:Decrypt and kms:GenerateDataKey* to sns.amazonaws.com.',
        },
        {
            title: "a key that is not known",
            more: onlyQueue({ kmsKey: unknown() }),
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET queue: The setting kmsMasterKeyId of queue "audit" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
        {
            title: "a key whose policy is not known",
            more: onlyQueue({}, { policy: unknown() }),
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET queue-key: The setting policy of key "queue-key" is not known yet.',
        },
        {
            title: "a key outside the deployment",
            more: onlyQueue({ kmsKey: known("alias/audit") }),
            outcome: "cannot tell yet",
            remarks:
                "SUBSCRIPTION_QUEUE_KEY_OUTSIDE queue: The key of queue \"audit\", alias/audit, is out of sight here. | The key's policy must allow kms:Decrypt and kms:GenerateDataKey* to sns.amazonaws.com, or the alarm's messages are dropped without a trace. | Check its policy with aws kms get-key-policy --key-id alias/audit.",
        },
    ]);
});
