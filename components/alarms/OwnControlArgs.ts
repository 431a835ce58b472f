/** A control that a team defines for itself: what is counted, under which name, and events that prove it. */
export interface OwnControlArgs {
    /** What has happened when the alarm is raised: one sentence for the person who is woken up. */
    happening: string;
    /** What the pattern counts, in the plural: "uses of the deployment role". Default: "events". */
    events?: string;
    /** The text of a filter pattern. */
    pattern: string;
    /** Name of the metric, the metric filter and the alarm, after the prefix. */
    metricName: string;
    /** CloudTrail records as JSON text that the pattern must count, at least one. */
    counted: string[];
    /** CloudTrail records as JSON text that it must not count, at least one. */
    ignored: string[];
}
