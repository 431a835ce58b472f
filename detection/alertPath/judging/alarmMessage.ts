import type { PartlyKnownText } from "../../iam";
import type { Alarm, CompositeAlarm } from "../deployment/alarm";
import { knownValue, textOf, type Value } from "../deployment/value";

/** A JSON value of a message in which some texts are not known yet. */
export type MessageValue =
    | { readonly kind: "text"; readonly text: PartlyKnownText }
    | { readonly kind: "number"; readonly value: number }
    | { readonly kind: "null" }
    | { readonly kind: "list"; readonly items: readonly MessageValue[] }
    | { readonly kind: "object"; readonly fields: ReadonlyMap<string, MessageValue> }
    /** Present, with a value that nobody can say before the alarm is raised. */
    | { readonly kind: "anything" };

/** The body of the message that CloudWatch publishes when an alarm is raised, as far as it can be told beforehand. */
export function alarmMessage(alarm: Alarm | CompositeAlarm): ReadonlyMap<string, MessageValue> {
    const common: [string, MessageValue][] = [
        ["AlarmName", text(alarm.name)],
        ["AlarmDescription", anything],
        ["AWSAccountId", text(alarm.account)],
        ["NewStateValue", known("ALARM")],
        ["NewStateReason", anything],
        ["StateChangeTime", anything],
        ["Region", anything],
        ["AlarmArn", text(alarm.arn)],
        ["OldStateValue", anything],
        ["OKActions", anything],
        ["AlarmActions", anything],
        ["InsufficientDataActions", anything],
    ];
    return new Map(
        "metricName" in alarm
            ? [...common, ["AlarmConfigurationUpdatedTimestamp", anything], ["Trigger", trigger(alarm)]]
            : [...common, ["AlarmRule", anything], ["TriggeringChildren", anything]],
    );
}

function trigger(alarm: Alarm): MessageValue {
    const fields: [string, MessageValue][] = [
        ["MetricName", text(alarm.metricName)],
        ["Namespace", text(alarm.metricNamespace)],
        ["StatisticType", anything],
        ["Statistic", anything],
        ["Unit", anything],
        ["Dimensions", anything],
        ["Period", number(alarm.periodSeconds)],
        ["EvaluationPeriods", number(alarm.evaluationPeriods)],
        ["ComparisonOperator", text(alarm.comparisonOperator)],
        ["Threshold", number(alarm.threshold)],
        ["TreatMissingData", anything],
        ["EvaluateLowSampleCountPercentile", anything],
    ];
    return { kind: "object", fields: new Map(fields) };
}

const anything: MessageValue = { kind: "anything" };

const known = (value: string): MessageValue => ({ kind: "text", text: [value] });

const text = (value: Value<string>): MessageValue => ({ kind: "text", text: textOf(value) });

function number(value: Value<number>): MessageValue {
    const found = knownValue(value);
    return found === undefined ? anything : { kind: "number", value: found };
}
