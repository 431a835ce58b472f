import { changed } from "../monitoredStack";
import { nativeStack } from "../nativeStack";
import { refer, type SampleProvider, type SampleStack } from "../sampleStack";
import type { DeadStack } from "./deadStack";
import { cloudTrailAssumes, role } from "./deliveryStacks";
import {
    account,
    accountMayAll,
    alertStack,
    arn,
    cloudWatchMay,
    filter,
    key,
    keyGrant,
    policy,
    topic,
    topicGrant,
    topicPolicy,
    wholeStack,
} from "./stackParts";
import { acrossAccounts, fromAlarms, otherControls } from "./stackVariants";

const open = "cannot tell yet";
const virginia: SampleProvider = { name: "virginia", inputs: { region: "us-east-1" } };
const encrypted = { topic: { kmsMasterKeyId: refer("key", "arn") } };
const granted = (...statements: Record<string, unknown>[]): SampleStack => ({
    ...wholeStack(),
    grants: topicPolicy(...statements),
});
const everybody = { Effect: "Allow", Principal: { AWS: "*" }, Action: "sns:Publish", Resource: "*" };
const page = {
    type: "aws:lambda/function:Function",
    inputs: { name: "page" },
    outputs: { arn: arn("lambda", "function:page") },
};
const otherTopic = {
    type: "aws:sns/topic:Topic",
    inputs: { name: "other" },
    outputs: { arn: arn("sns", "other") },
};

const namedOutsideAscii = wholeStack({ alarm: { name: "Fehlgeschlagene Anmeldungen – Sécurité" } });
const encryptedTopic = { alerts: topic({ kmsMasterKeyId: refer("key", "arn") }) };
/** What the policy of `alias/aws/sns` says. */
const callersThroughSns = (caller: string) => ({
    Effect: "Allow",
    Principal: { AWS: "*" },
    Action: ["kms:Decrypt", "kms:GenerateDataKey*", "kms:CreateGrant", "kms:ListGrants", "kms:DescribeKey"],
    Resource: "*",
    Condition: {
        StringEquals: { "kms:CallerAccount": caller, "kms:ViaService": "sns.eu-north-1.amazonaws.com" },
    },
});

/** Dead between the alarm and whoever should be told. */
export const deadDeliveries: Readonly<Record<string, DeadStack>> = {
    "no actions by default": {
        stack: wholeStack({ alarm: { alarmActions: [] } }),
        lost: "action ALARM_WITHOUT_ACTION",
    },
    "a function of the stack in place of the topic": {
        stack: { ...wholeStack({ alarm: { alarmActions: [refer("page", "arn")] } }), page },
        lost: "action ALARM_ACTION_NOT_A_TOPIC",
    },
    "a function of the stack and a scaling policy": {
        stack: {
            ...wholeStack({ alarm: { alarmActions: [refer("page", "arn"), refer("scale", "arn")] } }),
            page,
            scale: {
                type: "aws:autoscaling/policy:Policy",
                inputs: { name: "scale", autoscalingGroupName: "group" },
                outputs: { arn: arn("autoscaling", "scalingPolicy:0000:autoScalingGroupName/group:policyName/scale") },
            },
        },
        lost: "action ALARM_ACTION_NOT_A_TOPIC",
    },
    "actions switched off": {
        stack: wholeStack({ alarm: { actionsEnabled: false } }),
        lost: "action ALARM_ACTIONS_DISABLED",
    },
    "a mute rule that begins again each hour": {
        stack: {
            ...wholeStack(),
            mute: {
                type: "aws:cloudwatch/alarmMuteRule:AlarmMuteRule",
                inputs: {
                    name: "nightly",
                    muteTargets: { alarmNames: ["console-failures"] },
                    rule: { schedule: { expression: "cron(0 * * * *)", duration: "PT1H" } },
                },
            },
        },
        lost: "action ALARM_ACTIONS_DISABLED",
    },
    "a function and no topic": {
        stack: wholeStack({ alarm: { alarmActions: [arn("lambda", "function:page")] } }),
        lost: "action ALARM_ACTION_NOT_A_TOPIC",
    },
    "a topic in another Region": {
        stack: wholeStack({ alarm: { alarmActions: [arn("sns", "alerts", "us-east-1")] } }),
        lost: "action TOPIC_IN_OTHER_REGION",
    },
    "a topic by a provider for another Region": {
        stack: {
            ...wholeStack(),
            alerts: { ...topic(), provider: virginia, outputs: { arn: arn("sns", "alerts", "us-east-1") } },
        },
        lost: "action TOPIC_IN_OTHER_REGION",
    },
    "a topic in a partition that its Region is not in": {
        stack: wholeStack({ alarm: { alarmActions: [arn("sns", "alerts").replace("aws", "aws-us-gov")] } }),
        lost: "action TOPIC_ARN_INVALID",
    },
    "the ARN of a subscription for a topic": {
        stack: wholeStack({ alarm: { alarmActions: [arn("sns", "alerts:0000")] } }),
        lost: "action TOPIC_ARN_INVALID",
    },

    "the key that AWS manages": {
        stack: wholeStack({ topic: { kmsMasterKeyId: "alias/aws/sns" } }),
        lost: "topic TOPIC_KEY_BLOCKS_CLOUDWATCH",
    },
    "a key with its default policy": {
        stack: { ...wholeStack(encrypted), key: key() },
        lost: "topic TOPIC_KEY_BLOCKS_CLOUDWATCH",
    },
    "a key that CloudWatch may only decrypt with": {
        stack: { ...wholeStack(encrypted), key: key([cloudWatchMay("kms:Decrypt")]) },
        lost: "topic TOPIC_KEY_BLOCKS_CLOUDWATCH",
    },
    "a key for SNS and not for CloudWatch": {
        stack: { ...wholeStack(encrypted), key: key([{ ...keyGrant, Principal: { Service: "sns.amazonaws.com" } }]) },
        lost: "topic TOPIC_KEY_BLOCKS_CLOUDWATCH",
    },
    "a disabled key": {
        stack: { ...wholeStack(encrypted), key: key([keyGrant], { isEnabled: false }) },
        lost: "topic TOPIC_KEY_BLOCKS_CLOUDWATCH",
    },
    "a topic policy for EventBridge": {
        stack: granted({ ...topicGrant, Principal: { Service: "events.amazonaws.com" } }),
        lost: "topic TOPIC_POLICY_BLOCKS_CLOUDWATCH",
        preview: open,
    },
    "an owner that is an ARN": {
        stack: granted({
            ...everybody,
            Condition: { StringEquals: { "AWS:SourceOwner": `arn:aws:iam::${account}:root` } },
        }),
        lost: "topic TOPIC_POLICY_BLOCKS_CLOUDWATCH",
        preview: open,
    },
    "the organization's principals": {
        stack: granted({ ...everybody, Condition: { StringEquals: { "aws:PrincipalOrgID": "o-1" } } }),
        lost: "topic TOPIC_POLICY_BLOCKS_CLOUDWATCH",
        preview: open,
    },
    "nobody but a VPC endpoint": {
        stack: granted(topicGrant, {
            ...everybody,
            Effect: "Deny",
            Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-1" } },
        }),
        lost: "topic TOPIC_POLICY_BLOCKS_CLOUDWATCH",
        preview: open,
    },
    "alarms of other names": {
        stack: granted({
            ...topicGrant,
            Condition: { ArnLike: { "aws:SourceArn": arn("cloudwatch", "alarm:cis-*") } },
        }),
        lost: "topic TOPIC_POLICY_BLOCKS_CLOUDWATCH",
        preview: open,
    },
    "an alarm's name outside ASCII, and a topic policy on the alarm's ARN": {
        stack: { ...namedOutsideAscii, grants: topicPolicy({ ...topicGrant, ...fromAlarms }) },
        lost: "topic TOPIC_POLICY_BLOCKS_CLOUDWATCH",
        preview: open,
    },
    "an alarm's name outside ASCII, and a key policy on the alarm's ARN": {
        stack: { ...namedOutsideAscii, ...encryptedTopic, key: key([{ ...keyGrant, ...fromAlarms }]) },
        lost: "topic TOPIC_KEY_BLOCKS_CLOUDWATCH",
    },
    "a key's policy in a resource of its own that grants signing": {
        stack: {
            ...wholeStack(encrypted),
            key: key([keyGrant]),
            grants: {
                type: "aws:kms/keyPolicy:KeyPolicy",
                inputs: { keyId: refer("key", "id"), policy: policy(accountMayAll, cloudWatchMay("kms:Sign")) },
            },
        },
        lost: "topic TOPIC_KEY_BLOCKS_CLOUDWATCH",
    },
    "a replica of an external key, for SNS and not for CloudWatch": {
        stack: {
            ...wholeStack(encrypted),
            key: {
                type: "aws:kms/replicaExternalKey:ReplicaExternalKey",
                inputs: { policy: policy({ ...keyGrant, Principal: { Service: "sns.amazonaws.com" } }) },
                outputs: { arn: arn("kms", "key/mrk-0000"), keyId: "mrk-0000", enabled: true },
            },
        },
        lost: "topic TOPIC_KEY_BLOCKS_CLOUDWATCH",
    },
    "the policy of the key that AWS manages, on a key of one's own": {
        stack: { ...wholeStack(encrypted), key: key([callersThroughSns(account)]) },
        lost: "topic TOPIC_KEY_BLOCKS_CLOUDWATCH",
        preview: open,
    },
    "the same through every Region's SNS, and the key by Cloud Control": {
        stack: {
            ...wholeStack(encrypted),
            key: {
                type: "aws-native:kms:Key",
                inputs: {
                    keyPolicy: {
                        Statement: [
                            accountMayAll,
                            {
                                ...callersThroughSns(account),
                                Condition: {
                                    StringEquals: { "kms:CallerAccount": account },
                                    StringLike: { "kms:ViaService": "sns.*.amazonaws.com" },
                                },
                            },
                        ],
                    },
                },
                outputs: { arn: arn("kms", "key/0000-1111"), keyId: "0000-1111" },
            },
        },
        lost: "topic TOPIC_KEY_BLOCKS_CLOUDWATCH",
        preview: open,
    },
    "a statement without an effect": {
        stack: granted({ ...topicGrant, Effect: undefined }),
        lost: "topic TOPIC_POLICY_BLOCKS_CLOUDWATCH",
        preview: open,
    },
    "a topic of another account without a policy": {
        stack: acrossAccounts({}),
        lost: "topic TOPIC_POLICY_BLOCKS_CLOUDWATCH",
        preview: open,
    },
    "a FIFO topic": {
        stack: wholeStack({ topic: { name: "alerts.fifo", fifoTopic: true } }),
        lost: "topic TOPIC_IS_FIFO",
    },

    "nobody subscribed": {
        stack: Object.fromEntries(Object.entries(wholeStack()).filter(([name]) => name !== "people")),
        lost: "subscription SUBSCRIPTION_MISSING",
    },
    "an incoming webhook of Slack": {
        stack: wholeStack({
            subscription: { protocol: "https", endpoint: "https://hooks.slack.com/services/T000/B000/XXXX" },
        }),
        lost: "subscription SUBSCRIPTION_RECEIVER_CANNOT_READ_SNS",
    },
    "an incoming webhook of Teams, by Cloud Control": {
        stack: {
            ...wholeStack(),
            people: {
                type: "aws-native:sns:Subscription",
                inputs: {
                    topicArn: refer("alerts", "arn"),
                    protocol: "https",
                    endpoint: "https://acme.webhook.office.com/webhookb2/0@0/IncomingWebhook/0/0",
                },
            },
        },
        lost: "subscription SUBSCRIPTION_RECEIVER_CANNOT_READ_SNS",
    },
    "an incoming webhook among the topic's own subscriptions": {
        stack: changed(nativeStack, "alerts", {
            subscription: [{ protocol: "https", endpoint: "https://hooks.slack.com/workflows/T000/A000/1/XXXX" }],
        }),
        lost: "subscription SUBSCRIPTION_RECEIVER_CANNOT_READ_SNS",
    },
    "somebody subscribed to another topic": {
        stack: { ...wholeStack({ subscription: { topic: refer("other", "arn") } }), other: otherTopic },
        lost: "subscription SUBSCRIPTION_MISSING",
    },
    "two e-mail addresses in one endpoint": {
        stack: wholeStack({ subscription: { endpoint: "security@example.com,oncall@example.com" } }),
        lost: "subscription SUBSCRIPTION_ENDPOINT_REFUSED",
    },
    "a delivery stream without a role": {
        stack: wholeStack({
            subscription: { protocol: "firehose", endpoint: arn("firehose", "deliverystream/archive") },
        }),
        lost: "subscription SUBSCRIPTION_STREAM_ROLE_BLOCKS_SNS",
    },
    "a delivery stream with a role that does not trust SNS": {
        stack: {
            ...wholeStack({
                subscription: {
                    protocol: "firehose",
                    endpoint: arn("firehose", "deliverystream/archive"),
                    subscriptionRoleArn: refer("role", "arn"),
                },
            }),
            role: role({ assumeRolePolicy: cloudTrailAssumes({ Principal: { Service: "firehose.amazonaws.com" } }) }),
        },
        lost: "subscription SUBSCRIPTION_STREAM_ROLE_BLOCKS_SNS",
    },
    "a filter policy on attributes": {
        stack: wholeStack({ subscription: { filterPolicy: '{"severity":["high"]}' } }),
        lost: "subscription SUBSCRIPTION_FILTER_DROPS_ALARMS",
    },
    "a filter policy on an attribute that is to be missing": {
        stack: wholeStack({ subscription: { filterPolicy: '{"severity":[{"exists":false}]}' } }),
        lost: "subscription SUBSCRIPTION_FILTER_DROPS_ALARMS",
    },
    "recoveries only": {
        stack: wholeStack({
            subscription: { filterPolicyScope: "MessageBody", filterPolicy: '{"NewStateValue":["OK"]}' },
        }),
        lost: "subscription SUBSCRIPTION_FILTER_DROPS_ALARMS",
    },
    "the filters of all other controls": {
        stack: { ...wholeStack({ filter: { pattern: "ERROR" } }), ...otherControls },
        lost: "filter FILTER_MISSING",
    },
    "a filter for successful sign-ins": {
        stack: {
            ...alertStack(),
            failures: filter({
                pattern: '{ $.eventName = "ConsoleLogin" && $.responseElements.ConsoleLogin = "Success" }',
            }),
        },
        lost: "filter FILTER_MISSING",
    },
};
