import { formatArn } from "../../arn";
import { evaluatePolicy, knownText } from "../../iam";
import { named } from "../deployment/deployedResource";
import type { Queue } from "../deployment/queue";
import type { Subscription } from "../deployment/topic";
import { absent, knownValue, type Value } from "../deployment/value";
import { placeOf, type QueueIndex, type QueueTarget, type TopicTarget } from "../lookup/indexByArn";
import type { KeyTarget } from "../lookup/indexKeys";
import { ownArn } from "../lookup/ownArn";
import { deliveryRequest } from "./deliveryRequest";
import type { HopJudgement } from "./HopJudgement";
import { judgeKeyUse } from "./judgeKeyUse";
import { type Admission, judgeOwnPolicy, judgeWholePolicies } from "./judgeResourcePolicy";
import { snsPrincipal } from "./snsPrincipal";

/** A queue that SNS has to get into. */
type Reachable = QueueTarget & { readonly kind: "deployed" | "outside" };

/**
 * Whether SNS gets a topic's messages into the queue of a subscription. Where it does not, it drops them: only its
 * metric NumberOfNotificationsFailed shows that. A queue that is not part of the deployment is taken on trust, except
 * for policies that the deployment gives it.
 */
export function judgeQueue(
    topic: TopicTarget,
    subscription: Subscription,
    queues: QueueIndex,
    keyOf: (queue: Queue) => KeyTarget,
    judgement: HopJudgement,
): void {
    const thing = named("subscription", subscription);
    const isQueue = knownValue(subscription.protocol) === "sqs";
    const [target, ...more] = isQueue ? queues.resolve(subscription.queueArn) : [];
    if (target === undefined || target.kind === "unknown" || target.kind === "something else") {
        return;
    }
    if (more.length > 0 || (target.kind === "deployed" && !target.isCertain)) {
        judgement.waitsFor("endpoint", thing);
        return;
    }
    if (target.kind === "outside") {
        judgeQueuePolicy(topic, target, queues, judgement);
    } else if (target.resource.isMissing) {
        judgement.breaks("SUBSCRIPTION_QUEUE_MISSING", {
            observed: `The ${thing} delivers to the ${named("queue", target.resource)}, which does not exist.`,
            wanted: "The subscription must deliver to a queue that exists, or SNS drops the alarm's messages.",
            remedy: "Create the queue and let the topic send to it, or remove the subscription.",
        });
    } else {
        judgeQueuePolicy(topic, target, queues, judgement);
        judgeQueueKey(topic, target.resource, keyOf(target.resource), judgement);
    }
}

function judgeQueuePolicy(topic: TopicTarget, queue: Reachable, queues: QueueIndex, judgement: HopJudgement): void {
    const arn = queue.kind === "deployed" ? ownArn("sqs", queue.resource) : knownText(formatArn(queue.arn));
    const thing = queue.kind === "deployed" ? named("queue", queue.resource) : `queue "${queue.arn.resource}"`;
    const principal = snsPrincipal(topic, placeOf(queue)?.region ?? absent);
    const admission: Admission = {
        code: "SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS",
        act: `let SNS send to the ${thing}`,
        wanted: `The queue's policy must allow sqs:SendMessage to ${principal} for this topic, or SNS drops the alarm's messages.`,
        grant: `Add the statement { Effect: "Allow", Principal: { Service: "${principal}" }, Action: "sqs:SendMessage", Resource: queue.arn, Condition: { ArnEquals: { "aws:SourceArn": topic.arn } } } to the queue's policy.`,
        decide: (policy) => evaluatePolicy(policy, deliveryRequest(principal, "sqs:SendMessage", topic, arn, arn)),
    };
    const { certain, possible } = queues.policiesOf(queue);
    judgeWholePolicies(certain, "queue policy", thing, admission, judgement);
    if (certain.length > 0 || queue.kind === "outside") {
        return;
    }
    const own = queue.resource.policy;
    const admits = (policy: Value<string>): boolean =>
        policy.state === "known" && admission.decide(policy.value).decision === "allowed";
    if (possible.length === 0) {
        const without = `The ${thing} has no policy, and without one only principals of its own account send to it.`;
        const toIt = { ...admission, act: "let SNS send to it" };
        judgeOwnPolicy(own, toIt, { thing, without, blamed: queue.resource }, judgement);
    } else if (![own, ...possible.map(({ policy }) => policy)].every(admits)) {
        // Policies that may belong to it or to another queue: nobody knows which one holds.
        judgement.blaming(queue.resource).waitsFor("policy", thing);
    }
}

/**
 * Whether SNS may use the key that encrypts a queue ("Amazon SNS message encryption with encrypted Amazon SQS queues",
 * SNS developer guide). A key that SQS manages (SSE-SQS) is no key of KMS and asks nobody.
 */
function judgeQueueKey(topic: TopicTarget, queue: Queue, target: KeyTarget, judgement: HopJudgement): void {
    judgeKeyUse(
        target,
        {
            kind: "queue",
            encrypted: queue,
            service: { name: "SNS", principal: "sns.amazonaws.com" },
            condition: '{ ArnEquals: { "aws:SourceArn": topic.arn } }',
            otherwise: "by SQS itself (sqsManagedSseEnabled)",
            codes: { blocks: "SUBSCRIPTION_QUEUE_KEY_BLOCKS_SNS", outside: "SUBSCRIPTION_QUEUE_KEY_OUTSIDE" },
            request: (action, key) => deliveryRequest("sns.amazonaws.com", action, topic, key, ownArn("sqs", queue)),
        },
        judgement,
    );
}
