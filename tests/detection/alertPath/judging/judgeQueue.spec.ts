import * as assert from "node:assert/strict";
import { absent, type Deployment, known, traceSubscribers, unknown } from "../../../../detection";
import {
    account,
    alarm,
    arns,
    compliantDeployment,
    onlyQueue,
    placed,
    queue,
    queueSubscription,
    snsGrant,
    subscription,
} from "../compliantDeployment";
import { judges } from "./judgements";

const admitting = snsGrant("sqs:SendMessage");
const forOtherTopic = snsGrant("sqs:SendMessage", {
    Condition: { ArnEquals: { "aws:SourceArn": `${arns.topic}-2` } },
});
const attached = (policy: string, queueArn: Deployment["queuePolicies"][number]["queueArn"] = known(arns.queue)) => ({
    ...placed("policy"),
    queueArn,
    policy: known(policy),
});

const milan = arns.queue.replace("eu-north-1", "eu-south-1");
const inMilan = (Service: string): Partial<Deployment> => ({
    queues: [
        queue({
            region: known("eu-south-1"),
            arn: known(milan),
            policy: known(snsGrant("sqs:SendMessage", { Principal: { Service } })),
        }),
    ],
    subscriptions: [queueSubscription({ queueArn: known(milan) })],
});

describe("judgeQueue", () => {
    judges("subscription", [
        { title: "a queue whose policy admits the topic", more: onlyQueue(), told: ["audit-queue"] },
        {
            title: "a queue whose policy admits the account's topics",
            more: onlyQueue({
                policy: known(
                    snsGrant("sqs:SendMessage", { Condition: { StringEquals: { "aws:SourceAccount": account } } }),
                ),
            }),
            told: ["audit-queue"],
        },
        {
            title: "a queue in the old way, for everybody from this topic",
            more: onlyQueue({ policy: known(snsGrant("SQS:SendMessage", { Principal: { AWS: "*" } })) }),
            told: ["audit-queue"],
        },
        {
            title: "a queue in a Region that the account has enabled, which admits SNS by its name there",
            more: inMilan("sns.eu-south-1.amazonaws.com"),
            told: ["audit-queue"],
        },
        {
            title: "a queue in a Region that the account has enabled, which admits SNS by its usual name",
            more: inMilan("sns.amazonaws.com"),
            findings:
                'SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS queue: The policy of queue "audit" does not let SNS send to it. No statement allows sqs:SendMessage to sns.eu-south-1.amazonaws.com. | The queue\'s policy must allow sqs:SendMessage to sns.eu-south-1.amazonaws.com for this topic, or SNS drops the alarm\'s messages. | Add the statement { Effect: "Allow", Principal: { Service: "sns.eu-south-1.amazonaws.com" }, Action: "sqs:SendMessage", Resource: queue.arn, Condition: { ArnEquals: { "aws:SourceArn": topic.arn } } } to the queue\'s policy.',
        },
        {
            title: "a queue without a policy",
            more: onlyQueue({ policy: absent }),
            findings:
                'SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS queue: The queue "audit" has no policy, and without one only principals of its own account send to it. | The queue\'s policy must allow sqs:SendMessage to sns.amazonaws.com for this topic, or SNS drops the alarm\'s messages. | Add the statement { Effect: "Allow", Principal: { Service: "sns.amazonaws.com" }, Action: "sqs:SendMessage", Resource: queue.arn, Condition: { ArnEquals: { "aws:SourceArn": topic.arn } } } to the queue\'s policy.',
        },
        {
            title: "a queue with an empty policy",
            more: onlyQueue({ policy: known(" ") }),
            findings:
                'SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS queue: The queue "audit" has no policy, and without one only principals of its own account send to it.',
        },
        {
            title: "a queue that admits another topic",
            more: onlyQueue({ policy: known(forOtherTopic) }),
            findings: `SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS queue: The policy of queue "audit" does not let SNS send to it. Statement "TopicSends" asks for ArnEquals aws:SourceArn = ${arns.topic}-2, and here it is ${arns.topic}.`,
        },
        {
            title: "a queue that admits topics of another account",
            more: onlyQueue({
                policy: known(
                    snsGrant("sqs:SendMessage", {
                        Condition: { StringEquals: { "aws:SourceAccount": "444455556666" } },
                    }),
                ),
            }),
            findings:
                'SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS queue: The policy of queue "audit" does not let SNS send to it. Statement "TopicSends" asks for StringEquals aws:SourceAccount = 444455556666, and here it is 111122223333.',
        },
        {
            title: "a queue that admits another service",
            more: onlyQueue({
                policy: known(snsGrant("sqs:SendMessage", { Principal: { Service: "events.amazonaws.com" } })),
            }),
            findings:
                'SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS queue: The policy of queue "audit" does not let SNS send to it. No statement allows sqs:SendMessage to sns.amazonaws.com.',
        },
        {
            title: "a queue from which SNS may only receive",
            more: onlyQueue({ policy: known(snsGrant("sqs:ReceiveMessage")) }),
            findings:
                'SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS queue: The policy of queue "audit" does not let SNS send to it. No statement allows sqs:SendMessage to sns.amazonaws.com.',
        },
        {
            title: "a queue whose policy is about another queue",
            more: onlyQueue({ policy: known(snsGrant("sqs:SendMessage", { Resource: `${arns.queue}-2` })) }),
            findings:
                'SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS queue: The policy of queue "audit" does not let SNS send to it. Statement "TopicSends" is about arn:aws:sqs:eu-north-1:111122223333:security-audit-2, and here it is arn:aws:sqs:eu-north-1:111122223333:security-audit.',
        },
        {
            title: "a queue that denies SNS",
            more: onlyQueue({ policy: known(snsGrant("sqs:*", { Effect: "Deny" })) }),
            findings:
                'SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS queue: The policy of queue "audit" does not let SNS send to it. Statement "TopicSends" denies sqs:SendMessage. | The queue\'s policy must allow sqs:SendMessage to sns.amazonaws.com for this topic, or SNS drops the alarm\'s messages. | Leave AWS services out of statement "TopicSends": add "aws:PrincipalIsAWSService": "false" under Bool to its Condition.',
        },
        {
            title: "a queue's policy that is not known",
            more: onlyQueue({ policy: unknown() }),
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET queue: The setting policy of queue "audit" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
        {
            title: "a condition on something that nobody can say of the request",
            more: onlyQueue({
                policy: known(
                    snsGrant("sqs:SendMessage", { Condition: { StringEquals: { "aws:SourceOrgID": "o-1" } } }),
                ),
            }),
            outcome: "cannot tell yet",
            remarks:
                'CONDITION_NOT_JUDGED queue: The policy of queue "audit" may or may not let SNS send to it. It depends on the condition StringEquals aws:SourceOrgID = o-1 of statement "TopicSends", and what requests of sns.amazonaws.com carry for it is not known here. | The queue\'s policy must allow sqs:SendMessage to sns.amazonaws.com for this topic, or SNS drops the alarm\'s messages. | Add the statement { Effect: "Allow", Principal: { Service: "sns.amazonaws.com" }, Action: "sqs:SendMessage", Resource: queue.arn, Condition: { ArnEquals: { "aws:SourceArn": topic.arn } } } to the queue\'s policy.',
        },
        {
            title: "a queue policy in place of a queue's own",
            more: { ...onlyQueue({ policy: absent }), queuePolicies: [attached(admitting)] },
            told: ["audit-queue"],
        },
        {
            title: "a queue policy that admits another topic, in place of the queue's own",
            more: { ...onlyQueue(), queuePolicies: [attached(forOtherTopic)] },
            findings: `SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS policy: The queue policy "policy" does not let SNS send to the queue "audit". Statement "TopicSends" asks for ArnEquals aws:SourceArn = ${arns.topic}-2, and here it is ${arns.topic}. | The queue's policy must allow sqs:SendMessage to sns.amazonaws.com for this topic, or SNS drops the alarm's messages. | Add the statement { Effect: "Allow", Principal: { Service: "sns.amazonaws.com" }, Action: "sqs:SendMessage", Resource: queue.arn, Condition: { ArnEquals: { "aws:SourceArn": topic.arn } } } to the queue's policy.`,
        },
        {
            title: "two queue policies, of which one admits another topic alone",
            more: {
                ...onlyQueue(),
                queuePolicies: [attached(admitting), { ...attached(forOtherTopic), ...placed("other") }],
            },
            outcome: "cannot tell yet",
            remarks:
                'POLICY_OVERWRITTEN other: The queue policy "policy" and queue policy "other" are each the whole policy of queue "audit": the one that is written last holds, and the queue policy "other" does not let SNS send to the queue "audit". | One resource must hold the whole policy of queue "audit". | Write the statements of all of them into one, and remove the others.',
        },
        {
            title: "a queue policy that is not known",
            more: {
                ...onlyQueue({ policy: absent }),
                queuePolicies: [{ ...attached("", unknown(["queue"])), policy: unknown(["topic"]) }],
            },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET policy: The setting policy of queue policy "policy" is not known yet.',
        },
        {
            title: "a queue policy of a queue that nobody can name",
            more: { ...onlyQueue({ policy: absent }), queuePolicies: [attached(admitting, unknown())] },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET queue: The setting policy of queue "audit" is not known yet.',
        },
        {
            title: "a policy that may be of another queue, where both admit the topic",
            more: { ...onlyQueue(), queuePolicies: [attached(admitting, unknown())] },
            told: ["audit-queue"],
        },
        {
            title: "a policy that may be of another queue and does not admit the topic",
            more: { ...onlyQueue(), queuePolicies: [attached(forOtherTopic, unknown())] },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET queue: The setting policy of queue "audit" is not known yet.',
        },
        { title: "a queue outside, on trust", more: { ...onlyQueue(), queues: [] }, told: ["audit-queue"] },
        {
            title: "a queue outside, and a policy for it",
            more: { ...onlyQueue(), queues: [], queuePolicies: [attached(admitting)] },
            told: ["audit-queue"],
        },
        {
            title: "a queue outside, and a policy for it that admits another topic",
            more: { ...onlyQueue(), queues: [], queuePolicies: [attached(forOtherTopic)] },
            findings: `SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS policy: The queue policy "policy" does not let SNS send to the queue "security-audit". Statement "TopicSends" asks for ArnEquals aws:SourceArn = ${arns.topic}-2, and here it is ${arns.topic}.`,
        },
        {
            title: "a queue outside, and a policy for another one",
            more: {
                ...onlyQueue(),
                queues: [],
                queuePolicies: [attached('{"Statement":[]}', known(`${arns.queue}-2`))],
            },
            told: ["audit-queue"],
        },
        {
            title: "a queue outside, and a policy that is not known",
            more: { ...onlyQueue(), queues: [], queuePolicies: [{ ...attached(""), policy: unknown() }] },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET policy: The setting policy of queue policy "policy" is not known yet.',
        },
        {
            title: "a queue outside in a Region that the account has enabled, and a policy for SNS by its usual name",
            more: {
                queuePolicies: [attached(snsGrant("sqs:SendMessage"), known(milan))],
                subscriptions: [queueSubscription({ queueArn: known(milan) })],
            },
            findings:
                'SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS policy: The queue policy "policy" does not let SNS send to the queue "security-audit". No statement allows sqs:SendMessage to sns.eu-south-1.amazonaws.com. | The queue\'s policy must allow sqs:SendMessage to sns.eu-south-1.amazonaws.com for this topic, or SNS drops the alarm\'s messages. | Add the statement { Effect: "Allow", Principal: { Service: "sns.eu-south-1.amazonaws.com" }, Action: "sqs:SendMessage", Resource: queue.arn, Condition: { ArnEquals: { "aws:SourceArn": topic.arn } } } to the queue\'s policy.',
        },
        {
            title: "a queue that nobody can name, on trust",
            more: { ...onlyQueue({ policy: absent }), subscriptions: [queueSubscription({ queueArn: unknown() })] },
            told: ["audit-queue"],
        },
        {
            title: "a queue of the deployment, by an edge of the graph",
            more: {
                ...onlyQueue({ arn: unknown(["queue"]) }),
                subscriptions: [queueSubscription({ queueArn: unknown(["queue"]) })],
            },
            told: ["audit-queue"],
        },
        {
            title: "a queue that has the name and perhaps another account",
            more: onlyQueue({ arn: unknown(["queue"]), account: unknown(["provider"]), policy: absent }),
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET queue-subscription: The setting endpoint of subscription "audit-queue" is not known yet.',
        },
        {
            title: "an endpoint that is computed from two queues",
            more: {
                ...onlyQueue(),
                queues: [queue(), queue({ ...placed("other"), arn: known(`${arns.queue}-2`) })],
                subscriptions: [queueSubscription({ queueArn: unknown(["queue", "other"]) })],
            },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET queue-subscription: The setting endpoint of subscription "audit-queue" is not known yet.',
        },
        {
            title: "an endpoint of another protocol that looks like a blocked queue",
            more: {
                ...onlyQueue({ policy: absent }),
                subscriptions: [queueSubscription({ protocol: known("email") })],
            },
            told: ["audit-queue"],
        },
        {
            title: "a queue that does not exist",
            more: onlyQueue({ isMissing: true }),
            findings:
                'SUBSCRIPTION_QUEUE_MISSING queue-subscription: The subscription "audit-queue" delivers to the queue "audit", which does not exist. | The subscription must deliver to a queue that exists, or SNS drops the alarm\'s messages. | Create the queue and let the topic send to it, or remove the subscription.',
        },
        {
            title: "a queue that keeps SNS out, while somebody else is told",
            more: { ...onlyQueue({ policy: absent }), subscriptions: [queueSubscription(), subscription()] },
            remarks:
                'SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS queue: The queue "audit" has no policy, and without one only principals of its own account send to it. | The queue\'s policy must allow sqs:SendMessage to sns.amazonaws.com for this topic, or SNS drops the alarm\'s messages. | Add the statement { Effect: "Allow", Principal: { Service: "sns.amazonaws.com" }, Action: "sqs:SendMessage", Resource: queue.arn, Condition: { ArnEquals: { "aws:SourceArn": topic.arn } } } to the queue\'s policy.',
        },
        {
            title: "a queue that does not exist, while somebody else is told",
            more: { ...onlyQueue({ isMissing: true }), subscriptions: [queueSubscription(), subscription()] },
            remarks:
                'SUBSCRIPTION_QUEUE_MISSING queue-subscription: The subscription "audit-queue" delivers to the queue "audit", which does not exist.',
        },
        {
            title: "a subscriber who asks for other messages, while somebody else is told",
            more: {
                subscriptions: [
                    subscription({ ...placed("filtered"), filterPolicy: known('{"severity":["high"]}') }),
                    subscription(),
                ],
            },
        },
    ]);

    it("counts for every alarm", () => {
        const deployment = compliantDeployment({}, onlyQueue({ policy: absent }));
        assert.deepEqual(traceSubscribers(deployment, alarm()), []);
    });
});
