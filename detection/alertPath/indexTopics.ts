import { type Arn, parseArn } from "../arn";
import type { Deployment, Subscription, Topic, TopicPolicy } from "./deployment";
import { PlacedIndex } from "./PlacedIndex";
import { known, type Value } from "./value";

/** What a reference to a topic leads to. */
export type TopicTarget =
    | { readonly kind: "topic"; readonly topic: Topic; readonly isCertain: boolean }
    /** A topic that is not part of the deployment. */
    | { readonly kind: "outside"; readonly arn: Arn }
    | { readonly kind: "not a topic"; readonly text: string }
    | { readonly kind: "unknown" };

export interface TopicIndex {
    /** More than one only where an unknown value is computed from several topics. */
    readonly resolve: (reference: Value<string>) => readonly TopicTarget[];
    readonly policiesOf: (topic: Topic) => Attached<TopicPolicy>;
    readonly subscriptionsOf: (topic: TopicTarget) => Attached<Subscription>;
}

export interface Attached<T> {
    readonly certain: readonly T[];
    /** May belong to the topic or to another one. */
    readonly possible: readonly T[];
}

export function indexTopics({ topics, topicPolicies, subscriptions }: Deployment): TopicIndex {
    const byId = new Map(topics.map((topic) => [topic.id, topic]));
    const byArn = new Map(topics.flatMap((topic) => (topic.arn.state === "known" ? [[topic.arn.value, topic]] : [])));
    const byName = new PlacedIndex(topics, ({ name }) => (name.state === "known" ? [name.value] : []));

    function resolveText(text: string): TopicTarget {
        const topic = byArn.get(text.trim());
        if (topic !== undefined) {
            return { kind: "topic", topic, isCertain: true };
        }
        const arn = parseArn(text);
        if (arn?.service !== "sns" || arn.region === "" || /[:/]/.test(arn.resource)) {
            return { kind: "not a topic", text };
        }
        const place = { account: known(arn.account), region: known(arn.region) };
        const { here, perhapsHere } = byName.find(arn.resource, place);
        const isOpen = ({ arn: own }: Topic): boolean => own.state !== "known";
        const [certain, possible] = [here.find(isOpen), perhapsHere.find(isOpen)];
        if (certain !== undefined) {
            return { kind: "topic", topic: certain, isCertain: true };
        }
        return possible === undefined ? { kind: "outside", arn } : { kind: "topic", topic: possible, isCertain: false };
    }

    function resolve(reference: Value<string>): readonly TopicTarget[] {
        if (reference.state === "known") {
            return [resolveText(reference.value)];
        }
        if (reference.state === "absent") {
            return [];
        }
        const sources = [...new Set(reference.from)].flatMap((id) => byId.get(id) ?? []);
        return sources.length === 0
            ? [{ kind: "unknown" }]
            : sources.map((topic) => ({ kind: "topic", topic, isCertain: true }));
    }

    const policies = attach(topicPolicies, ({ topicArn }) => resolve(topicArn));
    const subscribers = attach(subscriptions, ({ topicArn }) => resolve(topicArn));
    return {
        resolve,
        policiesOf: (topic) => policies({ kind: "topic", topic, isCertain: true }),
        subscriptionsOf: subscribers,
    };
}

/** Which of the resources belong to a topic, by what each of them refers to. */
function attach<T>(
    resources: readonly T[],
    targetsOf: (resource: T) => readonly TopicTarget[],
): (topic: TopicTarget) => Attached<T> {
    const certain = new Map<string, T[]>();
    const uncertain = new Map<string, T[]>();
    const anywhere: T[] = [];
    for (const resource of resources) {
        for (const target of targetsOf(resource)) {
            const key = targetKey(target);
            if (target.kind === "unknown") {
                anywhere.push(resource);
            } else if (key !== undefined) {
                const list = target.kind === "topic" && !target.isCertain ? uncertain : certain;
                const attached = list.get(key) ?? [];
                attached.push(resource);
                list.set(key, attached);
            }
        }
    }
    return (topic) => {
        const key = targetKey(topic) ?? "";
        return { certain: certain.get(key) ?? [], possible: [...(uncertain.get(key) ?? []), ...anywhere] };
    };
}

function targetKey(target: TopicTarget): string | undefined {
    switch (target.kind) {
        case "topic":
            return `id ${target.topic.id}`;
        case "outside":
            return `arn ${target.arn.partition}:${target.arn.region}:${target.arn.account}:${target.arn.resource}`;
        default:
            return undefined;
    }
}
