import type { StackResource } from "../../policy-pack/stackResource";
import { InputError } from "../InputError";
import type { RecordedResource, RecordedStack } from "./recordedStack";
import { trailsLookedUp } from "./trailsLookedUp";

/** What a rehearsal sends its events through. */
export interface RehearsedStack {
    /** The resources of the stack, which are what the policy pack sees. */
    readonly resources: readonly RecordedResource[];
    /** Trails outside the stack that the program looked up. */
    readonly trails: readonly StackResource[];
}

/** What was recorded, in an order that does not depend on which registration was answered first. */
export function rehearsedStack({ resources, calls }: RecordedStack): RehearsedStack {
    const tokens: readonly string[] = Object.values(resourceTypes).map(({ token }) => token);
    const place = ({ type, name, isCustom }: RecordedResource): string => {
        const hop = tokens.includes(type) ? tokens.indexOf(type) : tokens.length;
        return `${isCustom ? hop + 10 : "00"} ${name} ${type}`;
    };
    const sorted = [...resources].sort((one, other) => (place(one) < place(other) ? -1 : 1));
    return { resources: sorted, trails: trailsLookedUp(calls) };
}

/** Kinds of resources in the order of the alert path: type tokens, and what a person calls them. */
export const resourceTypes = {
    trail: { token: "aws:cloudtrail/trail:Trail", lookedUp: "aws-native:cloudtrail:Trail", noun: "a trail" },
    filter: { token: "aws:cloudwatch/logMetricFilter:LogMetricFilter", noun: "a metric filter" },
    alarm: { token: "aws:cloudwatch/metricAlarm:MetricAlarm", noun: "an alarm" },
    topic: { token: "aws:sns/topic:Topic", noun: "a topic of its own" },
    topicPolicy: { token: "aws:sns/topicPolicy:TopicPolicy", noun: "a topic policy" },
    key: { token: "aws:kms/key:Key", noun: "a key of its own" },
    subscription: { token: "aws:sns/topicSubscription:TopicSubscription", noun: "a subscription" },
} as const satisfies Record<string, ResourceType>;

interface ResourceType {
    readonly token: string;
    /** Type of those that exist outside the stack, and that the program looked up. */
    readonly lookedUp?: string;
    readonly noun: string;
}

type Properties = Readonly<Record<string, unknown>>;

/**
 * A stack in which all resources of a type have changed.
 *
 * @throws {InputError} if there are none.
 */
export function withChanged(
    stack: RehearsedStack,
    type: ResourceType,
    change: (props: Properties) => Properties,
): RehearsedStack {
    requireAny(stack, type);
    const changed = <R extends StackResource>(resource: R): R =>
        isOf(type, resource) ? { ...resource, props: { ...resource.props, ...change(resource.props) } } : resource;
    return { resources: stack.resources.map(changed), trails: stack.trails.map(changed) };
}

/**
 * A stack from which all resources of a type are gone.
 *
 * @throws {InputError} if there are none.
 */
export function without(stack: RehearsedStack, type: ResourceType): RehearsedStack {
    requireAny(stack, type);
    const remains = (resource: StackResource): boolean => !isOf(type, resource);
    return { resources: stack.resources.filter(remains), trails: stack.trails.filter(remains) };
}

const isOf = ({ token, lookedUp }: ResourceType, { type }: StackResource): boolean =>
    type === token || type === lookedUp;

function requireAny({ resources, trails }: RehearsedStack, type: ResourceType): void {
    if (![...resources, ...trails].some((resource) => isOf(type, resource))) {
        throw new InputError(`The stack has no ${type.noun.replace(/^an? /, "")} that could break.`);
    }
}
