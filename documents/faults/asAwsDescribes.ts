import type { Trail } from "@aws-sdk/client-cloudtrail";
import type { MetricAlarm } from "@aws-sdk/client-cloudwatch";
import type { Subscription } from "@aws-sdk/client-sns";
import { capitalised } from "../../detection";
import type { Properties } from "../../drills/rehearsal/resourceDescription";
import { withKeys } from "../../drills/rehearsal/trailsLookedUp";

// Resources of a stack in the words of AWS's answers.

export const text = (value: unknown): string => String(value);

export const trailOf = (props: Properties, region: string): Trail => ({
    ...(withKeys(props, capitalised) as Trail),
    Name: text(props.trailName),
    TrailARN: text(props.arn),
    HomeRegion: region,
});

export function filterOf({ name, logGroupName, pattern, metricTransformation }: Properties) {
    const { name: metricName, namespace, value, defaultValue } = metricTransformation as Properties;
    return {
        filterName: text(name),
        logGroupName: text(logGroupName),
        filterPattern: text(pattern),
        metricTransformations: [
            {
                metricName: text(metricName),
                metricNamespace: text(namespace),
                metricValue: text(value),
                ...(defaultValue === undefined ? {} : { defaultValue: Number(defaultValue) }),
            },
        ],
    };
}

export const alarmOf = (props: Properties): MetricAlarm => ({
    ...(withKeys(props, capitalised) as MetricAlarm),
    AlarmName: text(props.name),
    AlarmArn: text(props.arn),
    OKActions: props.okActions as string[] | undefined,
    Dimensions: Object.entries((props.dimensions as Properties | undefined) ?? {}).map(([Name, value]) => ({
        Name,
        Value: text(value),
    })),
});

export const subscriptionOf = ({ arn, protocol, endpoint, pendingConfirmation }: Properties): Subscription => ({
    SubscriptionArn: pendingConfirmation === true ? "PendingConfirmation" : text(arn),
    Protocol: text(protocol),
    Endpoint: text(endpoint),
});
