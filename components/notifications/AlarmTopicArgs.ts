import type * as pulumi from "@pulumi/pulumi";
import type { SubscriptionArgs } from "./SubscriptionArgs";

/** A topic to create. */
export interface NewTopicArgs {
    /** Name of the topic, and of the key's alias. Default: the name of the component. */
    name?: pulumi.Input<string>;
    /** The sender that mails show, up to 100 characters. Default: AWS Notifications. */
    displayName?: pulumi.Input<string>;
    /** `customerKey`, or `none` for a topic that is not encrypted. Default: `customerKey`. */
    encryption?: string;
    /**
     * ARN of an existing customer managed key, enabled and of the topic's Region. Its policy must allow
     * `cloudwatch.amazonaws.com` the actions `kms:Decrypt` and `kms:GenerateDataKey*`, for `aws:SourceAccount` of the
     * alarm's account; the policy pack checks it where the key is part of the stack. `alias/aws/sns` is refused:
     * CloudWatch cannot publish through it. Default: a key is created.
     */
    kmsKeyArn?: pulumi.Input<string>;
    /**
     * Who may list the topic's subscriptions and do nothing else, such as AWS Security Hub in member accounts, which
     * reports WARNING where it may not: account numbers, or ARNs of existing roles and users. Default: this account.
     */
    subscriptionReaders?: pulumi.Input<pulumi.Input<string>[]>;
}

/** Who is told, and over which topic. */
export interface NotificationsArgs {
    /**
     * ARN of an existing topic in the same Region, of this account or another one; not together with `topic`. Its policy
     * and key must admit CloudWatch for this account's alarms, which cannot be seen from here: a warning says how to check it.
     */
    topicArn?: pulumi.Input<string>;
    /** The topic to create; not together with `topicArn`. Default: an encrypted topic. */
    topic?: NewTopicArgs;
    /**
     * Who is told, by a name that stays: under another name it is another subscription, and SNS keeps one of an endpoint.
     * Remove it in one update and add it in the next. Default: nobody.
     */
    subscriptions?: { [name: string]: SubscriptionArgs };
    /** Slack channels that hear of the alarms, by a name that stays. Default: none. */
    slackChannels?: { [name: string]: SlackChannelArgs };
    /** Channels of Microsoft Teams that hear of the alarms, by a name that stays. Default: none. */
    teamsChannels?: { [name: string]: TeamsChannelArgs };
}

/** Settings of {@link AlarmTopic}. */
export interface AlarmTopicArgs extends NotificationsArgs {
    /** Region of the topic, its key and subscriptions. Default: the provider's. */
    region?: pulumi.Input<string>;
    /** Tags of the topic, its key, and what chat channels need. Default: none. */
    tags?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
}

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
