import * as pulumi from "@pulumi/pulumi";
import type { AlarmTopicArgs } from "../AlarmTopicArgs";

/** What has to be done by hand for each chat channel, by its name. */
export function chatChannelStepsOf({
    slackChannels = {},
    teamsChannels = {},
}: AlarmTopicArgs): pulumi.Output<{ [name: string]: string }> {
    const steps = [
        ...Object.entries(slackChannels).map(([name, { workspaceId }]) =>
            pulumi.output(workspaceId).apply((id) => [name, chatChannelSteps.slack(id)] as const),
        ),
        ...Object.entries(teamsChannels).map(([name, { teamId }]) =>
            pulumi.output(teamId).apply((id) => [name, chatChannelSteps.teams(id)] as const),
        ),
    ];
    return pulumi.all(steps).apply((entries) => Object.fromEntries(entries));
}

/**
 * What somebody has to do by hand for a chat channel, in sentences: no API can, and Amazon Q Developer does not tell
 * whether it was done (administrator guide of Amazon Q Developer in chat applications, "Get started with Slack" and "Get
 * started with Microsoft Teams").
 */
export const chatChannelSteps = {
    slack: (workspaceId: string) =>
        `Authorise the workspace ${workspaceId} in the console of Amazon Q Developer in chat applications, once for each ` +
        `account and before the channel is created. In a private channel, type /invite @Amazon Q. ${proof}`,
    teams: (teamId: string) =>
        `Add the app Amazon Q Developer to the team, and authorise the team ${teamId} in the console of Amazon Q ` +
        `Developer in chat applications, once for each account and before the channel is created. ${proof}`,
};

const proof = "npm run verify -- --drill posts a real message.";
