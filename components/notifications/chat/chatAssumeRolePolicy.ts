import type { AccountPlace } from "../../settings/accountPlaceOf";

/** What the ARN of a chat configuration can name as its service (SlackChannelConfiguration, API reference). */
const servicesInArns = ["chatbot", "wheatley"];

/**
 * Who may assume the role of chat channels: Amazon Q Developer in chat applications, for a channel of this account (IAM
 * user guide, "The confused deputy problem").
 *
 * The conditions bind where the service says for whom it acts, and let it pass where it does not: AWS documents a trust
 * policy without conditions, and does not say which keys the service sends. Nothing opens by that, since no other
 * account can pass this role to a channel of its own.
 */
export function chatAssumeRolePolicy({ partition, account }: AccountPlace) {
    return {
        Version: "2012-10-17",
        Statement: [
            {
                Sid: "ChatChannelsAssumeRole",
                Effect: "Allow",
                Principal: { Service: "chatbot.amazonaws.com" },
                Action: "sts:AssumeRole",
                Condition: {
                    StringEqualsIfExists: { "aws:SourceAccount": account },
                    ArnLikeIfExists: {
                        "aws:SourceArn": servicesInArns.map(
                            (service) => `arn:${partition}:${service}:*:${account}:chat-configuration/*`,
                        ),
                    },
                },
            },
        ],
    };
}
