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

const proof = "npx foundations-monitor-cli verify --drill posts a real message.";
