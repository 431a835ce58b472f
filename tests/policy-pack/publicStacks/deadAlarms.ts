import { refer, type SampleStack } from "../sampleStack";
import type { DeadStack } from "./deadStack";
import { filter, metricQuery, queries, secondFilter, wholeStack } from "./stackParts";

/** A log alarm tells people, and stands in the place of what is left out. */
const withLogAlarm = (...leftOut: string[]): SampleStack => ({
    ...Object.fromEntries(Object.entries(wholeStack()).filter(([name]) => !leftOut.includes(name))),
    details: {
        type: "aws-native:cloudwatch:LogAlarm",
        inputs: {
            alarmName: "details",
            alarmActions: [refer("alerts", "arn")],
            scheduledQueryConfiguration: {
                queryString: 'filter eventName = "ConsoleLogin" and errorMessage = "Failed authentication"',
            },
        },
    },
});

/** Dead at the metric or the alarm. */
export const deadAlarms: Readonly<Record<string, DeadStack>> = {
    "a log alarm in place of the alarm": {
        stack: withLogAlarm("alarm"),
        lost: "metric ALARM_MISSING",
    },
    "a log alarm in place of filter and alarm": {
        stack: withLogAlarm("alarm", "failures"),
        lost: "filter FILTER_MISSING",
    },
    "a metric that counts nothing": {
        stack: wholeStack({ metric: { value: "0" } }),
        lost: "metric METRIC_VALUE_DOES_NOT_COUNT",
    },
    "a metric per user": {
        stack: wholeStack({ metric: { dimensions: { user: "$.userIdentity.userName" } } }),
        lost: "metric METRIC_HAS_DIMENSIONS",
    },
    "an alarm in another namespace": {
        stack: wholeStack({ alarm: { namespace: "LogMetrics" } }),
        lost: "metric ALARM_WATCHES_OTHER_METRIC",
    },
    "an alarm wired to the filter's name, which is not the metric's": {
        stack: wholeStack({ alarm: { metricName: refer("failures", "name") } }),
        lost: "metric ALARM_WATCHES_OTHER_METRIC",
    },
    "an alarm wired to the filter's id, which is not the metric's name": {
        stack: wholeStack({ alarm: { metricName: refer("failures", "id") } }),
        lost: "metric ALARM_WATCHES_OTHER_METRIC",
    },
    "an alarm wired to the id of another control's filter": {
        stack: {
            ...wholeStack({ alarm: { metricName: refer("root", "id") } }),
            root: filter(
                { name: "root-usage", pattern: '{ $.userIdentity.type = "Root" }' },
                { name: "root-usage" },
                "root-usage",
            ),
        },
        lost: "metric ALARM_MISSING",
    },
    "an alarm wired to its filter's id that wants five": {
        stack: wholeStack({
            filter: { name: "ConsoleSigninFailureCount" },
            filterId: "ConsoleSigninFailureCount",
            alarm: { metricName: refer("failures", "id"), threshold: 5 },
        }),
        lost: "alarm ALARM_CANNOT_FIRE",
    },
    "an alarm that says in words what it does not do": {
        stack: wholeStack({
            alarm: {
                alarmDescription: "Failed console sign-ins (ConsoleSigninFailureCount, CISBenchmark)",
                metricName: "IAMPolicyEventCount",
            },
        }),
        lost: "metric ALARM_MISSING",
    },
    "an alarm that asks for a unit": {
        stack: wholeStack({ alarm: { unit: "Count" } }),
        lost: "metric ALARM_UNIT_DIFFERS",
    },
    "an alarm in another Region than its metric": {
        stack: wholeStack({ alarm: { region: "us-east-1" } }),
        lost: "metric ALARM_WATCHES_OTHER_METRIC",
    },

    "a period of ten seconds": { stack: wholeStack({ alarm: { period: 10 } }), lost: "alarm ALARM_CANNOT_FIRE" },
    "below one": {
        stack: wholeStack({ alarm: { comparisonOperator: "LessThanThreshold" }, metric: { defaultValue: "0" } }),
        lost: "alarm ALARM_CANNOT_FIRE",
    },
    "one or none, so that a burst raises nothing": {
        stack: wholeStack({ alarm: { comparisonOperator: "LessThanOrEqualToThreshold" } }),
        lost: "alarm ALARM_CANNOT_FIRE",
    },
    "every other event counted as one": {
        stack: wholeStack({ metric: { defaultValue: "1" } }),
        lost: "alarm ALARM_FIRES_WITHOUT_CAUSE",
    },
    "samples counted among zeros": {
        stack: wholeStack({ alarm: { statistic: "SampleCount" }, metric: { defaultValue: "0" } }),
        lost: "alarm ALARM_FIRES_WITHOUT_CAUSE",
    },
    "more than one": {
        stack: wholeStack({ alarm: { comparisonOperator: "GreaterThanThreshold" } }),
        lost: "alarm ALARM_CANNOT_FIRE",
    },
    "three within five minutes": { stack: wholeStack({ alarm: { threshold: 3 } }), lost: "alarm ALARM_CANNOT_FIRE" },
    "five periods in a row": {
        stack: wholeStack({ alarm: { period: 60, evaluationPeriods: 5 } }),
        lost: "alarm ALARM_CANNOT_FIRE",
    },
    "no period at all": { stack: wholeStack({ alarm: { evaluationPeriods: 0 } }), lost: "alarm ALARM_CANNOT_FIRE" },
    "the average of many zeros": {
        stack: wholeStack({ alarm: { statistic: "Average" }, metric: { defaultValue: "0" } }),
        lost: "alarm ALARM_CANNOT_FIRE",
    },
    "zeros by a second filter among the average": {
        stack: {
            ...wholeStack({ alarm: { statistic: "Average" } }),
            ok: secondFilter({ pattern: "{ $.eventName != ConsoleLogin }" }, { value: "0" }),
        },
        lost: "alarm ALARM_CANNOT_FIRE",
    },
    "zeros for successful sign-ins among the average": {
        stack: {
            ...wholeStack({ alarm: { statistic: "Average" } }),
            ok: secondFilter(
                { pattern: '{ ($.eventName = ConsoleLogin) && ($.responseElements.ConsoleLogin = "Success") }' },
                { value: "0" },
            ),
        },
        lost: "alarm ALARM_CANNOT_FIRE",
    },
    "every event counted by a second filter": {
        stack: { ...wholeStack(), all: secondFilter({ pattern: "" }) },
        lost: "alarm ALARM_FIRES_WITHOUT_CAUSE",
    },
    "a second filter, of another group, that publishes one for what it does not count": {
        stack: {
            ...wholeStack(),
            app: secondFilter({ logGroupName: "app", pattern: "ERROR" }, { defaultValue: "1" }),
        },
        lost: "alarm ALARM_FIRES_WITHOUT_CAUSE",
    },
    "one query of one metric that wants nine": {
        stack: wholeStack({ alarm: { ...queries(metricQuery()), threshold: 9 } }),
        lost: "alarm ALARM_CANNOT_FIRE",
    },
    "one query of the metric of another account": {
        stack: wholeStack({ alarm: queries(metricQuery({ accountId: "444455556666" })) }),
        lost: "metric ALARM_WATCHES_OTHER_METRIC",
        preview: "cannot tell yet",
    },
    "missing data ignored": {
        stack: wholeStack({ alarm: { treatMissingData: "ignore" } }),
        lost: "alarm ALARM_CANNOT_FIRE_AGAIN",
    },
    "missing data breaching": {
        stack: wholeStack({ alarm: { treatMissingData: "breaching" } }),
        lost: "alarm ALARM_FIRES_WITHOUT_CAUSE",
    },
};
