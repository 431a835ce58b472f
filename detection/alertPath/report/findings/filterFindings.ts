import { ofHop } from "../hops";

/** What is found of the metric filter. */
export const filterFindings = ofHop("filter", {
    FILTER_MISSING: {
        securityHub: "CLOUDTRAIL_METRIC_FILTERS_NOT_PRESENT",
        meaning: "No metric filter of this control exists.",
        remedy: "Add a metric filter with the control's pattern on the trail's log group.",
    },
    FILTER_PATTERN_INVALID: {
        securityHub: "CLOUDTRAIL_METRIC_FILTER_NOT_VALID",
        meaning: "CloudWatch refuses the filter pattern.",
        remedy: "Use the control's pattern, byte for byte.",
    },
    FILTER_PATTERN_NEVER_MATCHES: {
        securityHub: "CLOUDTRAIL_METRIC_FILTER_NOT_VALID",
        meaning: "No event is ever counted by the filter pattern.",
        remedy: "Use the control's pattern, byte for byte.",
    },
    FILTER_PATTERN_NARROWER: {
        securityHub: "CLOUDTRAIL_METRIC_FILTER_NOT_VALID",
        meaning: "The filter pattern misses events of the control.",
        remedy: "Use the control's pattern, and put further terms into a second filter with a metric of its own.",
    },
    FILTER_PATTERN_BROADER: {
        securityHub: "CLOUDTRAIL_METRIC_FILTER_NOT_VALID",
        meaning: "The filter pattern counts events that are not the control's.",
        remedy: "Use the control's pattern, or ask for the grade `covers`.",
    },
    FILTER_PATTERN_DIFFERENT: {
        securityHub: "CLOUDTRAIL_METRIC_FILTER_NOT_VALID",
        meaning: "The filter pattern counts other events than the control's.",
        remedy: "Use the control's pattern, and another metric name for the other events.",
    },
    FILTER_PATTERN_INEXACT: {
        meaning:
            "The filter pattern counts the right events in another spelling, which exact auditors refuse (a remark, unless the exact grade is asked for).",
        remedy: "Use the control's pattern, byte for byte, if an auditor compares it as text.",
    },
    FILTER_PATTERN_UNDECIDED: {
        meaning: "The filter pattern could not be compared with the control's (cannot tell).",
        remedy: "Use the control's pattern, or a simpler one.",
    },
    FILTER_NARROWED_BY_SELECTION: {
        securityHub: "CLOUDTRAIL_METRIC_FILTER_NOT_VALID",
        meaning: "Field selection criteria, or the use of transformed logs, keep events from the filter.",
        remedy: "Remove `fieldSelectionCriteria` and `applyOnTransformedLogs` from the filter.",
    },
    FILTER_OVERWRITTEN: {
        meaning: "Two metric filters have one name on one log group: the later one overwrites the other (cannot tell).",
        remedy: "Give one of them another name; of two monitors of this program, set `namePrefix` on one.",
    },
});

/** What is found of the metric, between the filter and the alarm. */
export const metricFindings = ofHop("metric", {
    METRIC_VALUE_DOES_NOT_COUNT: {
        meaning: "The filter publishes 0 or a field of the event instead of a positive number.",
        remedy: 'Set `metricTransformation.value` to `"1"`.',
    },
    METRIC_HAS_DIMENSIONS: {
        meaning: "The filter publishes under dimensions, which an alarm without dimensions never sees.",
        remedy: "Remove `metricTransformation.dimensions` and `emitSystemFieldDimensions` from the filter.",
    },
    METRIC_SHARED: {
        meaning: "Another filter, which is not meant for the control, publishes into the control's metric (remark).",
        remedy: "Give the other filter a metric name of its own.",
    },
    ALARM_MISSING: {
        securityHub: "CLOUDWATCH_ALARMS_NOT_PRESENT",
        meaning: "No alarm watches the filter's metric.",
        remedy: "Add an alarm on the filter's metric name and namespace.",
    },
    ALARM_WATCHES_OTHER_METRIC: {
        securityHub: "CLOUDWATCH_ALARMS_NOT_PRESENT",
        meaning: "The alarm watches another metric name or namespace than the filter publishes.",
        remedy: "Take `metricName` and `namespace` of the alarm from the filter's `metricTransformation`, not from its id or name, and keep both in one Region.",
    },
    ALARM_DIMENSIONS_DIFFER: {
        meaning: "Alarm and metric differ in dimensions, so that the alarm watches nothing.",
        remedy: "Remove `dimensions` from the alarm.",
    },
    ALARM_UNIT_DIFFERS: {
        meaning: "The alarm asks for another unit than the metric has, so that it watches nothing.",
        remedy: "Remove `unit` from the alarm.",
    },
});
