import type { Deployment } from "../deployment/deployment";
import type { Queue, QueuePolicy } from "../deployment/queue";
import { type Attached, attach, indexByArn, type Resolve, type Target } from "./indexByArn";

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
