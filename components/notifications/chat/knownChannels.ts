import type { AsFarAsKnown } from "../../settings/asFarAsKnown";
import { type Undecided, undecided } from "../../settings/undecided";
import type { NotificationsArgs } from "../AlarmTopicArgs";

/** Whether any chat channel is known to be asked for; then there is a role too. */
export function hasChatChannels({ slackChannels, teamsChannels }: AsFarAsKnown<NotificationsArgs>): boolean {
    return Object.keys({ ...knownChannels(slackChannels), ...knownChannels(teamsChannels) }).length > 0;
}

/** The channels of a setting by their names, as far as they are known. */
export function knownChannels<T>(
    channels: Readonly<Record<string, T>> | Undecided | undefined,
): Readonly<Record<string, T>> {
    return channels === undefined || channels === undecided ? {} : channels;
}
