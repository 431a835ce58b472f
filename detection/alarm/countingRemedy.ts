import type { AlarmSettings } from "./settings";

/** What to change so that an alarm is raised exactly when the counted values of a period add up to a sum: a sentence. */
export function countingRemedy(alarm: AlarmSettings, sum: number): string {
    const wanted = { statistic: "Sum", comparisonOperator: "GreaterThanOrEqualToThreshold", threshold: sum } as const;
    const changes = (["statistic", "comparisonOperator", "threshold"] as const)
        .filter((setting) => alarm[setting] !== wanted[setting])
        .map((setting) => `${setting} to ${wanted[setting]}`);
    return `Set ${changes.join(" and ")}.`;
}
