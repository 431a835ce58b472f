import { type AdvancedEventSelector, absent, type Deployment, known, type Value } from "../../detection";
import {
    compliantDeployment,
    placed,
    queue,
    queueSubscription,
    topic,
} from "../detection/alertPath/compliantDeployment";
import { account, arns, grant, region, snsGrant } from "./names";
import { type Kind, type ResourceOf, type SettingOf, spellings } from "./spellings";

const action = (name: string) => known(`arn:aws:automate:${region}:ec2:${name}`);

/** The compliant deployment with a part of each kind that a path can run through. */
export const wholeDeployment: Deployment = compliantDeployment(
    { topic: { kmsKey: known("alias/alerts") } },
    {
        compositeAlarms: [
            {
                ...placed("composite"),
                name: known("any-sign-in"),
                arn: known(arns.alarm.replace("ConsoleSigninFailures", "any-sign-in")),
                rule: known('ALARM("ConsoleSigninFailures")'),
                actionsEnabled: known(true),
                alarmActions: known([known(arns.topic)]),
            },
        ],
        alarmMuteRules: [{ ...placed("mute"), alarmNames: known([known("any-sign-in")]), hasGaps: known(true) }],
        topicPolicies: [{ ...placed("policy"), topicArn: known(arns.topic), policy: topic().policy }],
        subscriptions: [...compliantDeployment().subscriptions, queueSubscription()],
        queues: [queue()],
        queuePolicies: [{ ...placed("grant"), queueArn: known(arns.queue), policy: queue().policy }],
        keyAliases: [
            {
                ...placed("alias"),
                name: known("alias/alerts"),
                arn: known(`arn:aws:kms:${region}:${account}:alias/alerts`),
                targetKey: known("1234abcd-12ab-34cd-56ef-1234567890ab"),
            },
        ],
    },
);

/** What a part is called, and what it belongs to. */
type Name = "name" | "arn" | "keyId" | "isFifo" | "topicArn" | "queueArn" | "functionArn";

type OtherValues<T> = { readonly [S in Exclude<SettingOf<T>, Name>]: readonly Exclude<T[S], undefined>[] };

const switches = [known(true), known(false), absent];
const actions = [known([]), known([action("stop"), known(arns.topic)]), absent];

const withoutKms: AdvancedEventSelector["fieldSelectors"] = [
    { field: known("eventCategory"), operators: { equals: known(["Management"]) } },
    { field: known("eventSource"), operators: { notEquals: known(["kms.amazonaws.com"]) } },
    { field: known("resources.ARN"), operators: { startsWith: known(["arn:"]), notEndsWith: known(["/"]) } },
];

/** Other values that AWS takes, of all settings but the names and places of a part. */
export const otherValues: { readonly [K in Kind]: OtherValues<ResourceOf<K>> } = {
    trails: {
        isMultiRegion: [known(false)],
        isLogging: [known(false)],
        includesGlobalServiceEvents: [known(false)],
        isOrganizationTrail: [known(true)],
        logGroupArn: [known(arns.logGroup), known(`${arns.logGroup}-2:*`), absent],
        logGroupRoleArn: [absent],
        eventSelectors: [
            absent,
            known([
                {
                    includeManagementEvents: known(true),
                    readWriteType: known("WriteOnly"),
                    excludeManagementEventSources: known(["kms.amazonaws.com"]),
                },
                { includeManagementEvents: known(false), readWriteType: absent, excludeManagementEventSources: absent },
            ]),
        ],
        advancedEventSelectors: [known([{ fieldSelectors: withoutKms }])],
    },
    logGroups: {
        logGroupClass: [known("STANDARD"), known("INFREQUENT_ACCESS"), known("DELIVERY")],
        kmsKey: [known(arns.key)],
    },
    metricFilters: {
        logGroup: [known("other")],
        pattern: [known("{ $.eventName = ConsoleLogin }"), known("ERROR"), known("")],
        metricName: [known("Other")],
        metricNamespace: [known("LogMetrics")],
        metricValue: [known("2"), known("$.bytes")],
        defaultValue: [known(0), known(1.5)],
        unit: [known("None"), known("Count")],
        dimensions: [known({ user: "$.user", "a b": "$.userIdentity.arn" })],
        systemFieldDimensions: [known(["@aws.account", "@aws.region"])],
        fieldSelectionCriteria: [known('@aws.region = "eu-north-1"')],
        appliesToTransformedLogs: switches,
    },
    alarms: {
        metricName: [known("Other")],
        metricNamespace: [known("LogMetrics")],
        dimensions: [known({ FunctionName: "f" })],
        unit: [known("None"), known("Count")],
        statistic: [known("Average"), known("p90"), known("tm99.5")],
        periodSeconds: [known(60), known(3600)],
        evaluationPeriods: [known(3)],
        datapointsToAlarm: [known(1), known(2)],
        threshold: [known(0), known(5), known(0.5)],
        comparisonOperator: [known("GreaterThanThreshold"), known("LessThanThreshold")],
        treatMissingData: [known("missing"), known("ignore"), known("breaching"), absent],
        actionsEnabled: [known(false)],
        alarmActions: actions,
        okActions: actions,
        insufficientDataActions: actions,
        wallClockZone: [known("UTC"), known("Europe/Stockholm")],
        warmUp: [known({ minutes: 60, lastsToItsEnd: true }), known({ minutes: 1440, lastsToItsEnd: false })],
        messagesCarryTags: switches,
        evaluateLowSampleCountPercentiles: [known("ignore"), known("evaluate")],
    },
    compositeAlarms: {
        rule: [known('ALARM("ConsoleSigninFailures") AND NOT ALARM("maintenance")')],
        actionsSuppressor: [known("maintenance"), known(arns.alarm)],
        actionsEnabled: [known(false), absent],
        alarmActions: actions,
    },
    alarmMuteRules: {
        alarmNames: [known([known("ConsoleSigninFailures"), known("any-sign-in")])],
        hasGaps: [known(false)],
    },
    topics: {
        kmsKey: [absent, known(arns.key), known("alias/aws/sns")],
        policy: [known(grant("sns:Subscribe", arns.topic)), absent],
        dataProtectionPolicy: [known('{"Statement":[{"Operation":{"Deny":{}}}]}')],
    },
    topicPolicies: { policy: [known(grant("sns:Subscribe", arns.topic))] },
    subscriptions: {
        protocol: [known("https")],
        deliveryRoleArn: [known(`arn:aws:iam::${account}:role/delivery`)],
        filterPolicy: [known('{"severity":["high"]}'), known('{"NewStateValue":["ALARM"]}')],
        filterPolicyScope: [known("MessageAttributes"), known("MessageBody")],
        pendingConfirmation: [known(true)],
    },
    queues: { kmsKey: [known(arns.key), known("alias/aws/sqs")], policy: [absent] },
    queuePolicies: { policy: [known(snsGrant("sqs:ReceiveMessage"))] },
    keys: {
        isEnabled: [known(true), known(false)],
        keySpec: [known("SYMMETRIC_DEFAULT"), known("RSA_2048")],
        policy: [known(grant("kms:Decrypt", "*")), known('{"Statement":[]}')],
    },
    keyAliases: { targetKey: [known(arns.key)] },
};

/** One setting of the first part of a kind, with another value. */
export interface Variation {
    readonly kind: Kind;
    readonly setting: string;
    readonly value: Value<unknown>;
}

export const variations: readonly Variation[] = (Object.keys(spellings) as Kind[]).flatMap((kind) =>
    Object.entries(otherValues[kind]).flatMap(([setting, values]) =>
        (values as readonly Value<unknown>[]).map((value) => ({ kind, setting, value })),
    ),
);

/** The whole deployment with some settings changed, one after the other. */
export function varied(...changes: readonly Variation[]): Deployment {
    const lists: Record<string, readonly object[]> = { ...wholeDeployment };
    for (const { kind, setting, value } of changes) {
        const [first, ...others] = lists[kind] ?? [];
        lists[kind] = [{ ...first, [setting]: value }, ...others];
    }
    return lists as unknown as Deployment;
}
