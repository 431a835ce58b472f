/** The benchmark's alarm of a control. */
export interface ControlAlarm {
    /** Name of the alarm. */
    alarmName: string;
    /** ARN of the alarm. */
    alarmArn: string;
    /** Name of the metric filter. */
    filterName: string;
    /** Name of the metric that the filter publishes. */
    metricName: string;
}
