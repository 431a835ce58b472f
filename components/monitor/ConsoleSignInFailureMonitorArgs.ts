import type * as pulumi from "@pulumi/pulumi";
import type { AlarmArgs } from "../alarms/AlarmArgs";
import type { GuardsArgs } from "../alarms/GuardsArgs";
import type { MemberAccountArgs } from "../alarms/MemberAccountArgs";
import type { AudienceArgs, NewTopicArgs } from "../notifications/AlarmTopicArgs";
import type { SlackChannelArgs, TeamsChannelArgs } from "../notifications/chat/ChatChannelArgs";
import type { SubscriptionArgs } from "../notifications/SubscriptionArgs";
import type { NewTrailArgs } from "../trail/AuditTrailArgs";

/** Settings of ConsoleSignInFailureMonitor. */
export interface ConsoleSignInFailureMonitorArgs {
    /** Name of an existing multi-Region trail, which is verified. Excludes `logGroupName` and `createTrail`. */
    trailName?: pulumi.Input<string>;
    /** Name of a log group that such a trail delivers to, taken on trust. Excludes `trailName` and `createTrail`. */
    logGroupName?: pulumi.Input<string>;
    /** The trail to create, for an account that has none. Excludes `trailName` and `logGroupName`. */
    createTrail?: NewTrailArgs;
    /**
     * ARN of an existing topic in the same Region, of this account or another one; not together with `topic`. Its policy
     * and key must admit CloudWatch for this account's alarms, which cannot be seen from here: a warning says how to check it.
     */
    topicArn?: pulumi.Input<string>;
    /** The topic to create; not together with `topicArn`. Default: an encrypted topic. */
    topic?: NewTopicArgs;
    /** Who is told, by a name that stays; at least one, or a chat channel, unless `topicArn` is given. */
    subscriptions?: { [name: string]: SubscriptionArgs };
    /** Slack channels that are told, by a name that stays. Default: none. */
    slackChannels?: { [name: string]: SlackChannelArgs };
    /** Channels of Microsoft Teams that are told, by a name that stays. Default: none. */
    teamsChannels?: { [name: string]: TeamsChannelArgs };
    /**
     * Audiences beside the monitor's own, by the name of a severity that guards and accounts can choose; the benchmark's
     * alarm never tells them. Each has a topic and, by default, a key of its own. Default: none.
     */
    severities?: { [severity: string]: AudienceArgs };
    /** How the alarm judges. Default: as the benchmark says; what leaves it is named in a warning. */
    alarm?: AlarmArgs;
    /** Alarms beside the benchmark's, for what it cannot notice, each of its own. Default: none. */
    guards?: GuardsArgs;
    /**
     * Accounts of the organization that have an alarm of their own beside the benchmark's, by what people call them; only
     * where the trail is an organization's. Default: none.
     */
    accounts?: { [name: string]: MemberAccountArgs };
    /** Whether there is a dashboard of alarms, metrics and failed sign-ins, which is billed monthly. Default: false. */
    dashboard?: boolean;
    /** Namespace of the metric, the same for all controls. Default: the benchmark's, `CISBenchmark`. */
    metricNamespace?: pulumi.Input<string>;
    /** 0 to publish a zero for every other log event, which is billed by the hour. Default: nothing is published. */
    metricDefaultValue?: pulumi.Input<number>;
    /** Goes before the names of filter, metric, alarm, topic and key alias: two monitors of an account need two. */
    namePrefix?: pulumi.Input<string>;
    /** Region of everything that is created, the trail's home Region. Default: the provider's. */
    region?: pulumi.Input<string>;
    /** Link for the person who is woken up. Default: none. */
    runbookUrl?: pulumi.Input<string>;
    /** What people call the account. Default: its number only. */
    accountAlias?: pulumi.Input<string>;
    /** Tags of everything that takes tags. Default: none. */
    tags?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
}
