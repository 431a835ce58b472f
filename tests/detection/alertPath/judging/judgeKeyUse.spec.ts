import { absent, known, unknown } from "../../../../detection";
import { account, arns, grant, placed } from "../compliantDeployment";
import { judges } from "./judgements";

const nowhere = unknown();

const withCondition = (Condition: object) =>
    JSON.stringify({
        Statement: [
            {
                Sid: "Alarms",
                Effect: "Allow",
                Principal: { Service: "cloudwatch.amazonaws.com" },
                Action: "kms:*",
                Resource: "*",
                Condition,
            },
        ],
    });

describe("judgeKeyUse", () => {
    judges("topic", [
        {
            title: "AWS's own key by alias",
            changes: { topic: { kmsKey: known("alias/aws/sns") } },
            findings:
                'TOPIC_KEY_BLOCKS_CLOUDWATCH topic: The topic "alerts" is encrypted with alias/aws/sns, the key that AWS manages; its policy does not admit CloudWatch and cannot be changed. | The topic must be encrypted with a key of your own that admits CloudWatch, or not at all. | Set kmsMasterKeyId on the topic "alerts" to a key of your own whose policy allows kms:Decrypt and kms:GenerateDataKey* to cloudwatch.amazonaws.com.',
        },
        {
            title: "AWS's own key by the alias's ARN",
            changes: { topic: { kmsKey: known(`arn:aws:kms:eu-north-1:${account}:alias/aws/sns`) } },
            findings:
                'TOPIC_KEY_BLOCKS_CLOUDWATCH topic: The topic "alerts" is encrypted with alias/aws/sns, the key that AWS manages; its policy does not admit CloudWatch and cannot be changed.',
        },
        {
            title: "a key that is gone",
            changes: { key: { isMissing: true } },
            findings:
                'TOPIC_KEY_BLOCKS_CLOUDWATCH topic: The topic "alerts" is encrypted with the key alerts-key, which does not exist. | The key must exist, or nothing can be published to the topic. | Set kmsMasterKeyId on the topic "alerts" to a key of your own whose policy allows kms:Decrypt and kms:GenerateDataKey* to cloudwatch.amazonaws.com.',
        },
        {
            title: "a key under its default policy",
            changes: { key: { policy: absent } },
            findings:
                'TOPIC_KEY_BLOCKS_CLOUDWATCH key: The policy of key "alerts-key", which encrypts the topic "alerts", does not admit CloudWatch. It is the default one, which admits principals of the account and no service. | The key\'s policy must allow kms:Decrypt and kms:GenerateDataKey* to cloudwatch.amazonaws.com, or the alarm\'s messages are dropped without a trace. | Add the statement { Effect: "Allow", Principal: { Service: "cloudwatch.amazonaws.com" }, Action: ["kms:Decrypt", "kms:GenerateDataKey*"], Resource: "*", Condition: { StringEquals: { "aws:SourceAccount": accountId } } } to the key\'s policy.',
        },
        {
            title: "a key that grants decryption alone",
            changes: { key: { policy: known(grant("kms:Decrypt", "*")) } },
            findings:
                'TOPIC_KEY_BLOCKS_CLOUDWATCH key: The policy of key "alerts-key", which encrypts the topic "alerts", does not admit CloudWatch. No statement allows kms:GenerateDataKey to cloudwatch.amazonaws.com.',
        },
        {
            title: "a key that grants data keys alone",
            changes: { key: { policy: known(grant("kms:GenerateDataKey*", "*")) } },
            findings:
                'TOPIC_KEY_BLOCKS_CLOUDWATCH key: The policy of key "alerts-key", which encrypts the topic "alerts", does not admit CloudWatch. No statement allows kms:Decrypt to cloudwatch.amazonaws.com.',
        },
        {
            title: "a key without the grant behind an alias",
            changes: { topic: { kmsKey: known("alias/alerts") }, key: { policy: absent } },
            more: {
                keyAliases: [
                    { ...placed("alias"), name: known("alias/alerts"), arn: absent, targetKey: known(arns.key) },
                ],
            },
            findings:
                'TOPIC_KEY_BLOCKS_CLOUDWATCH key: The policy of key "alerts-key", which encrypts the topic "alerts", does not admit CloudWatch. It is the default one, which admits principals of the account and no service.',
        },
        {
            title: "a key named by its id",
            changes: { topic: { kmsKey: known("1234abcd-12ab-34cd-56ef-1234567890ab") } },
        },
        {
            title: "the topic's key",
            changes: { topic: { kmsKey: nowhere } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET topic: The setting kmsMasterKeyId of topic "alerts" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
        {
            title: "the key's policy",
            changes: { key: { policy: nowhere } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET key: The setting policy of key "alerts-key" is not known yet.',
        },
        {
            title: "whether the key is enabled",
            changes: { key: { isEnabled: nowhere } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET key: The setting isEnabled of key "alerts-key" is not known yet.',
        },
        { title: "a topic without encryption", changes: { topic: { kmsKey: absent } }, more: { keys: [] } },
        { title: "an empty key, which means none", changes: { topic: { kmsKey: known("") } } },
        {
            title: "a key outside",
            more: { keys: [] },
            outcome: "cannot tell yet",
            remarks: `TOPIC_KEY_OUTSIDE topic: The key of topic "alerts", ${arns.key}, is out of sight here. | The key's policy must allow kms:Decrypt and kms:GenerateDataKey* to cloudwatch.amazonaws.com, or the alarm's messages are dropped without a trace. | Check its policy with aws kms get-key-policy --key-id ${arns.key}.`,
        },
        {
            title: "a key outside, by its alias",
            changes: { topic: { kmsKey: known("alias/alerts") } },
            outcome: "cannot tell yet",
            remarks:
                "TOPIC_KEY_OUTSIDE topic: The key of topic \"alerts\", alias/alerts, is out of sight here. | The key's policy must allow kms:Decrypt and kms:GenerateDataKey* to cloudwatch.amazonaws.com, or the alarm's messages are dropped without a trace. | Check its policy with aws kms get-key-policy --key-id alias/alerts.",
        },
        {
            title: "a key that is gone",
            changes: { key: { isMissing: true } },
            findings:
                'TOPIC_KEY_BLOCKS_CLOUDWATCH topic: The topic "alerts" is encrypted with the key alerts-key, which does not exist. | The key must exist, or nothing can be published to the topic. | Set kmsMasterKeyId on the topic "alerts" to a key of your own whose policy allows kms:Decrypt and kms:GenerateDataKey* to cloudwatch.amazonaws.com.',
        },
        {
            title: "a key with a blank policy",
            changes: { key: { policy: known(" ") } },
            findings:
                'TOPIC_KEY_BLOCKS_CLOUDWATCH key: The policy of key "alerts-key", which encrypts the topic "alerts", does not admit CloudWatch. It is the default one, which admits principals of the account and no service. | The key\'s policy must allow kms:Decrypt and kms:GenerateDataKey* to cloudwatch.amazonaws.com, or the alarm\'s messages are dropped without a trace. | Add the statement { Effect: "Allow", Principal: { Service: "cloudwatch.amazonaws.com" }, Action: ["kms:Decrypt", "kms:GenerateDataKey*"], Resource: "*", Condition: { StringEquals: { "aws:SourceAccount": accountId } } } to the key\'s policy.',
        },
        {
            title: "a key for another topic",
            changes: {
                key: {
                    policy: known(
                        withCondition({
                            StringEquals: { "kms:EncryptionContext:aws:sns:topicArn": `${arns.topic}-2` },
                        }),
                    ),
                },
            },
            findings: `TOPIC_KEY_BLOCKS_CLOUDWATCH key: The policy of key "alerts-key", which encrypts the topic "alerts", does not admit CloudWatch. Statement "Alarms" asks for StringEquals kms:EncryptionContext:aws:sns:topicArn = ${arns.topic}-2, and here it is ${arns.topic}.`,
        },
        {
            title: "a key for this topic",
            changes: {
                key: {
                    policy: known(
                        withCondition({ StringEquals: { "kms:EncryptionContext:aws:sns:topicArn": arns.topic } }),
                    ),
                },
            },
        },
        {
            title: "a key under a condition on something that nobody can say of the request",
            changes: { key: { policy: known(withCondition({ StringEquals: { "aws:SourceOrgID": "o-1" } })) } },
            outcome: "cannot tell yet",
            remarks:
                'CONDITION_NOT_JUDGED key: Whether the policy of key "alerts-key", which encrypts the topic "alerts", admits CloudWatch cannot be told. It depends on the condition StringEquals aws:SourceOrgID = o-1 of statement "Alarms", and what requests of cloudwatch.amazonaws.com carry for it is not known here. | The key\'s policy must allow kms:Decrypt and kms:GenerateDataKey* to cloudwatch.amazonaws.com, or the alarm\'s messages are dropped without a trace. | Add the statement { Effect: "Allow", Principal: { Service: "cloudwatch.amazonaws.com" }, Action: ["kms:Decrypt", "kms:GenerateDataKey*"], Resource: "*", Condition: { StringEquals: { "aws:SourceAccount": accountId } } } to the key\'s policy.',
        },
        {
            title: "a key for a topic that is not known yet",
            changes: {
                topic: { arn: unknown(["topic"]), account: unknown(["provider"]) },
                key: {
                    policy: known(
                        withCondition({ StringEquals: { "kms:EncryptionContext:aws:sns:topicArn": arns.topic } }),
                    ),
                },
                alarm: { alarmActions: unknown(["topic"]) },
                subscription: { topicArn: unknown(["topic"]) },
            },
            outcome: "cannot tell yet",
            remarks: [
                'NOT_KNOWN_YET key: Whether the policy of key "alerts-key", which encrypts the topic "alerts", admits CloudWatch cannot be told. It depends on statement "Alarms", and not all that it compares is known yet. | The key\'s policy must allow kms:Decrypt and kms:GenerateDataKey* to cloudwatch.amazonaws.com, or the alarm\'s messages are dropped without a trace. | Check again after the deployment.',
                'NOT_KNOWN_YET topic: The policy of topic "alerts" may or may not let CloudWatch publish. It depends on statement "CloudWatchAlarms", and not all that it compares is known yet. | The topic\'s policy must allow sns:Publish to cloudwatch.amazonaws.com for this alarm. | Check again after the deployment.',
            ],
        },
        {
            title: "a key that denies CloudWatch data keys",
            changes: {
                key: {
                    policy: known(
                        JSON.stringify({
                            Statement: [
                                { Effect: "Allow", Principal: "*", Action: "kms:*", Resource: "*" },
                                {
                                    Sid: "No",
                                    Effect: "Deny",
                                    Principal: "*",
                                    Action: "kms:GenerateDataKey*",
                                    Resource: "*",
                                },
                            ],
                        }),
                    ),
                },
            },
            findings:
                'TOPIC_KEY_BLOCKS_CLOUDWATCH key: The policy of key "alerts-key", which encrypts the topic "alerts", does not admit CloudWatch. Statement "No" denies kms:GenerateDataKey. | The key\'s policy must allow kms:Decrypt and kms:GenerateDataKey* to cloudwatch.amazonaws.com, or the alarm\'s messages are dropped without a trace. | Leave AWS services out of statement "No": add "aws:PrincipalIsAWSService": "false" under Bool to its Condition.',
        },
        {
            title: "a key whose policy stands in a resource of its own",
            changes: { key: { policy: known(grant("kms:Sign", "*")), policyHolder: placed("policy", "grants") } },
            findings:
                'TOPIC_KEY_BLOCKS_CLOUDWATCH policy: The key policy "grants" of key "alerts-key", which encrypts the topic "alerts", does not admit CloudWatch. No statement allows kms:Decrypt to cloudwatch.amazonaws.com. | The key\'s policy must allow kms:Decrypt and kms:GenerateDataKey* to cloudwatch.amazonaws.com, or the alarm\'s messages are dropped without a trace. | Add the statement { Effect: "Allow", Principal: { Service: "cloudwatch.amazonaws.com" }, Action: ["kms:Decrypt", "kms:GenerateDataKey*"], Resource: "*", Condition: { StringEquals: { "aws:SourceAccount": accountId } } } to the key policy "grants".',
        },
        {
            title: "a policy of a key that is not known yet, in a resource of its own",
            changes: { key: { policy: unknown(["alarm"]), policyHolder: placed("policy", "grants") } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET policy: The setting policy of key policy "grants" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
    ]);
});
