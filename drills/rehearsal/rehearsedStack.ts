import {
    type Control,
    consoleAuthenticationFailures,
    controls,
    controlsIn,
    type OwnControl,
    ownControlsOf,
} from "../../detection";
import { readStackDeployment } from "../../policy-pack/stackDeployment";
import type { StackResource } from "../../policy-pack/stackResource";
import { didYouMean } from "../didYouMean";
import { InputError } from "../InputError";
import type { RecordedResource, RecordedStack } from "./recordedStack";
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

const filter = { token: "aws:cloudwatch/logMetricFilter:LogMetricFilter", noun: "metric filter" };
const subscription = { token: "aws:sns/topicSubscription:TopicSubscription", noun: "subscription" };

/**
 * Kinds of resources in the order of the alert path: type tokens, and what a person calls them. Filters and
 * alarms are those of the control alone, unless a kind says otherwise; the topics of severities are none of them.
 */
export const resourceTypes = {
    trail: { token: "aws:cloudtrail/trail:Trail", lookedUp: "aws-native:cloudtrail:Trail", noun: "trail" },
    filter,
    everyFilter: { ...filter, isOfAnyControl: true },
    alarm: { token: "aws:cloudwatch/metricAlarm:MetricAlarm", noun: "alarm" },
    topic: { token: "aws:sns/topic:Topic", noun: "topic of its own" },
    topicPolicy: { token: "aws:sns/topicPolicy:TopicPolicy", noun: "topic policy" },
    key: { token: "aws:kms/key:Key", noun: "key of its own" },
    subscription,
    subscribedQueue: { ...subscription, noun: "subscribed queue", protocol: "sqs" },
} as const satisfies Record<string, ResourceType>;

export interface ResourceType {
    readonly token: string;
    /** Type of those that exist outside the stack, and that the program looked up. */
    readonly lookedUp?: string;
    readonly noun: string;
    readonly isOfAnyControl?: boolean;
    /** Of subscriptions. */
    readonly protocol?: string;
}

/** Whether somebody still has to agree to a subscription after it is created. */
export const mustConfirm = ({ type, props }: RecordedResource): boolean =>
    type === resourceTypes.subscription.token && props.pendingConfirmation === true;

/** The stack as it is once everybody has confirmed, which nobody can rehearse for them. */
export function confirmed(stack: RehearsedStack): RehearsedStack {
    const resources = stack.resources.map((resource) =>
        mustConfirm(resource) ? { ...resource, props: { ...resource.props, pendingConfirmation: false } } : resource,
    );
    return { ...stack, resources };
}

/** The definitions of a team's own controls, by slug, that the program has handed to its monitors. */
export function ownControlsIn(resources: readonly RecordedResource[]): Readonly<Record<string, OwnControl>> {
    const handed = resources
        .filter(({ type }) => type === "foundations-monitor:index:FoundationsMonitor")
        .map(({ inputs: { ownControls = {} } }) => ownControls as Record<string, OwnControl>);
    return Object.assign({}, ...handed);
}

/**
 * The controls that a stack monitors, in the benchmark's order, a team's own last; or just the one that is asked for.
 *
 * @throws {InputError} if the stack does not monitor the control that is asked for.
 */
export function controlsOfStack({ resources, trails }: RehearsedStack, slug?: string): readonly Control[] {
    const monitored = controlsIn(
        readStackDeployment([...resources, ...trails]),
        ownControlsOf(ownControlsIn(resources)),
    );
    const asked = slug === undefined ? monitored : monitored.filter((control) => control.slug === slug);
    if (slug !== undefined && asked.length === 0) {
        const slugs = monitored.map((control) => control.slug);
        const isControl = Object.hasOwn(controls, slug);
        throw new InputError(
            isControl
                ? `The stack does not monitor ${slug}: set controls.${slug}, or a benchmark that has it.`
                : `'${slug}' is no control.${didYouMean(slug, [...Object.keys(controls), ...slugs])} The stack monitors ${slugs.join(", ")}.`,
        );
    }
    return asked;
}
