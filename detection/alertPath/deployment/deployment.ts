import type { Receiver } from "../../notifications/receiverOf";
import type { SettingSpelling } from "../report/spelling";
import type { HeldPart } from "./heldParts";
import type { Value } from "./value";

/**
 * The resources that the path of an alert can run through, wherever they were read from: a Pulumi stack in preview or
 * after an update, the recorded resources of a rehearsal, or a live account. All lists may be empty and in any order.
 */
export interface Deployment {
    readonly trails: readonly Trail[];
    readonly logGroups: readonly LogGroup[];
    readonly metricFilters: readonly MetricFilter[];
    readonly alarms: readonly Alarm[];
    readonly compositeAlarms: readonly CompositeAlarm[];
    readonly alarmMuteRules: readonly AlarmMuteRule[];
    readonly topics: readonly Topic[];
    readonly topicPolicies: readonly TopicPolicy[];
    readonly subscriptions: readonly Subscription[];
    readonly queues: readonly Queue[];
    readonly queuePolicies: readonly QueuePolicy[];
    /** Left out, as their permissions: nobody looked. */
    readonly functions?: readonly LambdaFunction[];
    readonly functionPermissions?: readonly FunctionPermission[];
    readonly functionPolicies?: readonly FunctionPolicy[];
    /** What an alarm can act on beside topics and functions: scaling policies, response plans. Left out: nobody looked. */
    readonly otherActions?: readonly DeployedResource[];
    /** What tells people beside the path of the benchmark. Left out, as telemetry rules: nobody looked. */
    readonly logAlarms?: readonly LogAlarm[];
    readonly telemetryRules?: readonly TelemetryRule[];
    /** Of trails. Left out, as their policies: nobody looked. */
    readonly roles?: readonly Role[];
    readonly rolePolicies?: readonly RolePolicy[];
    /** Left out: nobody looked. */
    readonly eventRules?: readonly EventRule[];
    /** Resources that hold others out of sight. Left out: there are none. */
    readonly opaqueHolders?: readonly OpaqueHolder[];
    readonly keys: readonly Key[];
    readonly keyAliases: readonly KeyAlias[];
}

/** What every resource of a deployment has. */
export interface DeployedResource {
    /** Identity within the deployment, unique: a URN in a stack, an ARN in a live account. Findings blame it. */
    readonly id: string;
    /** What a person calls it: the logical name in a stack, the physical name in an account. */
    readonly label: string;
    /** 12 digits. Unknown from the provider (its id in `from`) when only the provider could tell. */
    readonly account: Value<string>;
    /** Such as `eu-north-1`. Unknown from the provider (its id in `from`) when only the provider could tell. */
    readonly region: Value<string>;
    /** Name of the provider that the program makes itself. Left out: a default one, or nobody looked. */
    readonly provider?: string;
    /** In whose words its settings are written. Left out: the classic provider's. */
    readonly spelling?: SettingSpelling;
}

/** A rule of EventBridge, which can tell people of events as well. */
export interface EventRule extends DeployedResource {
    /** JSON text. */
    readonly pattern: Value<string>;
}

/** A CloudFormation stack, a module or a component whose own resources nobody shows. */
export interface OpaqueHolder extends DeployedResource {
    /** As a person calls it: `CloudFormation stack`. */
    readonly kind: string;
    readonly mayHold: readonly HeldPart[];
}

export interface Trail extends DeployedResource {
    readonly name: Value<string>;
    readonly isMultiRegion: Value<boolean>;
    readonly isLogging: Value<boolean>;
    readonly includesGlobalServiceEvents: Value<boolean>;
    readonly isOrganizationTrail: Value<boolean>;
    /** With or without `:*`. */
    readonly logGroupArn: Value<string>;
    /** The role with which CloudTrail writes to the log group. */
    readonly logGroupRoleArn: Value<string>;
    readonly eventSelectors: Value<readonly EventSelector[]>;
    readonly advancedEventSelectors: Value<readonly AdvancedEventSelector[]>;
    /** True if it is no part of the deployment, and was seen all the same. Left out: it is a part. */
    readonly isOutside?: boolean;
}

/** A classic event selector (CloudTrail API reference, EventSelector). */
export interface EventSelector {
    /** Default in AWS: true. */
    readonly includeManagementEvents: Value<boolean>;
    /** `All`, `ReadOnly` or `WriteOnly`; default in AWS: `All`. */
    readonly readWriteType: Value<string>;
    readonly excludeManagementEventSources: Value<readonly string[]>;
}

/** An advanced event selector: all its field selectors must hold (CloudTrail API reference, AdvancedEventSelector). */
export interface AdvancedEventSelector {
    readonly fieldSelectors: readonly {
        readonly field: Value<string>;
        /** The operators that are set, such as `equals` or `notEquals`, with their values. */
        readonly operators: Readonly<Record<string, Value<readonly string[]>>>;
    }[];
}

export interface LogGroup extends DeployedResource {
    readonly name: Value<string>;
    /** With or without `:*`. */
    readonly arn: Value<string>;
    /** `STANDARD` (also when absent), `ESSENTIALS`, `INFREQUENT_ACCESS` or `DELIVERY`. */
    readonly logGroupClass: Value<string>;
    /** Key id, key ARN, alias name or alias ARN; absent: CloudWatch Logs encrypts by itself. Left out: nobody looked. */
    readonly kmsKey?: Value<string>;
}

export interface MetricFilter extends DeployedResource {
    readonly name: Value<string>;
    /** Name or ARN of the log group. */
    readonly logGroup: Value<string>;
    readonly pattern: Value<string>;
    /** The single transformation that AWS allows. */
    readonly metricName: Value<string>;
    readonly metricNamespace: Value<string>;
    /** As text: a number, `$.field` or `$name`. */
    readonly metricValue: Value<string>;
    readonly defaultValue: Value<number>;
    readonly unit: Value<string>;
    /** Dimension name to selector. */
    readonly dimensions: Value<Readonly<Record<string, string>>>;
    readonly systemFieldDimensions: Value<readonly string[]>;
    readonly fieldSelectionCriteria: Value<string>;
    readonly appliesToTransformedLogs: Value<boolean>;
}

export interface Alarm extends DeployedResource {
    readonly name: Value<string>;
    readonly arn: Value<string>;
    readonly metricName: Value<string>;
    readonly metricNamespace: Value<string>;
    readonly dimensions: Value<Readonly<Record<string, string>>>;
    readonly unit: Value<string>;
    /** `Sum`, `Average` … or an extended statistic such as `p90`. */
    readonly statistic: Value<string>;
    /** Seconds. */
    readonly periodSeconds: Value<number>;
    readonly evaluationPeriods: Value<number>;
    readonly datapointsToAlarm: Value<number>;
    readonly threshold: Value<number>;
    readonly comparisonOperator: Value<string>;
    readonly treatMissingData: Value<string>;
    /** Absent means true. */
    readonly actionsEnabled: Value<boolean>;
    /** ARNs. One element can be unknown while the others are known. */
    readonly alarmActions: Value<readonly Value<string>[]>;
    readonly okActions: Value<readonly Value<string>[]>;
    readonly insufficientDataActions: Value<readonly Value<string>[]>;
    /** The account whose metric it watches (cross-account observability). Left out or absent: its own. */
    readonly metricAccount?: Value<string>;
    /** Metric math, anomaly detection or Metrics Insights instead of one metric: cannot be simulated. */
    readonly usesMetricQueries: Value<boolean>;
    /** The metrics that these queries read, by name. Left out: nobody looked, and they may read any. */
    readonly queriedMetrics?: Value<readonly string[]>;
    /** The time zone of a wall clock window, `UTC` where it names none; absent, or left out: the periods slide. */
    readonly wallClockZone?: Value<string>;
    /** Left out: nobody looked, and there is none. */
    readonly warmUp?: Value<WarmUp>;
    /** Whether its messages carry its tags (`actionConfiguration`). Left out: nobody looked, and they do not. */
    readonly messagesCarryTags?: Value<boolean>;
    /** What keeps CloudWatch from evaluating it, as a live account tells; absent, or left out: nothing is known. */
    readonly evaluationState?: Value<string>;
    /** CloudWatch's own sentence on its state, from a live account. */
    readonly stateReason?: Value<string>;
    /** `evaluate` (also when absent) or `ignore`: what becomes of a percentile of few samples. */
    readonly evaluateLowSampleCountPercentiles?: Value<string>;
}

/** An alarm on a query of CloudWatch Logs Insights (PutLogAlarm, CloudWatch API reference). */
export interface LogAlarm extends DeployedResource {
    readonly name: Value<string>;
    readonly query: Value<string>;
    /** Makes of the rows what is compared: `count(*)`. Left out: nobody looked. */
    readonly aggregation?: Value<string>;
    readonly actionsEnabled: Value<boolean>;
    readonly alarmActions: Value<readonly Value<string>[]>;
    /** As an alarm's. */
    readonly evaluationState?: Value<string>;
    readonly stateReason?: Value<string>;
}

/** Delivers telemetry, such as CloudTrail's events, to log groups of each account without a trail. */
export interface TelemetryRule extends DeployedResource {
    /** Such as `AWS::CloudTrail`. */
    readonly resourceType: Value<string>;
}

/** What an alarm does in the time after its creation: it runs no actions (WarmUpConfiguration, PutMetricAlarm). */
export interface WarmUp {
    /** 1 to 2,880. */
    readonly minutes: number;
    /** False: it ends as soon as there is data for all periods. */
    readonly lastsToItsEnd: boolean;
}

export interface CompositeAlarm extends DeployedResource {
    readonly name: Value<string>;
    readonly arn: Value<string>;
    /** Such as `ALARM("a") OR ALARM("b")`. */
    readonly rule: Value<string>;
    /** Name or ARN of the alarm in whose ALARM this one does nothing. Left out: nobody looked, and there is none. */
    readonly actionsSuppressor?: Value<string>;
    readonly actionsEnabled: Value<boolean>;
    readonly alarmActions: Value<readonly Value<string>[]>;
}

/** Silences the actions of alarms while their states still move (PutAlarmMuteRule). */
export interface AlarmMuteRule extends DeployedResource {
    readonly alarmNames: Value<readonly Value<string>[]>;
    /** Whether there are times at which it does not mute. Left out: nobody looked, and there are. */
    readonly hasGaps?: Value<boolean>;
}

export interface Topic extends DeployedResource {
    readonly name: Value<string>;
    readonly arn: Value<string>;
    readonly isFifo: Value<boolean>;
    /** Key id, key ARN, alias name or alias ARN; absent: not encrypted with a key of KMS. */
    readonly kmsKey: Value<string>;
    /** The policy on the topic itself, as JSON text. A `TopicPolicy` of the deployment replaces it. */
    readonly policy: Value<string>;
    /** What SNS keeps out of messages, or messages with, as JSON text. Left out: nobody looked. */
    readonly dataProtectionPolicy?: Value<string>;
    /** True for one that an alarm names and that a look into the account has not found. Left out: it exists. */
    readonly isMissing?: boolean;
}

export interface TopicPolicy extends DeployedResource {
    readonly topicArn: Value<string>;
    /** JSON text. */
    readonly policy: Value<string>;
}

export interface Subscription extends DeployedResource {
    readonly topicArn: Value<string>;
    readonly protocol: Value<string>;
    /** The queue that a subscription with the protocol `sqs` delivers to; other endpoints can be secret and stay out. */
    readonly queueArn: Value<string>;
    /** The same for the protocol `lambda`. Left out: nobody looked. */
    readonly functionArn?: Value<string>;
    /** Whom the URL of an endpoint belongs to, if its host tells; the URL itself can be secret and stays out. */
    readonly receiver?: Receiver;
    /** JSON text. */
    readonly filterPolicy: Value<string>;
    /** `MessageAttributes` (also when absent) or `MessageBody`. */
    readonly filterPolicyScope: Value<string>;
    /** Whether nobody has confirmed it yet; unknown before the deployment. */
    readonly pendingConfirmation: Value<boolean>;
}

export interface Queue extends DeployedResource {
    readonly name: Value<string>;
    readonly arn: Value<string>;
    /** Key id, key ARN, alias name or alias ARN; absent: not encrypted, or with a key of SQS that asks nobody. */
    readonly kmsKey: Value<string>;
    /** The policy on the queue itself, as JSON text. A `QueuePolicy` of the deployment replaces it. */
    readonly policy: Value<string>;
    /** True for one that a subscription names and that a look into the account has not found. Left out: it exists. */
    readonly isMissing?: boolean;
}

export interface QueuePolicy extends DeployedResource {
    readonly queueArn: Value<string>;
    /** JSON text. */
    readonly policy: Value<string>;
}

export interface LambdaFunction extends DeployedResource {
    /** Of a version or an alias the name or ARN of its function. */
    readonly name: Value<string>;
    /** The version or alias that it is, which has a policy of its own. Absent, or left out: the function itself. */
    readonly qualifier?: Value<string>;
    /** Whether the function publishes versions, one of which its endpoint can then name. Left out: nobody looked. */
    readonly publishesVersions?: Value<boolean>;
    /** The whole policy on it, as JSON text. Left out: nobody looked, and permissions say what is known. */
    readonly policy?: Value<string>;
}

/** What a function's policy consists of, statement by statement (AddPermission, Lambda API reference). */
export interface FunctionPermission extends DeployedResource {
    /** Name or ARN of the function, to which a version or alias can be appended. */
    readonly functionName: Value<string>;
    /** Version or alias that alone it is for. */
    readonly qualifier: Value<string>;
    /** In any case, as all names of actions. */
    readonly action: Value<string>;
    /** Such as `sns.amazonaws.com`. */
    readonly principal: Value<string>;
    readonly sourceArn: Value<string>;
    readonly sourceAccount: Value<string>;
    /** Names of settings that limit it to callers other than SNS, such as `principalOrgId`. Left out: nobody looked. */
    readonly otherLimits?: readonly string[];
}

/** The whole policy of a function, a version or an alias: it overwrites every permission (PutResourcePolicy, Lambda). */
export interface FunctionPolicy extends DeployedResource {
    /** With the version or alias, if it is one's. */
    readonly functionArn: Value<string>;
    /** JSON text. */
    readonly policy: Value<string>;
}

export interface Role extends DeployedResource {
    readonly name: Value<string>;
    readonly arn: Value<string>;
    /** Who may assume it, as JSON text. */
    readonly trustPolicy: Value<string>;
}

/** One of the policies that say what a role may do. */
export interface RolePolicy extends DeployedResource {
    /** Name or ARN. */
    readonly role: Value<string>;
    /** JSON text. Unknown also for a policy that is not part of the deployment. */
    readonly policy: Value<string>;
}

export interface Key extends DeployedResource {
    readonly keyId: Value<string>;
    readonly arn: Value<string>;
    /** Absent means true. */
    readonly isEnabled: Value<boolean>;
    /** `SYMMETRIC_DEFAULT` (also when absent), or of a key that SNS and SQS cannot use. Left out: nobody looked. */
    readonly keySpec?: Value<string>;
    /** JSON text; absent: the default policy of KMS, which leaves everything to IAM and admits no service. */
    readonly policy: Value<string>;
    /** True for one that a topic or a queue names and that KMS does not know any more. Left out: it exists. */
    readonly isMissing?: boolean;
    /** True while it waits for its deletion, disabled; that can be called off. Left out: it does not. */
    readonly isPendingDeletion?: boolean;
}

export interface KeyAlias extends DeployedResource {
    /** With the prefix `alias/`. */
    readonly name: Value<string>;
    readonly arn: Value<string>;
    /** Key id or key ARN. */
    readonly targetKey: Value<string>;
}
