import { type Control, consoleAuthenticationFailures } from "../../detection";
import type { StackResource } from "../../policy-pack/stackResource";
import { InputError } from "../InputError";
import type { RecordedResource, RecordedStack } from "./recordedStack";
import { severityOf } from "./severityOf";
import { trailsLookedUp } from "./trailsLookedUp";

/** What a rehearsal sends its events through. */
export interface RehearsedStack {
    /** The resources of the stack, which are what the policy pack sees. */
    readonly resources: readonly RecordedResource[];
    /** Trails outside the stack that the program looked up. */
    readonly trails: readonly StackResource[];
    /** The control whose filter and alarm are looked at, and can break. */
    readonly control: Control;
}

/** What was recorded, in an order that does not depend on which registration was answered first. */
export function rehearsedStack(
    { resources, calls }: RecordedStack,
    control: Control = consoleAuthenticationFailures,
): RehearsedStack {
    const tokens: readonly string[] = Object.values(resourceTypes).map(({ token }) => token);
    const place = ({ type, name, isCustom }: RecordedResource): string => {
        const hop = tokens.includes(type) ? tokens.indexOf(type) : tokens.length;
        return `${isCustom ? hop + 10 : "00"} ${name} ${type}`;
    };
    const sorted = [...resources].sort((one, other) => (place(one) < place(other) ? -1 : 1));
    return { resources: sorted, trails: trailsLookedUp(calls), control };
}

/**
 * Kinds of resources in the order of the alert path: type tokens, and what a person calls them. Filters and
 * alarms are those of the control alone, unless a kind says otherwise; the topics of severities are none of them.
 */
export const resourceTypes = {
    trail: { token: "aws:cloudtrail/trail:Trail", lookedUp: "aws-native:cloudtrail:Trail", noun: "trail" },
    filter: { token: "aws:cloudwatch/logMetricFilter:LogMetricFilter", noun: "metric filter" },
    everyFilter: {
        token: "aws:cloudwatch/logMetricFilter:LogMetricFilter",
        noun: "metric filter",
        isOfAnyControl: true,
    },
    alarm: { token: "aws:cloudwatch/metricAlarm:MetricAlarm", noun: "alarm" },
    topic: { token: "aws:sns/topic:Topic", noun: "topic of its own" },
    topicPolicy: { token: "aws:sns/topicPolicy:TopicPolicy", noun: "topic policy" },
    key: { token: "aws:kms/key:Key", noun: "key of its own" },
    subscription: { token: "aws:sns/topicSubscription:TopicSubscription", noun: "subscription" },
    subscribedQueue: {
        token: "aws:sns/topicSubscription:TopicSubscription",
        noun: "subscribed queue",
        protocol: "sqs",
    },
} as const satisfies Record<string, ResourceType>;

interface ResourceType {
    readonly token: string;
    /** Type of those that exist outside the stack, and that the program looked up. */
    readonly lookedUp?: string;
    readonly noun: string;
    readonly isOfAnyControl?: boolean;
    /** Of subscriptions. */
    readonly protocol?: string;
}

export type Properties = Readonly<Record<string, unknown>>;

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
    propertiesOf(stack, type);
    const changed = <R extends StackResource>(resource: R): R =>
        isOf(type, resource, stack)
            ? { ...resource, props: { ...resource.props, ...change(resource.props) } }
            : resource;
    return { ...stack, resources: stack.resources.map(changed), trails: stack.trails.map(changed) };
}

/**
 * A stack from which all resources of a type are gone.
 *
 * @throws {InputError} if there are none.
 */
export function without(stack: RehearsedStack, type: ResourceType): RehearsedStack {
    propertiesOf(stack, type);
    const remains = (resource: StackResource): boolean => !isOf(type, resource, stack);
    return { ...stack, resources: stack.resources.filter(remains), trails: stack.trails.filter(remains) };
}

/**
 * A stack in which, of all resources of a type, only those of a narrower one are left.
 *
 * @throws {InputError} if there are none.
 */
export function withOnly(stack: RehearsedStack, narrower: ResourceType, type: ResourceType): RehearsedStack {
    propertiesOf(stack, narrower);
    const remains = (resource: StackResource): boolean =>
        !isOf(type, resource, stack) || isOf(narrower, resource, stack);
    return { ...stack, resources: stack.resources.filter(remains) };
}

/**
 * A stack with one more resource, by the provider of the first resource of a type.
 *
 * @throws {InputError} if there is none.
 */
export function withAdded(
    stack: RehearsedStack,
    beside: ResourceType,
    { type, name, props }: { readonly type: string; readonly name: string; readonly props: Properties },
): RehearsedStack {
    const { urn, provider } = found(stack.resources, beside, stack);
    const added: RecordedResource = {
        type,
        name,
        urn: [...urn.split("::").slice(0, 2), type, name].join("::"),
        isCustom: true,
        inputs: props,
        props,
        propertyDependencies: {},
        ...(provider && { provider }),
    };
    return { ...stack, resources: [...stack.resources, added] };
}

/**
 * The first resource of a type: its properties, which say what a call that changes it has to name.
 *
 * @throws {InputError} if there is none.
 */
export function propertiesOf(stack: RehearsedStack, type: ResourceType): Properties {
    return found([...stack.resources, ...stack.trails], type, stack).props;
}

function found<R extends StackResource>(resources: readonly R[], type: ResourceType, stack: RehearsedStack): R {
    const first = resources.find((resource) => isOf(type, resource, stack));
    if (first === undefined) {
        throw new InputError(`The stack has no ${type.noun} that could break.`);
    }
    return first;
}

function isOf(
    { token, lookedUp, isOfAnyControl = false, protocol }: ResourceType,
    resource: StackResource,
    { control }: RehearsedStack,
): boolean {
    const { type, props } = resource;
    return (
        (type === token || type === lookedUp) &&
        (protocol === undefined || props.protocol === protocol) &&
        (isOfAnyControl || isOfControl(props, control)) &&
        severityOf(resource) === undefined
    );
}

/** Of filters and alarms, those on the control's own metric; an alarm for bursts has a name of its own. */
function isOfControl({ name, metricName, metricTransformation }: Properties, control: Control): boolean {
    const metric = metricName ?? (metricTransformation as Properties | undefined)?.name;
    return metric === undefined || (String(metric).endsWith(control.metricName) && !String(name).endsWith("-burst"));
}
