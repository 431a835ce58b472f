import { consoleAuthenticationFailures, known, type MetricFilter, unknown } from "../../../../detection";
import { metricFilter, placed } from "../compliantDeployment";
import { judges } from "./judgements";

/** Other filters beside the control's, on its metric; of root's use where nothing else is said. */
const beside = (...others: readonly Partial<MetricFilter>[]) => ({
    more: {
        metricFilters: [
            metricFilter(),
            ...others.map((changes, index) =>
                metricFilter({
                    ...placed(`root-${index + 1}`),
                    name: known(`root-${index + 1}`),
                    pattern: known('{ $.userIdentity.type = "Root" }'),
                    ...changes,
                }),
            ),
        ],
    },
});

describe("otherFilters", () => {
    judges("metric", [
        {
            title: "another control's filter on the metric",
            more: {
                metricFilters: [
                    metricFilter(),
                    metricFilter({
                        ...placed("root"),
                        name: known("root"),
                        pattern: known('{ $.userIdentity.type = "Root" }'),
                    }),
                ],
            },
            remarks:
                'METRIC_SHARED root: The metric filter "root" publishes into the same metric, and is not meant for this control. | An alarm says what has happened only if nothing else raises it. | Let it publish under another metric name, with an alarm of its own.',
        },
        {
            title: "two other filters on the metric",
            ...beside({}, {}),
            remarks:
                'METRIC_SHARED root-1: The metric filter "root-1" and metric filter "root-2" publish into the same metric, and are not meant for this control. | An alarm says what has happened only if nothing else raises it. | Let each of them publish under another metric name, with an alarm of its own.',
        },
        { title: "another filter on the metric that publishes 0", ...beside({ metricValue: known("0") }) },
        {
            title: "another filter on the metric whose pattern is not known",
            ...beside({ pattern: unknown() }),
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET root-1: The setting pattern of metric filter "root-1" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
        {
            title: "another filter on the metric whose value is not known",
            ...beside({ metricValue: unknown() }),
            outcome: "cannot tell yet",
            remarks: [
                'METRIC_SHARED root-1: The metric filter "root-1" publishes into the same metric, and is not meant for this control. | An alarm says what has happened only if nothing else raises it. | Let it publish under another metric name, with an alarm of its own.',
                'NOT_KNOWN_YET root-1: The setting metricTransformation.value of metric filter "root-1" is not known yet.',
            ],
        },
        {
            title: "another filter on the metric whose default value is not known",
            ...beside({ defaultValue: unknown() }),
            outcome: "cannot tell yet",
            remarks: [
                'METRIC_SHARED root-1: The metric filter "root-1" publishes into the same metric, and is not meant for this control.',
                'NOT_KNOWN_YET root-1: The setting metricTransformation.defaultValue of metric filter "root-1" is not known yet.',
            ],
        },
        {
            title: "another filter of the same control on the metric",
            ...beside({ pattern: known(consoleAuthenticationFailures.pattern) }),
        },
        {
            title: "another filter on the metric whose pattern CloudWatch refuses",
            ...beside({ pattern: known("{ $.a == b }") }),
            remarks:
                'METRIC_SHARED root-1: The metric filter "root-1" publishes into the same metric, and is not meant for this control.',
        },
        {
            title: "another filter on the metric that takes its value from the event",
            ...beside({ metricValue: known("$.bytes") }),
            remarks:
                'METRIC_SHARED root-1: The metric filter "root-1" publishes into the same metric, and is not meant for this control.',
        },
        {
            title: "another filter that counts every event",
            ...beside({ pattern: known("") }),
            at: "alarm",
            findings:
                'alarm: ALARM_FIRES_WITHOUT_CAUSE alarm: The alarm "failures" is raised although nothing happens. The metric filter "root-1" publishes 1 into the same metric, for log events of every day. The Sum of a period without a counted log event is 5, and >= 1 holds. | The alarm must be silent while nothing happens. | Let the metric filter "root-1" publish under another metric name, with an alarm of its own.',
        },
        {
            title: "another filter that counts every event of another log group",
            ...beside({ pattern: known(""), logGroup: known("other") }),
            at: "alarm",
            findings:
                'alarm: ALARM_FIRES_WITHOUT_CAUSE alarm: The alarm "failures" is raised although nothing happens. The metric filter "root-1" publishes 1 into the same metric, for log events of every day. The Sum of a period without a counted log event is 5, and >= 1 holds.',
        },
        {
            title: "another filter that publishes 1 while nothing happens",
            ...beside({ defaultValue: known(1) }),
            at: "alarm",
            findings:
                'alarm: ALARM_FIRES_WITHOUT_CAUSE alarm: The alarm "failures" is raised although nothing happens. The metric filter "root-1" publishes 1 into the same metric, for log events of every day. The Sum of a period without a counted log event is 5, and >= 1 holds.',
            remarks:
                'METRIC_SHARED root-1: The metric filter "root-1" publishes into the same metric, and is not meant for this control.',
        },
        {
            title: "another filter that counts the events down",
            ...beside({ pattern: known("{ $.eventName = ConsoleLogin }"), metricValue: known("-1") }),
            at: "alarm",
            findings:
                'alarm: ALARM_CANNOT_FIRE alarm: The alarm "failures" is not raised. One counted log event makes the Sum of a period 0, and the alarm wants >= 1 (comparisonOperator GreaterThanOrEqualToThreshold, threshold 1). | The alarm must be raised by the events that the filter counts. | Set .',
        },
        {
            title: "another filter that counts the events down in another log group",
            ...beside({
                pattern: known("{ $.eventName = ConsoleLogin }"),
                metricValue: known("-1"),
                logGroup: known("other"),
            }),
            at: "alarm",
            findings:
                'alarm: ALARM_CANNOT_FIRE alarm: The alarm "failures" is not raised. The metric filter "root-1" publishes -1 into the same metric, and Sum adds it up. One counted log event among 10 others makes the Sum of a period -9, and the alarm wants >= 1. | The alarm must be raised by the events that the filter counts. | Let the metric filter "root-1" publish under another metric name, with an alarm of its own.',
        },
        {
            title: "another filter that counts rare events down",
            ...beside({ metricValue: known("-1") }),
            at: "alarm",
            findings:
                'alarm: ALARM_CANNOT_FIRE alarm: The alarm "failures" is not raised. The metric filter "root-1" publishes -1 into the same metric, and Sum adds it up. One counted log event among 10 others makes the Sum of a period -9, and the alarm wants >= 1.',
            remarks:
                'METRIC_SHARED root-1: The metric filter "root-1" publishes into the same metric, and is not meant for this control.',
        },
        {
            title: "another filter that counts calls of every busy account down",
            ...beside({ pattern: known(" { $.eventName = DescribeInstances } "), metricValue: known("-1") }),
            at: "alarm",
            findings:
                'alarm: ALARM_CANNOT_FIRE alarm: The alarm "failures" is not raised. The metric filter "root-1" publishes -1 into the same metric, and Sum adds it up. One counted log event among 5 others makes the Sum of a period -4, and the alarm wants >= 1.',
            remarks:
                'METRIC_SHARED root-1: The metric filter "root-1" publishes into the same metric, and is not meant for this control.',
        },
        {
            title: "another filter that counts calls of every busy account",
            ...beside({ pattern: known("{ $.eventName = AssumeRole }") }),
            at: "alarm",
            findings:
                'alarm: ALARM_FIRES_WITHOUT_CAUSE alarm: The alarm "failures" is raised although nothing happens. The metric filter "root-1" publishes 1 into the same metric, for log events of every day. The Sum of a period without a counted log event is 5, and >= 1 holds.',
            remarks:
                'METRIC_SHARED root-1: The metric filter "root-1" publishes into the same metric, and is not meant for this control.',
        },
    ]);
});
