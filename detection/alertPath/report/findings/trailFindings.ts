import type { FindingKinds } from "../hops";

/** What is found of the trail. */
export const trailFindings = {
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
    TRAIL_DELIVERY_FAILS: {
        hop: "trail",
        meaning:
            "CloudTrail reports that the trail's events do not arrive in its log group, as a live account says (cannot tell).",
        remedy: "Check the log group, and the policy of the trail's role.",
    },
    TRAIL_ROLE_WITHOUT_POLICY: {
        hop: "trail",
        meaning:
            "The stack has the trail's role and gives it no policy (cannot tell while the role is still to be created, a remark once it exists).",
        remedy: "Look with `aws iam list-role-policies` and `list-attached-role-policies`, or write the policy in the stack.",
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
} as const satisfies FindingKinds;

/** What is found of the log group. */
export const logGroupFindings = {
    LOG_GROUP_NOT_WRITTEN_BY_TRAIL: {
        hop: "log group",
        securityHub: "CLOUDTRAIL_METRIC_FILTERS_NOT_PRESENT",
        meaning: "The metric filter is on another log group than the one that the trail writes to.",
        remedy: "Set `logGroupName` of the filter to the group that the trail delivers to.",
    },
    LOG_GROUP_MISSING: {
        hop: "log group",
        securityHub: "CLOUDTRAIL_METRIC_FILTERS_NOT_PRESENT",
        meaning: "The log group that the trail delivers to does not exist any more, in a live account.",
        remedy: "Create the log group again, with its metric filters, or let the trail deliver to another one.",
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
} as const satisfies FindingKinds;
