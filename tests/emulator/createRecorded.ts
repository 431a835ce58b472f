import type { PutMetricAlarmInput } from "@aws-sdk/client-cloudwatch";
import type { RecordedResource } from "../../drills/rehearsal/recordedStack";
import type { EmulatedAccount } from "./EmulatedAccount";

type Texts = Readonly<Record<string, string>>;
type Create = (aws: EmulatedAccount, props: Readonly<Record<string, unknown>>) => Promise<Texts | undefined>;

/**
 * Creates what `pulumi up` would create, from a rehearsal of the real program, each by the call that the provider
 * makes. Endpoints on the network are left out: an emulator would really send to them.
 */
export async function createRecorded(aws: EmulatedAccount, resources: readonly RecordedResource[]): Promise<void> {
    // Ids that only the service can give, such as a key's, in place of those that the rehearsal has made up.
    let ids: Texts = {};
    for (const [type, create] of creators) {
        for (const { props } of resources.filter((resource) => resource.type === type)) {
            ids = { ...ids, ...(await create(aws, replaced(props, ids))) };
        }
    }
}

const text = (value: unknown): string => String(value ?? "");

/** In the order of their dependencies. */
const creators: readonly (readonly [string, Create])[] = [
    [
        "aws:kms/key:Key",
        async ({ keys }, { keyId, policy }) => {
            const { KeyMetadata } = await keys.createKey({ Policy: text(policy) });
            return { [text(keyId)]: text(KeyMetadata?.KeyId) };
        },
    ],
    [
        "aws:kms/alias:Alias",
        async ({ keys }, { name, targetKeyId }) => {
            await keys.createAlias({ AliasName: text(name), TargetKeyId: text(targetKeyId) });
            return undefined;
        },
    ],
    [
        "aws:sns/topic:Topic",
        async ({ topics }, { name, kmsMasterKeyId }) => {
            await topics.createTopic({ Name: text(name), Attributes: { KmsMasterKeyId: text(kmsMasterKeyId) } });
            return undefined;
        },
    ],
    [
        "aws:sns/topicPolicy:TopicPolicy",
        async ({ topics }, { arn, policy }) => {
            const change = { AttributeName: "Policy", AttributeValue: text(policy) };
            await topics.setTopicAttributes({ TopicArn: text(arn), ...change });
            return undefined;
        },
    ],
    [
        "aws:sns/topicSubscription:TopicSubscription",
        async ({ topics, queues }, { topic, protocol, endpoint, rawMessageDelivery }) => {
            if (protocol === "http" || protocol === "https") {
                return undefined;
            }
            if (protocol === "sqs") {
                await queues.createQueue({ QueueName: text(endpoint).split(":").at(-1) });
            }
            await topics.subscribe({
                TopicArn: text(topic),
                Protocol: text(protocol),
                Endpoint: text(endpoint),
                Attributes: rawMessageDelivery === true ? { RawMessageDelivery: "true" } : {},
            });
            return undefined;
        },
    ],
    [
        "aws:cloudwatch/logMetricFilter:LogMetricFilter",
        async ({ logs }, { name, logGroupName, pattern, metricTransformation }) => {
            const metric = metricTransformation as { name: string; namespace: string; value: string };
            await logs.putMetricFilter({
                filterName: text(name),
                logGroupName: text(logGroupName),
                filterPattern: text(pattern),
                metricTransformations: [
                    { metricName: metric.name, metricNamespace: metric.namespace, metricValue: metric.value },
                ],
            });
            return undefined;
        },
    ],
    [
        "aws:cloudwatch/metricAlarm:MetricAlarm",
        async ({ alarms }, props) => {
            await alarms.putMetricAlarm({
                AlarmName: text(props.name),
                AlarmDescription: text(props.alarmDescription),
                ActionsEnabled: props.actionsEnabled === true,
                AlarmActions: props.alarmActions as string[],
                MetricName: text(props.metricName),
                Namespace: text(props.namespace),
                Statistic: props.statistic as PutMetricAlarmInput["Statistic"],
                Period: Number(props.period),
                EvaluationPeriods: Number(props.evaluationPeriods),
                Threshold: Number(props.threshold),
                ComparisonOperator: props.comparisonOperator as PutMetricAlarmInput["ComparisonOperator"],
                TreatMissingData: text(props.treatMissingData),
            });
            return undefined;
        },
    ],
];

function replaced(props: Readonly<Record<string, unknown>>, ids: Texts): Readonly<Record<string, unknown>> {
    const written = Object.entries(ids).reduce((json, [from, to]) => json.replaceAll(from, to), JSON.stringify(props));
    return JSON.parse(written);
}
