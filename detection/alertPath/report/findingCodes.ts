import type { Hop } from "./hops";

/**
 * Every finding code with the hop it belongs to, what it means, what to do (in Markdown), and AWS Security Hub's reason
 * code where one exists, spelled as AWS spells it (Security Hub user guide, "Amazon CloudWatch controls",
 * CloudWatch.6). Codes are contract: messages, documentation and other people's suppressions name them.
 */
export const findingCodes = {
    TRAIL_MISSING: {
        hop: "trail",
        securityHub: "CLOUDTRAIL_MULTI_REGION_NOT_PRESENT",
        meaning: "No trail of the deployment records management events, and one is required.",
        remedy: "Add a multi-Region trail that delivers to a log group; for a stack whose trail is elsewhere, leave `trailRequired` unset.",
    },
    TRAIL_NOT_MULTI_REGION: {
        hop: "trail",
        securityHub: "CLOUDTRAIL_MULTI_REGION_NOT_PRESENT",
        meaning: "The trail records one Region only; sign-ins are recorded in several.",
        remedy: "Set `isMultiRegionTrail: true` on the trail.",
    },
    TRAIL_NOT_LOGGING: {
        hop: "trail",
        securityHub: "CLOUDTRAIL_MULTI_REGION_NOT_PRESENT",
        meaning: "The trail is stopped.",
        remedy: "Set `enableLogging: true` on the trail, or run `aws cloudtrail start-logging`.",
    },
    TRAIL_MISSES_MANAGEMENT_EVENTS: {
        hop: "trail",
        securityHub: "CLOUDTRAIL_MULTI_REGION_NOT_PRESENT",
        meaning:
            "The trail's event selectors leave out management events: the reads, the writes, or the service that the control is about.",
        remedy: 'Give the trail one event selector with `includeManagementEvents: true` and `readWriteType: "All"`.',
    },
    TRAIL_EXCLUDES_EVENT_SOURCES: {
        hop: "trail",
        meaning: "The trail leaves out event sources that are not this control's; other controls fail (remark).",
        remedy: "Remove the exclusion unless it is meant.",
    },
    TRAIL_SELECTORS_SPLIT: {
        hop: "trail",
        meaning: "The trail records reads and writes by different selectors, which exact auditors refuse (remark).",
        remedy: "Record reads and writes by one selector.",
    },
    TRAIL_USES_ADVANCED_SELECTORS: {
        hop: "trail",
        meaning: "The trail's event selectors are advanced ones, which some auditors do not read (remark).",
        remedy: "Keep it, and expect auditors that read classic selectors to report the trail.",
    },
    TRAIL_WITHOUT_LOG_GROUP: {
        hop: "trail",
        securityHub: "CLOUDTRAIL_MULTI_REGION_NOT_PRESENT",
        meaning: "The trail does not deliver to a CloudWatch Logs log group, or has no role to do so.",
        remedy: "Set `cloudWatchLogsGroupArn` and `cloudWatchLogsRoleArn` on the trail.",
    },
    TRAIL_IN_OTHER_REGION: {
        hop: "trail",
        securityHub: "CLOUDTRAIL_REGION_INVAILD",
        meaning: "The trail's home Region is not the Region of the filter and the alarm.",
        remedy: "Create filter, alarm and topic in the trail's home Region.",
    },
    TRAIL_DELIVERS_ELSEWHERE: {
        hop: "trail",
        meaning:
            "The trail's log group or role is in another account than the trail, or the group in another Region: CloudTrail refuses that, except for the trail of an organization's delegated administrator.",
        remedy: "Create trail, log group and role with providers of one account and Region.",
    },
    TRAIL_ROLE_CANNOT_DELIVER: {
        hop: "trail",
        meaning:
            "CloudTrail may not assume the trail's role, or the role may not write to the streams of the log group.",
        remedy: "Let `cloudtrail.amazonaws.com` assume the role, and allow `logs:CreateLogStream` and `logs:PutLogEvents` on the group's streams.",
    },
    TRAIL_ROLE_MISSES_MEMBERS: {
        hop: "trail",
        meaning:
            "The role of an organization's trail may write the streams of its own account and not those of the members (remark).",
        remedy: "Allow `logs:CreateLogStream` and `logs:PutLogEvents` on all streams of the group.",
    },
    TRAIL_OUTSIDE: {
        hop: "trail",
        meaning: "The trail is not part of the deployment and is taken on trust (remark).",
        remedy: "Check the trail with `aws cloudtrail describe-trails`, `get-trail-status` and `get-event-selectors`.",
    },
    LOG_GROUP_NOT_WRITTEN_BY_TRAIL: {
        hop: "log group",
        securityHub: "CLOUDTRAIL_METRIC_FILTERS_NOT_PRESENT",
        meaning: "The metric filter is on another log group than the one that the trail writes to.",
        remedy: "Set `logGroupName` of the filter to the group that the trail delivers to.",
    },
    LOG_GROUP_CLASS_HAS_NO_FILTERS: {
        hop: "log group",
        meaning: "The log group's class does not support metric filters.",
        remedy: "Let the trail deliver to a group of the class `STANDARD`; the class of a group cannot be changed.",
    },
    LOG_GROUP_FILTER_QUOTA_EXCEEDED: {
        hop: "log group",
        meaning:
            "The log group gets more than the 100 metric filters that AWS allows, so that some are refused (cannot tell).",
        remedy: "Remove metric filters that nobody needs; AWS does not raise the quota.",
    },
    LOG_GROUP_FILTER_QUOTA_NEARLY_USED: {
        hop: "log group",
        meaning: "The log group has 95 or more of the 100 metric filters that AWS allows (remark).",
        remedy: "Remove metric filters that nobody needs before a deployment that adds one is refused.",
    },
    LOG_GROUP_CLASS_UNDOCUMENTED: {
        hop: "log group",
        meaning:
            "The log group has a class, such as `ESSENTIALS`, of which it is not known whether it takes metric filters (cannot tell).",
        remedy: "Deliver to a log group of the class `STANDARD`.",
    },
    LOG_GROUP_KEY_BLOCKS_LOGS: {
        hop: "log group",
        meaning: "The key that encrypts the log group does not admit CloudWatch Logs, which refuses such a key.",
        remedy: "Allow `kms:Encrypt*`, `kms:Decrypt*`, `kms:ReEncrypt*`, `kms:GenerateDataKey*` and `kms:Describe*` to `logs.REGION.amazonaws.com`.",
    },
    LOG_GROUP_KEY_DISABLED: {
        hop: "log group",
        meaning:
            "The key that encrypts the log group is disabled; what becomes of new events is not documented (remark).",
        remedy: "Enable the key, or encrypt the log group with another one.",
    },
    FILTER_MISSING: {
        hop: "filter",
        securityHub: "CLOUDTRAIL_METRIC_FILTERS_NOT_PRESENT",
        meaning: "No metric filter of this control exists.",
        remedy: "Add a metric filter with the control's pattern on the trail's log group.",
    },
    FILTER_PATTERN_INVALID: {
        hop: "filter",
        securityHub: "CLOUDTRAIL_METRIC_FILTER_NOT_VALID",
        meaning: "CloudWatch refuses the filter pattern.",
        remedy: "Use the control's pattern, byte for byte.",
    },
    FILTER_PATTERN_NEVER_MATCHES: {
        hop: "filter",
        securityHub: "CLOUDTRAIL_METRIC_FILTER_NOT_VALID",
        meaning: "No event is ever counted by the filter pattern.",
        remedy: "Use the control's pattern, byte for byte.",
    },
    FILTER_PATTERN_NARROWER: {
        hop: "filter",
        securityHub: "CLOUDTRAIL_METRIC_FILTER_NOT_VALID",
        meaning: "The filter pattern misses events of the control.",
        remedy: "Use the control's pattern, and put further terms into a second filter with a metric of its own.",
    },
    FILTER_PATTERN_BROADER: {
        hop: "filter",
        securityHub: "CLOUDTRAIL_METRIC_FILTER_NOT_VALID",
        meaning: "The filter pattern counts events that are not the control's.",
        remedy: "Use the control's pattern, or ask for the grade `covers`.",
    },
    FILTER_PATTERN_DIFFERENT: {
        hop: "filter",
        securityHub: "CLOUDTRAIL_METRIC_FILTER_NOT_VALID",
        meaning: "The filter pattern counts other events than the control's.",
        remedy: "Use the control's pattern, and another metric name for the other events.",
    },
    FILTER_PATTERN_INEXACT: {
        hop: "filter",
        meaning:
            "The filter pattern counts the right events in another spelling, which exact auditors refuse (a remark, unless the exact grade is asked for).",
        remedy: "Use the control's pattern, byte for byte, if an auditor compares it as text.",
    },
    FILTER_PATTERN_UNDECIDED: {
        hop: "filter",
        meaning: "The filter pattern could not be compared with the control's (cannot tell).",
        remedy: "Use the control's pattern, or a simpler one.",
    },
    FILTER_NARROWED_BY_SELECTION: {
        hop: "filter",
        securityHub: "CLOUDTRAIL_METRIC_FILTER_NOT_VALID",
        meaning: "Field selection criteria, or the use of transformed logs, keep events from the filter.",
        remedy: "Remove `fieldSelectionCriteria` and `applyOnTransformedLogs` from the filter.",
    },
    FILTER_OVERWRITTEN: {
        hop: "filter",
        meaning: "Two metric filters have one name on one log group: the later one overwrites the other (cannot tell).",
        remedy: "Give one of them another name; of two monitors of this program, set `namePrefix` on one.",
    },
    METRIC_VALUE_DOES_NOT_COUNT: {
        hop: "metric",
        meaning: "The filter publishes 0 or a field of the event instead of a positive number.",
        remedy: 'Set `metricTransformation.value` to `"1"`.',
    },
    METRIC_HAS_DIMENSIONS: {
        hop: "metric",
        meaning: "The filter publishes under dimensions, which an alarm without dimensions never sees.",
        remedy: "Remove `metricTransformation.dimensions` and `emitSystemFieldDimensions` from the filter.",
    },
    METRIC_SHARED: {
        hop: "metric",
        meaning: "Another filter, which is not meant for the control, publishes into the control's metric (remark).",
        remedy: "Give the other filter a metric name of its own.",
    },
    ALARM_MISSING: {
        hop: "metric",
        securityHub: "CLOUDWATCH_ALARMS_NOT_PRESENT",
        meaning: "No alarm watches the filter's metric.",
        remedy: "Add an alarm on the filter's metric name and namespace.",
    },
    ALARM_WATCHES_OTHER_METRIC: {
        hop: "metric",
        securityHub: "CLOUDWATCH_ALARMS_NOT_PRESENT",
        meaning: "The alarm watches another metric name or namespace than the filter publishes.",
        remedy: "Take `metricName` and `namespace` of the alarm from the filter's `metricTransformation`, not from its id or name, and keep both in one Region.",
    },
    ALARM_DIMENSIONS_DIFFER: {
        hop: "metric",
        meaning: "Alarm and metric differ in dimensions, so that the alarm watches nothing.",
        remedy: "Remove `dimensions` from the alarm.",
    },
    ALARM_UNIT_DIFFERS: {
        hop: "metric",
        meaning: "The alarm asks for another unit than the metric has, so that it watches nothing.",
        remedy: "Remove `unit` from the alarm.",
    },
    ALARM_CANNOT_FIRE: {
        hop: "alarm",
        meaning: "The failed sign-ins do not raise the alarm.",
        remedy: "Use `Sum`, a period of 300 s, one evaluation period and `>= 1`.",
    },
    ALARM_CANNOT_FIRE_AGAIN: {
        hop: "alarm",
        meaning: "The alarm stays in ALARM, so that later failed sign-ins notify nobody.",
        remedy: 'Set `treatMissingData: "notBreaching"`.',
    },
    ALARM_FIRES_WITHOUT_CAUSE: {
        hop: "alarm",
        meaning:
            "The alarm is raised while nothing happens, so that nobody believes it and the real one is no change of state.",
        remedy: 'Set `treatMissingData: "notBreaching"`, and leave the default value out or at 0.',
    },
    ALARM_FIRES_LATE: {
        hop: "alarm",
        meaning: "The alarm is raised later than asked for.",
        remedy: "Use a period of 300 s and one evaluation period, or ask for less haste.",
    },
    ALARM_NOT_EVALUATED: {
        hop: "alarm",
        meaning:
            "CloudWatch cannot evaluate the alarm, as a live account says (`EvaluationState`): it tells nobody (cannot tell, where the fault is the service's).",
        remedy: "Mend what the alarm's state reason names, and put the alarm again.",
    },
    ALARM_WAITS_FOR_CLOCK: {
        hop: "alarm",
        meaning:
            "The alarm's periods follow a clock (`evaluationWindow`), and people are told only after their end (remark).",
        remedy: "Leave `evaluationWindow` out, so that the periods slide, or set `period: 300`.",
    },
    ALARM_SPLITS_BURSTS: {
        hop: "alarm",
        meaning:
            "The alarm's periods follow a clock (`evaluationWindow`), and a burst across a boundary raises it in neither of two periods (remark).",
        remedy: "Leave `evaluationWindow` out, so that the periods slide.",
    },
    ALARM_WARMS_UP: {
        hop: "alarm",
        meaning:
            "The alarm runs no actions for some time after it is created or replaced (`warmUpConfiguration`; remark).",
        remedy: "Leave `warmUpConfiguration` out.",
    },
    ALARM_SLOW_TO_RECOVER: {
        hop: "alarm",
        meaning:
            "The alarm stays in ALARM for half a day or longer, and further events meanwhile tell nobody (remark).",
        remedy: "Use a period of 300 s and one evaluation period.",
    },
    ALARM_NOT_SIMULATED: {
        hop: "alarm",
        meaning:
            "The alarm uses metric math, anomaly detection or a query, which cannot be simulated, or a metric that another account may share (cannot tell).",
        remedy: "Watch the metric itself instead of a query; check the link of the two accounts with `aws oam list-links`.",
    },
    ALARM_OVERWRITTEN: {
        hop: "alarm",
        meaning:
            "Two alarms have one name in one account and Region: the later one overwrites the other (cannot tell).",
        remedy: "Give one of them another name; of two monitors of this program, set `namePrefix` on one.",
    },
    ALARM_ACTIONS_DISABLED: {
        hop: "action",
        securityHub: "CLOUDWATCH_ALARM_ACTIONS_NOT_VALID",
        meaning: "The alarm's actions are switched off, or a mute rule or a suppressor silences it every time.",
        remedy: "Set `actionsEnabled: true`, and take the alarm off the mute rule, or the suppressor off the composite alarm.",
    },
    ALARM_MUTED_AT_TIMES: {
        hop: "action",
        meaning: "A mute rule or a suppressor silences the alarm's actions at times (remark).",
        remedy: "Take the alarm off the mute rule, or the suppressor off the composite alarm, or accept the gap.",
    },
    ALARM_SPEAKS_THROUGH_COMPOSITE: {
        hop: "action",
        meaning:
            "The alarm notifies through a composite alarm only, which auditors that read the alarm's own actions do not accept (remark).",
        remedy: "Add the topic to the alarm's own `alarmActions` if auditors must find it there.",
    },
    ALARM_WITHOUT_ACTION: {
        hop: "action",
        securityHub: "CLOUDWATCH_ALARM_ACTIONS_NOT_VALID",
        meaning: "The alarm has no action for the state ALARM.",
        remedy: "Set `alarmActions: [topic.arn]`.",
    },
    ALARM_ACTION_NOT_A_TOPIC: {
        hop: "action",
        securityHub: "CLOUDWATCH_ALARM_ACTIONS_NOT_VALID",
        meaning: "None of the alarm's actions is an SNS topic.",
        remedy: "Add the ARN of an SNS topic to `alarmActions`.",
    },
    TOPIC_ARN_INVALID: {
        hop: "action",
        securityHub: "SNS_TOPIC_INVALID",
        meaning: "The alarm's action is meant to be an SNS topic, and no topic has its ARN, or none can.",
        remedy: "Take the ARN from the topic: `alarmActions: [topic.arn]`.",
    },
    TOPIC_IN_OTHER_REGION: {
        hop: "action",
        securityHub: "SNS_TOPIC_CROSS_ACCOUNT_CROSS_REGION",
        meaning: "The topic is in another Region than the alarm; CloudWatch refuses it.",
        remedy: "Notify a topic in the alarm's Region.",
    },
    TOPIC_IN_OTHER_ACCOUNT: {
        hop: "action",
        securityHub: "SNS_TOPIC_CROSS_ACCOUNT",
        meaning: "The topic is in another account; allowed, but its policy and subscriptions cannot be seen (remark).",
        remedy: "Check the topic in its own account with `aws sns get-topic-attributes` and `list-subscriptions-by-topic`.",
    },
    TOPIC_OUTSIDE: {
        hop: "topic",
        meaning: "The topic is not part of the deployment; its policy, key and subscriptions cannot be seen (remark).",
        remedy: "Check the topic with `aws sns get-topic-attributes` and `list-subscriptions-by-topic`.",
    },
    TOPIC_KEY_BLOCKS_CLOUDWATCH: {
        hop: "topic",
        meaning:
            "The topic is encrypted with a key that CloudWatch may not use, or that encrypts no messages of this Region.",
        remedy: "Use an enabled key of your own whose policy allows `kms:Decrypt` and `kms:GenerateDataKey*` to `cloudwatch.amazonaws.com`.",
    },
    TOPIC_KEY_OUTSIDE: {
        hop: "topic",
        meaning:
            "The topic's key is not part of the deployment; whether CloudWatch may use it cannot be seen (cannot tell).",
        remedy: "Check the key's policy with `aws kms get-key-policy`.",
    },
    TOPIC_POLICY_BLOCKS_CLOUDWATCH: {
        hop: "topic",
        meaning: "The topic's policy does not let CloudWatch publish.",
        remedy: "Allow `sns:Publish` to `cloudwatch.amazonaws.com` in the topic's policy.",
    },
    TOPIC_IS_FIFO: {
        hop: "topic",
        meaning: "CloudWatch alarms cannot notify people through a FIFO topic.",
        remedy: "Notify a standard topic.",
    },
    TOPIC_DATA_PROTECTION_DENIES: {
        hop: "topic",
        meaning:
            "The topic's data protection policy denies messages with certain data, and the alarm's may be taken for one (cannot tell).",
        remedy: "Mask such data in place of denying it, or notify a topic without a data protection policy.",
    },
    TOPIC_OVERWRITTEN: {
        hop: "topic",
        meaning:
            "Two topics have one name in one account and Region: AWS takes them for one, and the later one's settings hold (cannot tell).",
        remedy: "Give one of them another name; of two monitors of this program, set `namePrefix` on one.",
    },
    SUBSCRIPTION_MISSING: {
        hop: "subscription",
        securityHub: "SNS_SUBSCRIPTION_NOT_PRESENT",
        meaning: "Nobody is subscribed to the topic.",
        remedy: "Subscribe somebody to the topic.",
    },
    SUBSCRIPTION_NOT_CONFIRMED: {
        hop: "subscription",
        securityHub: "SNS_SUBSCRIPTION_NOT_PRESENT",
        meaning: "The subscription has not been confirmed (a remark, unless the confirmation is required).",
        remedy: "Follow the link in the confirmation message; subscribe again if it has expired. A queue or function of another account has no link: subscribe it from its own account, or confirm with the token.",
    },
    SUBSCRIPTION_FILTER_DROPS_ALARMS: {
        hop: "subscription",
        meaning: "The subscription's filter policy drops alarm messages.",
        remedy: 'Remove `filterPolicy`, or match the message body with `{ "NewStateValue": ["ALARM"] }`.',
    },
    SUBSCRIPTION_ENDPOINT_REFUSED: {
        hop: "subscription",
        meaning: "SNS refuses the subscription's endpoint: no ARN of a function or queue, or a FIFO queue.",
        remedy: "Subscribe the ARN of the function or of a standard queue.",
    },
    SUBSCRIPTION_PROTOCOL_CANNOT_DELIVER: {
        hop: "subscription",
        meaning: "The subscription's protocol does not exist or cannot carry alarm messages.",
        remedy: "Use one of the protocols that SNS has, such as `email`.",
    },
    SUBSCRIPTION_RECEIVER_CANNOT_READ_SNS: {
        hop: "subscription",
        meaning:
            "The subscription posts to an incoming webhook of a chat, which can neither confirm a subscription nor read SNS's messages (a remark where somebody else is told).",
        remedy: "Post to the channel through Amazon Q Developer in chat applications (`slackChannels`, `teamsChannels`), or subscribe a function that posts to the webhook.",
    },
    SUBSCRIPTION_PAGER_NOT_TOLD_OF_OK: {
        hop: "subscription",
        meaning:
            "The subscription goes to a pager that keeps an incident open until it hears of OK, and the alarm has no OK action: later alarms page nobody (remark).",
        remedy: "Add the topic to `okActions` of the alarm.",
    },
    SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS: {
        hop: "subscription",
        meaning:
            "The policy of the subscribed queue does not let SNS send the topic's messages, and SNS drops them (a remark where somebody else is told).",
        remedy: "Allow `sqs:SendMessage` to `sns.amazonaws.com` (of another Region, the principal that the finding names) in the queue's policy, with the topic as `aws:SourceArn`; for a subscription of this program, set `grantDelivery`.",
    },
    SUBSCRIPTION_QUEUE_KEY_BLOCKS_SNS: {
        hop: "subscription",
        meaning:
            "The subscribed queue is encrypted with a key that SNS may not use (a remark where somebody else is told).",
        remedy: "Use an enabled key of your own whose policy allows `kms:Decrypt` and `kms:GenerateDataKey*` to `sns.amazonaws.com`, or `sqsManagedSseEnabled`.",
    },
    SUBSCRIPTION_QUEUE_KEY_OUTSIDE: {
        hop: "subscription",
        meaning:
            "The key of the subscribed queue is not part of the deployment; whether SNS may use it cannot be seen (cannot tell).",
        remedy: "Check the key's policy with `aws kms get-key-policy`.",
    },
    SUBSCRIPTION_QUEUE_MISSING: {
        hop: "subscription",
        meaning: "The subscribed queue does not exist any more (a remark where somebody else is told).",
        remedy: "Create the queue and let the topic send to it, or remove the subscription.",
    },
    SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS: {
        hop: "subscription",
        meaning:
            "The subscribed function does not let SNS invoke it for the topic (cannot tell, where a stack gives it no permission at all; a remark where somebody else is told).",
        remedy: "Add a permission for `sns.amazonaws.com` (of another Region, the principal that the finding names) with the topic as `sourceArn`; for a subscription of this program, set `grantDelivery`.",
    },
    SUBSCRIPTION_FUNCTION_POLICY_OVERWRITTEN: {
        hop: "subscription",
        meaning:
            "The subscribed function has a resource policy, which is its whole policy, and permissions or another policy beside it: they overwrite each other (cannot tell).",
        remedy: "Write what the permissions allow into the resource policy, and remove them.",
    },
    DEPLOYMENT_REFUSED: {
        hop: "filter",
        meaning: "AWS refuses a setting, and the deployment will fail (remark; carries the hop at which it stands).",
        remedy: "Write the setting as the message says: an ARN with `:*` on a trail, names on a metric filter.",
    },
    CONDITION_NOT_JUDGED: {
        hop: "topic",
        meaning:
            "A condition of a policy, a filter policy, or the AT_LEAST of a composite alarm's rule compares what cannot be judged beforehand (cannot tell; carries the hop at which it stands).",
        remedy: "Admit the service by a statement of its own; match the filter policy on `NewStateValue` alone; notify from the alarm itself.",
    },
    PART_OUT_OF_SIGHT: {
        hop: "filter",
        meaning:
            "A part is missing, and a module, a CloudFormation stack or a component whose resources are not shown may hold it (cannot tell; carries the hop at which it stands).",
        remedy: "Look into the account, with `npx foundations-monitor-cli verify`, or write the part as a resource of the stack.",
    },
    NOT_KNOWN_YET: {
        hop: "trail",
        meaning:
            "A value that decides is not known before the deployment (remark; carries the hop at which it stands).",
        remedy: "Check again after the deployment.",
    },
} as const satisfies Record<string, { hop: Hop; securityHub?: string; meaning: string; remedy: string }>;

export type FindingCode = keyof typeof findingCodes;
