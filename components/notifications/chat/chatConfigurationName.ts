import type { AccountPlace } from "../../settings/accountPlaceOf";

/** Longest name of a chat configuration (CreateSlackChannelConfiguration API reference). */
export const longestChatConfigurationName = 128;

/** Name of a channel's configuration. It is unique in the account, and a topic's name in a Region: hence the Region. */
export function chatConfigurationName(topicName: string, channelName: string, { region }: AccountPlace): string {
    return `${topicName}-${channelName}-${region}`;
}
