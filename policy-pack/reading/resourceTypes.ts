/**
 * The types that a part of the alert path can have: of the classic AWS provider, of the native one, which stand for
 * CloudFormation's in a resource of Cloud Control, and of Terraform in a Terraform module.
 */
export const resourceTypes = {
    /** This product's own, which register what they have verified. */
    monitor: ["foundations-monitor:index:FoundationsMonitor", "foundations-monitor:index:ConsoleSignInFailureMonitor"],
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
    functionPolicy: [
        "aws:lambda/resourcePolicy:ResourcePolicy",
        "aws-native:lambda:ResourcePolicy",
        "aws_lambda_resource_policy",
    ],
    functionPermission: ["aws:lambda/permission:Permission", "aws-native:lambda:Permission", "aws_lambda_permission"],
    eventRule: ["aws:cloudwatch/eventRule:EventRule", "aws-native:events:Rule", "aws_cloudwatch_event_rule"],
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
        "aws_observabilityadmin_telemetry_rule",
        "aws_observabilityadmin_telemetry_rule_for_organization",
    ],
    role: ["aws:iam/role:Role", "aws-native:iam:Role", "aws_iam_role"],
    rolePolicy: ["aws:iam/rolePolicy:RolePolicy", "aws-native:iam:RolePolicy", "aws_iam_role_policy"],
    rolePolicyAttachment: [
        "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
        "aws:iam/policyAttachment:PolicyAttachment",
        "aws_iam_role_policy_attachment",
        "aws_iam_policy_attachment",
    ],
    managedPolicy: ["aws:iam/policy:Policy", "aws-native:iam:ManagedPolicy", "aws_iam_policy"],
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

export type ResourceKind = keyof typeof resourceTypes;
