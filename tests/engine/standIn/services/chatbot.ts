import type { SlackChannelConfigurationArgs, TeamsChannelConfigurationArgs } from "@pulumi/aws/chatbot";
import { AwsError } from "../AwsError";
import { arn, listOfAtMost, matching, oneOf, tags } from "../inputRules";
import type { InputRule, InputRules, Place, Properties, ResourceType } from "../resourceType";
import { policy, role } from "./iamRoles";

/** Kinds of what only a person can authorise, in the console: a workspace of Slack and a team of Microsoft Teams. */
export const slackWorkspaceKind = "slack workspace";
export const teamKind = "team of Microsoft Teams";

const channelId = /^([\w=+/.,-])*%3[aA]([\w=+/.,-])*%40([\w=+/.,-])*$/;
const uuid = matching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i, "be a UUID");

const sharedInputs = {
    configurationName: { isRequired: true, refuse: matching(/^[\w-]{1,128}$/, "be a name of at most 128 characters") },
    iamRoleArn: { isRequired: true, refuse: arn },
    guardrailPolicyArns: { refuse: listOfAtMost(5, arn) },
    loggingLevel: { default: "NONE", refuse: oneOf("ERROR", "INFO", "NONE") },
    snsTopicArns: { isSet: true },
    userAuthorizationRequired: { default: false },
    tags: { refuse: tags },
    region: { replaces: true },
} satisfies Record<string, InputRule>;

const slackChannel: ResourceType = {
    token: "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration",
    isGlobal: true,
    inputs: {
        ...sharedInputs,
        slackTeamId: { isRequired: true, refuse: matching(/^[0-9A-Z]{1,255}$/, "be the id of a workspace") },
        slackChannelId: { isRequired: true, refuse: matching(/^[A-Za-z0-9]{1,255}$/, "be the id of a channel") },
    } satisfies InputRules<SlackChannelConfigurationArgs>,
    computed: ["chatConfigurationArn", "slackChannelName", "slackTeamName", "tagsAll"],
    actions: {
        create: "chatbot:CreateSlackChannelConfiguration",
        read: "chatbot:DescribeSlackChannelConfigurations",
        update: "chatbot:UpdateSlackChannelConfiguration",
        delete: "chatbot:DeleteSlackChannelConfiguration",
    },
    identify: ({ configurationName }, place) => {
        const id = configurationArn(place, "slack-channel", configurationName);
        return { id, outputs: { chatConfigurationArn: id, slackChannelName: "alerts", slackTeamName: "example" } };
    },
    admit: (outputs, place, id, previous) => {
        const { slackTeamId, slackChannelId } = outputs;
        requireAuthorised(place, slackWorkspaceKind, slackTeamId);
        requirePermissions(outputs, place);
        requireSame(["configurationName", "slackTeamId"], outputs, previous);
        const isSame = (other: Properties) =>
            other.chatConfigurationArn !== id &&
            other.slackTeamId === slackTeamId &&
            other.slackChannelId === slackChannelId;
        if (place.resources.list(slackChannel.token).some(isSame)) {
            throw new AwsError(
                "InvalidRequestException",
                `Slack channel with ID ${slackChannelId} in Slack team ${slackTeamId} has already been configured for ` +
                    `AWS account ${place.account}`,
            );
        }
    },
};

const teamsChannel: ResourceType = {
    token: "aws:chatbot/teamsChannelConfiguration:TeamsChannelConfiguration",
    isGlobal: true,
    inputs: {
        ...sharedInputs,
        tenantId: { isRequired: true, refuse: uuid },
        teamId: { isRequired: true, refuse: uuid },
        teamName: {},
        channelId: { isRequired: true, refuse: matching(channelId, "be the encoded id of a channel") },
        channelName: {},
    } satisfies InputRules<TeamsChannelConfigurationArgs>,
    computed: ["chatConfigurationArn", "channelName", "teamName", "tagsAll"],
    actions: {
        create: "chatbot:CreateMicrosoftTeamsChannelConfiguration",
        read: "chatbot:ListMicrosoftTeamsChannelConfigurations",
        update: "chatbot:UpdateMicrosoftTeamsChannelConfiguration",
        delete: "chatbot:DeleteMicrosoftTeamsChannelConfiguration",
    },
    identify: ({ configurationName, teamId }, place) => ({
        id: String(teamId),
        outputs: { chatConfigurationArn: configurationArn(place, "microsoft-teams-channel", configurationName) },
    }),
    admit: (outputs, place, id, previous) => {
        requireAuthorised(place, teamKind, outputs.teamId);
        requirePermissions(outputs, place);
        requireSame(["configurationName", "teamId", "tenantId"], outputs, previous);
        if (previous === undefined && place.resources.get(teamsChannel.token, id)) {
            // The provider finds a channel by its team alone (hashicorp/terraform-provider-aws#47039).
            throw new Error("waiting for creation: too many results: wanted 1, got 2");
        }
    },
};

const configurationArn = ({ partition, account }: Place, kind: string, name: unknown): string =>
    `arn:${partition}:chatbot::${account}:chat-configuration/${kind}/${name}`;

function requireAuthorised({ shared }: Place, kind: string, id: unknown): void {
    if (!shared.get(kind, String(id))) {
        throw new AwsError("InvalidRequestException", `The ${kind} ${id} has not been authorized in the console`);
    }
}

function requirePermissions({ iamRoleArn, guardrailPolicyArns }: Properties, { shared }: Place): void {
    if (!shared.get(role.token, String(iamRoleArn).split("/").at(-1) ?? "")) {
        throw new AwsError("InvalidParameterException", `The role ${iamRoleArn} does not exist`);
    }
    const missing = [guardrailPolicyArns ?? []]
        .flat()
        .find((policyArn) => !shared.get(policy.token, String(policyArn)));
    if (missing !== undefined) {
        throw new AwsError("InvalidParameterException", `The policy ${missing} does not exist`);
    }
}

/** The provider sends an update that leaves these as they are, and then complains (hashicorp/terraform-provider-aws#43995). */
function requireSame(names: readonly string[], outputs: Properties, previous: Properties | undefined): void {
    const changed = names.find((name) => previous !== undefined && previous[name] !== outputs[name]);
    if (changed !== undefined) {
        throw new Error(`Provider produced inconsistent result after apply: unexpected new value: .${changed}`);
    }
}

export const chatbot = [slackChannel, teamsChannel];
