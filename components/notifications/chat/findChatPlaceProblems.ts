import type { AccountPlace } from "../../settings/accountPlaceOf";
import { pathPart, quoted } from "../../settings/quoted";

/** Longest name of a chat configuration (CreateSlackChannelConfiguration API reference). */
const longestChatConfigurationName = 128;

/** Name of a channel's configuration. It is unique in the account, and a topic's name in a Region: hence the Region. */
export function chatConfigurationName(topicName: string, channelName: string, { region }: AccountPlace): string {
    return `${topicName}-${channelName}-${region}`;
}

/**
 * Why chat channels cannot be created in an account and Region for a topic, in sentences.
 *
 * Amazon Q Developer in chat applications has no Region outside the partition `aws`, and its API takes no ARN of another
 * one (administrator guide, "Regions and quotas", and the API reference).
 *
 * @param at what goes before the names of the settings, such as `severities.page.`.
 */
export function findChatPlaceProblems(
    channelNames: readonly string[],
    topicName: string,
    place: AccountPlace,
    at = "",
): string[] {
    if (place.partition !== "aws") {
        return [
            `${at}slackChannels and ${at}teamsChannels need Amazon Q Developer in chat applications, which is in the partition aws ` +
                `only; this is ${place.partition}. Remove them, and subscribe somebody in another way.`,
        ];
    }
    return channelNames.flatMap((channelName) => {
        const name = chatConfigurationName(topicName, channelName, place);
        return name.length <= longestChatConfigurationName
            ? []
            : [
                  `The chat channel ${at}${pathPart(channelName)} would be configured as ${quoted(name)}, of ${name.length} characters; ` +
                      `Amazon Q Developer takes ${longestChatConfigurationName}. Shorten its name, or the topic's.`,
              ];
    });
}
