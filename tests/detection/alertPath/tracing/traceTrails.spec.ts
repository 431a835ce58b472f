import { absent, known, unknown } from "../../../../detection";
import { arns, logGroup, placed, trail } from "../compliantDeployment";
import { judges } from "../judging/judgements";

const selector = (readWriteType: string, includeManagementEvents = true, excluded: readonly string[] = []) => ({
    includeManagementEvents: known(includeManagementEvents),
    readWriteType: known(readWriteType),
    excludeManagementEventSources: known(excluded),
});

const far = known("us-east-1");
const farGroup = (name: string) => known(`arn:aws:logs:us-east-1:111122223333:log-group:${name}:*`);
const toOther = trail({ ...placed("a"), logGroupArn: known(arns.logGroup.replace("management-events", "other:*")) });
const stackWithTrail = {
    opaqueHolders: [{ ...placed("stack"), kind: "CloudFormation stack", mayHold: ["trail"] as const }],
};

describe("traceTrails", () => {
    judges("trail", [
        {
            title: "no trail where one is required",
            more: { trails: [], logGroups: [] },
            options: { trailRequired: true },
            findings:
                "TRAIL_MISSING -: No trail here records management events. | A multi-Region trail that is logging must deliver all management events to the filter's log group. | Add a trail (aws:cloudtrail:Trail) with isMultiRegionTrail: true and cloudWatchLogsGroupArn.",
        },
        {
            title: "a trail at home in another Region",
            changes: {
                trail: {
                    region: known("us-east-1"),
                    logGroupArn: known(arns.logGroup.replace("eu-north-1", "us-east-1")),
                },
            },
            findings:
                'TRAIL_IN_OTHER_REGION trail: The trail "management-events" delivers to its log group in us-east-1, and the metric filter "failures" is in eu-north-1. | Filter, alarm and topic must be in the trail\'s home Region, where the events of all Regions arrive. | Create the filter, the alarm and the topic with a provider for us-east-1.',
            remarks:
                'DEPLOYMENT_REFUSED trail: cloudWatchLogsGroupArn of trail "management-events" is arn:aws:logs:us-east-1:111122223333:log-group:trail/management-events, and CloudTrail refuses an ARN without :* at its end. | The ARN of the log group must be followed by :*. | Set cloudWatchLogsGroupArn: "arn:aws:logs:us-east-1:111122223333:log-group:trail/management-events:*" on the trail "management-events".',
        },
        {
            title: "the same, and a filter of whose log group nothing is known",
            changes: {
                trail: { region: far, logGroupArn: farGroup("trail/management-events") },
                filter: { logGroup: unknown() },
            },
            findings:
                'TRAIL_IN_OTHER_REGION trail: The trail "management-events" delivers to its log group in us-east-1, and the metric filter "failures" is in eu-north-1.',
        },
        {
            title: "a trail of data events beside a log group from outside",
            changes: {
                filter: { logGroup: known("organization/trail") },
                trail: {
                    eventSelectors: known([{ ...selector("All"), includeManagementEvents: known(false) }]),
                    logGroupArn: absent,
                },
            },
            remarks:
                "TRAIL_OUTSIDE -: No trail that records management events is part of this deployment; the one outside is taken on trust. | A multi-Region trail that is logging must deliver all management events to the filter's log group. | Check it with aws cloudtrail describe-trails, get-trail-status and get-event-selectors.",
        },
        {
            title: "a second trail of one Region on the same log group",
            more: { trails: [trail({ ...placed("a"), isMultiRegion: known(false) }), trail()] },
        },
        { title: "a log group that the trail names and the deployment does not have", more: { logGroups: [] } },
        {
            title: "a computed name of a log group in another Region, which means the trail's here",
            changes: { filter: { logGroup: unknown(["group"]) }, logGroup: { region: known("us-east-1") } },
        },
        {
            title: "an outside trail that writes to the log group",
            changes: { trail: { isOutside: true } },
        },
        {
            title: "an outside trail where one must be part of the deployment",
            changes: { trail: { isOutside: true } },
            more: { logGroups: [] },
            options: { trailRequired: true },
            findings: "TRAIL_MISSING -: No trail here records management events.",
        },
        {
            title: "an outside trail that writes to another log group",
            changes: { trail: { isOutside: true }, filter: { logGroup: known("other") } },
            more: { logGroups: [] },
            remarks:
                "TRAIL_OUTSIDE -: No trail that records management events is part of this deployment; the one outside is taken on trust.",
        },
        {
            title: "a trail on another log group beside a stack that may hold one",
            changes: { filter: { logGroup: known("other") } },
            more: { logGroups: [], ...stackWithTrail },
            remarks:
                "TRAIL_OUTSIDE -: No trail that records management events is part of this deployment; the one outside is taken on trust.",
        },
        {
            title: "a trail on another log group",
            changes: { filter: { logGroup: known("other") } },
            more: { logGroups: [] },
            at: "log group",
            findings:
                'log group: LOG_GROUP_NOT_WRITTEN_BY_TRAIL filter: The metric filter "failures" is on the log group "other", and the trail "management-events" writes to the log group "trail/management-events". | The filter must be on the log group that the trail writes to. | Set logGroupName: "trail/management-events" on the metric filter "failures".',
        },
        {
            title: "a stopped trail beside one that writes elsewhere",
            more: { trails: [trail({ isLogging: known(false) }), toOther] },
            findings:
                'TRAIL_NOT_LOGGING trail: The trail "management-events" is stopped: enableLogging is false. | The trail must be logging. | Set enableLogging: true on the trail "management-events", or run aws cloudtrail start-logging --name with its name.',
        },
        {
            title: "a stopped trail beside one that perhaps writes here",
            more: { trails: [trail({ isLogging: known(false) }), { ...toOther, logGroupArn: unknown() }] },
            outcome: "cannot tell yet",
            at: "log group",
            remarks:
                'log group: NOT_KNOWN_YET a: The setting cloudWatchLogsGroupArn of trail "a" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
        {
            title: "a log group that is one of two",
            changes: { trail: { logGroupArn: unknown(["group", "second"]) } },
            more: { logGroups: [logGroup(), logGroup({ ...placed("second"), name: known("second") })] },
            outcome: "cannot tell yet",
            at: "log group",
            remarks:
                'log group: NOT_KNOWN_YET trail: The setting cloudWatchLogsGroupArn of trail "management-events" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
        {
            title: "a log group of another name in another Region",
            changes: { trail: { region: far, logGroupArn: farGroup("other") } },
            at: "log group",
            findings:
                'log group: LOG_GROUP_NOT_WRITTEN_BY_TRAIL filter: The metric filter "failures" is on the log group "trail/management-events", and the trail "management-events" writes to the log group "other". | The filter must be on the log group that the trail writes to. | Set logGroupName: "other" on the metric filter "failures".',
        },
        {
            title: "a log group of that name in another Region, which its ARN alone tells",
            changes: { trail: { region: unknown(), logGroupArn: farGroup("trail/management-events") } },
            findings:
                'TRAIL_IN_OTHER_REGION trail: The trail "management-events" delivers to its log group in us-east-1, and the metric filter "failures" is in eu-north-1. | Filter, alarm and topic must be in the trail\'s home Region, where the events of all Regions arrive. | Create the filter, the alarm and the topic with a provider for us-east-1.',
        },
        {
            title: "a log group of another Region, whose ARN is not known",
            changes: { logGroup: { region: far }, trail: { region: far, logGroupArn: unknown(["group"]) } },
            findings:
                'TRAIL_IN_OTHER_REGION trail: The trail "management-events" delivers to its log group in us-east-1, and the metric filter "failures" is in eu-north-1. | Filter, alarm and topic must be in the trail\'s home Region, where the events of all Regions arrive. | Create the filter, the alarm and the topic with a provider for us-east-1.',
        },
        {
            title: "a log group of that name, of which nobody knows where it is",
            changes: {
                trail: { region: far, logGroupArn: farGroup("trail/management-events") },
                filter: { region: unknown() },
            },
            outcome: "cannot tell yet",
            at: "log group",
            remarks: [
                'log group: NOT_KNOWN_YET filter: The settings account and Region of metric filter "failures" are not known yet. | Whether the alert gets through depends on those values. | Check again after the deployment, when they are known.',
                'metric: NOT_KNOWN_YET alarm: The settings account and Region of alarm "failures" are not known yet. | Whether the alert gets through depends on those values. | Check again after the deployment, when they are known.',
            ],
        },
        {
            title: "no trail that records management events, and no filter",
            changes: {
                trail: { eventSelectors: known([{ ...selector("All"), includeManagementEvents: known(false) }]) },
            },
            more: { metricFilters: [] },
            at: "filter",
            findings:
                'filter: FILTER_MISSING -: No metric filter here counts failed console sign-ins. | A metric filter on the trail\'s log group must count them, all of them and nothing else. | new aws.cloudwatch.LogMetricFilter("ConsoleSigninFailures", { name: "ConsoleSigninFailures", logGroupName: "LOG_GROUP", pattern: \'{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }\', metricTransformation: { name: "ConsoleSigninFailures", namespace: "CISBenchmark", value: "1" } }); LOG_GROUP is the name of the trail\'s log group: aws cloudtrail describe-trails shows it.',
            remarks:
                "TRAIL_OUTSIDE -: No trail that records management events is part of this deployment; the one outside is taken on trust. | A multi-Region trail that is logging must deliver all management events to the filter's log group. | Check it with aws cloudtrail describe-trails, get-trail-status and get-event-selectors.",
        },
        {
            title: "a stopped trail beside a stack that may hold one, and no filter",
            changes: { trail: { isLogging: known(false) } },
            more: { metricFilters: [], ...stackWithTrail },
            at: "filter",
            findings:
                'filter: FILTER_MISSING -: No metric filter here counts failed console sign-ins. | A metric filter on the trail\'s log group must count them, all of them and nothing else. | new aws.cloudwatch.LogMetricFilter("ConsoleSigninFailures", { name: "ConsoleSigninFailures", logGroupName: "LOG_GROUP", pattern: \'{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }\', metricTransformation: { name: "ConsoleSigninFailures", namespace: "CISBenchmark", value: "1" } }); LOG_GROUP is the name of the trail\'s log group: aws cloudtrail describe-trails shows it.',
            remarks:
                "TRAIL_OUTSIDE -: No trail that records management events is part of this deployment; the one outside is taken on trust. | A multi-Region trail that is logging must deliver all management events to the filter's log group. | Check it with aws cloudtrail describe-trails, get-trail-status and get-event-selectors.",
        },
    ]);
});
