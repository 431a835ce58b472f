import type { AccountPlace } from "./accountPlace";
import { accountRoot, alarmsOfAccount, cloudWatch } from "./alarmsOfAccount";

/**
 * Policy of the topic: alarms of this account and Region publish, nobody does so over plain http, and the account
 * keeps the rights that the default policy of SNS gives it. SNS refuses `sns:*` in a topic's policy, hence the list.
 */
export function topicPolicy(topicArn: string, place: AccountPlace) {
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
