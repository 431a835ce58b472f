import * as assert from "node:assert/strict";
import { type Deployment, known, type MetricFilter, tamper as tamperOf, unknown } from "../../../../detection";
import { metricFilter, placed } from "../compliantDeployment";
import { judges } from "./judgements";

/** So many metric filters, the control's first. */
function filters(count: number, changes: Partial<MetricFilter> = {}): Partial<Deployment> {
    const others = Array.from({ length: count - 1 }, (_, index) =>
        metricFilter({
            ...placed(`other ${index}`),
            name: known(`Other${index}`),
            metricName: known(`Other${index}`),
            pattern: known("{ $.eventName = StopLogging }"),
            ...changes,
        }),
    );
    return { metricFilters: [metricFilter(), ...others] };
}
const { watches } = tamperOf(["ConsoleSigninFailures"]);
assert.ok(watches.kind === "events");

const nowhere = { account: unknown(), region: unknown() };

describe("judgeFilterQuota", () => {
    judges("log group", [
        { title: "94 filters", more: filters(94) },
        {
            title: "95 filters",
            more: filters(95),
            remarks:
                'LOG_GROUP_FILTER_QUOTA_NEARLY_USED group: The log group "trail-logs" has 95 of the 100 metric filters that a log group takes. | There is room for 5 more; a deployment that adds others is refused. | Remove metric filters that nobody needs; AWS does not raise the quota.',
        },
        {
            title: "97 filters",
            more: filters(97),
            remarks:
                'LOG_GROUP_FILTER_QUOTA_NEARLY_USED group: The log group "trail-logs" has 97 of the 100 metric filters that a log group takes. | There is room for 3 more; a deployment that adds others is refused. | Remove metric filters that nobody needs; AWS does not raise the quota.',
        },
        {
            title: "100 filters",
            more: filters(100),
            remarks:
                'LOG_GROUP_FILTER_QUOTA_NEARLY_USED group: The log group "trail-logs" has 100 of the 100 metric filters that a log group takes. | It is full: the next deployment that adds one is refused. | Remove metric filters that nobody needs; AWS does not raise the quota.',
        },
        {
            title: "101 filters",
            more: filters(101),
            outcome: "cannot tell yet",
            remarks:
                'LOG_GROUP_FILTER_QUOTA_EXCEEDED group: The log group "trail-logs" gets 101 metric filters here. | A log group takes 100: AWS refuses the others, and nobody can say which ones these will be. | Remove metric filters that nobody needs; AWS does not raise the quota.',
        },
        {
            title: "101 filters, most of them guards",
            more: filters(101, { pattern: known(watches.patterns[0]) }),
            outcome: "cannot tell yet",
            remarks: 'LOG_GROUP_FILTER_QUOTA_EXCEEDED group: The log group "trail-logs" gets 101 metric filters here.',
        },
        {
            title: "103 filters whose group is computed",
            more: filters(103, { logGroup: unknown(["group"]) }),
            outcome: "cannot tell yet",
            remarks: 'LOG_GROUP_FILTER_QUOTA_EXCEEDED group: The log group "trail-logs" gets 103 metric filters here.',
        },
        { title: "100 filters on another group", more: filters(101, { logGroup: known("other") }) },
        { title: "100 filters of another Region", more: filters(101, { region: known("us-east-1") }) },
        { title: "100 filters nobody knows on which group", more: filters(101, { logGroup: unknown() }) },
        {
            title: "101 filters on a log group outside",
            more: { ...filters(101), trails: [], logGroups: [] },
            outcome: "cannot tell yet",
            remarks: [
                "trail: TRAIL_OUTSIDE -: No trail that records management events is part of this deployment; the one outside is taken on trust. | A multi-Region trail that is logging must deliver all management events to the filter's log group. | Check it with aws cloudtrail describe-trails, get-trail-status and get-event-selectors.",
                'LOG_GROUP_FILTER_QUOTA_EXCEEDED -: The log group "trail/management-events" gets 101 metric filters here.',
            ],
        },
        {
            title: "101 filters on what may be groups of one name in several places",
            more: {
                metricFilters: (filters(101).metricFilters ?? []).map((filter) => ({ ...filter, ...nowhere })),
                trails: [],
                logGroups: [],
            },
            outcome: "cannot tell yet",
            at: "metric",
            remarks: [
                "trail: TRAIL_OUTSIDE -: No trail that records management events is part of this deployment; the one outside is taken on trust.",
                'metric: NOT_KNOWN_YET alarm: The settings account and Region of alarm "failures" are not known yet. | Whether the alert gets through depends on those values. | Check again after the deployment, when they are known.',
            ],
        },
        {
            title: "100 filters without the control's",
            more: { metricFilters: (filters(101).metricFilters ?? []).slice(1) },
            at: "filter",
            findings:
                'filter: FILTER_MISSING -: No metric filter here counts failed console sign-ins. | A metric filter on the trail\'s log group must count them, all of them and nothing else. | new aws.cloudwatch.LogMetricFilter("ConsoleSigninFailures", { name: "ConsoleSigninFailures", logGroupName: "trail/management-events", pattern: \'{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }\', metricTransformation: { name: "ConsoleSigninFailures", namespace: "CISBenchmark", value: "1" } });',
            remarks:
                'LOG_GROUP_FILTER_QUOTA_NEARLY_USED group: The log group "trail-logs" has 100 of the 100 metric filters that a log group takes.',
        },
    ]);
});
