import { absent, type Deployment, known, receiverOf, unknown } from "../../../../detection";
import { arns, placed, subscription, topic } from "../compliantDeployment";
import { judges } from "./judgements";

const posting = (endpoint: string, beside: Deployment["subscriptions"] = []): Partial<Deployment> => {
    const receiver = receiverOf("https", endpoint);
    return {
        subscriptions: [
            ...beside,
            subscription({ ...placed("posting"), protocol: known("https"), ...(receiver && { receiver }) }),
        ],
    };
};
const slack = "https://hooks.slack.com/services/T000/B000/XXXX";
const pager = "https://events.pagerduty.com/integration/0/enqueue";

const outside = known([known(`${arns.topic}-outside`)]);
const onOutside = subscription({
    ...placed("posting"),
    topicArn: known(`${arns.topic}-outside`),
    protocol: known("https"),
    receiver: { name: "PagerDuty", kind: "pager" },
});

describe("judgeReceiver", () => {
    judges("subscription", [
        {
            title: "an incoming webhook of Slack",
            more: posting(slack),
            findings:
                'SUBSCRIPTION_RECEIVER_CANNOT_READ_SNS posting: The subscription "posting" posts to an incoming webhook of Slack, which can neither confirm a subscription nor read a message of SNS. | Somebody must be subscribed whom SNS\'s messages reach. | Post to the channel through Amazon Q Developer in chat applications: new aws.chatbot.SlackChannelConfiguration("alerts", { configurationName: "alerts", iamRoleArn: role.arn, slackTeamId: "T0123456789", slackChannelId: "C0123456789", snsTopicArns: [topic.arn] }); with a monitor of this program, name it under slackChannels. Then remove the subscription "posting".',
        },
        {
            title: "an incoming webhook of Teams",
            more: posting("https://acme.webhook.office.com/webhookb2/0@0/IncomingWebhook/0/0"),
            findings:
                'SUBSCRIPTION_RECEIVER_CANNOT_READ_SNS posting: The subscription "posting" posts to an incoming webhook of Microsoft Teams, which can neither confirm a subscription nor read a message of SNS. | Somebody must be subscribed whom SNS\'s messages reach. | Post to the channel through Amazon Q Developer in chat applications: new aws.chatbot.TeamsChannelConfiguration("alerts", { configurationName: "alerts", iamRoleArn: role.arn, teamId: "…", tenantId: "…", channelId: "…", snsTopicArns: [topic.arn] }); with a monitor of this program, name it under teamsChannels. Then remove the subscription "posting".',
        },
        {
            title: "an incoming webhook of Discord",
            more: posting("https://discord.com/api/webhooks/1/token"),
            findings:
                'SUBSCRIPTION_RECEIVER_CANNOT_READ_SNS posting: The subscription "posting" posts to an incoming webhook of Discord, which can neither confirm a subscription nor read a message of SNS. | Somebody must be subscribed whom SNS\'s messages reach. | Subscribe a function that posts to the webhook (protocol: "lambda"), or a person (protocol: "email"). Then remove the subscription "posting".',
        },
        { title: "an endpoint of one's own", more: posting("https://example.com/alerts"), told: ["posting"] },
        {
            title: "an incoming webhook while others are told",
            more: posting(slack, [subscription()]),
            remarks:
                'SUBSCRIPTION_RECEIVER_CANNOT_READ_SNS posting: The subscription "posting" posts to an incoming webhook of Slack, which can neither confirm a subscription nor read a message of SNS. | Somebody must be subscribed whom SNS\'s messages reach. | Post to the channel through Amazon Q Developer in chat applications: new aws.chatbot.SlackChannelConfiguration("alerts", { configurationName: "alerts", iamRoleArn: role.arn, slackTeamId: "T0123456789", slackChannelId: "C0123456789", snsTopicArns: [topic.arn] }); with a monitor of this program, name it under slackChannels. Then remove the subscription "posting".',
        },
        {
            title: "an incoming webhook while others have not confirmed yet",
            more: posting(slack, [subscription({ pendingConfirmation: known(true) })]),
            outcome: "cannot tell yet",
            remarks: [
                'SUBSCRIPTION_NOT_CONFIRMED subscription: The subscription "security-team" has not been confirmed. | SNS delivers nothing before the receiver has confirmed the subscription. | Follow the link in the message from AWS Notifications. Subscribe again if it has expired, after two days.',
                'SUBSCRIPTION_RECEIVER_CANNOT_READ_SNS posting: The subscription "posting" posts to an incoming webhook of Slack, which can neither confirm a subscription nor read a message of SNS.',
            ],
        },
        {
            title: "a pager of an alarm with no OK action",
            changes: { alarm: { okActions: absent } },
            more: posting(pager),
            remarks:
                'SUBSCRIPTION_PAGER_NOT_TOLD_OF_OK posting: The subscription "posting" goes to PagerDuty, and the alarm "failures" does not tell it of OK. | PagerDuty keeps the incident of an alarm open until it hears of OK, and pages for no further alarm meanwhile. | Add the topic to okActions of the alarm "failures"; subscribers who want alarms alone can have filterPolicyScope: "MessageBody" and filterPolicy { "NewStateValue": ["ALARM"] }.',
            told: ["posting"],
        },
        {
            title: "a pager of an alarm with an OK action for another topic",
            changes: { alarm: { okActions: known([known(`${arns.topic}-2`)]) } },
            more: posting(pager),
            remarks:
                'SUBSCRIPTION_PAGER_NOT_TOLD_OF_OK posting: The subscription "posting" goes to PagerDuty, and the alarm "failures" does not tell it of OK.',
            told: ["posting"],
        },
        {
            title: "a pager of an alarm with an OK action for another topic of the deployment",
            changes: { alarm: { okActions: known([known(`${arns.topic}-2`)]) } },
            more: {
                ...posting(pager),
                topics: [
                    topic(),
                    topic({ ...placed("second"), name: known("signin-alerts-2"), arn: known(`${arns.topic}-2`) }),
                ],
            },
            remarks:
                'SUBSCRIPTION_PAGER_NOT_TOLD_OF_OK posting: The subscription "posting" goes to PagerDuty, and the alarm "failures" does not tell it of OK.',
            told: ["posting"],
        },
        {
            title: "a pager of an alarm with an OK action for the topic",
            changes: { alarm: { okActions: known([known(arns.topic)]) } },
            more: posting(pager),
            told: ["posting"],
        },
        {
            title: "a pager of an alarm with an OK action computed from the topic",
            changes: { alarm: { okActions: known([unknown(["topic"])]) } },
            more: posting(pager),
            told: ["posting"],
        },
        {
            title: "a pager of an alarm with an OK action that nobody knows yet",
            changes: { alarm: { okActions: unknown() } },
            more: posting(pager),
            told: ["posting"],
        },
        {
            title: "a pager beside people",
            more: posting(pager, [subscription()]),
            remarks:
                'SUBSCRIPTION_PAGER_NOT_TOLD_OF_OK posting: The subscription "posting" goes to PagerDuty, and the alarm "failures" does not tell it of OK.',
            told: ["security-team", "posting"],
        },
        {
            title: "a pager on a topic outside with an OK action for it",
            changes: { alarm: { alarmActions: outside, okActions: outside } },
            more: { subscriptions: [onOutside], topics: [] },
            outcome: "cannot tell yet",
            at: "topic",
            remarks:
                "topic: TOPIC_OUTSIDE -: The topic arn:aws:sns:eu-north-1:111122223333:signin-alerts-outside is out of sight here. | Its policy and its key must admit CloudWatch, and somebody must be subscribed to it. | Check it with aws sns get-topic-attributes and aws sns list-subscriptions-by-topic --topic-arn arn:aws:sns:eu-north-1:111122223333:signin-alerts-outside.",
        },
        {
            title: "a pager on a topic outside with an OK action for another one outside",
            changes: { alarm: { alarmActions: outside, okActions: known([known(`${arns.topic}-2`)]) } },
            more: { subscriptions: [onOutside], topics: [] },
            outcome: "cannot tell yet",
            at: "topic",
            remarks: [
                "topic: TOPIC_OUTSIDE -: The topic arn:aws:sns:eu-north-1:111122223333:signin-alerts-outside is out of sight here. | Its policy and its key must admit CloudWatch, and somebody must be subscribed to it. | Check it with aws sns get-topic-attributes and aws sns list-subscriptions-by-topic --topic-arn arn:aws:sns:eu-north-1:111122223333:signin-alerts-outside.",
                'SUBSCRIPTION_PAGER_NOT_TOLD_OF_OK posting: The subscription "posting" goes to PagerDuty, and the alarm "failures" does not tell it of OK. | PagerDuty keeps the incident of an alarm open until it hears of OK, and pages for no further alarm meanwhile. | Add the topic to okActions of the alarm "failures"; subscribers who want alarms alone can have filterPolicyScope: "MessageBody" and filterPolicy { "NewStateValue": ["ALARM"] }.',
            ],
        },
        {
            title: "a pager on a topic outside with an OK action for a topic here",
            changes: { alarm: { alarmActions: outside, okActions: known([known(arns.topic)]) } },
            more: { subscriptions: [onOutside] },
            outcome: "cannot tell yet",
            at: "topic",
            remarks: [
                "topic: TOPIC_OUTSIDE -: The topic arn:aws:sns:eu-north-1:111122223333:signin-alerts-outside is out of sight here. | Its policy and its key must admit CloudWatch, and somebody must be subscribed to it. | Check it with aws sns get-topic-attributes and aws sns list-subscriptions-by-topic --topic-arn arn:aws:sns:eu-north-1:111122223333:signin-alerts-outside.",
                'SUBSCRIPTION_PAGER_NOT_TOLD_OF_OK posting: The subscription "posting" goes to PagerDuty, and the alarm "failures" does not tell it of OK. | PagerDuty keeps the incident of an alarm open until it hears of OK, and pages for no further alarm meanwhile. | Add the topic to okActions of the alarm "failures"; subscribers who want alarms alone can have filterPolicyScope: "MessageBody" and filterPolicy { "NewStateValue": ["ALARM"] }.',
            ],
        },
    ]);
});
