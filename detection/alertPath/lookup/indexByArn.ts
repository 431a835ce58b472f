import { type Arn, formatArn, isContradictory, parseArn } from "../../arn";
import { grouped } from "../../grouped";
import { remember } from "../../remember";
import type { DeployedResource } from "../deployment/deployedResource";
import type { Deployment } from "../deployment/deployment";
import type { Place } from "../deployment/place";
import type { Queue, QueuePolicy } from "../deployment/queue";
import type { Subscription, Topic, TopicPolicy } from "../deployment/topic";
import { known, knownValues, type Value } from "../deployment/value";
import { PlacedIndex } from "./PlacedIndex";

/** What a reference to a topic or a queue leads to. */
export type Target<T> =
    | { readonly kind: "deployed"; readonly resource: T; readonly isCertain: boolean }
    /** One that is not part of the deployment. */
    | { readonly kind: "outside"; readonly arn: Arn }
    /** No topic's or queue's ARN. */
    | { readonly kind: "something else"; readonly text: string }
    | { readonly kind: "unknown" };

/** Where what an ARN names is. */
export const placeOfArn = ({ account, region }: Arn): Place => ({ account: known(account), region: known(region) });

/** Where a topic or a queue is; undefined while nobody can say which one is meant. */
export const placeOf = (target: Target<DeployedResource>): Place | undefined =>
    target.kind === "deployed" ? target.resource : target.kind === "outside" ? placeOfArn(target.arn) : undefined;

/** Of a service whose ARNs end in the bare name of the resource. */
export interface NamedByArn extends DeployedResource {
    readonly name: Value<string>;
    readonly arn: Value<string>;
}

/** Answers with more than one target only where an unknown value is computed from several resources. */
export type Resolve<T> = (reference: Value<string>) => readonly Target<T>[];

/**
 * Finds the topics or queues that references lead to: by their ARN, by the name in an ARN as long as their own is not
 * known, or, where the reference is not known either, by what it is computed from.
 */
export function indexByArn<T extends NamedByArn>(service: "sns" | "sqs", resources: readonly T[]): Resolve<T> {
    const byId = new Map(resources.map((resource) => [resource.id, resource]));
    const byArn = new Map(resources.flatMap((resource) => knownValues(resource.arn).map((arn) => [arn, resource])));
    const byName = new PlacedIndex(resources, ({ name }) => knownValues(name));

    function resolveText(text: string): Target<T> {
        const resource = byArn.get(text.trim());
        if (resource !== undefined) {
            return { kind: "deployed", resource, isCertain: true };
        }
        const arn = parseArn(text);
        if (arn?.service !== service || arn.region === "" || /[:/]/.test(arn.resource) || isContradictory(arn)) {
            return { kind: "something else", text };
        }
        const { here, perhapsHere } = byName.find(arn.resource, placeOfArn(arn));
        const isOpen = ({ arn: own }: T): boolean => own.state !== "known";
        const [certain, possible] = [here.find(isOpen), perhapsHere.find(isOpen)];
        if (certain !== undefined) {
            return { kind: "deployed", resource: certain, isCertain: true };
        }
        return possible === undefined
            ? { kind: "outside", arn }
            : { kind: "deployed", resource: possible, isCertain: false };
    }

    return (reference) => {
        if (reference.state === "known") {
            return [resolveText(reference.value)];
        }
        if (reference.state === "absent") {
            return [];
        }
        const sources = [...new Set(reference.from)].flatMap((id) => byId.get(id) ?? []);
        return sources.length === 0
            ? [{ kind: "unknown" }]
            : sources.map((resource) => ({ kind: "deployed", resource, isCertain: true }));
    };
}

/** What belongs to a topic or a queue, such as its policies. */
export interface Attached<A> {
    readonly certain: readonly A[];
    /** May belong to it or to another one. */
    readonly possible: readonly A[];
}

/** Sorts resources by what each of them refers to. */
export function attach<A, T extends DeployedResource>(
    resources: readonly A[],
    targetsOf: (resource: A) => readonly Target<T>[],
): (target: Target<T>) => Attached<A> {
    const targets = remember(targetsOf);
    const keysOf = (isWanted: (target: Target<T>) => boolean) => (resource: A) =>
        targets(resource).filter(isWanted).flatMap(targetKey);
    const isCertain = (target: Target<T>): boolean => target.kind !== "deployed" || target.isCertain;
    const certain = grouped(resources, keysOf(isCertain));
    const uncertain = grouped(
        resources,
        keysOf((target) => !isCertain(target)),
    );
    const anywhere = resources.filter((resource) => targets(resource).some(({ kind }) => kind === "unknown"));
    return (target) => {
        const [key = ""] = targetKey(target);
        return { certain: certain.get(key) ?? [], possible: [...(uncertain.get(key) ?? []), ...anywhere] };
    };
}

const targetKey = (target: Target<DeployedResource>): string[] =>
    target.kind === "deployed"
        ? [`id ${target.resource.id}`]
        : target.kind === "outside"
          ? [`arn ${formatArn(target.arn)}`]
          : [];

export type QueueTarget = Target<Queue>;

export interface QueueIndex {
    readonly resolve: Resolve<Queue>;
    /** Of queues outside the deployment too: a stack can set the policy of a queue that it does not have. */
    readonly policiesOf: (queue: QueueTarget) => Attached<QueuePolicy>;
}

export function indexQueues({ queues, queuePolicies }: Deployment): QueueIndex {
    const resolve = indexByArn("sqs", queues);
    return { resolve, policiesOf: attach(queuePolicies, ({ queueArn }) => resolve(queueArn)) };
}

export type TopicTarget = Target<Topic>;

export interface TopicIndex {
    readonly resolve: Resolve<Topic>;
    readonly policiesOf: (topic: Topic) => Attached<TopicPolicy>;
    readonly subscriptionsOf: (topic: TopicTarget) => Attached<Subscription>;
}

export function indexTopics({ topics, topicPolicies, subscriptions }: Deployment): TopicIndex {
    const resolve = indexByArn("sns", topics);
    const policies = attach(topicPolicies, ({ topicArn }) => resolve(topicArn));
    return {
        resolve,
        policiesOf: (resource) => policies({ kind: "deployed", resource, isCertain: true }),
        subscriptionsOf: attach(subscriptions, ({ topicArn }) => resolve(topicArn)),
    };
}
