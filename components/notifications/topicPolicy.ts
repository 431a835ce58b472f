import type { AccountPlace } from "../settings/accountPlaceOf";
import { accountRoot, alarmsOfAccount, cloudWatch } from "./alarmsOfAccount";

/** The ARN that a topic will have: with it, its policy is known, and can be judged, before the topic exists. */
export function plannedTopicArn(name: string, { partition, region, account }: AccountPlace): string {
    return `arn:${partition}:sns:${region}:${account}:${name}`;
}

/**
 * Policy of the topic: alarms of this account and Region publish, nobody does so over plain http, and the account
 * keeps the rights that the default policy of SNS gives it. SNS refuses `sns:*` in a topic's policy, hence the list.
 *
 * @param subscriptionReaders accounts (12 digits) and principals (ARNs) that may list the subscriptions, and no more.
 */
export function topicPolicy(topicArn: string, place: AccountPlace, subscriptionReaders: readonly string[] = []) {
    return {
        Version: "2012-10-17",
        Statement: [
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
        ],
    };
}

/** An account is named by its root, which leaves it to the account's IAM who in it may act. */
function principalArn(reader: string, { partition }: AccountPlace): string {
    return /^\d{12}$/.test(reader) ? `arn:${partition}:iam::${reader}:root` : reader;
}
