import type { Explanation } from "./explanation";

const eventSelectors = 'eventSelectors: [{ includeManagementEvents: true, readWriteType: "All" }]';
const writesStreams =
    'policy: { Action: ["logs:CreateLogStream", "logs:PutLogEvents"], Resource: pulumi.concat(logGroup.arn, ":log-stream:*") }';
const nativeStreams = writesStreams.replace("policy:", "policyDocument:");

/** Of the hops trail and log group. */
export const trailExplanations = {
    TRAIL_MISSING: {
        why: "Without a trail that records management events no record of a sign-in reaches a log group, and nothing can count it.",
        example: "A stack with filter, alarm and topic, judged with `trailRequired: true`.",
        fix: {
            on: "trail",
            classic: "isMultiRegionTrail: true",
            cloudControl: "isMultiRegionTrail: true, isLogging: true",
        },
    },
    TRAIL_NOT_MULTI_REGION: {
        why: "AWS records a sign-in in the Region whose endpoint served it: a trail of one Region misses all others.",
        example: "`isMultiRegionTrail: false`, which is the default.",
        fix: { on: "trail", classic: "isMultiRegionTrail: true" },
    },
    TRAIL_NOT_LOGGING: {
        why: "A trail that is stopped delivers nothing, and everything behind it looks like peace.",
        example: "`enableLogging: false`, or somebody called `StopLogging`.",
        fix: { on: "trail", classic: "enableLogging: true", cloudControl: "isLogging: true" },
    },
    TRAIL_MISSES_MANAGEMENT_EVENTS: {
        why: "A sign-in is a management event, and a write; other controls count reads as well.",
        example: '`eventSelectors: [{ readWriteType: "ReadOnly" }]`.',
        fix: { on: "trail", classic: eventSelectors },
    },
    TRAIL_EXCLUDES_EVENT_SOURCES: {
        why: "Events of a service that is left out are never recorded, so that a control that counts them is blind.",
        example: '`excludeManagementEventSources: ["kms.amazonaws.com"]`.',
        fix: { on: "trail", classic: eventSelectors },
    },
    TRAIL_SELECTORS_SPLIT: {
        why: "Two selectors record the same as one, and auditors that look for one selector with `All` report the trail.",
        example: 'One selector with `readWriteType: "ReadOnly"`, one with `"WriteOnly"`.',
        fix: { on: "trail", classic: eventSelectors },
    },
    TRAIL_USES_ADVANCED_SELECTORS: {
        why: "Advanced selectors can record the same; auditors that read classic ones only report the trail.",
        example: "`advancedEventSelectors` with `eventCategory` equal to `Management`.",
        fix: { on: "trail", classic: eventSelectors },
    },
    TRAIL_WITHOUT_LOG_GROUP: {
        why: "Metric filters read log groups. A trail that writes to its bucket alone is an archive that nobody watches.",
        example: "No `cloudWatchLogsGroupArn`.",
        fix: {
            on: "trail",
            classic: 'cloudWatchLogsGroupArn: pulumi.concat(logGroup.arn, ":*"), cloudWatchLogsRoleArn: role.arn',
            cloudControl: "cloudWatchLogsLogGroupArn: logGroup.arn, cloudWatchLogsRoleArn: role.arn",
        },
    },
    TRAIL_IN_OTHER_REGION: {
        why: "All Regions of a trail arrive in one log group, in the trail's home Region: a filter elsewhere sees nothing.",
        example: "A trail in `eu-north-1`; filter, alarm and topic in `us-east-1`.",
    },
    TRAIL_DELIVERS_ELSEWHERE: {
        why: "CloudTrail refuses a log group of another account or Region, and the deployment fails.",
        example: "A trail in one account, and `cloudWatchLogsGroupArn` of a group in the logging account.",
    },
    TRAIL_ROLE_CANNOT_DELIVER: {
        why: "CloudTrail writes to the group as that role. If it may not, the trail is logging and the group stays empty.",
        example: "A role that trusts `ec2.amazonaws.com`, or whose policy names another group.",
        fix: { on: "role", classic: writesStreams, cloudControl: nativeStreams },
    },
    TRAIL_DELIVERY_FAILS: {
        why: "The trail is logging and each of its settings is right, and the events do not arrive: CloudTrail alone knows why.",
        example: "`LatestCloudWatchLogsDeliveryError` of `get-trail-status` is `Access denied`.",
    },
    TRAIL_ROLE_WITHOUT_POLICY: {
        why: "CloudTrail asks what the role may do when the trail is created, and never again: a policy that is taken away later is missed by nobody.",
        example:
            "A refactoring that keeps the role and drops its `RolePolicy`; or a policy that the IAM team's stack attaches.",
        fix: { on: "role", classic: writesStreams, cloudControl: nativeStreams },
    },
    TRAIL_ROLE_MISSES_MEMBERS: {
        why: "The streams of an organization's trail are named after the organization and the member: a pattern with the own account's number leaves the members out.",
        example: "`…:log-stream:123456789012_CloudTrail_*` for an organization's trail.",
        fix: { on: "role", classic: writesStreams, cloudControl: nativeStreams },
    },
    TRAIL_OUTSIDE: {
        why: "What a stack only names can be stopped, or deliver elsewhere, and no reader of the stack would see it.",
        example:
            "`logGroupName: aws-controltower/CloudTrailLogs`, to which a trail of the landing zone writes. With `trailName`, the component verifies the trail, and the question is answered.",
    },
    LOG_GROUP_NOT_WRITTEN_BY_TRAIL: {
        why: "The filter waits for records that are written to another group.",
        example: "The trail moved to a new group, and the filter stayed with the old one.",
        fix: {
            on: "filter",
            classic: "logGroupName: logGroup.name",
            cloudControl: "logGroupName: logGroup.logGroupName",
        },
    },
    LOG_GROUP_MISSING: {
        why: "The trail is logging, and its events go nowhere; the metric filters were deleted with the group.",
        example: "Somebody has deleted `aws-controltower/CloudTrailLogs` to save its cost.",
    },
    LOG_GROUP_CLASS_HAS_NO_FILTERS: {
        why: "Groups of the class `INFREQUENT_ACCESS` or `DELIVERY` take no metric filter.",
        example: '`logGroupClass: "INFREQUENT_ACCESS"`.',
        fix: { on: "logGroup", classic: 'logGroupClass: "STANDARD"' },
    },
    LOG_GROUP_FILTER_QUOTA_EXCEEDED: {
        why: "AWS refuses the filters above 100, and nobody can say which ones those are.",
        example: "101 metric filters on one log group.",
    },
    LOG_GROUP_FILTER_QUOTA_NEARLY_USED: {
        why: "The next few filters will be refused, and a deployment stops half-way.",
        example: "95 metric filters on one log group.",
    },
    LOG_GROUP_KEY_BLOCKS_LOGS: {
        why: "CloudWatch Logs encrypts with the group's key before it stores anything, and refuses a key that does not admit it.",
        example: "`kmsKeyId` of a key whose policy names the account alone.",
        fix: {
            on: "key",
            classic:
                'policy: { Principal: { Service: "logs.us-east-1.amazonaws.com" }, Action: ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"] }',
            cloudControl:
                'keyPolicy: { Principal: { Service: "logs.us-east-1.amazonaws.com" }, Action: ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"] }',
        },
    },
    LOG_GROUP_KEY_DISABLED: {
        why: "Under a disabled key nobody can read what was stored, and AWS does not say what becomes of new events.",
        example: "`isEnabled: false` on the key.",
        fix: { on: "key", classic: "isEnabled: true", cloudControl: "enabled: true" },
    },
    LOG_GROUP_CLASS_UNDOCUMENTED: {
        why: "AWS documents metric filters for the class STANDARD, and says of this one nothing.",
        example: '`logGroupClass: "ESSENTIALS"`.',
        fix: { on: "logGroup", classic: 'logGroupClass: "STANDARD"' },
    },
} as const satisfies Record<string, Explanation>;
