import { SlackChannelConfiguration } from "@pulumi/aws/chatbot/slackChannelConfiguration";
import { TeamsChannelConfiguration } from "@pulumi/aws/chatbot/teamsChannelConfiguration";
import { Policy } from "@pulumi/aws/iam/policy";
import { Role } from "@pulumi/aws/iam/role";
import { RolePolicyAttachment } from "@pulumi/aws/iam/rolePolicyAttachment";
import * as pulumi from "@pulumi/pulumi";
import type { AccountPlace } from "../../settings/accountPlaceOf";
import { refuseAnyOf } from "../../settings/SettingsError";
import type { AlarmTopicArgs } from "../AlarmTopicArgs";
import { chatAssumeRolePolicy, chatPermissions } from "./chatRolePolicies";
import { encodedTeamsChannelId } from "./findChatChannelProblems";
import { chatConfigurationName, findChatPlaceProblems } from "./findChatPlaceProblems";

/** The topic whose messages are posted. */
export interface PostedTopic {
    readonly topicArn: pulumi.Input<string>;
    readonly topicName: pulumi.Input<string>;
    readonly place: pulumi.Output<AccountPlace>;
    /** What goes before the names of the settings in messages, such as `severities.page.`. */
    readonly at: string;
    readonly tags: AlarmTopicArgs["tags"];
}

/**
 * Lets Amazon Q Developer in chat applications (formerly AWS Chatbot) post what a topic sends to chat channels. It
 * subscribes itself to the topic, and confirms by itself. The topic's key needs nothing for it: SNS decrypts a message
 * before it delivers it (SNS developer guide, "Securing Amazon SNS data with server-side encryption").
 */
export function postToChatChannels(
    prefix: string,
    { slackChannels = {}, teamsChannels = {} }: AlarmTopicArgs,
    { topicArn, topicName, place, at, tags }: PostedTopic,
    opts: pulumi.CustomResourceOptions,
): void {
    const names = [...Object.keys(slackChannels), ...Object.keys(teamsChannels)];
    if (names.length === 0) {
        return;
    }
    const admitted = pulumi.all([topicName, place]).apply(([topic, here]) => {
        refuseAnyOf("The chat channels", findChatPlaceProblems(names, topic, here, at));
        return { topic, here };
    });
    const { role, policy, attachment } = newChatRole(
        `${prefix}-chat`,
        admitted.apply(({ here }) => here),
        tags,
        opts,
    );
    const settings = (name: string) => ({
        configurationName: admitted.apply(({ topic, here }) => chatConfigurationName(topic, name, here)),
        iamRoleArn: role.arn,
        // Left out, it would be AdministratorAccess.
        guardrailPolicyArns: [policy.arn],
        // Whoever gives a command in the channel does so with a role of their own, within the guardrail.
        userAuthorizationRequired: true,
        // Why a message was not posted then stands in CloudWatch Logs, in us-east-1.
        loggingLevel: "ERROR",
        snsTopicArns: [topicArn],
        tags,
    });
    const channelOpts = (...ids: readonly string[]) => ({ ...opts, ...replacedFor(ids), dependsOn: [attachment] });

    for (const [name, { workspaceId, channelId }] of Object.entries(slackChannels)) {
        new SlackChannelConfiguration(
            `${prefix}-${name}`,
            { ...settings(name), slackTeamId: workspaceId, slackChannelId: channelId },
            channelOpts("slackTeamId"),
        );
    }
    for (const [name, { tenantId, teamId, channelId }] of Object.entries(teamsChannels)) {
        new TeamsChannelConfiguration(
            `${prefix}-${name}`,
            { ...settings(name), tenantId, teamId, channelId: pulumi.output(channelId).apply(encodedTeamsChannelId) },
            channelOpts("tenantId", "teamId"),
        );
    }
}

/**
 * What the API cannot change in place, although the provider tries to and fails (hashicorp/terraform-provider-aws#43995
 * for the name). The old configuration goes first, because a channel can be configured once in an account.
 */
function replacedFor(ids: readonly string[]): pulumi.CustomResourceOptions {
    return { replaceOnChanges: ["configurationName", ...ids], deleteBeforeReplace: true };
}

/**
 * A role for the chat channels of a topic, which can read alarms and metrics and nothing else. As the guardrail of a
 * channel its policy also bounds the roles that members choose for themselves.
 */
export function newChatRole(
    name: string,
    place: pulumi.Output<AccountPlace>,
    tags: AlarmTopicArgs["tags"],
    opts: pulumi.CustomResourceOptions,
) {
    const role = new Role(
        `${name}-role`,
        {
            description: "Lets Amazon Q Developer in chat applications show alarms in chat channels",
            assumeRolePolicy: place.apply((at) => JSON.stringify(chatAssumeRolePolicy(at))),
            tags,
        },
        opts,
    );
    const policy = new Policy(
        `${name}-policy`,
        {
            description: "All that a chat channel may read of the account: alarms and metrics",
            policy: place.apply((at) => JSON.stringify(chatPermissions(at))),
            tags,
        },
        opts,
    );
    const attachment = new RolePolicyAttachment(
        `${name}-role-policy`,
        { role: role.name, policyArn: policy.arn },
        opts,
    );
    return { role, policy, attachment };
}
