/** What a channel's id looks like before it is encoded; `skype` is the older kind of thread. */
const channelId = /^19:[\w=+/.,-]+@thread\.(tacv2|skype)$/;

/** Whether a text is the id of a channel of Microsoft Teams, encoded as in a link or not. */
export function isTeamsChannelId(text: string): boolean {
    return channelId.test(decoded(text));
}

/** The id as Amazon Q Developer takes it: with `%3A` and `%40` (CreateMicrosoftTeamsChannelConfiguration API reference). */
export function encodedTeamsChannelId(text: string): string {
    return decoded(text).replaceAll(":", "%3A").replaceAll("@", "%40");
}

function decoded(text: string): string {
    return text.replace(/%3A/i, ":").replace("%40", "@");
}
