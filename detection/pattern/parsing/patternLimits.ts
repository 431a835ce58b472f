/** Quotas of a filter pattern ("Filter pattern syntax" and PutMetricFilter, CloudWatch Logs documentation). */
export const patternLimits = {
    /** Characters of a pattern, blanks included. */
    length: 1024,
    /** Regexes (`%…%`) in one pattern. */
    regexes: 2,
    /** Wildcards (`.*` or `[*]`) in one selector. */
    wildcardsPerSelector: 1,
    /** Selectors with a wildcard in one pattern. */
    wildcardSelectors: 3,
} as const;
