import * as assert from "node:assert/strict";
import {
    absent,
    consoleAuthenticationFailures,
    type Deployment,
    type FindingCode,
    known,
    traceAlertPath,
    traceSubscribers,
    unknown,
} from "../../../../detection";
import { onlyQueue } from "../brokenHops/brokenQueues";
import {
    account,
    alarm,
    arns,
    compliantDeployment,
    placed,
    queue,
    queueSubscription,
    snsGrant,
    subscription,
} from "../compliantDeployment";

const trace = (more: Partial<Deployment>) =>
    traceAlertPath(compliantDeployment({}, more), consoleAuthenticationFailures);
const said = (more: Partial<Deployment>) => {
    const { outcome, findings, remarks } = trace(more);
    return [outcome, [...findings, ...remarks].map(({ code }) => code)];
};
const policy = (queueArn: Deployment["queuePolicies"][number]["queueArn"], text: string) => ({
    ...placed("policy"),
    queueArn,
    policy: known(text),
});
const admitting = snsGrant("sqs:SendMessage");
const forbidding = '{"Statement":[]}';

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
    const sound: Readonly<Record<string, Partial<Deployment>>> = {
        "a queue whose policy admits the topic": onlyQueue(),
        "a queue whose policy admits the account's topics": onlyQueue({
            policy: known(
                snsGrant("sqs:SendMessage", { Condition: { StringEquals: { "aws:SourceAccount": account } } }),
            ),
        }),
        "a queue in the old way, for everybody from this topic": onlyQueue({
            policy: known(snsGrant("SQS:SendMessage", { Principal: { AWS: "*" } })),
        }),
        "a queue in a Region that the account has enabled, which admits SNS by its name there":
            inMilan("sns.eu-south-1.amazonaws.com"),
        "a queue under a key of its own that admits SNS": onlyQueue({}, {}),
        "a key for this queue": onlyQueue(
            {},
            {
                policy: known(
                    snsGrant("kms:*", {
                        Condition: {
                            ArnLike: { "aws:SourceArn": arns.topic },
                            StringEquals: { "kms:EncryptionContext:aws:sqs:arn": arns.queue },
                        },
                    }),
                ),
            },
        ),
        "a queue policy in place of a queue's own": {
            ...onlyQueue({ policy: absent }),
            queuePolicies: [policy(known(arns.queue), admitting)],
        },
        "a queue outside, on trust": { ...onlyQueue(), queues: [] },
        "a queue outside, and a policy for it": {
            ...onlyQueue(),
            queues: [],
            queuePolicies: [policy(known(arns.queue), admitting)],
        },
        "a queue outside, and a policy for another one": {
            ...onlyQueue(),
            queues: [],
            queuePolicies: [policy(known(`${arns.queue}-2`), forbidding)],
        },
        "a queue that nobody can name, on trust": {
            ...onlyQueue({ policy: absent }),
            subscriptions: [queueSubscription({ queueArn: unknown() })],
        },
        "a queue of the deployment, by an edge of the graph": {
            ...onlyQueue({ arn: unknown(["queue"]) }),
            subscriptions: [queueSubscription({ queueArn: unknown(["queue"]) })],
        },
        "a policy that may be of another queue, where both admit the topic": {
            ...onlyQueue(),
            queuePolicies: [policy(unknown(), admitting)],
        },
        "an endpoint of another protocol that looks like a blocked queue": {
            ...onlyQueue({ policy: absent }),
            subscriptions: [queueSubscription({ protocol: known("email") })],
        },
    };
    for (const [title, more] of Object.entries(sound)) {
        it(`lets the alert into ${title}`, () => assert.deepEqual(said(more), ["told", []]));
    }

    const edge = (text: Deployment["queuePolicies"][number]["policy"]) => ({
        ...policy(unknown(["queue"]), ""),
        policy: text,
    });
    const open: Readonly<Record<string, readonly [Partial<Deployment>, FindingCode]>> = {
        "a queue's policy that is not known": [onlyQueue({ policy: unknown() }), "NOT_KNOWN_YET"],
        "a queue policy that is not known": [
            { ...onlyQueue({ policy: absent }), queuePolicies: [edge(unknown(["topic"]))] },
            "NOT_KNOWN_YET",
        ],
        "a queue policy that is not known, of a queue outside": [
            { ...onlyQueue(), queues: [], queuePolicies: [{ ...policy(known(arns.queue), ""), policy: unknown() }] },
            "NOT_KNOWN_YET",
        ],
        "a queue policy of a queue that nobody can name": [
            { ...onlyQueue({ policy: absent }), queuePolicies: [policy(unknown(), admitting)] },
            "NOT_KNOWN_YET",
        ],
        "a condition on something that nobody can say of the request": [
            onlyQueue({
                policy: known(
                    snsGrant("sqs:SendMessage", { Condition: { StringEquals: { "aws:SourceOrgID": "o-1" } } }),
                ),
            }),
            "CONDITION_NOT_JUDGED",
        ],
        "a queue's key that is not known": [onlyQueue({ kmsKey: unknown() }), "NOT_KNOWN_YET"],
        "a policy of the queue's key that is not known": [onlyQueue({}, { policy: unknown() }), "NOT_KNOWN_YET"],
        "a queue's key outside the deployment": [
            onlyQueue({ kmsKey: known("alias/audit") }),
            "SUBSCRIPTION_QUEUE_KEY_OUTSIDE",
        ],
        "a queue that has the name and perhaps another account": [
            onlyQueue({ arn: unknown(["queue"]), account: unknown(["provider"]), policy: absent }),
            "NOT_KNOWN_YET",
        ],
        "an endpoint that is computed from two queues": [
            {
                ...onlyQueue(),
                queues: [queue(), queue({ ...placed("other"), arn: known(`${arns.queue}-2`) })],
                subscriptions: [queueSubscription({ queueArn: unknown(["queue", "other"]) })],
            },
            "NOT_KNOWN_YET",
        ],
    };
    for (const [title, [more, code]] of Object.entries(open)) {
        it(`cannot tell with ${title}`, () => assert.deepEqual(said(more), ["cannot tell yet", [code]]));
    }

    it("tells why a queue gets nothing although somebody else is told", () => {
        const { queues } = onlyQueue({ policy: absent });
        const report = trace({ queues, subscriptions: [queueSubscription(), subscription()] });
        assert.equal(report.outcome, "told");
        assert.deepEqual(report.findings, []);
        assert.deepEqual(
            report.subscribers.map(({ label }) => label),
            ["security-team"],
        );
        assert.deepEqual(
            report.remarks.map(({ code, resource, observed }) => [code, resource, observed]),
            [
                [
                    "SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS",
                    "queue",
                    'The queue "audit" has no policy, and without one only principals of its own account send to it.',
                ],
            ],
        );
    });

    it("says nothing of subscribers who are silent for reasons of their own", () => {
        const filtered = subscription({ ...placed("filtered"), filterPolicy: known('{"severity":["high"]}') });
        assert.deepEqual(said({ subscriptions: [filtered, subscription()] }), ["told", []]);
    });

    it("counts for every alarm", () => {
        const deployment = compliantDeployment({}, onlyQueue({ policy: absent }));
        assert.deepEqual(traceSubscribers(deployment, alarm()), []);
    });

    it("names the principal of SNS in a Region that the account has enabled", () => {
        const { findings } = trace(inMilan("sns.amazonaws.com"));
        assert.deepEqual(
            findings.map(({ code, wanted }) => [code, wanted]),
            [
                [
                    "SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS",
                    "The queue's policy must allow sqs:SendMessage to sns.eu-south-1.amazonaws.com for this topic, or SNS drops the alarm's messages.",
                ],
            ],
        );
    });

    it("names the queue, the policy and the statement", () => {
        const [finding] = trace({
            ...onlyQueue(),
            queuePolicies: [
                policy(
                    known(arns.queue),
                    snsGrant("sqs:SendMessage", { Condition: { ArnEquals: { "aws:SourceArn": `${arns.topic}-2` } } }),
                ),
            ],
        }).findings;
        assert.equal(
            finding?.observed,
            `The queue policy "policy" does not let SNS send to the queue "audit". Statement "TopicSends" asks for ArnEquals aws:SourceArn = ${arns.topic}-2, and here it is ${arns.topic}.`,
        );
    });
});
