import {
    absent,
    consoleAuthenticationFailures,
    known,
    type LogAlarm,
    type TelemetryRule,
    unknown,
} from "../../../../detection";
import { unauthorizedApiCalls } from "../../../../detection/controls/catalogue/unauthorizedApiCalls";
import { arns, placed } from "../compliantDeployment";
import { judges } from "./judgements";

const logAlarm = (changes: Partial<LogAlarm> = {}): LogAlarm => ({
    ...placed("details"),
    name: known("details"),
    query: known('filter eventName = "ConsoleLogin" and errorMessage = "Failed authentication"'),
    actionsEnabled: absent,
    alarmActions: known([known(arns.topic)]),
    ...changes,
});
const rule = (resourceType: TelemetryRule["resourceType"] = known("AWS::CloudTrail")): TelemetryRule => ({
    ...placed("everywhere"),
    resourceType,
});
/** No metric alarm, and a log alarm. */
const queried = (changes: Partial<LogAlarm> = {}) => ({ alarms: [], logAlarms: [logAlarm(changes)] });
const notEvaluated = (state: string, stateReason: LogAlarm["stateReason"] = absent) =>
    queried({ evaluationState: known(state), stateReason });
const withoutTrail = { trails: [], logGroups: [] };

describe("mentionOthers", () => {
    judges("metric", [
        {
            title: "no alarm but one with a query for the events",
            more: queried(),
            findings:
                'ALARM_MISSING filter: No alarm watches the metric "ConsoleSigninFailures" in the namespace "CISBenchmark", which the metric filter "failures" publishes. The log alarm "details" tells people of failed console sign-ins, and the benchmark and AWS Security Hub do not count it. | An alarm must watch that metric and notify an SNS topic. | new aws.cloudwatch.MetricAlarm("ConsoleSigninFailures", { name: "ConsoleSigninFailures", metricName: "ConsoleSigninFailures", namespace: "CISBenchmark", statistic: "Sum", period: 300, evaluationPeriods: 1, threshold: 1, comparisonOperator: "GreaterThanOrEqualToThreshold", treatMissingData: "notBreaching", alarmActions: [topic.arn /* the topic "alerts" */] });',
        },
        {
            title: "no alarm but one that queries other events",
            more: queried({ query: known('filter eventName = "StopLogging"') }),
            findings:
                'ALARM_MISSING filter: No alarm watches the metric "ConsoleSigninFailures" in the namespace "CISBenchmark", which the metric filter "failures" publishes.',
        },
        {
            title: "no alarm but one with a query that is not known",
            more: queried({ query: unknown() }),
            findings:
                'ALARM_MISSING filter: No alarm watches the metric "ConsoleSigninFailures" in the namespace "CISBenchmark", which the metric filter "failures" publishes.',
        },
        {
            title: "no alarm but one with a query and no action",
            more: queried({ alarmActions: absent }),
            findings:
                'ALARM_MISSING filter: No alarm watches the metric "ConsoleSigninFailures" in the namespace "CISBenchmark", which the metric filter "failures" publishes. The log alarm "details" queries failed console sign-ins and notifies nobody.',
        },
        {
            title: "no alarm but one with a query and actions in an empty list",
            more: queried({ alarmActions: known([]) }),
            findings:
                'ALARM_MISSING filter: No alarm watches the metric "ConsoleSigninFailures" in the namespace "CISBenchmark", which the metric filter "failures" publishes. The log alarm "details" queries failed console sign-ins and notifies nobody.',
        },
        {
            title: "no alarm but one with a query and its actions off",
            more: queried({ actionsEnabled: known(false) }),
            findings:
                'ALARM_MISSING filter: No alarm watches the metric "ConsoleSigninFailures" in the namespace "CISBenchmark", which the metric filter "failures" publishes. The log alarm "details" queries failed console sign-ins and notifies nobody.',
        },
        {
            title: "no alarm but one with a query and actions that are not known",
            more: queried({ alarmActions: unknown() }),
            findings:
                'ALARM_MISSING filter: No alarm watches the metric "ConsoleSigninFailures" in the namespace "CISBenchmark", which the metric filter "failures" publishes. The log alarm "details" tells people of failed console sign-ins, and the benchmark and AWS Security Hub do not count it.',
        },
        {
            title: "no alarm but one with a query that cannot be evaluated",
            more: notEvaluated("EVALUATION_ERROR"),
            findings:
                'ALARM_MISSING filter: No alarm watches the metric "ConsoleSigninFailures" in the namespace "CISBenchmark", which the metric filter "failures" publishes. The log alarm "details" queries failed console sign-ins, is not evaluated (EVALUATION_ERROR) and tells nobody.',
        },
        {
            title: "no alarm but one with a query that is not evaluated, for a reason that it tells",
            more: notEvaluated("EVALUATION_FAILURE", known("The log group does not exist.")),
            findings:
                'ALARM_MISSING filter: No alarm watches the metric "ConsoleSigninFailures" in the namespace "CISBenchmark", which the metric filter "failures" publishes. The log alarm "details" queries failed console sign-ins, is not evaluated (EVALUATION_FAILURE) and tells nobody. The log group does not exist.',
        },
        {
            title: "no alarm but one with a query that is evaluated in part",
            more: notEvaluated("PARTIAL_DATA"),
            findings:
                'ALARM_MISSING filter: No alarm watches the metric "ConsoleSigninFailures" in the namespace "CISBenchmark", which the metric filter "failures" publishes. The log alarm "details" tells people of failed console sign-ins, and the benchmark and AWS Security Hub do not count it.',
        },
        {
            title: "no alarm but two with queries",
            more: { alarms: [], logAlarms: [logAlarm(), logAlarm(placed("more"))] },
            findings:
                'ALARM_MISSING filter: No alarm watches the metric "ConsoleSigninFailures" in the namespace "CISBenchmark", which the metric filter "failures" publishes. The log alarm "details" tells people of failed console sign-ins, and the benchmark and AWS Security Hub do not count it. The log alarm "more" tells people of failed console sign-ins, and the benchmark and AWS Security Hub do not count it.',
        },
        {
            title: "no alarm, beside a telemetry rule",
            more: { alarms: [], telemetryRules: [rule()] },
            findings:
                'ALARM_MISSING filter: No alarm watches the metric "ConsoleSigninFailures" in the namespace "CISBenchmark", which the metric filter "failures" publishes.',
        },
    ]);
    judges("filter", [
        {
            title: "no filter but an alarm with a query for the events",
            more: { metricFilters: [], logAlarms: [logAlarm()] },
            findings:
                'FILTER_MISSING -: No metric filter here counts failed console sign-ins. The log alarm "details" tells people of failed console sign-ins, and the benchmark and AWS Security Hub do not count it. | A metric filter on the trail\'s log group must count them, all of them and nothing else. | new aws.cloudwatch.LogMetricFilter("ConsoleSigninFailures", { name: "ConsoleSigninFailures", logGroupName: "trail/management-events", pattern: \'{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }\', metricTransformation: { name: "ConsoleSigninFailures", namespace: "CISBenchmark", value: "1" } });',
        },
        {
            title: "no filter but an alarm with a query for a word of a pattern that names no event",
            control: unauthorizedApiCalls,
            more: {
                metricFilters: [],
                logAlarms: [logAlarm({ query: known("filter errorCode like /AccessDenied/") })],
            },
            findings:
                'FILTER_MISSING -: No metric filter here counts refused API calls. The log alarm "details" tells people of refused API calls, and the benchmark and AWS Security Hub do not count it. | A metric filter on the trail\'s log group must count them, all of them and nothing else. | new aws.cloudwatch.LogMetricFilter("UnauthorizedApiCalls", { name: "UnauthorizedApiCalls", logGroupName: "trail/management-events", pattern: \'{ ($.errorCode ="*UnauthorizedOperation") || ($.errorCode ="AccessDenied*") && ($.sourceIPAddress!="delivery.logs.amazonaws.com") && ($.eventName!="HeadBucket") }\', metricTransformation: { name: "UnauthorizedApiCalls", namespace: "CISBenchmark", value: "1" } }); new aws.cloudwatch.MetricAlarm("UnauthorizedApiCalls", { name: "UnauthorizedApiCalls", metricName: "UnauthorizedApiCalls", namespace: "CISBenchmark", statistic: "Sum", period: 300, evaluationPeriods: 1, threshold: 1, comparisonOperator: "GreaterThanOrEqualToThreshold", treatMissingData: "notBreaching", alarmActions: [topic.arn /* the topic "alerts" */] });',
        },
        {
            title: "no filter but an alarm with a query for fields of such a pattern",
            control: unauthorizedApiCalls,
            more: {
                metricFilters: [],
                logAlarms: [logAlarm({ query: known("stats count(*) by errorCode, eventName") })],
            },
            findings: "FILTER_MISSING -: No metric filter here counts refused API calls.",
        },
        {
            title: "no filter but an alarm with a query for the second event of a pattern",
            control: { ...consoleAuthenticationFailures, pattern: '{ ($.eventName = "One") || ($.eventName=Two) }' },
            more: { metricFilters: [], logAlarms: [logAlarm({ query: known("filter eventName = 'Two'") })] },
            findings:
                'FILTER_MISSING -: No metric filter here counts failed console sign-ins. The log alarm "details" tells people of failed console sign-ins, and the benchmark and AWS Security Hub do not count it. | A metric filter on the trail\'s log group must count them, all of them and nothing else. | new aws.cloudwatch.LogMetricFilter("ConsoleSigninFailures", { name: "ConsoleSigninFailures", logGroupName: "trail/management-events", pattern: \'{ ($.eventName = "One") || ($.eventName=Two) }\', metricTransformation: { name: "ConsoleSigninFailures", namespace: "CISBenchmark", value: "1" } });',
        },
    ]);
    judges("trail", [
        {
            title: "no trail but a telemetry rule for its events",
            more: { ...withoutTrail, telemetryRules: [rule()] },
            remarks:
                "TRAIL_OUTSIDE -: No trail that records management events is part of this deployment; the one outside is taken on trust. The telemetry rule \"everywhere\" delivers CloudTrail's events to a log group without a trail; a filter and an alarm on that group tell people, and the benchmark and AWS Security Hub do not count it. | A multi-Region trail that is logging must deliver all management events to the filter's log group. | Check it with aws cloudtrail describe-trails, get-trail-status and get-event-selectors.",
        },
        {
            title: "no trail but a telemetry rule for other events",
            more: { ...withoutTrail, telemetryRules: [rule(known("AWS::EC2::VPC"))] },
            remarks:
                "TRAIL_OUTSIDE -: No trail that records management events is part of this deployment; the one outside is taken on trust.",
        },
        {
            title: "no trail but a telemetry rule that is not known",
            more: { ...withoutTrail, telemetryRules: [rule(unknown())] },
            remarks:
                "TRAIL_OUTSIDE -: No trail that records management events is part of this deployment; the one outside is taken on trust.",
        },
        {
            title: "no trail where one is required, but a telemetry rule for its events",
            more: { ...withoutTrail, telemetryRules: [rule()] },
            options: { trailRequired: true },
            findings:
                "TRAIL_MISSING -: No trail here records management events. The telemetry rule \"everywhere\" delivers CloudTrail's events to a log group without a trail; a filter and an alarm on that group tell people, and the benchmark and AWS Security Hub do not count it. | A multi-Region trail that is logging must deliver all management events to the filter's log group. | Add a trail (aws:cloudtrail:Trail) with isMultiRegionTrail: true and cloudWatchLogsGroupArn.",
        },
        {
            title: "a whole path, beside a log alarm and a telemetry rule",
            more: { logAlarms: [logAlarm()], telemetryRules: [rule()] },
        },
    ]);
    judges("log group", [
        {
            title: "a log group that no trail writes to, beside a telemetry rule",
            more: { trails: [], telemetryRules: [rule()] },
            findings:
                'LOG_GROUP_NOT_WRITTEN_BY_TRAIL group: No trail here that records management events writes to the log group "trail-logs". The telemetry rule "everywhere" delivers CloudTrail\'s events to a log group without a trail; a filter and an alarm on that group tell people, and the benchmark and AWS Security Hub do not count it. | The metric filter "failures" must be on the log group that a trail writes to. | Set logGroupName on the metric filter "failures" to the group that the account\'s trail delivers to (aws cloudtrail describe-trails shows it), or create the trail here with this group.',
            remarks:
                "trail: TRAIL_OUTSIDE -: No trail that records management events is part of this deployment; the one outside is taken on trust. The telemetry rule \"everywhere\" delivers CloudTrail's events to a log group without a trail; a filter and an alarm on that group tell people, and the benchmark and AWS Security Hub do not count it. | A multi-Region trail that is logging must deliver all management events to the filter's log group. | Check it with aws cloudtrail describe-trails, get-trail-status and get-event-selectors.",
        },
    ]);
});
