import type { AwsCalls, AwsOperation, InputOf, OutputOf } from "./AwsCalls";

/** Somebody has answered in place of the service: a proxy, a sign-in page of a network, a firewall. */
export class ForeignAnswerError extends Error {
    public override readonly name = "ForeignAnswerError";
}

/**
 * Calls AWS, and takes no answer that lacks what each answer of the service has: a page of a proxy reads like an
 * account without subscriptions.
 *
 * @throws the SDK's error, or {@link ForeignAnswerError}.
 */
export async function askAws<O extends AwsOperation>(
    aws: AwsCalls,
    operation: O,
    region: string,
    input: InputOf<O>,
): Promise<OutputOf<O>> {
    const output = await aws.call(operation, region, input);
    if (signOf[operation](output ?? {}) === undefined) {
        throw new ForeignAnswerError(`${operation} was not answered by AWS.`);
    }
    return output;
}

/**
 * What no answer of an operation is without, as the API references show it. Operations of which an answer can be empty
 * have nothing to look for.
 */
const signOf: { readonly [O in AwsOperation]: (output: OutputOf<O>) => unknown } = {
    "account:ListRegions": ({ Regions }) => Regions,
    "cloudtrail:DescribeTrails": ({ trailList }) => trailList,
    "cloudtrail:GetEventSelectors": ({ TrailARN }) => TrailARN,
    "cloudtrail:GetTrailStatus": ({ IsLogging }) => IsLogging,
    "cloudwatch:DescribeAlarmHistory": ({ AlarmHistoryItems }) => AlarmHistoryItems,
    "cloudwatch:DescribeAlarms": ({ MetricAlarms, CompositeAlarms, LogAlarms }) =>
        MetricAlarms ?? CompositeAlarms ?? LogAlarms,
    "cloudwatch:GetAlarmMuteRule": ({ Rule }) => Rule,
    "cloudwatch:ListAlarmMuteRules": (output) => output,
    "cloudwatch:SetAlarmState": (output) => output,
    "kms:DescribeKey": ({ KeyMetadata }) => KeyMetadata?.KeyId,
    "kms:GetKeyPolicy": ({ Policy }) => Policy,
    "lambda:GetPolicy": ({ Policy }) => Policy,
    "logs:DescribeLogGroups": ({ logGroups }) => logGroups,
    "logs:DescribeMetricFilters": ({ metricFilters }) => metricFilters,
    "logs:TestMetricFilter": ({ matches }) => matches,
    "sns:GetDataProtectionPolicy": (output) => output,
    "sns:GetSubscriptionAttributes": ({ Attributes }) => Attributes?.SubscriptionArn,
    "sns:GetTopicAttributes": ({ Attributes }) => Attributes?.TopicArn,
    "sns:ListSubscriptionsByTopic": ({ Subscriptions }) => Subscriptions,
    "sqs:GetQueueAttributes": ({ Attributes }) => Attributes?.QueueArn,
    "sts:GetCallerIdentity": ({ Account }) => Account,
};
