import { type RehearsedStack, resourceTypes, withChanged, without } from "./rehearsedStack";
import { exampleAccount } from "./standIn/awsPlace";

/** Something that goes wrong in real accounts, and that nothing in AWS complains about. */
export interface Fault {
    /** What breaks, in a few words. */
    readonly description: string;
    /** @throws {InputError} if the stack has nothing that could break like this. */
    readonly spoil: (stack: RehearsedStack) => RehearsedStack;
}

const { alarm, filter, key, subscription, topic, topicPolicy, trail } = resourceTypes;

/**
 * Every fault that `--break` knows, by name, in the order of the hops. A trail that the program looked up and one that
 * it creates spell two settings differently: both spellings are spoilt.
 */
export const faults: Readonly<Record<string, Fault>> = {
    "trail-stopped": {
        description: "somebody stops the trail",
        spoil: (stack) => withChanged(stack, trail, () => ({ isLogging: false, enableLogging: false })),
    },
    "trail-single-region": {
        description: "the trail records one Region only",
        spoil: (stack) => withChanged(stack, trail, () => ({ isMultiRegionTrail: false })),
    },
    "trail-selectors": {
        description: "the trail records changes only, and a sign-in is none",
        spoil: (stack) =>
            withChanged(stack, trail, () => ({
                eventSelectors: [{ includeManagementEvents: true, readWriteType: "WriteOnly" }],
            })),
    },
    "trail-delivery": {
        description: "the trail no longer delivers to CloudWatch Logs",
        spoil: (stack) =>
            withChanged(stack, trail, () => ({
                cloudWatchLogsLogGroupArn: undefined,
                cloudWatchLogsGroupArn: undefined,
                cloudWatchLogsRoleArn: undefined,
            })),
    },
    "log-group": {
        description: "the filter is on a log group that the trail does not write to",
        spoil: (stack) =>
            withChanged(stack, filter, ({ logGroupName }) => ({ logGroupName: `${String(logGroupName)}-old` })),
    },
    "no-filter": {
        description: "the log group was deleted and made again; the filter went with it",
        spoil: (stack) => without(stack, filter),
    },
    "pattern-typo": {
        description: "a letter is missing in the filter pattern, which still is a valid one",
        spoil: (stack) =>
            withChanged(stack, filter, ({ pattern }) => ({
                pattern: String(pattern).replace("ConsoleLogin", "ConsolLogin"),
            })),
    },
    "pattern-narrower": {
        description: "the filter pattern counts IAM users only, not root",
        spoil: (stack) =>
            withChanged(stack, filter, ({ pattern }) => ({
                pattern: String(pattern).replace(/\s*\}\s*$/, ' && ($.userIdentity.type = "IAMUser") }'),
            })),
    },
    "metric-value": {
        description: "the filter publishes 0 for every failed sign-in",
        spoil: (stack) => withChanged(stack, filter, (props) => withTransformation(props, { value: "0" })),
    },
    namespace: {
        description: "alarm and filter use different namespaces",
        spoil: (stack) => withChanged(stack, alarm, ({ namespace }) => ({ namespace: `${String(namespace)}/Other` })),
    },
    "no-alarm": {
        description: "nothing watches the metric",
        spoil: (stack) => without(stack, alarm),
    },
    threshold: {
        description: "the alarm waits for ten failed sign-ins within five minutes",
        spoil: (stack) => withChanged(stack, alarm, () => ({ threshold: 10 })),
    },
    average: {
        description: "the alarm averages, and the filter publishes 0 for all other events",
        spoil: (stack) =>
            withChanged(
                withChanged(stack, alarm, () => ({ statistic: "Average" })),
                filter,
                (props) => withTransformation(props, { defaultValue: "0" }),
            ),
    },
    "missing-data-ignore": {
        description: "the alarm keeps its state without data: it fires once, and never again",
        spoil: (stack) => withChanged(stack, alarm, () => ({ treatMissingData: "ignore" })),
    },
    "missing-data-breaching": {
        description: "the alarm takes missing data for failed sign-ins: it is always in ALARM",
        spoil: (stack) => withChanged(stack, alarm, () => ({ treatMissingData: "breaching" })),
    },
    "actions-disabled": {
        description: "the alarm's actions were switched off for a maintenance, and not on again",
        spoil: (stack) => withChanged(stack, alarm, () => ({ actionsEnabled: false })),
    },
    "no-action": {
        description: "the alarm tells the topic when all is well again, and only then",
        spoil: (stack) =>
            withChanged(stack, alarm, ({ alarmActions }) => ({ alarmActions: [], okActions: alarmActions })),
    },
    "aws-managed-key": {
        description: "the topic is encrypted with alias/aws/sns, which CloudWatch may not use",
        spoil: (stack) => withChanged(stack, topic, () => ({ kmsMasterKeyId: "alias/aws/sns" })),
    },
    "key-policy": {
        description: "the key of the topic admits the account, and not CloudWatch",
        spoil: (stack) => withChanged(stack, key, () => ({ policy: accountOnlyPolicy("kms:*") })),
    },
    "topic-policy": {
        description: "the topic's policy admits EventBridge, and not CloudWatch",
        spoil: (stack) =>
            withChanged(stack, topicPolicy, () => ({ policy: servicePolicy("events.amazonaws.com", "sns:Publish") })),
    },
    "no-subscription": {
        description: "nobody is subscribed to the topic",
        spoil: (stack) => without(stack, subscription),
    },
    "not-confirmed": {
        description: "nobody clicked the link in the confirmation e-mail",
        spoil: (stack) => withChanged(stack, subscription, () => ({ pendingConfirmation: true })),
    },
    "filter-policy": {
        description: "the subscriptions filter by an attribute that alarm messages do not carry",
        spoil: (stack) => withChanged(stack, subscription, () => ({ filterPolicy: '{"severity":["high"]}' })),
    },
};

type Properties = Readonly<Record<string, unknown>>;

function withTransformation({ metricTransformation }: Properties, changes: Properties): Properties {
    return { metricTransformation: { ...(metricTransformation as Properties), ...changes } };
}

const accountOnlyPolicy = (action: string): string =>
    policyText({ Effect: "Allow", Principal: { AWS: exampleAccount }, Action: action, Resource: "*" });

const servicePolicy = (service: string, action: string): string =>
    policyText({ Effect: "Allow", Principal: { Service: service }, Action: action, Resource: "*" });

const policyText = (statement: Properties): string => JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
