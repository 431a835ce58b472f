import { type Later, later } from "../../settings/later";

/** A Slack channel as a person asks for it. */
export interface GivenSlackChannel {
    readonly workspaceId: string | Later;
    readonly channelId: string | Later;
}

/** A channel of Microsoft Teams as a person asks for it. */
export interface GivenTeamsChannel {
    readonly tenantId: string | Later;
    readonly teamId: string | Later;
    readonly channelId: string | Later;
}

/** Chat channels by their names. */
export interface GivenChatChannels {
    readonly slackChannels?: Readonly<Record<string, GivenSlackChannel | Later>> | Later;
    readonly teamsChannels?: Readonly<Record<string, GivenTeamsChannel | Later>> | Later;
}

/** Whether any chat channel is known to be asked for; then there is a role too. */
export function hasChatChannels({ slackChannels, teamsChannels }: GivenChatChannels): boolean {
    return Object.keys({ ...knownChannels(slackChannels), ...knownChannels(teamsChannels) }).length > 0;
}

/** The channels of a setting by their names, as far as they are known. */
export function knownChannels<T>(
    channels: Readonly<Record<string, T>> | Later | undefined,
): Readonly<Record<string, T>> {
    return channels === undefined || channels === later ? {} : channels;
}
