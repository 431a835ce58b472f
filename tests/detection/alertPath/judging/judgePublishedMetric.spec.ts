import { absent, known, unknown } from "../../../../detection";
import { judges } from "./judgements";

const nowhere = unknown();

describe("judgePublishedMetric", () => {
    judges("metric", [
        {
            title: "the value 0",
            changes: { filter: { metricValue: known("0") } },
            findings:
                'METRIC_VALUE_DOES_NOT_COUNT filter: metricTransformation.value of metric filter "failures" is "0", which counts nothing. | The filter must publish 1 for each event. | Set metricTransformation.value: "1" on the metric filter "failures".',
        },
        {
            title: "a value taken from the event",
            changes: { filter: { metricValue: known("$.bytes") } },
            findings:
                'METRIC_VALUE_DOES_NOT_COUNT filter: metricTransformation.value of metric filter "failures" is "$.bytes", which counts nothing.',
        },
        {
            title: "dimensions of the filter",
            changes: { filter: { dimensions: known({ user: "$.userIdentity.userName" }) } },
            findings:
                'METRIC_HAS_DIMENSIONS filter: The metric filter "failures" publishes under the dimensions user. | The metric must have no dimensions, because an alarm without dimensions does not see the others. | Remove metricTransformation.dimensions from the metric filter "failures".',
        },
        {
            title: "system-field dimensions",
            changes: { filter: { systemFieldDimensions: known(["@aws.account"]) } },
            findings:
                'METRIC_HAS_DIMENSIONS filter: The metric filter "failures" publishes under the dimensions @aws.account: that is emitSystemFieldDimensions. | The metric must have no dimensions, because an alarm without dimensions does not see the others. | Remove emitSystemFieldDimensions from the metric filter "failures".',
        },
        { title: "a default value of 0", changes: { filter: { defaultValue: known(0) } } },
        {
            title: "the value of the metric",
            changes: { filter: { metricValue: nowhere } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET filter: The setting metricTransformation.value of metric filter "failures" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
        {
            title: "the default value",
            changes: { filter: { defaultValue: nowhere } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET filter: The setting metricTransformation.defaultValue of metric filter "failures" is not known yet.',
        },
        {
            title: "the dimensions of the filter",
            changes: { filter: { dimensions: nowhere } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET filter: The setting metricTransformation.dimensions of metric filter "failures" is not known yet.',
        },
        {
            title: "the system-field dimensions",
            changes: { filter: { systemFieldDimensions: nowhere } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET filter: The setting emitSystemFieldDimensions of metric filter "failures" is not known yet.',
        },
        {
            title: "the metric name of the filter",
            changes: { filter: { metricName: nowhere } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET filter: The setting metricTransformation.name of metric filter "failures" is not known yet.',
        },
        {
            title: "no value",
            changes: { filter: { metricValue: absent } },
            findings:
                'METRIC_VALUE_DOES_NOT_COUNT filter: metricTransformation.value of metric filter "failures" is not set, which counts nothing.',
        },
        {
            title: "a blank value",
            changes: { filter: { metricValue: known(" ") } },
            findings:
                'METRIC_VALUE_DOES_NOT_COUNT filter: metricTransformation.value of metric filter "failures" is " ", which counts nothing.',
        },
        {
            title: "a negative value",
            changes: { filter: { metricValue: known("-1") } },
            findings:
                'METRIC_VALUE_DOES_NOT_COUNT filter: metricTransformation.value of metric filter "failures" is "-1", which counts nothing.',
        },
        { title: "a fraction", changes: { filter: { metricValue: known("0.5") }, alarm: { threshold: known(0.5) } } },
        {
            title: "no metric",
            changes: { filter: { metricName: absent } },
            findings: [
                'METRIC_VALUE_DOES_NOT_COUNT filter: The metric filter "failures" publishes no metric: metricTransformation has no name. | The filter must publish 1 for each event. | Set metricTransformation: { name: "ConsoleSigninFailures", namespace: "CISBenchmark", value: "1" } on the metric filter "failures".',
                'ALARM_WATCHES_OTHER_METRIC alarm: The alarm "failures" watches "ConsoleSigninFailures", which is the name of the metric filter "failures" and not of its metric. | The filter publishes the metric. An alarm finds a metric by the metric\'s own name and namespace. | Set metricName: "ConsoleSigninFailures" and namespace: "CISBenchmark" on the alarm "failures". In code, take metricName from metricTransformation.name of the filter, not from its id or name.',
            ],
        },
        {
            title: "several dimensions",
            changes: {
                filter: {
                    dimensions: known({ user: "$.a", region: "$.b" }),
                    systemFieldDimensions: known(["@aws.account", "@aws.region"]),
                },
            },
            findings: [
                'METRIC_HAS_DIMENSIONS filter: The metric filter "failures" publishes under the dimensions user, region. | The metric must have no dimensions, because an alarm without dimensions does not see the others. | Remove metricTransformation.dimensions from the metric filter "failures".',
                'METRIC_HAS_DIMENSIONS filter: The metric filter "failures" publishes under the dimensions @aws.account, @aws.region: that is emitSystemFieldDimensions. | The metric must have no dimensions, because an alarm without dimensions does not see the others. | Remove emitSystemFieldDimensions from the metric filter "failures".',
            ],
        },
        {
            title: "empty lists of dimensions",
            changes: { filter: { dimensions: known({}), systemFieldDimensions: known([]) } },
        },
    ]);
});
