import { consoleAuthenticationFailures, known, ownControl, unknown } from "../../../../detection";
import { metricFilter, placed } from "../compliantDeployment";
import { judges } from "./judgements";

const nowhere = unknown();

const failures = consoleAuthenticationFailures;
/** A rule of EventBridge that watches sign-ins. */
const rule = (id: string) => ({
    ...placed(id),
    pattern: known(JSON.stringify({ detail: { eventName: ["ConsoleLogin"] } })),
});

const ofWords = ownControl("words", {
    happening: "Somebody said a word.",
    pattern: "?one ?two",
    metricName: "Words",
    counted: ['{"eventName":"one"}', '{"eventName":"two"}'],
    ignored: ['{"eventName":"three"}'],
});

describe("judgeFilter", () => {
    judges("filter", [
        {
            title: "no filter",
            more: { metricFilters: [], alarms: [] },
            findings:
                'FILTER_MISSING -: No metric filter here counts failed console sign-ins. | A metric filter on the trail\'s log group must count them, all of them and nothing else. | new aws.cloudwatch.LogMetricFilter("ConsoleSigninFailures", { name: "ConsoleSigninFailures", logGroupName: "trail/management-events", pattern: \'{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }\', metricTransformation: { name: "ConsoleSigninFailures", namespace: "CISBenchmark", value: "1" } }); new aws.cloudwatch.MetricAlarm("ConsoleSigninFailures", { name: "ConsoleSigninFailures", metricName: "ConsoleSigninFailures", namespace: "CISBenchmark", statistic: "Sum", period: 300, evaluationPeriods: 1, threshold: 1, comparisonOperator: "GreaterThanOrEqualToThreshold", treatMissingData: "notBreaching", alarmActions: [topic.arn /* the topic "alerts" */] });',
        },
        {
            title: "no filter under a healthy alarm",
            more: { metricFilters: [] },
            findings:
                'FILTER_MISSING -: No metric filter here counts failed console sign-ins. | A metric filter on the trail\'s log group must count them, all of them and nothing else. | new aws.cloudwatch.LogMetricFilter("ConsoleSigninFailures", { name: "ConsoleSigninFailures", logGroupName: "trail/management-events", pattern: \'{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }\', metricTransformation: { name: "ConsoleSigninFailures", namespace: "CISBenchmark", value: "1" } });',
        },
        {
            title: "a pattern that CloudWatch refuses",
            changes: { filter: { pattern: known("{ ($.eventName == ConsoleLogin) }") } },
            findings:
                'FILTER_PATTERN_INVALID filter: The pattern of metric filter "failures" is { ($.eventName == ConsoleLogin) }. CloudWatch refuses it: == is not an operator (at character 16). Write a single = to compare. | The filter must count failed console sign-ins, all of them and nothing else. | Set pattern: \'{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }\' on the metric filter "failures".',
        },
        {
            title: "a pattern for one more term",
            changes: {
                filter: {
                    pattern: known(
                        '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") && ($.userIdentity.type = Root) }',
                    ),
                },
            },
            findings:
                'FILTER_PATTERN_NARROWER filter: The pattern of metric filter "failures" is { ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") && ($.userIdentity.type = Root) }. It also asks for $.userIdentity.type = Root, so that it misses failed console sign-ins such as {"eventName":"ConsoleLogin","errorMessage":"Failed authentication","userIdentity":{"type":"IAMUser"}}. | The filter must count failed console sign-ins, all of them and nothing else. | Set pattern: \'{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }\' on the metric filter "failures".',
        },
        {
            title: "a pattern for one term less",
            changes: { filter: { pattern: known("{ $.eventName = ConsoleLogin }") } },
            findings:
                'FILTER_PATTERN_BROADER filter: The pattern of metric filter "failures" is { $.eventName = ConsoleLogin }. It counts all failed console sign-ins, and other events such as {"eventName":"ConsoleLogin"}. Of the sample events it counts "success with MFA", "unknown user name", "right password, denied by a resource control policy" and "success through a federated role". | The filter must count failed console sign-ins, all of them and nothing else. | Set pattern: \'{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }\' on the metric filter "failures", or set patternGrade: "covers" for the policy if that is what you want.',
        },
        {
            title: "the control's metric under another pattern",
            changes: { filter: { pattern: known("{ $.eventName = StopLogging }") } },
            findings:
                'FILTER_PATTERN_DIFFERENT filter: The pattern of metric filter "failures" is { $.eventName = StopLogging }. It misses failed console sign-ins such as {"eventName":"ConsoleLogin","errorMessage":"Failed authentication"} and counts other events such as {"eventName":"StopLogging"}. | The filter must count failed console sign-ins, all of them and nothing else. | Set pattern: \'{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }\' on the metric filter "failures".',
        },
        {
            title: "another spelling where the exact one is asked for",
            changes: {
                filter: {
                    pattern: known('{ ($.errorMessage = "Failed authentication") && ($.eventName = "ConsoleLogin") }'),
                },
            },
            options: { patternGrade: "exact" },
            findings:
                'FILTER_PATTERN_INEXACT filter: The pattern of metric filter "failures" is { ($.errorMessage = "Failed authentication") && ($.eventName = "ConsoleLogin") }. It counts the same events as the benchmark\'s pattern, in a spelling that auditors who compare text refuse. | The pattern must be spelt as the benchmark spells it where auditors compare it as text. | Set pattern: \'{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }\' on the metric filter "failures", or set patternGrade: "equivalent" for the policy if that is what you want.',
        },
        {
            title: "field selection",
            changes: { filter: { fieldSelectionCriteria: known('@aws.region = "eu-north-1"') } },
            findings:
                'FILTER_NARROWED_BY_SELECTION filter: The metric filter "failures" sees only events that satisfy fieldSelectionCriteria: @aws.region = "eu-north-1" | The filter must see every event of the log group. | Remove fieldSelectionCriteria from the metric filter "failures".',
        },
        {
            title: "transformed logs",
            changes: { filter: { appliesToTransformedLogs: known(true) } },
            findings:
                'FILTER_NARROWED_BY_SELECTION filter: The metric filter "failures" reads transformed events: applyOnTransformedLogs is true. | The filter must read the events as CloudTrail writes them, because a transformer can rename the fields of the pattern. | Remove applyOnTransformedLogs from the metric filter "failures".',
        },
        {
            title: "Security Hub's spelling",
            changes: {
                filter: { pattern: known('{($.eventName=ConsoleLogin) && ($.errorMessage="Failed authentication")}') },
            },
        },
        {
            title: "an equivalent pattern",
            changes: {
                filter: {
                    pattern: known('{ ($.errorMessage = "Failed authentication") && ($.eventName = "ConsoleLogin") }'),
                },
            },
            remarks:
                'FILTER_PATTERN_INEXACT filter: The pattern of metric filter "failures" is { ($.errorMessage = "Failed authentication") && ($.eventName = "ConsoleLogin") }. It counts the same events as the benchmark\'s pattern, in a spelling that auditors who compare text refuse.',
        },
        {
            title: "a broader pattern where that is enough",
            changes: { filter: { pattern: known("{ $.eventName = ConsoleLogin }") } },
            options: { patternGrade: "covers" },
            remarks:
                'FILTER_PATTERN_BROADER filter: The pattern of metric filter "failures" is { $.eventName = ConsoleLogin }. It counts all failed console sign-ins, and other events such as {"eventName":"ConsoleLogin"}. Of the sample events it counts "success with MFA", "unknown user name", "right password, denied by a resource control policy" and "success through a federated role".',
        },
        {
            title: "the pattern",
            changes: { filter: { pattern: nowhere } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET filter: The setting pattern of metric filter "failures" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
        {
            title: "the field selection",
            changes: { filter: { fieldSelectionCriteria: nowhere } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET filter: The setting fieldSelectionCriteria of metric filter "failures" is not known yet.',
        },
        {
            title: "the use of transformed logs",
            changes: { filter: { appliesToTransformedLogs: nowhere } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET filter: The setting applyOnTransformedLogs of metric filter "failures" is not known yet.',
        },
        {
            title: "a pattern whose value can never occur",
            changes: {
                filter: {
                    pattern: known('{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failedauthentication") }'),
                },
            },
            findings:
                'FILTER_PATTERN_NEVER_MATCHES filter: The pattern of metric filter "failures" is { ($.eventName = ConsoleLogin) && ($.errorMessage = "Failedauthentication") }. It never counts a real event: the value of $.errorMessage is "Failed authentication", not "Failedauthentication". | The filter must count failed console sign-ins, all of them and nothing else. | Set pattern: \'{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }\' on the metric filter "failures".',
        },
        {
            title: "an empty pattern",
            changes: { filter: { pattern: known("") } },
            findings:
                'FILTER_PATTERN_BROADER filter: The pattern of metric filter "failures" is empty. It is blank and counts every log event.',
        },
        {
            title: "a pattern with a line break in its value",
            changes: {
                filter: {
                    pattern: known('{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed\r\nauthentication") }'),
                },
            },
            findings:
                'FILTER_PATTERN_NEVER_MATCHES filter: The pattern of metric filter "failures" is { ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed\\r\\nauthentication") }. It never counts a real event: the value of $.errorMessage is "Failed authentication", not "Failed\\r\\nauthentication".',
        },
        {
            title: "a pattern for columns",
            changes: { filter: { pattern: known("[a = *Console*, b = *Failed*, ...]") } },
            findings:
                'FILTER_PATTERN_DIFFERENT filter: The pattern of metric filter "failures" is [a = *Console*, b = *Failed*, ...]. It misses failed console sign-ins such as {"eventName":"ConsoleLogin","errorMessage":"Failed authentication"} and counts other events such as Console Failed x.',
        },
        {
            title: "a broader pattern, where an equivalent one is asked for",
            changes: { filter: { pattern: known("{ $.eventName = ConsoleLogin }") } },
            options: { patternGrade: "equivalent" },
            findings:
                'FILTER_PATTERN_BROADER filter: The pattern of metric filter "failures" is { $.eventName = ConsoleLogin }. It counts all failed console sign-ins, and other events such as {"eventName":"ConsoleLogin"}. Of the sample events it counts "success with MFA", "unknown user name", "right password, denied by a resource control policy" and "success through a federated role".',
        },
        {
            title: "a narrower pattern, where one that covers is enough",
            changes: {
                filter: {
                    pattern: known(
                        '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") && ($.userIdentity.type = Root) }',
                    ),
                },
            },
            options: { patternGrade: "covers" },
            findings:
                'FILTER_PATTERN_NARROWER filter: The pattern of metric filter "failures" is { ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") && ($.userIdentity.type = Root) }. It also asks for $.userIdentity.type = Root, so that it misses failed console sign-ins such as {"eventName":"ConsoleLogin","errorMessage":"Failed authentication","userIdentity":{"type":"IAMUser"}}.',
        },
        { title: "the exact pattern where that is asked for", options: { patternGrade: "exact" } },
        {
            title: "a control whose pattern holds a single quote",
            control: { ...failures, pattern: '{ $.eventName = "It\'s" }', metricName: "Its" },
            more: { metricFilters: [] },
            findings:
                'FILTER_MISSING -: No metric filter here counts failed console sign-ins. | A metric filter on the trail\'s log group must count them, all of them and nothing else. | new aws.cloudwatch.LogMetricFilter("Its", { name: "Its", logGroupName: "trail/management-events", pattern: "{ $.eventName = \\"It\'s\\" }", metricTransformation: { name: "Its", namespace: "CISBenchmark", value: "1" } }); new aws.cloudwatch.MetricAlarm("Its", { name: "Its", metricName: "Its", namespace: "CISBenchmark", statistic: "Sum", period: 300, evaluationPeriods: 1, threshold: 1, comparisonOperator: "GreaterThanOrEqualToThreshold", treatMissingData: "notBreaching", alarmActions: [topic.arn /* the topic "alerts" */] });',
        },
        { title: "field selection of blanks", changes: { filter: { fieldSelectionCriteria: known("  ") } } },
        { title: "logs that are not transformed", changes: { filter: { appliesToTransformedLogs: known(false) } } },
        {
            title: "no filter and no trail",
            more: { metricFilters: [], trails: [], logGroups: [], alarms: [] },
            findings:
                'FILTER_MISSING -: No metric filter here counts failed console sign-ins. | A metric filter on the trail\'s log group must count them, all of them and nothing else. | new aws.cloudwatch.LogMetricFilter("ConsoleSigninFailures", { name: "ConsoleSigninFailures", logGroupName: "LOG_GROUP", pattern: \'{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }\', metricTransformation: { name: "ConsoleSigninFailures", namespace: "CISBenchmark", value: "1" } }); new aws.cloudwatch.MetricAlarm("ConsoleSigninFailures", { name: "ConsoleSigninFailures", metricName: "ConsoleSigninFailures", namespace: "CISBenchmark", statistic: "Sum", period: 300, evaluationPeriods: 1, threshold: 1, comparisonOperator: "GreaterThanOrEqualToThreshold", treatMissingData: "notBreaching", alarmActions: [topic.arn /* the topic "alerts" */] }); LOG_GROUP is the name of the trail\'s log group: aws cloudtrail describe-trails shows it.',
            remarks:
                "trail: TRAIL_OUTSIDE -: No trail that records management events is part of this deployment; the one outside is taken on trust. | A multi-Region trail that is logging must deliver all management events to the filter's log group. | Check it with aws cloudtrail describe-trails, get-trail-status and get-event-selectors.",
        },
        {
            title: "no filter, beside filters of some words of the pattern",
            more: {
                metricFilters: ["d", "a", "c", "b"].map((id) =>
                    metricFilter({
                        ...placed(id),
                        metricName: known(id),
                        pattern: known(`{ ($.eventName = ConsoleLogin) && ($.sourceIPAddress = ${id}) }`),
                    }),
                ),
                alarms: [],
            },
            findings:
                'FILTER_MISSING -: No metric filter here counts failed console sign-ins. The metric filter "a" has words of the pattern, and is not taken for it: its pattern is { ($.eventName = ConsoleLogin) && ($.sourceIPAddress = a) }. It misses failed console sign-ins such as {"eventName":"ConsoleLogin","errorMessage":"Failed authentication","sourceIPAddress":"203.0.113.9"} and counts other events such as {"eventName":"ConsoleLogin","sourceIPAddress":"a"}. The metric filter "b" has words of the pattern, and is not taken for it: its pattern is { ($.eventName = ConsoleLogin) && ($.sourceIPAddress = b) }. It misses failed console sign-ins such as {"eventName":"ConsoleLogin","errorMessage":"Failed authentication","sourceIPAddress":"203.0.113.9"} and counts other events such as {"eventName":"ConsoleLogin","sourceIPAddress":"b"}. The metric filter "c" has words of the pattern, and is not taken for it: its pattern is { ($.eventName = ConsoleLogin) && ($.sourceIPAddress = c) }. It misses failed console sign-ins such as {"eventName":"ConsoleLogin","errorMessage":"Failed authentication","sourceIPAddress":"203.0.113.9"} and counts other events such as {"eventName":"ConsoleLogin","sourceIPAddress":"c"}. | A metric filter on the trail\'s log group must count them, all of them and nothing else. | new aws.cloudwatch.LogMetricFilter("ConsoleSigninFailures", { name: "ConsoleSigninFailures", logGroupName: "trail/management-events", pattern: \'{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }\', metricTransformation: { name: "ConsoleSigninFailures", namespace: "CISBenchmark", value: "1" } }); new aws.cloudwatch.MetricAlarm("ConsoleSigninFailures", { name: "ConsoleSigninFailures", metricName: "ConsoleSigninFailures", namespace: "CISBenchmark", statistic: "Sum", period: 300, evaluationPeriods: 1, threshold: 1, comparisonOperator: "GreaterThanOrEqualToThreshold", treatMissingData: "notBreaching", alarmActions: [topic.arn /* the topic "alerts" */] });',
        },
        {
            title: "no filter, beside rules that watch the same events",
            more: {
                metricFilters: [],
                alarms: [],
                eventRules: [rule("d"), rule("a"), rule("c"), rule("b")],
            },
            findings:
                'FILTER_MISSING -: No metric filter here counts failed console sign-ins. The EventBridge rule "a" watches them and may tell people, and the benchmark does not count it. The EventBridge rule "b" watches them and may tell people, and the benchmark does not count it. The EventBridge rule "c" watches them and may tell people, and the benchmark does not count it.',
        },
        {
            title: "no filter, beside a stack that may hold one",
            more: {
                metricFilters: [],
                alarms: [],
                opaqueHolders: [
                    { ...placed("stack", "baseline"), kind: "CloudFormation stack", mayHold: ["metric filter"] },
                ],
            },
            outcome: "cannot tell yet",
            remarks:
                'PART_OUT_OF_SIGHT stack: No metric filter here counts failed console sign-ins. The CloudFormation stack "baseline" may hold one, whose resources are not shown here. | A metric filter on the trail\'s log group must count them, all of them and nothing else. | Look into the account, with aws logs describe-metric-filters or with npx foundations-monitor-cli verify; or write the metric filter as a resource of this stack.',
        },
        {
            title: "no filter on a log group of a provider of its own",
            changes: { logGroup: { provider: "frankfurt" }, trail: { provider: "frankfurt" } },
            more: { metricFilters: [], alarms: [] },
            findings:
                'FILTER_MISSING -: No metric filter here counts failed console sign-ins. | A metric filter on the trail\'s log group must count them, all of them and nothing else. | new aws.cloudwatch.LogMetricFilter("ConsoleSigninFailures", { name: "ConsoleSigninFailures", logGroupName: "trail/management-events", pattern: \'{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }\', metricTransformation: { name: "ConsoleSigninFailures", namespace: "CISBenchmark", value: "1" } }, { provider /* "frankfurt" */ }); new aws.cloudwatch.MetricAlarm("ConsoleSigninFailures", { name: "ConsoleSigninFailures", metricName: "ConsoleSigninFailures", namespace: "CISBenchmark", statistic: "Sum", period: 300, evaluationPeriods: 1, threshold: 1, comparisonOperator: "GreaterThanOrEqualToThreshold", treatMissingData: "notBreaching", alarmActions: [topic.arn /* the topic "alerts" */] }, { provider /* "frankfurt" */ });',
        },
        {
            title: "a pattern of which nobody can tell whether it counts the same words",
            control: ofWords,
            changes: {
                filter: { pattern: known("%one|two%"), metricName: known("Words") },
                alarm: { metricName: known("Words") },
            },
            outcome: "cannot tell yet",
            remarks:
                'FILTER_PATTERN_UNDECIDED filter: The pattern of metric filter "failures" is %one|two%. It cannot be told which events it counts. Only JSON patterns can be compared for all events, and no event was found that settles it. | The filter must count events, all of them and nothing else. | Set pattern: \'?one ?two\' on the metric filter "failures".',
        },
        {
            title: "a pattern with blanks around it",
            changes: { filter: { pattern: known("  { $.eventName = ConsoleLogin }\n") } },
            findings:
                'FILTER_PATTERN_INVALID filter: The pattern of metric filter "failures" is { $.eventName = ConsoleLogin }. CloudWatch refuses it: No blank can stand before the { of a pattern (at character 1). Remove it.',
        },
        {
            title: "field selection with blanks around it",
            changes: { filter: { fieldSelectionCriteria: known(" @aws.region = x ") } },
            findings:
                'FILTER_NARROWED_BY_SELECTION filter: The metric filter "failures" sees only events that satisfy fieldSelectionCriteria: @aws.region = x | The filter must see every event of the log group. | Remove fieldSelectionCriteria from the metric filter "failures".',
        },
    ]);
});
