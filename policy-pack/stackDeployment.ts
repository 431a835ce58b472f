import type { DeployedResource, Deployment } from "../detection";
import { inProviderSpelling } from "./reading/foreignSpelling";
import { identity } from "./reading/identity";
import { learnProviderPlaces, placed } from "./reading/providerPlaces";
import { readAlarm } from "./reading/readAlarm";
import { readAlarmMuteRule } from "./reading/readAlarmMuteRule";
import { readChatChannel } from "./reading/readChatChannel";
import { readCompositeAlarm } from "./reading/readCompositeAlarm";
import { readFunction, readFunctionAlias, readFunctionPermission, readFunctionPolicy } from "./reading/readFunction";
import { readKey, readKeyPolicy, withAttachedPolicies } from "./reading/readKey";
import { readKeyAlias } from "./reading/readKeyAlias";
import { readLogAlarm, readTelemetryRule } from "./reading/readLogAlarm";
import { readLogGroup } from "./reading/readLogGroup";
import { readMetricFilter } from "./reading/readMetricFilter";
import { readOpaqueHolders } from "./reading/readOpaqueHolders";
import { readQueue } from "./reading/readQueue";
import { readQueuePolicy, readSharedQueuePolicy } from "./reading/readQueuePolicy";
import {
    managedPolicies,
    readManagedPolicy,
    readOwnRolePolicies,
    readPolicyOfRoles,
    readRole,
    readRolePolicy,
    readRolePolicyAttachment,
} from "./reading/readRole";
import { readInlineSubscriptions, readSubscription } from "./reading/readSubscription";
import { readDataProtectionPolicy, readTopic, withDataProtection } from "./reading/readTopic";
import { readSharedTopicPolicy, readTopicPolicy } from "./reading/readTopicPolicy";
import { readTrail } from "./reading/readTrail";
import { settleMetricNames } from "./reading/settleMetricNames";
import type { StackResource } from "./stackResource";

/**
 * The types that a part of the alert path can have: of the classic AWS provider, of the native one, which stand for
 * CloudFormation's in a resource of Cloud Control, and of Terraform in a Terraform module.
 */
const types = {
    trail: ["aws:cloudtrail/trail:Trail", "aws-native:cloudtrail:Trail", "aws_cloudtrail"],
    logGroup: ["aws:cloudwatch/logGroup:LogGroup", "aws-native:logs:LogGroup", "aws_cloudwatch_log_group"],
    metricFilter: [
        "aws:cloudwatch/logMetricFilter:LogMetricFilter",
        "aws-native:logs:MetricFilter",
        "aws_cloudwatch_log_metric_filter",
    ],
    alarm: ["aws:cloudwatch/metricAlarm:MetricAlarm", "aws-native:cloudwatch:Alarm", "aws_cloudwatch_metric_alarm"],
    compositeAlarm: [
        "aws:cloudwatch/compositeAlarm:CompositeAlarm",
        "aws-native:cloudwatch:CompositeAlarm",
        "aws_cloudwatch_composite_alarm",
    ],
    alarmMuteRule: [
        "aws:cloudwatch/alarmMuteRule:AlarmMuteRule",
        "aws-native:cloudwatch:AlarmMuteRule",
        "aws_cloudwatch_alarm_mute_rule",
    ],
    topic: ["aws:sns/topic:Topic", "aws-native:sns:Topic", "aws_sns_topic"],
    topicPolicy: ["aws:sns/topicPolicy:TopicPolicy", "aws-native:sns:TopicInlinePolicy", "aws_sns_topic_policy"],
    sharedTopicPolicy: ["aws-native:sns:TopicPolicy"],
    dataProtectionPolicy: ["aws:sns/dataProtectionPolicy:DataProtectionPolicy", "aws_sns_topic_data_protection_policy"],
    subscription: [
        "aws:sns/topicSubscription:TopicSubscription",
        "aws-native:sns:Subscription",
        "aws_sns_topic_subscription",
    ],
    chatChannel: [
        "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration",
        "aws:chatbot/teamsChannelConfiguration:TeamsChannelConfiguration",
        "aws-native:chatbot:SlackChannelConfiguration",
        "aws-native:chatbot:MicrosoftTeamsChannelConfiguration",
        "aws_chatbot_slack_channel_configuration",
        "aws_chatbot_teams_channel_configuration",
    ],
    queue: ["aws:sqs/queue:Queue", "aws-native:sqs:Queue", "aws_sqs_queue"],
    queuePolicy: ["aws:sqs/queuePolicy:QueuePolicy", "aws-native:sqs:QueueInlinePolicy", "aws_sqs_queue_policy"],
    sharedQueuePolicy: ["aws-native:sqs:QueuePolicy"],
    function: ["aws:lambda/function:Function", "aws-native:lambda:Function", "aws_lambda_function"],
    functionAlias: [
        "aws:lambda/alias:Alias",
        "aws-native:lambda:Alias",
        "aws-native:lambda:Version",
        "aws_lambda_alias",
    ],
    functionPolicy: ["aws:lambda/resourcePolicy:ResourcePolicy", "aws-native:lambda:ResourcePolicy"],
    functionPermission: ["aws:lambda/permission:Permission", "aws-native:lambda:Permission", "aws_lambda_permission"],
    otherAction: [
        "aws:appautoscaling/policy:Policy",
        "aws:autoscaling/policy:Policy",
        "aws:ssmincidents/responsePlan:ResponsePlan",
        "aws-native:applicationautoscaling:ScalingPolicy",
        "aws-native:autoscaling:ScalingPolicy",
        "aws-native:ssmincidents:ResponsePlan",
        "aws_appautoscaling_policy",
        "aws_autoscaling_policy",
        "aws_ssmincidents_response_plan",
    ],
    logAlarm: ["aws-native:cloudwatch:LogAlarm"],
    telemetryRule: [
        "aws:observabilityadmin/telemetryRule:TelemetryRule",
        "aws:observabilityadmin/telemetryRuleForOrganization:TelemetryRuleForOrganization",
        "aws-native:observabilityadmin:TelemetryRule",
        "aws-native:observabilityadmin:OrganizationTelemetryRule",
    ],
    role: ["aws:iam/role:Role", "aws-native:iam:Role"],
    rolePolicy: ["aws:iam/rolePolicy:RolePolicy", "aws-native:iam:RolePolicy"],
    rolePolicyAttachment: [
        "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
        "aws:iam/policyAttachment:PolicyAttachment",
    ],
    managedPolicy: ["aws:iam/policy:Policy", "aws-native:iam:ManagedPolicy"],
    policyOfRoles: ["aws-native:iam:Policy"],
    key: [
        "aws:kms/key:Key",
        "aws:kms/replicaKey:ReplicaKey",
        "aws:kms/externalKey:ExternalKey",
        "aws-native:kms:Key",
        "aws-native:kms:ReplicaKey",
        "aws_kms_key",
        "aws_kms_replica_key",
        "aws_kms_external_key",
    ],
    keyPolicy: ["aws:kms/keyPolicy:KeyPolicy", "aws_kms_key_policy"],
    keyAlias: ["aws:kms/alias:Alias", "aws-native:kms:Alias", "aws_kms_alias"],
};

type Kind = keyof typeof types;

/** Not the topic's policies and subscriptions: their ARNs are the topic's, which can be another account's. */
const kindsWithOwnArn: readonly Kind[] = [
    "alarm",
    "topic",
    "queue",
    "logGroup",
    "key",
    "keyAlias",
    "trail",
    "compositeAlarm",
    "function",
    "role",
    "logAlarm",
];

const kinds = new Map(
    Object.entries(types).flatMap(([kind, tokens]) => tokens.map((token) => [token, kind as Kind] as const)),
);

/**
 * The parts of an alert path among the resources of a stack, in the order of their URNs, whatever the order given.
 * Ids are URNs, with a suffix for what is written inside a resource. Resources of other types are ignored, and of two
 * resources with one URN (a replacement, and the old one that is still to be deleted) the first counts. Never throws:
 * what cannot be read is unknown.
 */
export function readStackDeployment(resources: readonly StackResource[]): Deployment {
    const found = relevantResources(resources);
    const of = (kind: Kind): readonly StackResource[] => found.get(kind) ?? [];
    const providers = learnProviderPlaces(kindsWithOwnArn.flatMap(of), [...found.values()].flat());
    const all = <T extends DeployedResource>(kind: Kind, read: (resource: StackResource) => T | readonly T[]): T[] =>
        of(kind)
            .flatMap(read)
            .map((part) => placed(part, providers));
    const metricFilters = all("metricFilter", readMetricFilter);
    const managed = managedPolicies(of("managedPolicy").map(readManagedPolicy));
    return {
        trails: all("trail", readTrail),
        logGroups: all("logGroup", readLogGroup),
        metricFilters,
        alarms: settleMetricNames(all("alarm", readAlarm), metricFilters),
        compositeAlarms: all("compositeAlarm", readCompositeAlarm),
        alarmMuteRules: all("alarmMuteRule", readAlarmMuteRule),
        topics: withDataProtection(all("topic", readTopic), of("dataProtectionPolicy").map(readDataProtectionPolicy)),
        topicPolicies: [...all("topicPolicy", readTopicPolicy), ...all("sharedTopicPolicy", readSharedTopicPolicy)],
        subscriptions: [
            ...all("subscription", readSubscription),
            ...all("topic", readInlineSubscriptions),
            ...all("chatChannel", readChatChannel),
        ],
        queues: all("queue", readQueue),
        queuePolicies: [...all("queuePolicy", readQueuePolicy), ...all("sharedQueuePolicy", readSharedQueuePolicy)],
        functions: [...all("function", readFunction), ...all("functionAlias", readFunctionAlias)],
        functionPolicies: all("functionPolicy", readFunctionPolicy),
        functionPermissions: all("functionPermission", readFunctionPermission),
        otherActions: all("otherAction", identity),
        logAlarms: all("logAlarm", readLogAlarm),
        telemetryRules: all("telemetryRule", readTelemetryRule),
        roles: all("role", readRole),
        rolePolicies: [
            ...all("rolePolicy", readRolePolicy),
            ...all("role", (role) => readOwnRolePolicies(role, managed)),
            ...all("rolePolicyAttachment", (attachment) => readRolePolicyAttachment(attachment, managed)),
            ...all("managedPolicy", readPolicyOfRoles),
            ...all("policyOfRoles", readPolicyOfRoles),
        ],
        opaqueHolders: readOpaqueHolders(resources).map((holder) => placed(holder, providers)),
        keys: withAttachedPolicies(all("key", readKey), of("keyPolicy").map(readKeyPolicy)),
        keyAliases: all("keyAlias", readKeyAlias),
    };
}

function relevantResources(resources: readonly StackResource[]): ReadonlyMap<Kind, readonly StackResource[]> {
    const byUrn = new Map<string, StackResource>();
    for (const resource of resources.map(inProviderSpelling)) {
        if (kinds.has(resource.type) && !byUrn.has(resource.urn)) {
            byUrn.set(resource.urn, resource);
        }
    }
    const found = new Map<Kind, StackResource[]>();
    for (const [, resource] of [...byUrn].sort(([one], [other]) => (one < other ? -1 : 1))) {
        const kind = kinds.get(resource.type);
        if (kind !== undefined) {
            const ofKind = found.get(kind) ?? [];
            ofKind.push(resource);
            found.set(kind, ofKind);
        }
    }
    return found;
}
