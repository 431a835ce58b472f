/** Quotas of a log group ("CloudWatch Logs quotas", CloudWatch Logs user guide); AWS does not raise them. */
export const logGroupLimits = {
    metricFilters: 100,
} as const;
