import { statisticInMessage } from "../../alarm/composeAlarmNotification";
import { regionName } from "../../alarm/regionNames";
import type { PartlyKnownText } from "../../iam";
import type { Alarm, CompositeAlarm } from "../deployment/alarm";
import { knownValue, textOf, type Value } from "../deployment/value";

/** A JSON value of a message in which some texts are not known yet. */
export type MessageValue =
    | { readonly kind: "text"; readonly text: PartlyKnownText }
    /** One of these texts, and nobody can say which. */
    | { readonly kind: "one of"; readonly texts: readonly string[] }
    | { readonly kind: "number"; readonly value: number }
    | { readonly kind: "null" }
    | { readonly kind: "list"; readonly items: readonly MessageValue[] }
    | { readonly kind: "object"; readonly fields: ReadonlyMap<string, MessageValue> }
    /** Present, with a value that nobody can say before the alarm is raised; null or empty only if it may be. */
    | { readonly kind: "anything"; readonly mayBeEmpty?: true };

/** The body of the message that CloudWatch publishes when an alarm is raised, as far as it can be told beforehand. */
export function alarmMessage(alarm: Alarm | CompositeAlarm): ReadonlyMap<string, MessageValue> {
    const common: [string, MessageValue][] = [
        ["AlarmName", text(alarm.name)],
        ["AlarmDescription", anythingOrNothing],
        ["AWSAccountId", text(alarm.account)],
        ["NewStateValue", known("ALARM")],
        ["NewStateReason", anything],
        ["StateChangeTime", anything],
        ["Region", regionOf(alarm)],
        ["AlarmArn", text(alarm.arn)],
        ["OldStateValue", { kind: "one of", texts: ["OK", "INSUFFICIENT_DATA"] }],
        ["OKActions", anythingOrNothing],
        ["AlarmActions", anything],
        ["InsufficientDataActions", anythingOrNothing],
    ];
    return new Map(
        "metricName" in alarm
            ? [...common, ["AlarmConfigurationUpdatedTimestamp", anything], ["Trigger", triggerOf(alarm)]]
            : [...common, ["AlarmRule", anything], ["TriggeringChildren", anything]],
    );
}

/** An alarm on queries, be it one, lists them in place of a metric. */
function triggerOf(alarm: Alarm): MessageValue {
    if (alarm.usesMetricQueries.state !== "absent") {
        return anything;
    }
    const fields: [string, MessageValue][] = [
        ["MetricName", text(alarm.metricName)],
        ["Namespace", text(alarm.metricNamespace)],
        ...statisticOf(knownValue(alarm.statistic)),
        ["Unit", anythingOrNothing],
        ["Dimensions", anythingOrNothing],
        ["Period", number(alarm.periodSeconds)],
        ["EvaluationPeriods", number(alarm.evaluationPeriods)],
        ["ComparisonOperator", text(alarm.comparisonOperator)],
        ["Threshold", number(alarm.threshold)],
        ["TreatMissingData", anythingOrNothing],
        ["EvaluateLowSampleCountPercentile", anythingOrNothing],
    ];
    return { kind: "object", fields: new Map(fields) };
}

/**
 * The Region by its display name, never by its code. The names have changed in the course of the years ("EU - Ireland", "EU
 * (Ireland)"), and elsewhere AWS calls the European ones by another one ("Europe (Ireland)").
 */
function regionOf({ region }: Alarm | CompositeAlarm): MessageValue {
    const code = knownValue(region);
    const name = code && regionName(code);
    return name === undefined || name === code
        ? anything
        : { kind: "one of", texts: [name, name.replace(/^EU /, "Europe "), name.replace(/ \((.*)\)$/, " - $1")] };
}

function statisticOf(statistic: string | undefined): [string, MessageValue][] {
    const inMessage = statistic === undefined ? undefined : statisticInMessage(statistic);
    return (["StatisticType", "Statistic"] as const).map((field) => {
        const value = inMessage?.[field];
        return [field, value === undefined ? anything : known(value)];
    });
}

const anything: MessageValue = { kind: "anything" };
const anythingOrNothing: MessageValue = { kind: "anything", mayBeEmpty: true };

const known = (value: string): MessageValue => ({ kind: "text", text: [value] });

const text = (value: Value<string>): MessageValue => ({ kind: "text", text: textOf(value) });

function number(value: Value<number>): MessageValue {
    const found = knownValue(value);
    return found === undefined ? anything : { kind: "number", value: found };
}
