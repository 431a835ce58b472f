import { allows } from "./policyMeaning";
import type { Properties, ResourceDescription } from "./resourceDescription";

/** A chat channel and what it may read, in a person's words, by type. */
export const chatDescriptions: Readonly<Record<string, (props: Properties) => ResourceDescription>> = {
    "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration": (props) => ({
        kind: "chat channel",
        meaning: `slack ${props.slackChannelId} of workspace ${props.slackTeamId}`,
    }),
    "aws:chatbot/teamsChannelConfiguration:TeamsChannelConfiguration": (props) => ({
        kind: "chat channel",
        meaning: `teams ${decodeURIComponent(String(props.channelId))} of team ${props.teamId}`,
    }),
    "aws:iam/policy:Policy": ({ policy }) => ({ kind: "policy", meaning: allows(policy) }),
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment": ({ policyArn }) => ({
        kind: "role policy",
        meaning: `the policy ${String(policyArn).split("/").at(-1)}`,
    }),
};
