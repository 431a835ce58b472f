import type { Answer } from "../../iam";
import type { Receiver } from "../../notifications/receiverOf";
import type { Alarm, CompositeAlarm } from "../deployment/alarm";
import { named } from "../deployment/deployedResource";
import type { Subscription } from "../deployment/topic";
import type { HopJudgement } from "./HopJudgement";

/**
 * Whether the owner of a subscription's URL makes anything of an alarm's message, as far as its host tells.
 *
 * @param okNotifies whether the alarm notifies the same topic when it goes back to OK.
 */
export function judgeReceiver(
    alarm: Alarm | CompositeAlarm,
    subscription: Subscription,
    okNotifies: Answer,
    judgement: HopJudgement,
): void {
    const { receiver } = subscription;
    const thing = named("subscription", subscription);
    if (receiver?.kind === "incoming webhook") {
        judgement.breaks("SUBSCRIPTION_RECEIVER_CANNOT_READ_SNS", {
            observed: `The ${thing} posts to an incoming webhook of ${receiver.name}, which can neither confirm a subscription nor read a message of SNS.`,
            wanted: "Somebody must be subscribed whom SNS's messages reach.",
            remedy: `${insteadOf(receiver)} Then remove the ${thing}.`,
        });
    } else if (receiver?.kind === "pager" && okNotifies === "no") {
        judgement.remark("SUBSCRIPTION_PAGER_NOT_TOLD_OF_OK", {
            observed: `The ${thing} goes to ${receiver.name}, and the ${named("alarm", alarm)} does not tell it of OK.`,
            wanted: `${receiver.name} keeps the incident of an alarm open until it hears of OK, and pages for no further alarm meanwhile.`,
            remedy: `Add the topic to okActions of the ${named("alarm", alarm)}; subscribers who want alarms alone can have filterPolicyScope: "MessageBody" and filterPolicy { "NewStateValue": ["ALARM"] }.`,
        });
    }
}

const instead: Readonly<Record<NonNullable<Receiver["setting"]>, string>> = {
    slackChannels:
        'Post to the channel through Amazon Q Developer in chat applications: new aws.chatbot.SlackChannelConfiguration("alerts", { configurationName: "alerts", iamRoleArn: role.arn, slackTeamId: "T0123456789", slackChannelId: "C0123456789", snsTopicArns: [topic.arn] }); with a monitor of this program, name it under slackChannels.',
    teamsChannels:
        'Post to the channel through Amazon Q Developer in chat applications: new aws.chatbot.TeamsChannelConfiguration("alerts", { configurationName: "alerts", iamRoleArn: role.arn, teamId: "…", tenantId: "…", channelId: "…", snsTopicArns: [topic.arn] }); with a monitor of this program, name it under teamsChannels.',
};

const insteadOf = ({ setting }: Receiver): string =>
    (setting && instead[setting]) ??
    'Subscribe a function that posts to the webhook (protocol: "lambda"), or a person (protocol: "email").';
