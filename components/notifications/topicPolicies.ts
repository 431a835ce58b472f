import { formatArn } from "../../detection";
import type { AccountPlace } from "../settings/accountPlaceOf";
import { accountRoot, policyDocument } from "../settings/policyDocument";

/** The service principal of CloudWatch alarms, the same in every partition. */
const cloudWatch = { Service: "cloudwatch.amazonaws.com" };

/** Condition of a policy statement: the request comes from an alarm of this account and Region (SNS developer guide). */
const alarmsOfAccount = (place: AccountPlace) => ({
    StringEquals: { "aws:SourceAccount": place.account },
    ArnLike: { "aws:SourceArn": formatArn({ ...place, service: "cloudwatch", resource: "alarm:*" }) },
});

/**
 * Policy of the topic: alarms of this account and Region publish, nobody does so over plain http, and the account
 * keeps the rights that the default policy of SNS gives it. SNS refuses `sns:*` in a topic's policy, hence the list.
 *
 * @param subscriptionReaders accounts (12 digits) and principals (ARNs) that may list the subscriptions, and no more.
 */
export function topicPolicy(topicArn: string, place: AccountPlace, subscriptionReaders: readonly string[] = []) {
    return policyDocument(
        {
            Sid: "AccountAdministersTopic",
            Effect: "Allow",
            Principal: accountRoot(place),
            Action: [
                "sns:AddPermission",
                "sns:DeleteTopic",
                "sns:GetTopicAttributes",
                "sns:ListSubscriptionsByTopic",
                "sns:RemovePermission",
                "sns:SetTopicAttributes",
                "sns:Subscribe",
            ],
            Resource: topicArn,
        },
        {
            Sid: "AlarmsPublish",
            Effect: "Allow",
            Principal: cloudWatch,
            Action: "sns:Publish",
            Resource: topicArn,
            Condition: alarmsOfAccount(place),
        },
        ...(subscriptionReaders.length > 0
            ? [
                  {
                      Sid: "ReadersListSubscriptions",
                      Effect: "Allow",
                      Principal: { AWS: subscriptionReaders.map((reader) => principalArn(reader, place)) },
                      Action: "sns:ListSubscriptionsByTopic",
                      Resource: topicArn,
                  },
              ]
            : []),
        {
            Sid: "RefusePlainHttp",
            Effect: "Deny",
            Principal: "*",
            Action: "sns:Publish",
            Resource: topicArn,
            Condition: { Bool: { "aws:SecureTransport": "false" } },
        },
    );
}

/** An account is named by its root, which leaves it to the account's IAM who in it may act. */
function principalArn(reader: string, { partition }: AccountPlace): string {
    return /^\d{12}$/.test(reader) ? `arn:${partition}:iam::${reader}:root` : reader;
}

/**
 * Policy of the key that encrypts the topic. CloudWatch needs both actions to publish to an encrypted topic (SNS
 * developer guide, "Key management": compatibility between event sources and encrypted topics).
 */
export function keyPolicy(place: AccountPlace) {
    return policyDocument(
        {
            Sid: "AccountAdministersKey",
            Effect: "Allow",
            Principal: accountRoot(place),
            Action: "kms:*",
            Resource: "*",
        },
        {
            Sid: "AlarmsEncryptMessages",
            Effect: "Allow",
            Principal: cloudWatch,
            Action: ["kms:Decrypt", "kms:GenerateDataKey*"],
            Resource: "*",
            Condition: alarmsOfAccount(place),
        },
    );
}

/**
 * Policy of a queue: one topic sends messages to it, and nobody else (SNS developer guide, "Fanout to Amazon SQS
 * queues"). The account's own principals reach the queue by IAM.
 */
export function queuePolicy(queueArn: string, topicArn: string) {
    return policyDocument({
        Sid: "TopicSends",
        Effect: "Allow",
        Principal: { Service: "sns.amazonaws.com" },
        Action: "sqs:SendMessage",
        Resource: queueArn,
        Condition: { ArnEquals: { "aws:SourceArn": topicArn } },
    });
}
