import type { DeployedResource, Deployment } from "../../detection";

/** In whose words: the classic provider's, or CloudFormation's, which the native provider has, and the SDK in capitals. */
export type Words = "classic" | "native";

/** `a.b` is inside `a`, and `a.0.b` in the first element of the list `a`; an empty text where there is no such setting. */
export type Spelling = string | readonly [classic: string, native: string];

/** The settings of a part, all of which have to be here. */
export type SettingOf<T> = Exclude<keyof T, keyof DeployedResource | NotASetting>;

/** What only a look into a live account tells, and what is told from other settings. */
type NotASetting =
    | "isMissing"
    | "isPendingDeletion"
    | "unusableState"
    | "isManagedByAws"
    | "isOutside"
    | "deliveryError"
    | "evaluationState"
    | "stateReason"
    | "receiver"
    | "endpointFault"
    | "metricAccount"
    | "usesMetricQueries"
    | "queriedMetrics"
    | "policyHolder";

/** The kinds of parts that every reader looks for; of the others somebody may not have looked. */
type Parts = { [K in keyof Deployment as undefined extends Deployment[K] ? never : K]: Deployment[K] };
export type Kind = keyof Parts;
export type ResourceOf<K extends Kind> = Parts[K][number];

export const spellings: { readonly [K in Kind]: Readonly<Record<SettingOf<ResourceOf<K>>, Spelling>> } = {
    trails: {
        name: ["name", "trailName"], isMultiRegion: "isMultiRegionTrail", isLogging: ["enableLogging", "isLogging"],
        includesGlobalServiceEvents: "includeGlobalServiceEvents", isOrganizationTrail: "isOrganizationTrail",
        logGroupArn: ["cloudWatchLogsGroupArn", "cloudWatchLogsLogGroupArn"], logGroupRoleArn: "cloudWatchLogsRoleArn",
        eventSelectors: "eventSelectors", advancedEventSelectors: "advancedEventSelectors",
    },
    logGroups: {
        name: ["name", "logGroupName"], arn: "arn", logGroupClass: "logGroupClass", kmsKey: "kmsKeyId",
    },
    metricFilters: {
        name: ["name", "filterName"], logGroup: "logGroupName", pattern: ["pattern", "filterPattern"],
        metricName: ["metricTransformation.name", "metricTransformations.0.metricName"],
        metricNamespace: ["metricTransformation.namespace", "metricTransformations.0.metricNamespace"],
        metricValue: ["metricTransformation.value", "metricTransformations.0.metricValue"],
        defaultValue: ["metricTransformation.defaultValue", "metricTransformations.0.defaultValue"],
        unit: ["metricTransformation.unit", "metricTransformations.0.unit"],
        dimensions: ["metricTransformation.dimensions", "metricTransformations.0.dimensions"],
        systemFieldDimensions: "emitSystemFieldDimensions", fieldSelectionCriteria: "fieldSelectionCriteria",
        appliesToTransformedLogs: "applyOnTransformedLogs",
    },
    alarms: {
        name: ["name", "alarmName"], arn: "arn", metricName: "metricName", metricNamespace: "namespace",
        dimensions: "dimensions", unit: "unit", statistic: "statistic", periodSeconds: "period",
        evaluationPeriods: "evaluationPeriods", datapointsToAlarm: "datapointsToAlarm", threshold: "threshold",
        comparisonOperator: "comparisonOperator", treatMissingData: "treatMissingData",
        actionsEnabled: "actionsEnabled", alarmActions: "alarmActions", okActions: "okActions",
        insufficientDataActions: "insufficientDataActions", wallClockZone: "evaluationWindow.wallClockWindow.timezone",
        warmUp: "warmUpConfiguration", messagesCarryTags: "actionConfiguration.alarmTagsPropagation.enabled",
        evaluateLowSampleCountPercentiles: ["evaluateLowSampleCountPercentiles", "evaluateLowSampleCountPercentile"],
    },
    compositeAlarms: {
        name: "alarmName", arn: "arn", rule: "alarmRule",
        actionsSuppressor: ["actionsSuppressor.alarm", "actionsSuppressor"], actionsEnabled: "actionsEnabled",
        alarmActions: "alarmActions",
    },
    alarmMuteRules: {
        alarmNames: "muteTargets.alarmNames", hasGaps: "rule.schedule",
    },
    topics: {
        name: ["name", "topicName"], arn: ["arn", "topicArn"], isFifo: "fifoTopic", kmsKey: "kmsMasterKeyId",
        policy: ["policy", ""], dataProtectionPolicy: ["", "dataProtectionPolicy"],
    },
    topicPolicies: {
        topicArn: ["arn", "topicArn"], policy: ["policy", "policyDocument"],
    },
    subscriptions: {
        topicArn: ["topic", "topicArn"], protocol: "protocol", queueArn: "endpoint", functionArn: "endpoint",
        filterPolicy: "filterPolicy", filterPolicyScope: "filterPolicyScope",
        pendingConfirmation: ["pendingConfirmation", ""],
    },
    queues: {
        name: ["name", "queueName"], arn: "arn", kmsKey: "kmsMasterKeyId", policy: ["policy", ""],
    },
    queuePolicies: {
        queueArn: ["queueUrl", "queue"], policy: ["policy", "policyDocument"],
    },
    keys: {
        keyId: "keyId", arn: "arn", isEnabled: ["isEnabled", "enabled"], keySpec: ["customerMasterKeySpec", "keySpec"],
        policy: ["policy", "keyPolicy"],
    },
    keyAliases: {
        name: ["name", "aliasName"], arn: ["arn", ""], targetKey: "targetKeyId",
    },
}; // biome-ignore format: a table
