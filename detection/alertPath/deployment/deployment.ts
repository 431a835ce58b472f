import type { Alarm, AlarmMuteRule, CompositeAlarm, LogAlarm, TelemetryRule } from "./alarm";
import type { DeployedResource } from "./deployedResource";
import type { Key, KeyAlias } from "./key";
import type { FunctionPermission, FunctionPolicy, LambdaFunction } from "./lambdaFunction";
import type { LogGroup, MetricFilter } from "./logGroup";
import type { Queue, QueuePolicy } from "./queue";
import type { Subscription, Topic, TopicPolicy } from "./topic";
import type { Role, RolePolicy, Trail } from "./trail";
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

/** A rule of EventBridge, which can tell people of events as well. */
export interface EventRule extends DeployedResource {
    /** JSON text. */
    readonly pattern: Value<string>;
}

/** A CloudFormation stack, a module, a component or a program whose own resources nobody shows. */
export interface OpaqueHolder extends DeployedResource {
    /** As a person calls it: `CloudFormation stack`. */
    readonly kind: string;
    readonly mayHold: readonly HeldPart[];
}

/** The parts of an alert path that can be missing among what is shown because something else holds them. */
export const heldParts = ["trail", "metric filter", "alarm", "subscription"] as const;

export type HeldPart = (typeof heldParts)[number];
