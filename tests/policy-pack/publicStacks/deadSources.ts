import { changed } from "../monitoredStack";
import { nativeStack } from "../nativeStack";
import { refer, type SampleProvider, type SampleStack } from "../sampleStack";
import type { DeadStack } from "./deadStack";
import {
    allStreams,
    byLogArchive,
    cloudTrailAssumes,
    groupAlone,
    logArchive,
    logsMay,
    mayWrite,
    nativeRole,
    role,
    rolePolicy,
    withGroupKey,
    withRole,
} from "./deliveryStacks";
import { account, alarm, alertStack, arn, filter, key, trailStack, wholeStack } from "./stackParts";

const virginia: SampleProvider = { name: "virginia", inputs: { region: "us-east-1" } };
const pattern = (text: string): SampleStack => wholeStack({ filter: { pattern: text } });

/** Dead from the trail to the metric filter. */
export const deadSources: Readonly<Record<string, DeadStack>> = {
    "a trail of one Region": {
        stack: wholeStack({ trail: { isMultiRegionTrail: false } }),
        lost: "trail TRAIL_NOT_MULTI_REGION",
    },
    "a trail of writes only": {
        stack: wholeStack({ trail: { eventSelectors: [{ readWriteType: "WriteOnly" }] } }),
        lost: "trail TRAIL_MISSES_MANAGEMENT_EVENTS",
    },
    "a trail without a role to deliver": {
        stack: wholeStack({ trail: { cloudWatchLogsRoleArn: undefined } }),
        lost: "trail TRAIL_WITHOUT_LOG_GROUP",
    },
    "a group that no trail writes to": {
        stack: {
            ...alertStack({ filter: { logGroupName: refer("logs", "name") } }),
            logs: trailStack().logs,
        } as SampleStack,
        lost: "log group LOG_GROUP_NOT_WRITTEN_BY_TRAIL",
    },
    "a group of the class without filters": {
        stack: wholeStack({ logGroup: { logGroupClass: "INFREQUENT_ACCESS" } }),
        lost: "log group LOG_GROUP_CLASS_HAS_NO_FILTERS",
    },
    "a filter on another group than the trail's": {
        stack: wholeStack({ filter: { logGroupName: "cloudtrail-old" } }),
        lost: "log group LOG_GROUP_NOT_WRITTEN_BY_TRAIL",
    },

    "a filter in another Region than the trail": {
        stack: {
            ...wholeStack(),
            failures: { ...filter(), provider: virginia },
            alarm: { ...alarm(), provider: virginia },
        },
        lost: "trail TRAIL_IN_OTHER_REGION",
    },

    "an organization's trail that delivers to the delegated administrator's account, and a filter here": {
        stack: wholeStack({
            trail: {
                isOrganizationTrail: true,
                cloudWatchLogsGroupArn: `arn:aws:logs:eu-north-1:${logArchive}:log-group:cloudtrail:*`,
                cloudWatchLogsRoleArn: `arn:aws:iam::${logArchive}:role/trail`,
            },
        }),
        lost: "log group LOG_GROUP_NOT_WRITTEN_BY_TRAIL",
        preview: "cannot tell yet",
    },
    "a trail of another account than its group and role": {
        stack: {
            ...wholeStack(),
            trail: {
                ...trailStack().trail,
                provider: byLogArchive,
                outputs: { arn: `arn:aws:cloudtrail:eu-north-1:${logArchive}:trail/org` },
            },
        } as SampleStack,
        lost: "trail TRAIL_DELIVERS_ELSEWHERE",
    },
    "a role of another account": {
        stack: wholeStack({ trail: { cloudWatchLogsRoleArn: `arn:aws:iam::${logArchive}:role/trail` } }),
        lost: "trail TRAIL_DELIVERS_ELSEWHERE",
        preview: "told",
    },
    "a group and a role of two accounts": {
        stack: wholeStack({
            trail: {
                cloudWatchLogsGroupArn: `arn:aws:logs:eu-north-1:${account}:log-group:cloudtrail:*`,
                cloudWatchLogsRoleArn: `arn:aws:iam::${logArchive}:role/trail`,
            },
        }),
        lost: "trail TRAIL_DELIVERS_ELSEWHERE",
    },
    "a group in another Region than the trail's home": {
        stack: {
            ...wholeStack({ trail: { cloudWatchLogsGroupArn: arn("logs", "log-group:cloudtrail:*", "us-east-1") } }),
            failures: { ...filter(), provider: virginia },
            alarm: { ...alarm(), provider: virginia },
        },
        lost: "trail TRAIL_DELIVERS_ELSEWHERE",
    },
    "a role that CloudTrail may not assume": {
        stack: withRole({
            role: role({ assumeRolePolicy: cloudTrailAssumes({ Principal: { Service: "ec2.amazonaws.com" } }) }),
            grant: rolePolicy(mayWrite(allStreams)),
        }),
        lost: "trail TRAIL_ROLE_CANNOT_DELIVER",
    },
    "a role for the group and not for its streams": {
        stack: withRole({ grant: rolePolicy(mayWrite(groupAlone)) }),
        lost: "trail TRAIL_ROLE_CANNOT_DELIVER",
    },
    "a role that may create streams and write nothing": {
        stack: withRole({ grant: rolePolicy(mayWrite("*", { Action: "logs:CreateLogStream" })) }),
        lost: "trail TRAIL_ROLE_CANNOT_DELIVER",
    },
    "a role for another group, by Cloud Control": {
        stack: withRole(nativeRole(mayWrite(`arn:aws:logs:eu-north-1:${account}:log-group:other:*`))),
        lost: "trail TRAIL_ROLE_CANNOT_DELIVER",
        preview: "told",
    },
    "a role that another policy denies it": {
        stack: withRole({
            grant: rolePolicy(mayWrite(allStreams)),
            deny: rolePolicy(mayWrite("*", { Effect: "Deny", Action: "logs:PutLogEvents" })),
        }),
        lost: "trail TRAIL_ROLE_CANNOT_DELIVER",
    },
    "a group under a key with its default policy": {
        stack: withGroupKey(key()),
        lost: "log group LOG_GROUP_KEY_BLOCKS_LOGS",
    },
    "a group under a key for another Region's CloudWatch Logs": {
        stack: withGroupKey(key([logsMay({ Principal: { Service: "logs.us-east-1.amazonaws.com" } })])),
        lost: "log group LOG_GROUP_KEY_BLOCKS_LOGS",
    },
    "a group under a key that keeps out every service": {
        stack: withGroupKey(
            key([
                logsMay(),
                logsMay({
                    Effect: "Deny",
                    Principal: "*",
                    Condition: { Bool: { "aws:PrincipalIsAWSService": "true" } },
                }),
            ]),
        ),
        lost: "log group LOG_GROUP_KEY_BLOCKS_LOGS",
    },
    "a group under a key for another group": {
        stack: withGroupKey(
            key([
                logsMay({
                    Condition: { ArnEquals: { "kms:EncryptionContext:aws:logs:arn": arn("logs", "log-group:other") } },
                }),
            ]),
        ),
        lost: "log group LOG_GROUP_KEY_BLOCKS_LOGS",
    },
    "a group under a key for CloudWatch's alarms, by Cloud Control": {
        stack: changed(nativeStack, "logs", { kmsKeyId: refer("key", "arn") }),
        lost: "log group LOG_GROUP_KEY_BLOCKS_LOGS",
    },

    "a blank lost in the message": {
        stack: pattern('{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failedauthentication") }'),
        lost: "filter FILTER_PATTERN_NEVER_MATCHES",
    },
    "a line break in the message": {
        stack: pattern('{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed\n  authentication") }'),
        lost: "filter FILTER_PATTERN_NEVER_MATCHES",
    },
    "the message without quotes": {
        stack: pattern("{ ($.eventName = ConsoleLogin) && ($.errorMessage = Failed authentication) }"),
        lost: "filter FILTER_PATTERN_INVALID",
    },
    "single quotes": {
        stack: pattern("{ ($.eventName = ConsoleLogin) && ($.errorMessage = 'Failed authentication') }"),
        lost: "filter FILTER_PATTERN_INVALID",
    },
    "every event but the sign-in": {
        stack: pattern('{ $.eventName != ConsoleLogin && $.errorMessage = "Failed authentication" }'),
        lost: "filter FILTER_PATTERN_DIFFERENT",
    },
    "or in place of and": {
        stack: pattern('{ ($.eventName = ConsoleLogin) || ($.errorMessage = "Failed authentication") }'),
        lost: "filter FILTER_PATTERN_BROADER",
    },
    "words in place of fields": {
        stack: pattern('"ConsoleLogin" "Failed authentication"'),
        lost: "filter FILTER_PATTERN_DIFFERENT",
    },
    "one address left out": {
        stack: pattern(
            '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") && ($.sourceIPAddress != "192.0.2.1") }',
        ),
        lost: "filter FILTER_PATTERN_NARROWER",
    },
    "transformed logs": {
        stack: wholeStack({ filter: { applyOnTransformedLogs: true } }),
        lost: "filter FILTER_NARROWED_BY_SELECTION",
    },
};
