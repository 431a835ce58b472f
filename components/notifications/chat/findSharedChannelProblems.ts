import type { AsFarAsKnown } from "../../settings/asFarAsKnown";
import { type Claim, doubleClaims } from "../../settings/doubleClaims";
import { undecided } from "../../settings/undecided";
import type { NotificationsArgs } from "../AlarmTopicArgs";
import { knownChannels } from "./knownChannels";

/** The chat channels of one topic, with where their settings stand, such as `severities.page.`. */
export type ChannelsOfTopic = readonly [path: string, channels: AsFarAsKnown<NotificationsArgs>];

/**
 * Channels that cannot be created beside each other, in sentences.
 *
 * Amazon Q Developer takes a Slack channel once in an account, and answers a second time "has already been configured".
 * The AWS provider finds a channel of Microsoft Teams by its team alone, and times out where a team has two
 * (hashicorp/terraform-provider-aws#47039; version 7.48 of the SDK still imports a channel by its team).
 */
export function findSharedChannelProblems(topics: readonly ChannelsOfTopic[]): string[] {
    return [
        ...doubleClaims(topics.flatMap(slackClaims)).map(
            ([one, other]) =>
                `${one} and ${other} are the same channel; Amazon Q Developer takes a Slack channel once in an account. ` +
                "Remove one.",
        ),
        ...doubleClaims(topics.flatMap(teamsClaims)).map(
            ([one, other]) =>
                `${one} and ${other} are of the same team; the AWS provider can manage one channel of a team in an ` +
                "account. Remove one.",
        ),
    ];
}

function slackClaims([path, { slackChannels }]: ChannelsOfTopic): Claim[] {
    return Object.entries(knownChannels(slackChannels)).flatMap(([name, channel]) =>
        channel === undecided || typeof channel.workspaceId !== "string" || typeof channel.channelId !== "string"
            ? []
            : [[`${path}slackChannels.${name}`, `${channel.workspaceId} ${channel.channelId}`]],
    );
}

function teamsClaims([path, { teamsChannels }]: ChannelsOfTopic): Claim[] {
    return Object.entries(knownChannels(teamsChannels)).flatMap(([name, channel]) =>
        channel === undecided || typeof channel.teamId !== "string"
            ? []
            : [[`${path}teamsChannels.${name}`, channel.teamId.toLowerCase()]],
    );
}
