import { type DeployedResource, type Deployment, type EventRule, grouped, knownValue, type Trail } from "../detection";
import { inProviderSpelling } from "./reading/foreignSpelling";
import { identity } from "./reading/identity";
import { property } from "./reading/property";
import { learnProviderPlaces, placed } from "./reading/providerPlaces";
import { readAlarm, readCompositeAlarm, readLogAlarm, readTelemetryRule } from "./reading/readAlarm";
import { readAlarmMuteRule } from "./reading/readAlarmMuteRule";
import { readChatChannel } from "./reading/readChatChannel";
import { readFunction, readFunctionAlias, readFunctionPermission, readFunctionPolicy } from "./reading/readFunction";
import { readKey, readKeyAlias, readKeyPolicy, withAttachedPolicies } from "./reading/readKey";
import { readLogGroup, readMetricFilter } from "./reading/readLogGroup";
import { readOpaqueHolders } from "./reading/readOpaqueHolders";
import { readQueue, readQueuePolicy, readSharedQueuePolicy } from "./reading/readQueue";
import {
    managedPolicies,
    readManagedPolicy,
    readOwnRolePolicies,
    readPolicyOfRoles,
    readRole,
    readRolePolicy,
    readRolePolicyAttachment,
} from "./reading/readRole";
import { readInlineSubscriptions, readSubscription } from "./reading/readSubscription";
import {
    readDataProtectionPolicy,
    readSharedTopicPolicy,
    readTopic,
    readTopicPolicy,
    withDataProtection,
} from "./reading/readTopic";
import { readTrail } from "./reading/readTrail";
import { type ResourceKind, resourceTypes } from "./reading/resourceTypes";
import { settleMetricNames } from "./reading/settleMetricNames";
import { json } from "./reading/values";
import { readVerifiedTrails } from "./reading/verifiedTrails";
import type { StackResource } from "./stackResource";

/** Not the topic's policies and subscriptions: their ARNs are the topic's, which can be another account's. */
const kindsWithOwnArn: readonly ResourceKind[] = [
    "alarm",
    "topic",
    "queue",
    "logGroup",
    "key",
    "keyAlias",
    "trail",
    "compositeAlarm",
    "function",
    "role",
    "logAlarm",
];

const kinds = new Map(
    Object.entries(resourceTypes).flatMap(([kind, tokens]) =>
        tokens.map((token) => [token, kind as ResourceKind] as const),
    ),
);

/**
 * The parts of an alert path among the resources of a stack, in the order of their URNs, whatever the order given.
 * Ids are URNs, with a suffix for what is written inside a resource. Resources of other types are ignored, and of two
 * resources with one URN (a replacement, and the old one that is still to be deleted) the first counts. Never throws:
 * what cannot be read is unknown.
 */
export function readStackDeployment(resources: readonly StackResource[]): Deployment {
    const found = relevantResources(resources);
    const of = (kind: ResourceKind): readonly StackResource[] => found.get(kind) ?? [];
    const providers = learnProviderPlaces(kindsWithOwnArn.flatMap(of), [...found.values()].flat());
    const all = <T extends DeployedResource>(
        kind: ResourceKind,
        read: (resource: StackResource) => T | readonly T[],
    ): T[] =>
        of(kind)
            .flatMap(read)
            .map((part) => placed(part, providers));
    const metricFilters = all("metricFilter", readMetricFilter);
    const managed = managedPolicies(of("managedPolicy").map(readManagedPolicy));
    return {
        trails: withVerifiedTrails(all("trail", readTrail), readVerifiedTrails(of("monitor"))),
        logGroups: all("logGroup", readLogGroup),
        metricFilters,
        alarms: settleMetricNames(all("alarm", readAlarm), metricFilters),
        compositeAlarms: all("compositeAlarm", readCompositeAlarm),
        alarmMuteRules: all("alarmMuteRule", readAlarmMuteRule),
        topics: withDataProtection(all("topic", readTopic), of("dataProtectionPolicy").map(readDataProtectionPolicy)),
        topicPolicies: [...all("topicPolicy", readTopicPolicy), ...all("sharedTopicPolicy", readSharedTopicPolicy)],
        subscriptions: [
            ...all("subscription", readSubscription),
            ...all("topic", readInlineSubscriptions),
            ...all("chatChannel", readChatChannel),
        ],
        queues: all("queue", readQueue),
        queuePolicies: [...all("queuePolicy", readQueuePolicy), ...all("sharedQueuePolicy", readSharedQueuePolicy)],
        functions: [...all("function", readFunction), ...all("functionAlias", readFunctionAlias)],
        functionPolicies: all("functionPolicy", readFunctionPolicy),
        functionPermissions: all("functionPermission", readFunctionPermission),
        otherActions: all("otherAction", identity),
        logAlarms: all("logAlarm", readLogAlarm),
        telemetryRules: all("telemetryRule", readTelemetryRule),
        roles: all("role", (role) => readRole(role, managed)),
        rolePolicies: [
            ...all("rolePolicy", readRolePolicy),
            ...all("role", (role) => readOwnRolePolicies(role, managed)),
            ...all("rolePolicyAttachment", (attachment) => readRolePolicyAttachment(attachment, managed)),
            ...all("managedPolicy", readPolicyOfRoles),
            ...all("policyOfRoles", readPolicyOfRoles),
        ],
        eventRules: all("eventRule", readEventRule),
        opaqueHolders: readOpaqueHolders(resources).map((holder) => placed(holder, providers)),
        keys: withAttachedPolicies(all("key", readKey), of("keyPolicy").map(readKeyPolicy)),
        keyAliases: all("keyAlias", readKeyAlias),
    };
}

/** A trail that is shown itself is read from there: what is known of it elsewhere may be of yesterday. */
function withVerifiedTrails(shown: readonly Trail[], verified: readonly Trail[]): Trail[] {
    const keyOf = ({ name, account, region }: Trail) => JSON.stringify([name, account, region].map(knownValue));
    const keys = new Set(shown.map(keyOf));
    return [...shown, ...verified.filter((trail) => !keys.has(keyOf(trail)) && keys.add(keyOf(trail)))];
}

function relevantResources(resources: readonly StackResource[]): ReadonlyMap<ResourceKind, readonly StackResource[]> {
    const relevant = resources.map(inProviderSpelling).filter(({ type }) => kinds.has(type));
    const firstByUrn = new Map(relevant.reverse().map((resource) => [resource.urn, resource]));
    const sorted = [...firstByUrn].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, resource]) => resource);
    return grouped(sorted, ({ type }) => [kinds.get(type) ?? []].flat());
}

const readEventRule = (resource: StackResource): EventRule => ({
    ...identity(resource),
    pattern: json(property(resource, "eventPattern")),
});
