import type { EventSelector } from "@aws-sdk/client-cloudtrail";
import { capitalised } from "../../detection";
import type { Rehearsal } from "../../drills/rehearsal/rehearse";
import type { Properties } from "../../drills/rehearsal/resourceDescription";
import { withKeys } from "../../drills/rehearsal/trailsLookedUp";
import type { AwsCalls, AwsOperation, InputOf, OutputOf } from "../../drills/verify/aws/AwsCalls";
import { alarmOf, filterOf, subscriptionOf, text, trailOf } from "./asAwsDescribes";

type Answers = { readonly [O in AwsOperation]?: (input: InputOf<O>) => OutputOf<O> };

/**
 * AWS as it would answer the verification if a rehearsed stack were deployed: trails that were looked up, filters,
 * alarms and the rules that mute them, topics with their policies and keys, and subscriptions; queues are outside the
 * stack and let the topics of the account send to them, unless the stack gives them another policy. A call without an answer here is refused.
 */
export function deployedCalls(rehearsal: Rehearsal): AwsCalls {
    const answers = answersOf(rehearsal);
    return {
        call: async (operation, _region, input) => {
            const answer = answers[operation];
            if (answer === undefined) {
                throw Object.assign(new Error(`${operation} is not rehearsed.`), { name: "AccessDeniedException" });
            }
            return answer(input);
        },
        defaultRegion: async () => rehearsal.region,
    };
}

function answersOf({ resources, trails, account, region }: Rehearsal): Answers {
    const of = (type: string): Properties[] => resources.filter((each) => each.type === type).map(({ props }) => props);
    const one = (type: string, key: string, value: unknown): Properties =>
        of(type).find((props) => props[key] === value) ?? notFound(value);
    const trail = trails[0]?.props ?? {};
    return {
        "sts:GetCallerIdentity": () => ({ Account: account, Arn: `arn:aws:iam::${account}:user/auditor` }),
        "cloudtrail:DescribeTrails": () => ({ trailList: trails.map(({ props }) => trailOf(props, region)) }),
        "cloudtrail:GetTrailStatus": () => ({ IsLogging: trail.isLogging === true }),
        "cloudtrail:GetEventSelectors": ({ TrailName }) => ({
            TrailARN: TrailName,
            EventSelectors: withKeys(trail.eventSelectors, capitalised) as EventSelector[],
        }),
        "logs:DescribeLogGroups": ({ logGroupNamePrefix }) => ({
            logGroups: [{ logGroupName: logGroupNamePrefix, logGroupClass: "STANDARD" }],
        }),
        "logs:DescribeMetricFilters": () => ({
            metricFilters: of("aws:cloudwatch/logMetricFilter:LogMetricFilter").map(filterOf),
        }),
        "cloudwatch:DescribeAlarms": () => ({
            MetricAlarms: of("aws:cloudwatch/metricAlarm:MetricAlarm").map(alarmOf),
        }),
        "cloudwatch:ListAlarmMuteRules": ({ AlarmName }) => ({
            AlarmMuteRuleSummaries: of(muteRuleType)
                .filter(({ muteTargets }) => ((muteTargets as Properties).alarmNames as unknown[]).includes(AlarmName))
                .map(({ name }) => ({
                    AlarmMuteRuleArn: `arn:aws:cloudwatch:${region}:${account}:alarm-mute-rule:${name}`,
                })),
        }),
        "cloudwatch:GetAlarmMuteRule": ({ AlarmMuteRuleName }) => {
            const { schedule } = one(muteRuleType, "name", AlarmMuteRuleName).rule as Properties;
            const { expression, duration } = schedule as Properties;
            return { Rule: { Schedule: { Expression: text(expression), Duration: text(duration) } } };
        },
        "sns:GetDataProtectionPolicy": () => ({}),
        "sns:GetTopicAttributes": ({ TopicArn }) => ({
            Attributes: {
                TopicArn: text(TopicArn),
                KmsMasterKeyId: text(one("aws:sns/topic:Topic", "arn", TopicArn).kmsMasterKeyId),
                Policy: text(one("aws:sns/topicPolicy:TopicPolicy", "arn", TopicArn).policy),
            },
        }),
        "sns:ListSubscriptionsByTopic": ({ TopicArn }) => ({
            Subscriptions: of("aws:sns/topicSubscription:TopicSubscription")
                .filter(({ topic }) => topic === TopicArn)
                .map(subscriptionOf),
        }),
        "sns:GetSubscriptionAttributes": ({ SubscriptionArn }) => {
            const { filterPolicy } = one("aws:sns/topicSubscription:TopicSubscription", "arn", SubscriptionArn);
            return {
                Attributes: {
                    SubscriptionArn: text(SubscriptionArn),
                    PendingConfirmation: "false",
                    ...(filterPolicy ? { FilterPolicy: text(filterPolicy) } : {}),
                },
            };
        },
        "sqs:GetQueueAttributes": ({ QueueUrl }) => {
            const own = of("aws:sqs/queuePolicy:QueuePolicy").find(({ queueUrl }) => queueUrl === QueueUrl);
            return {
                Attributes: { QueueArn: text(QueueUrl), Policy: own ? text(own.policy) : lettingTopicsSend(account) },
            };
        },
        "kms:DescribeKey": ({ KeyId }) => {
            const { keyId, arn, isEnabled } = one(
                "aws:kms/key:Key",
                text(KeyId).startsWith("arn:") ? "arn" : "keyId",
                KeyId,
            );
            return { KeyMetadata: { KeyId: text(keyId), Arn: text(arn), Enabled: isEnabled !== false } };
        },
        "kms:GetKeyPolicy": ({ KeyId }) => ({ Policy: text(one("aws:kms/key:Key", "arn", KeyId).policy) }),
    };
}

const muteRuleType = "aws:cloudwatch/alarmMuteRule:AlarmMuteRule";

/** The policy of a queue that somebody has made for the alerts of an account. */
export const lettingTopicsSend = (account: string): string =>
    JSON.stringify({
        Version: "2012-10-17",
        Statement: [
            {
                Effect: "Allow",
                Principal: { Service: "sns.amazonaws.com" },
                Action: "sqs:SendMessage",
                Resource: "*",
                Condition: { StringEquals: { "aws:SourceAccount": account } },
            },
        ],
    });

function notFound(value: unknown): never {
    throw Object.assign(new Error(`${value} does not exist.`), { name: "NotFoundException" });
}
