/** Logical names of the AWS resources of the sample stack, sorted. */
export const sampleResources = [
    "signin-alarm",
    "signin-alerts",
    "signin-alerts-audit-queue",
    "signin-alerts-key",
    "signin-alerts-key-alias",
    "signin-alerts-pager",
    "signin-alerts-policy",
    "signin-alerts-security-team",
    "signin-filter",
];
