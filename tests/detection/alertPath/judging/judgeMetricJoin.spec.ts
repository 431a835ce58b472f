import { known, unknown } from "../../../../detection";
import { placed } from "../compliantDeployment";
import { judges } from "./judgements";

const nowhere = unknown();

describe("judgeMetricJoin", () => {
    judges("metric", [
        {
            title: "no alarm",
            more: { alarms: [] },
            findings:
                'ALARM_MISSING filter: No alarm watches the metric "ConsoleSigninFailures" in the namespace "CISBenchmark", which the metric filter "failures" publishes. | An alarm must watch that metric and notify an SNS topic. | new aws.cloudwatch.MetricAlarm("ConsoleSigninFailures", { name: "ConsoleSigninFailures", metricName: "ConsoleSigninFailures", namespace: "CISBenchmark", statistic: "Sum", period: 300, evaluationPeriods: 1, threshold: 1, comparisonOperator: "GreaterThanOrEqualToThreshold", treatMissingData: "notBreaching", alarmActions: [topic.arn /* the topic "alerts" */] });',
        },
        {
            title: "dimensions of the alarm",
            changes: { alarm: { dimensions: known({ user: "root" }) } },
            findings:
                'ALARM_DIMENSIONS_DIFFER alarm: The alarm "failures" watches the metric under the dimensions user. | The alarm must watch the metric without dimensions: a series under others never has data. | Remove dimensions from the alarm "failures".',
        },
        {
            title: "a unit of the alarm",
            changes: { alarm: { unit: known("Count") } },
            findings:
                'ALARM_UNIT_DIFFERS alarm: The alarm "failures" asks for the unit Count, and the metric is published in the unit None. | The alarm must ask for no unit, or for the metric\'s own: it sees no data in any other. | Remove unit from the alarm "failures".',
        },
        {
            title: "a metric of another name and namespace",
            changes: {
                filter: { metricName: known("SigninFailures"), metricNamespace: known("Security") },
                alarm: { metricName: known("SigninFailures"), metricNamespace: known("Security") },
            },
        },
        { title: "a filter whose name is not its metric's", changes: { filter: { name: known("another") } } },
        {
            title: "one unit on both sides",
            changes: { filter: { unit: known("Count") }, alarm: { unit: known("Count") } },
        },
        { title: "the unit None of a metric without unit", changes: { alarm: { unit: known("None") } } },
        {
            title: "the namespace of the metric",
            changes: { filter: { metricNamespace: nowhere } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET filter: The setting metricTransformation.namespace of metric filter "failures" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
        {
            title: "the namespace of the alarm",
            changes: { alarm: { metricNamespace: nowhere } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET alarm: The setting namespace of alarm "failures" is not known yet.',
        },
        {
            title: "the metric name of the alarm",
            changes: { alarm: { metricName: nowhere } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET alarm: The setting metricName of alarm "failures" is not known yet.',
        },
        {
            title: "the namespace of the alarm",
            changes: { alarm: { metricNamespace: nowhere } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET alarm: The setting namespace of alarm "failures" is not known yet.',
        },
        {
            title: "the dimensions of the alarm",
            changes: { alarm: { dimensions: nowhere } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET alarm: The setting dimensions of alarm "failures" is not known yet.',
        },
        {
            title: "the unit of the alarm",
            changes: { alarm: { unit: nowhere } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET alarm: The setting unit of alarm "failures" is not known yet.',
        },
        {
            title: "no alarm, of a filter whose metric is not known",
            changes: { filter: { metricName: nowhere } },
            more: { alarms: [] },
            findings:
                'ALARM_MISSING filter: No alarm watches the metric, which the metric filter "failures" publishes.',
            remarks:
                'NOT_KNOWN_YET filter: The setting metricTransformation.name of metric filter "failures" is not known yet.',
        },
        {
            title: "no alarm, of a filter whose namespace is not known",
            changes: { filter: { metricNamespace: nowhere } },
            more: { alarms: [] },
            findings:
                'ALARM_MISSING filter: No alarm watches the metric "ConsoleSigninFailures", which the metric filter "failures" publishes.',
        },
        {
            title: "no alarm, beside a module that may hold one",
            more: {
                alarms: [],
                opaqueHolders: [{ ...placed("module", "alarms"), kind: "module", mayHold: ["alarm"] }],
            },
            outcome: "cannot tell yet",
            remarks:
                'PART_OUT_OF_SIGHT module: No alarm watches the metric "ConsoleSigninFailures" in the namespace "CISBenchmark", which the metric filter "failures" publishes. The module "alarms" may hold one, whose resources are not shown here. | An alarm must watch that metric and notify an SNS topic. | Look into the account, with aws cloudwatch describe-alarms or with npx foundations-monitor-cli verify; or write the alarm as a resource of this stack.',
        },
        {
            title: "an alarm on the filter's id, of a filter with another name than its metric",
            changes: { filter: { name: known("another") }, alarm: { metricName: unknown(["filter"]) } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET alarm: metricName of alarm "failures" is computed from the metric filter "failures", and its value is not known yet. | It must be the name of the filter\'s metric; the id of a filter is the filter\'s own name. | Take metricName from metricTransformation.name of the filter, or check again after the deployment.',
        },
        {
            title: "an alarm on the filter's id, of a filter whose names are not known",
            changes: { filter: { name: nowhere, metricName: nowhere }, alarm: { metricName: unknown(["filter"]) } },
            outcome: "cannot tell yet",
            remarks: [
                'NOT_KNOWN_YET alarm: metricName of alarm "failures" is computed from the metric filter "failures", and its value is not known yet.',
                'NOT_KNOWN_YET filter: The setting metricTransformation.name of metric filter "failures" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
            ],
        },
        {
            title: "an alarm on the namespace of the filter",
            changes: { alarm: { metricNamespace: unknown(["filter"]) } },
        },
        {
            title: "an alarm of a place that is not known",
            changes: { alarm: { account: unknown(["other"]), region: unknown(["other"]) } },
            outcome: "cannot tell yet",
            remarks: [
                'NOT_KNOWN_YET alarm: The settings account and Region of alarm "failures" are not known yet. | Whether the alert gets through depends on those values. | Check again after the deployment, when they are known.',
                'topic: NOT_KNOWN_YET key: Whether the policy of key "alerts-key", which encrypts the topic "alerts", admits CloudWatch cannot be told. It depends on statement "CloudWatchAlarms", and not all that it compares is known yet. | The key\'s policy must allow kms:Decrypt and kms:GenerateDataKey* to cloudwatch.amazonaws.com, or the alarm\'s messages are dropped without a trace. | Check again after the deployment.',
                'topic: NOT_KNOWN_YET topic: The policy of topic "alerts" may or may not let CloudWatch publish. It depends on statement "CloudWatchAlarms", and not all that it compares is known yet. | The topic\'s policy must allow sns:Publish to cloudwatch.amazonaws.com for this alarm. | Check again after the deployment.',
            ],
        },
        {
            title: "several dimensions of the alarm",
            changes: { alarm: { dimensions: known({ user: "root", type: "Root" }) } },
            findings:
                'ALARM_DIMENSIONS_DIFFER alarm: The alarm "failures" watches the metric under the dimensions user, type.',
        },
        { title: "no dimensions of the alarm, in an empty list", changes: { alarm: { dimensions: known({}) } } },
        { title: "an empty unit of the alarm", changes: { alarm: { unit: known("") } } },
        {
            title: "a unit of the alarm, and one that is not known of the filter",
            changes: { alarm: { unit: known("Count") }, filter: { unit: nowhere } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET filter: The setting unit of metric filter "failures" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
        {
            title: "a unit of the alarm, and an empty one of the filter",
            changes: { alarm: { unit: known("None") }, filter: { unit: known("") } },
        },
        { title: "a unit of the filter alone", changes: { filter: { unit: known("Count") } } },
    ]);
});
