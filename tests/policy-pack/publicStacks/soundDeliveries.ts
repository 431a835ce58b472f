import { refer } from "../sampleStack";
import {
    account,
    accountMayAll,
    alertStack,
    arn,
    cloudWatchMay,
    key,
    keyGrant,
    policy,
    topicGrant,
    topicPolicy,
    wholeStack,
} from "./stackParts";

import { acrossAccounts, encrypted, everybody, fromAlarms, fromOwner, withProvider } from "./stackVariants";
import type { WorkingStack } from "./workingStack";

const open = "cannot tell yet";

/** The wiring of public modules, with keys and policies that let CloudWatch through. */
export const soundDeliveries: Readonly<Record<string, WorkingStack>> = {
    // The shapes of public modules.
    "filter, alarm, topic and e-mail on a trail elsewhere": { stack: alertStack() },
    "the same with the trail, whose group ARN is computed": { stack: wholeStack() },
    "alarm wired to the filter's id, which is also the metric's name": {
        stack: wholeStack({
            filter: { name: "ConsoleSigninFailureCount" },
            alarm: { metricName: refer("failures", "name") },
        }),
    },
    "names by literals, resources in reverse order": {
        stack: Object.fromEntries(Object.entries(wholeStack()).reverse()),
    },
    "own key that CloudWatch may use": { stack: { ...wholeStack(encrypted), key: key([keyGrant]) } },
    "own key by its id, all of KMS granted": {
        stack: {
            ...wholeStack({ topic: { kmsMasterKeyId: refer("key", "id") } }),
            key: key([cloudWatchMay("kms:*", { Resource: `arn:aws:kms:eu-north-1:${account}:key/*` })]),
        },
        preview: open,
    },
    "an alarm's name outside ASCII, and policies on its account": {
        stack: {
            ...wholeStack({ ...encrypted, alarm: { name: "Anmeldung fehlgeschlagen – Büro" } }),
            key: key([{ ...keyGrant, Condition: { StringEquals: { "aws:SourceAccount": account } } }]),
            grants: topicPolicy({ ...topicGrant, Condition: { StringEquals: { "aws:SourceAccount": account } } }),
        },
        preview: open,
    },
    "the policy of the key that AWS manages, and CloudWatch beside it": {
        stack: {
            ...wholeStack(encrypted),
            key: key([
                {
                    ...everybody,
                    Action: ["kms:Decrypt", "kms:GenerateDataKey*"],
                    Resource: "*",
                    Condition: {
                        StringEquals: {
                            "kms:CallerAccount": account,
                            "kms:ViaService": "sns.eu-north-1.amazonaws.com",
                        },
                    },
                },
                keyGrant,
            ]),
        },
    },
    "Slack by Amazon Q Developer, and an incoming webhook beside it": {
        stack: {
            ...wholeStack({
                subscription: { protocol: "https", endpoint: "https://hooks.slack.com/services/T0/B0/X" },
            }),
            chat: {
                type: "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration",
                inputs: {
                    configurationName: "alerts",
                    iamRoleArn: `arn:aws:iam::${account}:role/chat`,
                    slackTeamId: "T0123456789",
                    slackChannelId: "C0123456789",
                    snsTopicArns: [refer("alerts", "arn")],
                },
            },
        },
    },
    "a pager of an alarm without OK actions": {
        stack: wholeStack({
            subscription: { protocol: "https", endpoint: "https://events.pagerduty.com/integration/0/enqueue" },
        }),
    },
    "own key by an alias": {
        stack: {
            ...wholeStack({ topic: { kmsMasterKeyId: refer("alias", "name") } }),
            key: key([keyGrant]),
            alias: {
                type: "aws:kms/alias:Alias",
                inputs: { name: "alias/alerts", targetKeyId: refer("key", "keyId") },
                outputs: { arn: arn("kms", "alias/alerts") },
            },
        },
    },
    "key policy as a resource of its own": {
        stack: {
            ...wholeStack(encrypted),
            key: key(),
            grants: {
                type: "aws:kms/keyPolicy:KeyPolicy",
                inputs: { keyId: refer("key", "id"), policy: policy(accountMayAll, keyGrant) },
            },
        },
    },
    "key granted for the account only": {
        stack: {
            ...wholeStack(encrypted),
            key: key([
                { ...keyGrant, Condition: { StringEquals: { "aws:SourceAccount": account }, ...fromAlarms.Condition } },
            ]),
        },
        preview: open,
    },
    "the same by a provider that is tied to the account": {
        stack: withProvider(
            {
                ...wholeStack(encrypted),
                key: key([{ ...keyGrant, Condition: { StringEquals: { "aws:SourceAccount": account } } }]),
            },
            { name: "production", inputs: { region: "eu-north-1", allowedAccountIds: JSON.stringify([account]) } },
        ),
    },
    "key granted for messages of this topic": {
        stack: {
            ...wholeStack(encrypted),
            key: key([
                {
                    ...keyGrant,
                    Condition: { StringEquals: { "kms:EncryptionContext:aws:sns:topicArn": arn("sns", "alerts") } },
                },
            ]),
        },
        preview: open,
    },
    "topic policy for alarms of the account": {
        stack: { ...wholeStack(), grants: topicPolicy({ ...topicGrant, ...fromAlarms }) },
        preview: open,
    },
    "topic policy by owner, many actions": {
        stack: {
            ...wholeStack(),
            grants: topicPolicy({
                ...everybody,
                Action: ["sns:Subscribe", "sns:publish"],
                Resource: arn("sns", "alerts"),
                ...fromOwner,
            }),
        },
        preview: open,
    },
    "topic policy of many statements, without TLS nothing": {
        stack: {
            ...wholeStack(),
            grants: topicPolicy(
                {
                    Effect: "Deny",
                    Principal: "*",
                    Action: "sns:Publish",
                    Resource: arn("sns", "alerts"),
                    Condition: { Bool: { "aws:SecureTransport": "false" } },
                },
                {
                    Effect: "Allow",
                    Principal: { Service: ["events.amazonaws.com", "cloudwatch.amazonaws.com"] },
                    Action: ["SNS:Publish"],
                    Resource: [arn("sns", "other"), arn("sns", "alerts")],
                },
                {
                    ...everybody,
                    Action: "sns:*",
                    Resource: "*",
                    Condition: { StringEquals: { "aws:PrincipalOrgID": "o-1" } },
                },
            ),
        },
        preview: open,
    },
    "source ARNs as a list with wildcards": {
        stack: {
            ...wholeStack(),
            grants: topicPolicy({
                ...everybody,
                Action: "sns:Publish",
                Resource: "*",
                Condition: {
                    ArnLike: {
                        "aws:SourceArn": [
                            "arn:aws:events:*:*:rule/*",
                            `arn:aws:cloudwatch:*:${account}:alarm:console-*`,
                        ],
                    },
                },
            }),
        },
        preview: open,
    },
    "known topic policy on the topic itself": {
        stack: wholeStack({ topic: { policy: policy(cloudWatchMay("SNS:*")) } }),
    },

    "nobody but a VPC endpoint and the services of AWS": {
        stack: {
            ...wholeStack(),
            grants: topicPolicy(topicGrant, {
                ...everybody,
                Effect: "Deny",
                Action: "sns:Publish",
                Resource: "*",
                Condition: {
                    StringNotEquals: { "aws:SourceVpce": "vpce-1" },
                    Bool: { "aws:PrincipalIsAWSService": "false" },
                },
            }),
        },
        preview: open,
    },
    "a topic of another account that admits this one's alarms": {
        stack: acrossAccounts({
            grants: topicPolicy(
                cloudWatchMay("sns:Publish", { Condition: { StringEquals: { "aws:SourceAccount": [account] } } }),
            ),
        }),
        preview: open,
    },
};
