import type { AlarmSettings } from "../alarm/settings";

/** Raised by the first counted event; what a filter does not count is published nowhere, hence no data is fine. */
export const eventAlarm: AlarmSettings = {
    statistic: "Sum",
    periodSeconds: 300,
    evaluationPeriods: 1,
    threshold: 1,
    comparisonOperator: "GreaterThanOrEqualToThreshold",
    treatMissingData: "notBreaching",
};
