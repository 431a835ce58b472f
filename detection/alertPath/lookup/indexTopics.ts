import type { Deployment } from "../deployment/deployment";
import type { Subscription, Topic, TopicPolicy } from "../deployment/topic";
import { type Attached, attach, indexByArn, type Resolve, type Target } from "./indexByArn";

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
