import type { Control } from "../../../detection";
import type { StackResource } from "../../../policy-pack/stackResource";
import { InputError } from "../../InputError";
import { severityOf } from "../recipientsOf";
import type { RecordedResource } from "../recordedStack";
import type { RehearsedStack, ResourceType } from "../rehearsedStack";
import type { Properties } from "../resourceDescription";

/** Something that goes wrong in real accounts, and that nothing in AWS complains about. */
export interface Fault {
    /** What breaks, in a few words. */
    readonly description: string;
    /** @throws {InputError} if the stack has nothing that could break like this. */
    readonly spoil: (stack: RehearsedStack) => RehearsedStack;
    /**
     * The call by which somebody does it behind the program's back; absent where nobody calls anything.
     *
     * @param stack before it is spoilt.
     * @throws {InputError} as `spoil` does.
     */
    readonly call?: (stack: RehearsedStack) => ApiCall;
}

/** A call of AWS's API that changes something, as CloudTrail records it; the service as its event source begins. */
export type ApiCall = readonly [
    service: "cloudtrail" | "kms" | "logs" | "monitoring" | "sns" | "sqs",
    eventName: string,
    requestParameters: Properties,
];

export type Faults = Readonly<Record<string, Fault>>;

type Change = (props: Properties) => Properties;

/** The properties before a change, and what of them it changes. */
type CallFor = (props: Properties, changes: Properties) => ApiCall;

/** A fault that changes all resources of a type, and how somebody calls that of the first of them. */
export const changed = (description: string, type: ResourceType, change: Change, call?: CallFor): Fault => ({
    description,
    spoil: (stack) => withChanged(stack, type, change),
    ...(call && { call: callOn(type, (props) => call(props, change(props))) }),
});

/** A call that names the first resource of a type. */
export const callOn =
    (type: ResourceType, call: (props: Properties) => ApiCall): Fault["call"] =>
    (stack) =>
        call(propertiesOf(stack, type));

/**
 * A stack in which all resources of a type have changed.
 *
 * @throws {InputError} if there are none.
 */
export function withChanged(stack: RehearsedStack, type: ResourceType, change: Change): RehearsedStack {
    propertiesOf(stack, type);
    const spoilt = <R extends StackResource>(resource: R): R =>
        isOf(type, resource, stack)
            ? { ...resource, props: { ...resource.props, ...change(resource.props) } }
            : resource;
    return { ...stack, resources: stack.resources.map(spoilt), trails: stack.trails.map(spoilt) };
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
