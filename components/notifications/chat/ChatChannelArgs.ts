import type * as pulumi from "@pulumi/pulumi";

/** A Slack channel that Amazon Q Developer in chat applications (formerly AWS Chatbot) posts to. */
export interface SlackChannelArgs {
    /** Id of the workspace, such as `T07EA123LEP`, once somebody has authorised it in the console of Amazon Q Developer. */
    workspaceId: pulumi.Input<string>;
    /** Id of the channel, such as `C07EZ1ABC23`: the end of the link that Slack copies. */
    channelId: pulumi.Input<string>;
}

/** A channel of Microsoft Teams that Amazon Q Developer in chat applications (formerly AWS Chatbot) posts to. */
export interface TeamsChannelArgs {
    /** Id of the tenant, a UUID: `tenantId` in the link that Teams copies. */
    tenantId: pulumi.Input<string>;
    /** Id of the team, a UUID: `groupId` in that link, once somebody has authorised the team in the console. */
    teamId: pulumi.Input<string>;
    /** Id of the channel, such as `19:ab12@thread.tacv2`: the part after `/channel/` in that link, encoded or not. */
    channelId: pulumi.Input<string>;
}
