/** Logical names of the AWS resources of the sample stack, sorted. */
export const sampleResources = [
    "foundations-alerts",
    "foundations-alerts-audit-queue",
    "foundations-alerts-key",
    "foundations-alerts-key-alias",
    "foundations-alerts-pager",
    "foundations-alerts-policy",
    "foundations-alerts-security-team",
    "foundations-console-authentication-failures-alarm",
    "foundations-console-authentication-failures-filter",
];
