import type { AlarmSettings, MetricSettings, OtherFilter } from "./settings";

/** What to change so that an alarm is raised exactly when so many events are counted in a period: a sentence. */
export function countingRemedy(alarm: AlarmSettings, metric: MetricSettings, events: number): string {
    const counts = metric.value > 0;
    const wanted = {
        statistic: "Sum",
        comparisonOperator: "GreaterThanOrEqualToThreshold",
        threshold: (counts ? metric.value : 1) * events,
    } as const;
    const changes = (["statistic", "comparisonOperator", "threshold"] as const)
        .filter((setting) => alarm[setting] !== wanted[setting])
        .map((setting) => `${setting} to ${wanted[setting]}`);
    return `Set ${[...(counts ? [] : ["the metric value to 1"]), ...changes].join(" and ")}.`;
}

/** How to keep another filter's values from an alarm: a sentence. */
export const separate = ({ name }: OtherFilter): string =>
    `Let the ${name} publish under another metric name, with an alarm of its own.`;
