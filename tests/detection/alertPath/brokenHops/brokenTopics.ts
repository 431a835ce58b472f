import { absent, known } from "../../../../detection";
import { account, arns, grant, placed } from "../compliantDeployment";
import type { BrokenHop } from "./brokenHop";

const statement = (changes: object) =>
    JSON.stringify({
        Statement: [
            {
                Effect: "Allow",
                Principal: { Service: "cloudwatch.amazonaws.com" },
                Action: "sns:Publish",
                Resource: "*",
                ...changes,
            },
        ],
    });

/** Ways in which the hop "topic" breaks. */
export const brokenTopics: readonly BrokenHop[] = [
    {
        title: "AWS's own key by alias",
        changes: { topic: { kmsKey: known("alias/aws/sns") } },
        finding: ["TOPIC_KEY_BLOCKS_CLOUDWATCH", "topic", "topic"],
    },
    {
        title: "AWS's own key by the alias's ARN",
        changes: { topic: { kmsKey: known(`arn:aws:kms:eu-north-1:${account}:alias/aws/sns`) } },
        finding: ["TOPIC_KEY_BLOCKS_CLOUDWATCH", "topic", "topic"],
    },
    {
        title: "a key in another Region",
        changes: { key: { region: known("us-east-1") } },
        finding: ["TOPIC_KEY_BLOCKS_CLOUDWATCH", "topic", "topic"],
    },
    {
        title: "the id of a key in another Region",
        changes: {
            topic: { kmsKey: known("1234abcd-12ab-34cd-56ef-1234567890ab") },
            key: { region: known("us-east-1") },
        },
        finding: ["TOPIC_KEY_BLOCKS_CLOUDWATCH", "topic", "topic"],
    },
    {
        title: "a key outside the deployment, in another Region",
        changes: { topic: { kmsKey: known(`arn:aws:kms:us-east-1:${account}:key/5678`) } },
        finding: ["TOPIC_KEY_BLOCKS_CLOUDWATCH", "topic", "topic"],
    },
    {
        title: "a multi-Region key by its ARN in another Region, with a replica in the topic's",
        changes: {
            topic: { kmsKey: known(`arn:aws:kms:us-east-1:${account}:key/mrk-1234`) },
            key: { keyId: known("mrk-1234"), arn: known(`arn:aws:kms:eu-north-1:${account}:key/mrk-1234`) },
        },
        finding: ["TOPIC_KEY_BLOCKS_CLOUDWATCH", "topic", "topic"],
    },
    {
        title: "a key that is gone",
        changes: { key: { isMissing: true } },
        finding: ["TOPIC_KEY_BLOCKS_CLOUDWATCH", "topic", "topic"],
    },
    {
        title: "a key that waits for its deletion",
        changes: { key: { isEnabled: known(false), isPendingDeletion: true } },
        finding: ["TOPIC_KEY_BLOCKS_CLOUDWATCH", "topic", "key"],
    },
    {
        title: "a key for signing",
        changes: { key: { keySpec: known("RSA_2048") } },
        finding: ["TOPIC_KEY_BLOCKS_CLOUDWATCH", "topic", "key"],
    },
    {
        title: "a key under its default policy",
        changes: { key: { policy: absent } },
        finding: ["TOPIC_KEY_BLOCKS_CLOUDWATCH", "topic", "key"],
    },
    {
        title: "a key that grants decryption alone",
        changes: { key: { policy: known(grant("kms:Decrypt", "*")) } },
        finding: ["TOPIC_KEY_BLOCKS_CLOUDWATCH", "topic", "key"],
    },
    {
        title: "a key that grants data keys alone",
        changes: { key: { policy: known(grant("kms:GenerateDataKey*", "*")) } },
        finding: ["TOPIC_KEY_BLOCKS_CLOUDWATCH", "topic", "key"],
    },
    {
        title: "a disabled key",
        changes: { key: { isEnabled: known(false) } },
        finding: ["TOPIC_KEY_BLOCKS_CLOUDWATCH", "topic", "key"],
    },
    {
        title: "a key without the grant behind an alias",
        changes: { topic: { kmsKey: known("alias/alerts") }, key: { policy: absent } },
        more: {
            keyAliases: [{ ...placed("alias"), name: known("alias/alerts"), arn: absent, targetKey: known(arns.key) }],
        },
        finding: ["TOPIC_KEY_BLOCKS_CLOUDWATCH", "topic", "key"],
    },
    {
        title: "a topic policy for another service",
        changes: { topic: { policy: known(statement({ Principal: { Service: "events.amazonaws.com" } })) } },
        finding: ["TOPIC_POLICY_BLOCKS_CLOUDWATCH", "topic", "topic"],
    },
    {
        title: "a topic policy for another account's alarms",
        changes: {
            topic: {
                policy: known(statement({ Condition: { StringEquals: { "aws:SourceAccount": "444455556666" } } })),
            },
        },
        finding: ["TOPIC_POLICY_BLOCKS_CLOUDWATCH", "topic", "topic"],
    },
    {
        title: "a topic policy for other alarms",
        changes: {
            topic: {
                policy: known(
                    statement({
                        Condition: { ArnLike: { "aws:SourceArn": `arn:aws:cloudwatch:*:${account}:alarm:cpu-*` } },
                    }),
                ),
            },
        },
        finding: ["TOPIC_POLICY_BLOCKS_CLOUDWATCH", "topic", "topic"],
    },
    {
        title: "a policy resource that replaces the good one",
        more: {
            topicPolicies: [
                {
                    ...placed("policy"),
                    topicArn: known(arns.topic),
                    policy: known(statement({ Action: "sns:Subscribe" })),
                },
            ],
        },
        finding: ["TOPIC_POLICY_BLOCKS_CLOUDWATCH", "topic", "policy"],
    },
    {
        title: "another account's topic without a policy",
        changes: { topic: { account: known("444455556666"), policy: absent, kmsKey: absent } },
        finding: ["TOPIC_POLICY_BLOCKS_CLOUDWATCH", "topic", "topic"],
    },
    {
        title: "a FIFO topic",
        changes: { topic: { isFifo: known(true) } },
        finding: ["TOPIC_IS_FIFO", "topic", "topic"],
    },
];
