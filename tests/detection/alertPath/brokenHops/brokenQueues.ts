import { absent, type Deployment, type Key, known, type Queue } from "../../../../detection";
import { account, arns, key, placed, queue, queueSubscription, snsGrant } from "../compliantDeployment";
import type { BrokenHop } from "./brokenHop";

const queueKey = arns.key.replace("1234abcd", "5678abcd");

/** A queue alone is told; it is encrypted if it has a key. */
export function onlyQueue(changes: Partial<Queue> = {}, keyChanges?: Partial<Key>): Partial<Deployment> {
    const own = {
        ...placed("queue-key"),
        keyId: known("5678abcd-12ab-34cd-56ef-1234567890ab"),
        arn: known(queueKey),
        policy: known(snsGrant(["kms:Decrypt", "kms:GenerateDataKey*"])),
    };
    return {
        subscriptions: [queueSubscription()],
        queues: [queue({ ...(keyChanges && { kmsKey: known(queueKey) }), ...changes })],
        keys: [key(), ...(keyChanges ? [key({ ...own, ...keyChanges })] : [])],
    };
}

const blockedByPolicy = (title: string, policy: Queue["policy"]): BrokenHop => ({
    title,
    more: onlyQueue({ policy }),
    finding: ["SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS", "subscription", "queue"],
});

const blockedByKey = (title: string, keyChanges: Partial<Key>): BrokenHop => ({
    title,
    more: onlyQueue({}, keyChanges),
    finding: ["SUBSCRIPTION_QUEUE_KEY_BLOCKS_SNS", "subscription", "queue-key"],
});

const attached = (policy: string) => ({ ...placed("policy"), queueArn: known(arns.queue), policy: known(policy) });
const forOtherTopic = snsGrant("sqs:SendMessage", {
    Condition: { ArnEquals: { "aws:SourceArn": `${arns.topic}-2` } },
});

/** Ways in which SNS is kept out of the queue that is subscribed. */
export const brokenQueues: readonly BrokenHop[] = [
    {
        title: "a FIFO queue on a standard topic",
        more: onlyQueue({ name: known("audit.fifo") }),
        finding: ["SUBSCRIPTION_ENDPOINT_REFUSED", "subscription", "queue-subscription"],
    },
    {
        title: "the address of a queue in place of its ARN",
        more: {
            ...onlyQueue(),
            subscriptions: [
                queueSubscription({ queueArn: known(`https://sqs.eu-north-1.amazonaws.com/${account}/audit`) }),
            ],
        },
        finding: ["SUBSCRIPTION_ENDPOINT_REFUSED", "subscription", "queue-subscription"],
    },
    blockedByPolicy("a queue without a policy", absent),
    blockedByPolicy("a queue with an empty policy", known(" ")),
    blockedByPolicy("a queue that admits another topic", known(forOtherTopic)),
    blockedByPolicy(
        "a queue that admits topics of another account",
        known(snsGrant("sqs:SendMessage", { Condition: { StringEquals: { "aws:SourceAccount": "444455556666" } } })),
    ),
    blockedByPolicy(
        "a queue that admits another service",
        known(snsGrant("sqs:SendMessage", { Principal: { Service: "events.amazonaws.com" } })),
    ),
    blockedByPolicy("a queue from which SNS may only receive", known(snsGrant("sqs:ReceiveMessage"))),
    blockedByPolicy(
        "a queue whose policy is about another queue",
        known(snsGrant("sqs:SendMessage", { Resource: `${arns.queue}-2` })),
    ),
    blockedByPolicy("a queue that denies SNS", known(snsGrant("sqs:*", { Effect: "Deny" }))),
    {
        title: "a queue policy that admits another topic, in place of the queue's own",
        more: { ...onlyQueue(), queuePolicies: [attached(forOtherTopic)] },
        finding: ["SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS", "subscription", "policy"],
    },
    {
        title: "a queue policy that admits another topic, of a queue outside the deployment",
        more: { ...onlyQueue(), queues: [], queuePolicies: [attached(forOtherTopic)] },
        finding: ["SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS", "subscription", "policy"],
    },
    {
        title: "a queue under AWS's own key",
        more: onlyQueue({ kmsKey: known("alias/aws/sqs") }),
        finding: ["SUBSCRIPTION_QUEUE_KEY_BLOCKS_SNS", "subscription", "queue"],
    },
    {
        title: "a queue under AWS's own key by the alias's ARN",
        more: onlyQueue({ kmsKey: known(`arn:aws:kms:eu-north-1:${account}:alias/aws/sqs`) }),
        finding: ["SUBSCRIPTION_QUEUE_KEY_BLOCKS_SNS", "subscription", "queue"],
    },
    blockedByKey("a queue's key under its default policy", { policy: absent }),
    blockedByKey("a queue's key that grants decryption alone", { policy: known(snsGrant("kms:Decrypt")) }),
    blockedByKey("a queue's key that grants data keys alone", { policy: known(snsGrant("kms:GenerateDataKey*")) }),
    blockedByKey("a queue's key that is disabled", { isEnabled: known(false) }),
    blockedByKey("a queue's key for another queue", {
        policy: known(
            snsGrant("kms:*", {
                Condition: { StringEquals: { "kms:EncryptionContext:aws:sqs:arn": `${arns.queue}-2` } },
            }),
        ),
    }),
    {
        title: "a queue that does not exist",
        more: onlyQueue({ isMissing: true }),
        finding: ["SUBSCRIPTION_QUEUE_MISSING", "subscription", "queue-subscription"],
    },
];
