import { changed } from "../monitoredStack";
import { nativeStack } from "../nativeStack";
import { refer } from "../sampleStack";
import { account, arn, metricQuery, queries, secondFilter, wholeStack } from "./stackParts";

import { otherControls } from "./stackVariants";
import type { WorkingStack } from "./workingStack";

/** Alarms and patterns other than the benchmark's that do its duty. */
export const soundAlarms: Readonly<Record<string, WorkingStack>> = {
    // Alarms that differ from the benchmark's and are raised all the same.
    "missing data left missing": { stack: wholeStack({ alarm: { treatMissingData: "missing" } }) },
    "missing data not mentioned": { stack: wholeStack({ alarm: { treatMissingData: undefined } }) },
    "one datapoint of three": { stack: wholeStack({ alarm: { evaluationPeriods: 3, datapointsToAlarm: 1 } }) },
    "one datapoint of twelve": { stack: wholeStack({ alarm: { evaluationPeriods: 12, datapointsToAlarm: 1 } }) },
    "above zero": { stack: wholeStack({ alarm: { threshold: 0, comparisonOperator: "GreaterThanThreshold" } }) },
    "numbers as text": { stack: wholeStack({ alarm: { threshold: "1", period: "300", evaluationPeriods: "1" } }) },
    "period of a minute": { stack: wholeStack({ alarm: { period: 60 } }) },
    maximum: { stack: wholeStack({ alarm: { statistic: "Maximum" } }) },
    "metric name by the filter's id": {
        stack: wholeStack({
            filter: { name: "ConsoleSigninFailureCount" },
            filterId: "ConsoleSigninFailureCount",
            alarm: { metricName: refer("failures", "id") },
        }),
    },
    "zeros by a second filter that a sum takes up": {
        stack: { ...wholeStack(), ok: secondFilter({ pattern: "{ $.eventName != ConsoleLogin }" }, { value: "0" }) },
    },
    "the same filter on a second group": {
        stack: { ...wholeStack(), second: secondFilter({ logGroupName: "cloudtrail-of-another-trail" }) },
    },
    "another control's filter on the same metric": {
        stack: { ...wholeStack(), root: secondFilter({ pattern: '{ $.userIdentity.type = "Root" }' }) },
    },
    "a second filter on the same metric that publishes under dimensions": {
        stack: {
            ...wholeStack(),
            all: secondFilter({ pattern: "{ $.eventName = * }" }, { dimensions: { event: "$.eventName" } }),
        },
    },
    "one query of one metric": { stack: wholeStack({ alarm: queries(metricQuery()) }) },
    "one query of one metric that names its own account": {
        stack: wholeStack({ alarm: queries(metricQuery({ accountId: account })) }),
        preview: "cannot tell yet",
    },
    "zeros between": { stack: wholeStack({ metric: { defaultValue: "0" } }) },
    "unit on both sides": { stack: wholeStack({ metric: { unit: "Count" }, alarm: { unit: "Count" } }) },
    "unit None on the filter": { stack: wholeStack({ metric: { unit: "None" } }) },
    "actions as one computed list": {
        stack: wholeStack({ alarm: { alarmActions: refer("alerts", "arn", (text) => [text]) } }),
    },
    "OK actions too": { stack: wholeStack({ alarm: { okActions: [refer("alerts", "arn")] } }) },
    "an hour by the clock": {
        stack: wholeStack({ alarm: { period: 3600, evaluationWindow: { wallClockWindow: { timezone: "UTC" } } } }),
    },
    "an hour by the clock, by Cloud Control": {
        stack: changed(nativeStack, "alarm", { period: 3600, evaluationWindow: { wallClockWindow: {} } }),
        preview: "cannot tell yet",
    },
    "a day of warming up": {
        stack: wholeStack({
            alarm: {
                warmUpConfiguration: {
                    warmUpPeriodDurationInMinutes: 1440,
                    onlyStartEvaluatingAfterWarmUpPeriodEnds: true,
                },
            },
        }),
    },
    "a function beside the topic": {
        stack: wholeStack({ alarm: { alarmActions: [arn("lambda", "function:page"), refer("alerts", "arn")] } }),
    },
    "a function of the stack beside the topic": {
        stack: {
            ...wholeStack({ alarm: { alarmActions: [refer("page", "arn"), refer("alerts", "arn")] } }),
            page: {
                type: "aws:lambda/function:Function",
                inputs: { name: "page" },
                outputs: { arn: arn("lambda", "function:page") },
            },
        },
    },
    "a composite alarm speaks": {
        stack: {
            ...wholeStack({ alarm: { alarmActions: [] } }),
            any: {
                type: "aws:cloudwatch/compositeAlarm:CompositeAlarm",
                inputs: {
                    alarmName: "any",
                    alarmRule: "ALARM(root) OR ALARM(console-failures)",
                    alarmActions: [refer("alerts", "arn")],
                },
                outputs: { arn: arn("cloudwatch", "alarm:any") },
            },
        },
    },

    // Spellings of the pattern.
    "Security Hub's spelling": {
        stack: wholeStack({
            filter: { pattern: '{($.eventName=ConsoleLogin) && ($.errorMessage="Failed authentication")}' },
        }),
    },
    "other order, quotes, line breaks": {
        stack: wholeStack({
            filter: {
                pattern:
                    '\n{\n  ($.errorMessage = "Failed authentication")\n  && (($.eventName = "ConsoleLogin"))\n}\n',
            },
        }),
    },

    "beside the filters of all other controls": {
        stack: { ...wholeStack(), ...otherControls },
    },
};
