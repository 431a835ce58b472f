import type { AccountPlace } from "../../settings/accountPlaceOf";
import { policyDocument } from "../../settings/policyDocument";

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
    return policyDocument({
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
    });
}

/**
 * What Amazon Q Developer may do for a chat channel, and all that anybody in the channel can make it do: read alarms,
 * and draw the metric beside the message. Without it the message comes, and the picture does not (administrator guide of
 * Amazon Q Developer in chat applications, "Troubleshooting").
 *
 * AWS's own template for notifications, AWS-Chatbot-NotificationsOnly-Policy, allows `cloudwatch:Describe*`, `Get*` and
 * `List*` on everything. These are the operations of it that an alarm and its metric need. Metrics have no ARN (service
 * authorization reference of CloudWatch), so that a Region is all they can be held to. Logs are left out, so that nobody
 * can bring a trail's events into a channel with the button "Show logs".
 */
export function chatPermissions({ partition, account, region }: AccountPlace) {
    return policyDocument(
        {
            Sid: "ReadAlarms",
            Effect: "Allow",
            Action: "cloudwatch:DescribeAlarms",
            Resource: `arn:${partition}:cloudwatch:${region}:${account}:alarm:*`,
        },
        {
            Sid: "ReadMetrics",
            Effect: "Allow",
            Action: [
                "cloudwatch:GetMetricData",
                "cloudwatch:GetMetricStatistics",
                "cloudwatch:GetMetricWidgetImage",
                "cloudwatch:ListMetrics",
            ],
            Resource: "*",
            Condition: { StringEquals: { "aws:RequestedRegion": region } },
        },
    );
}
