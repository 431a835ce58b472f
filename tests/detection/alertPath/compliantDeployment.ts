import {
    type Alarm,
    absent,
    consoleAuthenticationFailures,
    type DeployedResource,
    type Deployment,
    type Key,
    known,
    type LogGroup,
    type MetricFilter,
    type Queue,
    type Subscription,
    type Topic,
    type Trail,
} from "../../../detection";
import { account, arns, grant, region, snsGrant } from "../../compliantStack/names";

/** Changes to single resources of the compliant deployment. */
export interface Changes {
    readonly trail?: Partial<Trail>;
    readonly logGroup?: Partial<LogGroup>;
    readonly filter?: Partial<MetricFilter>;
    readonly alarm?: Partial<Alarm>;
    readonly topic?: Partial<Topic>;
    readonly key?: Partial<Key>;
    readonly subscription?: Partial<Subscription>;
}

export { account, arns, grant, region, snsGrant };

/** A resource of the deployment's account and Region. */
export const placed = (id: string, label = id): DeployedResource => ({
    id,
    label,
    account: known(account),
    region: known(region),
});

export function trail(changes: Partial<Trail> = {}): Trail {
    return {
        ...placed("trail", "management-events"),
        name: known("management-events"),
        isMultiRegion: known(true),
        isLogging: known(true),
        includesGlobalServiceEvents: known(true),
        isOrganizationTrail: known(false),
        logGroupArn: known(`${arns.logGroup}:*`),
        logGroupRoleArn: known(arns.role),
        eventSelectors: known([
            {
                includeManagementEvents: known(true),
                readWriteType: known("All"),
                excludeManagementEventSources: absent,
            },
        ]),
        advancedEventSelectors: absent,
        ...changes,
    };
}

export function logGroup(changes: Partial<LogGroup> = {}): LogGroup {
    return {
        ...placed("group", "trail-logs"),
        name: known("trail/management-events"),
        arn: known(arns.logGroup),
        logGroupClass: absent,
        ...changes,
    };
}

export function metricFilter(changes: Partial<MetricFilter> = {}): MetricFilter {
    return {
        ...placed("filter", "failures"),
        name: known("ConsoleSigninFailures"),
        logGroup: known("trail/management-events"),
        pattern: known(consoleAuthenticationFailures.pattern),
        metricName: known("ConsoleSigninFailures"),
        metricNamespace: known("CISBenchmark"),
        metricValue: known("1"),
        defaultValue: absent,
        unit: absent,
        dimensions: absent,
        systemFieldDimensions: absent,
        fieldSelectionCriteria: absent,
        appliesToTransformedLogs: absent,
        ...changes,
    };
}

export function alarm(changes: Partial<Alarm> = {}): Alarm {
    return {
        ...placed("alarm", "failures"),
        name: known("ConsoleSigninFailures"),
        arn: known(arns.alarm),
        metricName: known("ConsoleSigninFailures"),
        metricNamespace: known("CISBenchmark"),
        dimensions: absent,
        unit: absent,
        statistic: known("Sum"),
        periodSeconds: known(300),
        evaluationPeriods: known(1),
        datapointsToAlarm: absent,
        threshold: known(1),
        comparisonOperator: known("GreaterThanOrEqualToThreshold"),
        treatMissingData: known("notBreaching"),
        actionsEnabled: known(true),
        alarmActions: known([known(arns.topic)]),
        okActions: absent,
        insufficientDataActions: absent,
        usesMetricQueries: absent,
        ...changes,
    };
}

export function topic(changes: Partial<Topic> = {}): Topic {
    return {
        ...placed("topic", "alerts"),
        name: known("signin-alerts"),
        arn: known(arns.topic),
        isFifo: known(false),
        kmsKey: known(arns.key),
        policy: known(grant("sns:Publish", arns.topic)),
        ...changes,
    };
}

export function key(changes: Partial<Key> = {}): Key {
    return {
        ...placed("key", "alerts-key"),
        keyId: known("1234abcd-12ab-34cd-56ef-1234567890ab"),
        arn: known(arns.key),
        isEnabled: absent,
        policy: known(grant(["kms:Decrypt", "kms:GenerateDataKey*"], "*")),
        ...changes,
    };
}

export function subscription(changes: Partial<Subscription> = {}): Subscription {
    return {
        ...placed("subscription", "security-team"),
        topicArn: known(arns.topic),
        protocol: known("email"),
        queueArn: absent,
        filterPolicy: absent,
        filterPolicyScope: absent,
        pendingConfirmation: known(false),
        ...changes,
    };
}

/** A subscription of the queue, which is not encrypted. */
export const queueSubscription = (changes: Partial<Subscription> = {}): Subscription =>
    subscription({
        ...placed("queue-subscription", "audit-queue"),
        protocol: known("sqs"),
        queueArn: known(arns.queue),
        ...changes,
    });

export function queue(changes: Partial<Queue> = {}): Queue {
    return {
        ...placed("queue", "audit"),
        name: known("security-audit"),
        arn: known(arns.queue),
        kmsKey: absent,
        policy: known(snsGrant("sqs:SendMessage")),
        ...changes,
    };
}

const queueKey = arns.key.replace("1234abcd", "5678abcd");

/** A queue alone is told; it is encrypted if it has a key. */
export function onlyQueue(changes: Partial<Queue> = {}, keyChanges?: Partial<Key>): Partial<Deployment> {
    const own = {
        ...placed("queue-key"),
        keyId: known("5678abcd-12ab-34cd-56ef-1234567890ab"),
        arn: known(queueKey),
        policy: known(snsGrant(["kms:Decrypt", "kms:GenerateDataKey*"])),
    };
    return {
        subscriptions: [queueSubscription()],
        queues: [queue({ ...(keyChanges && { kmsKey: known(queueKey) }), ...changes })],
        keys: [key(), ...(keyChanges ? [key({ ...own, ...keyChanges })] : [])],
    };
}

export const emptyDeployment: Deployment = {
    trails: [],
    logGroups: [],
    metricFilters: [],
    alarms: [],
    compositeAlarms: [],
    alarmMuteRules: [],
    topics: [],
    topicPolicies: [],
    subscriptions: [],
    queues: [],
    queuePolicies: [],
    keys: [],
    keyAliases: [],
};

/** One complete alert path of the control, all values known, with the given changes. */
export function compliantDeployment(changes: Changes = {}, more: Partial<Deployment> = {}): Deployment {
    return {
        ...emptyDeployment,
        trails: [trail(changes.trail)],
        logGroups: [logGroup(changes.logGroup)],
        metricFilters: [metricFilter(changes.filter)],
        alarms: [alarm(changes.alarm)],
        topics: [topic(changes.topic)],
        keys: [key(changes.key)],
        subscriptions: [subscription(changes.subscription)],
        ...more,
    };
}
