import type { CreatedResource, RequestedResource } from "./createdResource";

/** The ARNs of chat configurations have no Region: they belong to an account. */
const chatConfigurationArn = ({ place: { partition, account }, inputs }: RequestedResource, kind: string): string =>
    `arn:${partition}:chatbot::${account}:chat-configuration/${kind}/${inputs.configurationName}`;

/** Chat channels, which Pulumi knows by the ARN of their configuration, or by their team. */
export const chatOutputs: Readonly<Record<string, (resource: RequestedResource) => CreatedResource>> = {
    "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration": (resource) => {
        const arn = chatConfigurationArn(resource, "slack-channel");
        return { id: arn, outputs: { chatConfigurationArn: arn } };
    },
    "aws:chatbot/teamsChannelConfiguration:TeamsChannelConfiguration": (resource) => ({
        id: String(resource.inputs.teamId),
        outputs: { chatConfigurationArn: chatConfigurationArn(resource, "microsoft-teams-channel") },
    }),
};
