import type { RecordedResource } from "./recordedStack";

/** A chat channel in a person's words. */
export interface ChatChannel {
    readonly application: "slack" | "teams";
    /** The channel's own id, as its application writes it. */
    readonly id: string;
}

/** The chat channel that a resource posts to; undefined for any other resource. */
export function chatChannel({ type, props }: Pick<RecordedResource, "type" | "props">): ChatChannel | undefined {
    switch (type) {
        case "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration":
            return { application: "slack", id: String(props.slackChannelId) };
        case "aws:chatbot/teamsChannelConfiguration:TeamsChannelConfiguration":
            return { application: "teams", id: decodeURIComponent(String(props.channelId)) };
        default:
            return undefined;
    }
}
