/** What `verify` calls, and what it learns by it. The documented IAM policy is made of these names. */
export const readOperations = {
    "account:ListRegions": "the Regions of the account, for --region all only",
    "cloudtrail:DescribeTrails": "the trails, their home Regions and log groups",
    "cloudtrail:GetEventSelectors": "which events a trail records",
    "cloudtrail:GetTrailStatus": "whether a trail is logging, and whether its events arrive",
    "cloudwatch:DescribeAlarms": "alarms and composite alarms",
    "cloudwatch:GetAlarmMuteRule": "when a mute rule silences an alarm",
    "cloudwatch:ListAlarmMuteRules": "the mute rules of an alarm",
    "kms:DescribeKey": "whether the key of a topic or a queue is enabled, and fit to encrypt",
    "kms:GetKeyPolicy": "whether CloudWatch may use the key of a topic, and SNS that of a queue",
    "lambda:GetPolicy": "whether SNS may invoke a function that is subscribed",
    "logs:DescribeLogGroups": "the class of a log group",
    "logs:DescribeMetricFilters": "metric filters",
    "sns:GetDataProtectionPolicy": "whether a topic denies messages for what they hold",
    "sns:GetSubscriptionAttributes": "filter policies, and whether a subscription is confirmed",
    "sns:GetTopicAttributes": "the policy and the key of a topic",
    "sns:ListSubscriptionsByTopic": "the subscriptions of a topic",
    "sqs:GetQueueAttributes": "the policy and the key of a queue that is subscribed",
    "sts:GetCallerIdentity": "which account this is; AWS asks for no permission",
} as const;

/** What `verify --drill` calls besides. */
export const drillOperations = {
    "cloudwatch:DescribeAlarmHistory": "whether the alarm's action succeeded",
    "cloudwatch:SetAlarmState": "raises the alarm, and puts its state back: the only call that changes anything",
    "logs:TestMetricFilter": "which of the control's sample events the deployed pattern counts",
} as const;
