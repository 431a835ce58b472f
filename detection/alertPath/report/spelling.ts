import { capitalised } from "../../pattern/wording/sentence";
/**
 * In whose words the settings of a resource are written: the native provider's, those of CloudFormation in a resource of
 * Cloud Control, Terraform's, or those of its provider awscc, the native ones as Terraform writes names, also as Pulumi writes
 * them where it bridges that provider. Sentences are made in those of the classic provider.
 */
export type SettingSpelling = "native" | "CloudFormation" | "Terraform" | "awscc" | "bridgedAwscc";

/** A sentence about a resource, with the resource's own names of settings. Code for further resources stays as it is. */
export function inSpelling(text: string, spelling: SettingSpelling | undefined): string {
    return spelling === undefined
        ? text
        : text
              .split(/(new aws\..*?\}\);)/s)
              .map((part, index) => (index % 2 === 1 ? part : respelt(part, spelling)))
              .join("");
}

const respelt = (text: string, spelling: SettingSpelling): string =>
    (spelling === "Terraform" ? text : inNative(text)).replace(settings, written[spelling]);

/** What the native provider calls otherwise than the classic one. */
const nativeNames: readonly (readonly [RegExp, string])[] = [
    [
        /\bmetricTransformation: \{ name: (.*?), namespace: (.*?), value: (.*?) \}/g,
        "metricTransformations: [{ metricName: $1, metricNamespace: $2, metricValue: $3 }]",
    ],
    [/\bmetricTransformation\.(name|namespace|value)\b/g, "metricTransformations[0].metric $1"],
    [/\bmetricTransformation\b(?!s)/g, "metricTransformations[0]"],
    [/\bpattern(?=:)/g, "filterPattern"],
    [/\benableLogging\b/g, "isLogging"],
    [/\bcloudWatchLogsGroupArn\b/g, "cloudWatchLogsLogGroupArn"],
    [/\bmetricQueries\b/g, "metrics"],
    [/\bevaluateLowSampleCountPercentiles\b/g, "evaluateLowSampleCountPercentile"],
    [/\bisEnabled\b/g, "enabled"],
    [/\bcustomerMasterKeySpec\b/g, "keySpec"],
];

const inNative = (text: string): string =>
    nativeNames
        .reduce((part, [classic, native]) => part.replace(classic, native), text)
        .replace(/metric (name|namespace|value)\b/g, (_, word: string) => `metric${capitalised(word)}`);

/** Names that no sentence uses as a word; and those that one does, where a colon follows. */
const settings =
    /\b(?:actionsEnabled|actionsSuppressor|advancedEventSelectors|alarmActions|alarmRule|applyOnTransformedLogs|cloudWatchLogs(?:Log)?GroupArn|cloudWatchLogsRoleArn|comparisonOperator|customerMasterKeySpec|datapointsToAlarm|emitSystemFieldDimensions|enableLogging|evaluateLowSampleCountPercentiles?|evaluationPeriods|eventSelectors|extendedStatistic|fieldSelectionCriteria|fieldSelectors|fifoQueue|fifoTopic|filterPattern|filterPolicy|filterPolicyScope|includeGlobalServiceEvents|includeManagementEvents|isEnabled|isLogging|isMultiRegionTrail|isOrganizationTrail|keySpec|kmsMasterKeyId|logGroupClass|logGroupName|metricName|metricNamespace|metricQueries|metricTransformations?|metricValue|okActions|readWriteType|sqsManagedSseEnabled|treatMissingData|(?:dimensions|enabled|endpoint|equals|field|namespace|pattern|period|policy|protocol|statistic|threshold|unit)(?=:))\b/g;

/** Terraform names a list of blocks in the singular. */
const blocks: Readonly<Record<string, string>> = {
    advancedEventSelectors: "advancedEventSelector",
    eventSelectors: "eventSelector",
    fieldSelectors: "fieldSelector",
    metricQueries: "metricQuery",
};

/** `topicArn` as Terraform writes it: `topic_arn`. */
export const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** awscc takes the service CloudWatch for one word: `cloudwatchLogsRoleArn`. */
function inOneWord(name: string): string {
    return name.replace("cloudWatch", "cloudwatch");
}

const written: Readonly<Record<SettingSpelling, (name: string) => string>> = {
    native: (name) => name,
    CloudFormation: capitalised,
    Terraform: (name) => snakeCase(blocks[name] ?? name),
    awscc: (name) => snakeCase(inOneWord(name)),
    bridgedAwscc: inOneWord,
};
