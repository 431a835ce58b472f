import type { FindingKinds } from "./findingKinds";

/** What is found of the log group. */
export const logGroupFindings = {
    LOG_GROUP_NOT_WRITTEN_BY_TRAIL: {
        hop: "log group",
        securityHub: "CLOUDTRAIL_METRIC_FILTERS_NOT_PRESENT",
        meaning: "The metric filter is on another log group than the one that the trail writes to.",
        remedy: "Set `logGroupName` of the filter to the group that the trail delivers to.",
    },
    LOG_GROUP_CLASS_HAS_NO_FILTERS: {
        hop: "log group",
        meaning: "The log group's class does not support metric filters.",
        remedy: "Let the trail deliver to a group of the class `STANDARD`; the class of a group cannot be changed.",
    },
    LOG_GROUP_FILTER_QUOTA_EXCEEDED: {
        hop: "log group",
        meaning:
            "The log group gets more than the 100 metric filters that AWS allows, so that some are refused (cannot tell).",
        remedy: "Remove metric filters that nobody needs; AWS does not raise the quota.",
    },
    LOG_GROUP_FILTER_QUOTA_NEARLY_USED: {
        hop: "log group",
        meaning: "The log group has 95 or more of the 100 metric filters that AWS allows (remark).",
        remedy: "Remove metric filters that nobody needs before a deployment that adds one is refused.",
    },
    LOG_GROUP_CLASS_UNDOCUMENTED: {
        hop: "log group",
        meaning:
            "The log group has a class, such as `ESSENTIALS`, of which it is not known whether it takes metric filters (cannot tell).",
        remedy: "Deliver to a log group of the class `STANDARD`.",
    },
    LOG_GROUP_KEY_BLOCKS_LOGS: {
        hop: "log group",
        meaning: "The key that encrypts the log group does not admit CloudWatch Logs, which refuses such a key.",
        remedy: "Allow `kms:Encrypt*`, `kms:Decrypt*`, `kms:ReEncrypt*`, `kms:GenerateDataKey*` and `kms:Describe*` to `logs.REGION.amazonaws.com`.",
    },
    LOG_GROUP_KEY_DISABLED: {
        hop: "log group",
        meaning:
            "The key that encrypts the log group is disabled; what becomes of new events is not documented (remark).",
        remedy: "Enable the key, or encrypt the log group with another one.",
    },
} as const satisfies FindingKinds;
