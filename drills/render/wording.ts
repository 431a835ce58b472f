import type { AlarmSettings } from "../../detection";

/** `1 record`, `2,000 records`. */
export const countOf = (count: number, noun: string, plural = `${noun}s`): string =>
    `${count.toLocaleString("en")} ${count === 1 ? noun : plural}`;

/** `Sum over 300 s ≥ 1`. */
export function alarmText(alarm: AlarmSettings): string {
    const { statistic, periodSeconds, evaluationPeriods, threshold, comparisonOperator } = alarm;
    const datapoints = alarm.datapointsToAlarm ?? evaluationPeriods;
    const times = evaluationPeriods === 1 ? "" : `, ${datapoints} of ${evaluationPeriods} periods`;
    return `${statistic} over ${periodSeconds} s ${signs[comparisonOperator]} ${threshold}${times}`;
}

const signs: Readonly<Record<AlarmSettings["comparisonOperator"], string>> = {
    GreaterThanOrEqualToThreshold: "≥",
    GreaterThanThreshold: ">",
    LessThanThreshold: "<",
    LessThanOrEqualToThreshold: "≤",
};
