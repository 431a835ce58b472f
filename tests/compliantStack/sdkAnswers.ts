import type { Trail as AwsTrail } from "@aws-sdk/client-cloudtrail";
import type { CompositeAlarm, MetricAlarm } from "@aws-sdk/client-cloudwatch";
import type { LogGroup, MetricFilter, MetricTransformation } from "@aws-sdk/client-cloudwatch-logs";
import type { KeyMetadata } from "@aws-sdk/client-kms";
import {
    absent,
    type DeployedResource,
    type Deployment,
    known,
    knownValue,
    knownValues,
    type Subscription,
    type Value,
} from "../../detection";
import type { AwsOperation, InputOf, OutputOf } from "../../drills/verify/aws/AwsCalls";
import type { ResourceOf } from "./spellings";
import { answered, type Settings, written } from "./written";

/** What AWS answers to each operation. A thrown error is a refusal. */
export type Answers = { readonly [O in AwsOperation]?: (input: InputOf<O>, region: string) => OutputOf<O> };

/** An error as the SDK throws it. */
export function awsError(name: string, message = "", httpStatusCode = 400): Error {
    return Object.assign(new Error(message), { name, $metadata: { httpStatusCode } });
}

/**
 * A deployment as the account answers that it is in. AWS knows every value: what is not known to the deployment is left
 * out. The identities that answers begin with are the fake's to add.
 */
export function sdkAnswers(deployment: Deployment, account: string) {
    const { trails, topics, queues, keys, alarmMuteRules, subscriptions } = deployment;
    const trailOf = (arn: string | undefined) =>
        found(
            trails.map((one) => answered("trails", one)),
            ({ Arn }) => Arn === arn,
            "TrailNotFound",
        );
    const topicOf = (arn: string | undefined) => found(topics, (topic) => knownValue(topic.arn) === arn, "NotFound");
    const keyOf = (named: string | undefined) => {
        const alias = deployment.keyAliases.find(({ name, arn }) => [name, arn].map(knownValue).includes(named));
        const names = [named, alias && knownValue(alias.targetKey)];
        return found(
            keys,
            ({ keyId, arn }) => [keyId, arn].some((name) => names.includes(knownValue(name))),
            "NotFound",
        );
    };
    const subscriptionArn = ({ id, topicArn, pendingConfirmation }: Subscription) =>
        knownValue(pendingConfirmation) ? "PendingConfirmation" : `${knownValue(topicArn)}:${id}`;
    return {
        "sts:GetCallerIdentity": () => ({ Account: account, Arn: `arn:aws:sts::${account}:assumed-role/reader/me` }),
        "cloudtrail:DescribeTrails": () => ({
            trailList: trails.map((one) => {
                const {
                    TrailName: Name,
                    Arn: TrailARN,
                    IsLogging,
                    EventSelectors,
                    AdvancedEventSelectors,
                    ...settings
                } = answered("trails", one);
                return { Name, TrailARN, HomeRegion: knownValue(one.region), ...settings } as AwsTrail;
            }),
        }),
        "cloudtrail:GetTrailStatus": ({ Name }) => ({
            IsLogging: trailOf(Name).IsLogging === true,
            LatestCloudWatchLogsDeliveryTime: new Date(),
        }),
        "cloudtrail:GetEventSelectors": ({ TrailName }) => {
            const { EventSelectors, AdvancedEventSelectors } = trailOf(TrailName);
            return { EventSelectors, AdvancedEventSelectors } as OutputOf<"cloudtrail:GetEventSelectors">;
        },
        "logs:DescribeLogGroups": ({ logGroupNamePrefix = "" }, where) => ({
            logGroups: placedIn(where, deployment.logGroups)
                .map((group) => written("logGroups", group, "native"))
                .map(({ inputs, outputs }): LogGroup => ({ ...inputs, ...outputs }))
                .filter(({ logGroupName }) => logGroupName?.startsWith(logGroupNamePrefix)),
        }),
        "logs:DescribeMetricFilters": (_input, where) => ({
            metricFilters: placedIn(where, deployment.metricFilters).map(metricFilter),
        }),
        "cloudwatch:DescribeAlarms": (_input, where) => ({
            MetricAlarms: placedIn(where, deployment.alarms)
                .map((one) => answered("alarms", one))
                .map(alarm<MetricAlarm>),
            CompositeAlarms: placedIn(where, deployment.compositeAlarms)
                .map((one) => answered("compositeAlarms", one))
                .map(alarm<CompositeAlarm>),
        }),
        "cloudwatch:ListAlarmMuteRules": ({ AlarmName }, where) => ({
            AlarmMuteRuleSummaries: placedIn(where, alarmMuteRules)
                .filter(({ alarmNames }) => knownValue(alarmNames)?.map(knownValue).includes(AlarmName))
                .map(({ id }) => ({
                    AlarmMuteRuleArn: `arn:aws:cloudwatch:${where}:${account}:alarm-mute-rule:${id}`,
                })),
        }),
        "cloudwatch:GetAlarmMuteRule": ({ AlarmMuteRuleName }) =>
            answered(
                "alarmMuteRules",
                found(alarmMuteRules, ({ id }) => id === AlarmMuteRuleName, "NotFound"),
            ),
        "sns:GetDataProtectionPolicy": ({ ResourceArn }) => ({
            DataProtectionPolicy: knownValue(topicOf(ResourceArn).dataProtectionPolicy ?? absent) ?? "",
        }),
        "sns:GetTopicAttributes": ({ TopicArn }) => {
            const { arn, kmsKey, policy } = topicOf(TopicArn);
            const attached = deployment.topicPolicies.find(({ topicArn }) => knownValue(topicArn) === knownValue(arn));
            return { Attributes: texts({ Policy: (attached ?? { policy }).policy, KmsMasterKeyId: kmsKey }) };
        },
        "sns:ListSubscriptionsByTopic": ({ TopicArn }) => ({
            Subscriptions: subscriptions
                .filter(({ topicArn }) => knownValue(topicArn) === TopicArn)
                .map((one) => ({ ...answered("subscriptions", one), SubscriptionArn: subscriptionArn(one) })),
        }),
        "sns:GetSubscriptionAttributes": ({ SubscriptionArn }) => {
            const one = found(subscriptions, (each) => subscriptionArn(each) === SubscriptionArn, "NotFound");
            const { filterPolicy: FilterPolicy, filterPolicyScope: FilterPolicyScope } = one;
            const SubscriptionRoleArn = one.deliveryRoleArn ?? absent;
            return {
                Attributes: texts({
                    PendingConfirmation: known("false"),
                    FilterPolicy,
                    FilterPolicyScope,
                    SubscriptionRoleArn,
                }),
            };
        },
        "sqs:GetQueueAttributes": ({ QueueUrl }) => {
            const { arn, kmsKey, policy } = found(
                queues,
                (queue) => written("queues", queue, "native").outputs.url === QueueUrl,
                "QueueDoesNotExist",
            );
            const attached = deployment.queuePolicies.find(({ queueArn }) => knownValue(queueArn) === knownValue(arn));
            return { Attributes: texts({ Policy: (attached ?? { policy }).policy, KmsMasterKeyId: kmsKey }) };
        },
        "kms:DescribeKey": ({ KeyId }) => {
            const { Arn, KeyId: id, Enabled = true, KeySpec } = answered("keys", keyOf(KeyId));
            return { KeyMetadata: { Arn, KeyId: id, Enabled, KeySpec } as KeyMetadata };
        },
        "kms:GetKeyPolicy": ({ KeyId }) => ({ Policy: knownValue(keyOf(KeyId).policy) }),
    } satisfies Answers;
}

function found<T>(resources: readonly T[], isWanted: (resource: T) => boolean, error: string): T {
    const resource = resources.find(isWanted);
    if (resource === undefined) {
        throw awsError(error);
    }
    return resource;
}

const placedIn = <T extends DeployedResource>(where: string, resources: readonly T[]): T[] =>
    resources.filter(({ region }) => knownValue(region) === where);

const texts = (attributes: Readonly<Record<string, Value<string>>>): Record<string, string> =>
    Object.fromEntries(
        Object.entries(attributes).flatMap(([name, value]) => knownValues(value).map((text) => [name, text])),
    );

/** CloudWatch Logs writes settings as CloudFormation does, but for dimensions. */
function metricFilter(filter: ResourceOf<"metricFilters">): MetricFilter {
    const { metricTransformations, ...inputs } = written("metricFilters", filter, "native").inputs;
    const [transformation] = metricTransformations as [MetricTransformation];
    return { ...inputs, metricTransformations: [{ ...transformation, dimensions: knownValue(filter.dimensions) }] };
}

const alarm = <T extends MetricAlarm | CompositeAlarm>({ Arn, ...settings }: Settings): T =>
    ({ AlarmArn: Arn, StateValue: "OK", ...settings }) as T;
