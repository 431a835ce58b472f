import { alarmSettingProblems } from "./alarmSettingProblems";
import type { AlarmSettings, MetricSettings } from "./settings";
import type { AlarmProblem } from "./verdict";

/** Why an alarm cannot be judged at all, because CloudWatch refuses its settings or those of the metric. */
export function refusedSettings(alarm: AlarmSettings, metric: MetricSettings): AlarmProblem[] {
    return [...alarmSettingProblems(alarm), ...metricSettingProblems(metric)].map(({ reason, remedy }) => ({
        kind: "is not raised",
        reason,
        remedy,
        worlds: ["silence", "steady"],
        eventMinutes: [],
        timeline: {
            fromMinute: 0,
            toMinute: 0,
            minutes: [],
            initialState: "INSUFFICIENT_DATA",
            states: ["INSUFFICIENT_DATA"],
            transitions: [],
        },
    }));
}

function metricSettingProblems({ value, defaultValue }: MetricSettings): { reason: string; remedy: string }[] {
    const problems: { reason: string; remedy: string }[] = [];
    if (!Number.isFinite(value)) {
        problems.push({
            reason: `The metric value is ${value}, and only a number can be counted.`,
            remedy: "Set the metric value to 1.",
        });
    }
    if (defaultValue !== undefined && !Number.isFinite(defaultValue)) {
        problems.push({
            reason: `The default value is ${defaultValue}, and CloudWatch takes a number.`,
            remedy: "Leave the default value out.",
        });
    }
    return problems;
}
