import { absent, known, unknown } from "../../../../detection";
import { account, arns, key, placed, region } from "../compliantDeployment";
import { judges } from "./judgements";

describe("judgeKeyFitness", () => {
    judges("topic", [
        {
            title: "a key in another Region",
            changes: { key: { region: known("us-east-1") } },
            findings:
                'TOPIC_KEY_BLOCKS_CLOUDWATCH topic: The key "alerts-key" is in us-east-1, and the topic "alerts", which is encrypted with it, is in eu-north-1. | The key must be in the Region of the topic, or nothing can be published to the topic. | Set kmsMasterKeyId on the topic "alerts" to a key in eu-north-1.',
        },
        {
            title: "the id of a key in another Region",
            changes: {
                topic: { kmsKey: known("1234abcd-12ab-34cd-56ef-1234567890ab") },
                key: { region: known("us-east-1") },
            },
            findings:
                'TOPIC_KEY_BLOCKS_CLOUDWATCH topic: The key "alerts-key" is in us-east-1, and the topic "alerts", which is encrypted with it, is in eu-north-1.',
        },
        {
            title: "a key outside the deployment, in another Region",
            changes: { topic: { kmsKey: known(`arn:aws:kms:us-east-1:${account}:key/5678`) } },
            findings:
                'TOPIC_KEY_BLOCKS_CLOUDWATCH topic: The key arn:aws:kms:us-east-1:111122223333:key/5678 is in us-east-1, and the topic "alerts", which is encrypted with it, is in eu-north-1.',
            remarks:
                "TOPIC_KEY_OUTSIDE topic: The key of topic \"alerts\", arn:aws:kms:us-east-1:111122223333:key/5678, is out of sight here. | The key's policy must allow kms:Decrypt and kms:GenerateDataKey* to cloudwatch.amazonaws.com, or the alarm's messages are dropped without a trace. | Check its policy with aws kms get-key-policy --key-id arn:aws:kms:us-east-1:111122223333:key/5678.",
        },
        {
            title: "a multi-Region key by its ARN in another Region, with a replica in the topic's",
            changes: {
                topic: { kmsKey: known(`arn:aws:kms:us-east-1:${account}:key/mrk-1234`) },
                key: { keyId: known("mrk-1234"), arn: known(`arn:aws:kms:eu-north-1:${account}:key/mrk-1234`) },
            },
            findings:
                'TOPIC_KEY_BLOCKS_CLOUDWATCH topic: The key arn:aws:kms:us-east-1:111122223333:key/mrk-1234 is in us-east-1, and the topic "alerts", which is encrypted with it, is in eu-north-1.',
            remarks:
                "TOPIC_KEY_OUTSIDE topic: The key of topic \"alerts\", arn:aws:kms:us-east-1:111122223333:key/mrk-1234, is out of sight here. | The key's policy must allow kms:Decrypt and kms:GenerateDataKey* to cloudwatch.amazonaws.com, or the alarm's messages are dropped without a trace. | Check its policy with aws kms get-key-policy --key-id arn:aws:kms:us-east-1:111122223333:key/mrk-1234.",
        },
        {
            title: "a key that waits for its deletion",
            changes: { key: { isEnabled: known(false), isPendingDeletion: true } },
            findings:
                'TOPIC_KEY_BLOCKS_CLOUDWATCH key: The key "alerts-key", which encrypts the topic "alerts", waits for its deletion. | The key must be enabled, or nothing can be published to the topic. | Call the deletion off with aws kms cancel-key-deletion --key-id alerts-key, and enable the key with aws kms enable-key --key-id alerts-key; or set kmsMasterKeyId on the topic "alerts" to another key.',
        },
        {
            title: "a key whose material has expired",
            changes: { key: { isEnabled: known(false), unusableState: "PendingImport" } },
            findings:
                'TOPIC_KEY_BLOCKS_CLOUDWATCH key: The key "alerts-key", which encrypts the topic "alerts", cannot be used: its key state is PendingImport. | The key must be enabled, or nothing can be published to the topic. | Look with aws kms describe-key --key-id alerts-key what the key "alerts-key" waits for, such as key material or its key store; or set kmsMasterKeyId on the topic "alerts" to another key.',
        },
        {
            title: "a key for signing",
            changes: { key: { keySpec: known("RSA_2048") } },
            findings:
                'TOPIC_KEY_BLOCKS_CLOUDWATCH key: The key "alerts-key", which encrypts the topic "alerts", has the key spec RSA_2048. | The key must have the spec SYMMETRIC_DEFAULT, or nothing can be published to the topic. | Set kmsMasterKeyId on the topic "alerts" to a symmetric key; the spec of a key cannot be changed.',
        },
        {
            title: "a disabled key",
            changes: { key: { isEnabled: known(false) } },
            findings:
                'TOPIC_KEY_BLOCKS_CLOUDWATCH key: The key "alerts-key", which encrypts the topic "alerts", is disabled. | The key must be enabled, or nothing can be published to the topic. | Set isEnabled: true on the key "alerts-key".',
        },
        { title: "a symmetric key", changes: { key: { keySpec: known("SYMMETRIC_DEFAULT") } } },
        {
            title: "the replica of a multi-Region key, by the id that all of them have",
            changes: { topic: { kmsKey: known("mrk-1234") }, key: { keyId: known("mrk-1234") } },
            more: {
                keys: [
                    key({ keyId: known("mrk-1234") }),
                    key({
                        ...placed("primary"),
                        region: known("us-east-1"),
                        keyId: known("mrk-1234"),
                        arn: known(arns.key.replace(region, "us-east-1")),
                        policy: absent,
                    }),
                ],
            },
        },
        {
            title: "a key in another Region, which waits for its deletion",
            changes: { key: { region: known("us-east-1"), isEnabled: known(false), isPendingDeletion: true } },
            findings: [
                'TOPIC_KEY_BLOCKS_CLOUDWATCH topic: The key "alerts-key" is in us-east-1, and the topic "alerts", which is encrypted with it, is in eu-north-1. | The key must be in the Region of the topic, or nothing can be published to the topic. | Set kmsMasterKeyId on the topic "alerts" to a key in eu-north-1.',
                'TOPIC_KEY_BLOCKS_CLOUDWATCH key: The key "alerts-key", which encrypts the topic "alerts", waits for its deletion. | The key must be enabled, or nothing can be published to the topic. | Call the deletion off with aws kms cancel-key-deletion --key-id alerts-key, and enable the key with aws kms enable-key --key-id alerts-key; or set kmsMasterKeyId on the topic "alerts" to another key.',
            ],
        },
        {
            title: "a key of which nobody knows whether it can encrypt",
            changes: { key: { keySpec: unknown() } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET key: The setting keySpec of key "alerts-key" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
        {
            title: "a key of which nobody knows whether it is enabled",
            changes: { key: { isEnabled: unknown() } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET key: The setting isEnabled of key "alerts-key" is not known yet.',
        },
        { title: "a key that is enabled", changes: { key: { isEnabled: known(true) } } },
        {
            title: "a key of a Region that is not known",
            changes: { topic: { kmsKey: unknown(["key"]) }, key: { region: unknown(["provider"]) } },
        },
        {
            title: "a key outside, by the ARN of an alias in another Region",
            changes: { topic: { kmsKey: known(`arn:aws:kms:us-east-1:${account}:alias/alerts`) } },
            findings:
                'TOPIC_KEY_BLOCKS_CLOUDWATCH topic: The key arn:aws:kms:us-east-1:111122223333:alias/alerts is in us-east-1, and the topic "alerts", which is encrypted with it, is in eu-north-1. | The key must be in the Region of the topic, or nothing can be published to the topic. | Set kmsMasterKeyId on the topic "alerts" to a key in eu-north-1.',
            remarks:
                "TOPIC_KEY_OUTSIDE topic: The key of topic \"alerts\", arn:aws:kms:us-east-1:111122223333:alias/alerts, is out of sight here. | The key's policy must allow kms:Decrypt and kms:GenerateDataKey* to cloudwatch.amazonaws.com, or the alarm's messages are dropped without a trace. | Check its policy with aws kms get-key-policy --key-id arn:aws:kms:us-east-1:111122223333:alias/alerts.",
        },
    ]);
});
