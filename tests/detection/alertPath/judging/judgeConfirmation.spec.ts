import * as assert from "node:assert/strict";
import {
    absent,
    consoleAuthenticationFailures,
    type Deployment,
    known,
    type Subscription,
    traceAlertPath,
    unknown,
} from "../../../../detection";
import { account, arns, compliantDeployment, queue, queueSubscription, subscription } from "../compliantDeployment";

const theirs = arns.queue.replace(account, "444455556666");

const trace = (one: Subscription, more: Partial<Deployment> = {}) =>
    traceAlertPath(compliantDeployment({}, { subscriptions: [one], ...more }), consoleAuthenticationFailures);

describe("judgeConfirmation", () => {
    const remedies: readonly (readonly [string, RegExp])[] = [
        ["email", /^Follow the link in the message from AWS Notifications\. Subscribe again/],
        ["https", /^Let the endpoint open the SubscribeURL/],
        [
            "sqs",
            /^Subscribe the queue from its own account.*aws sns confirm-subscription --topic-arn TOPIC_ARN --token TOKEN/,
        ],
        ["lambda", /^Subscribe the function from its own account.*--token TOKEN/],
    ];
    for (const [protocol, remedy] of remedies) {
        it(`says how a pending ${protocol} subscription is confirmed`, () => {
            const { outcome, remarks } = trace(
                subscription({ protocol: known(protocol), pendingConfirmation: known(true) }),
            );
            assert.deepEqual(
                [outcome, remarks.map(({ code }) => code)],
                ["cannot tell yet", ["SUBSCRIPTION_NOT_CONFIRMED"]],
            );
            assert.match(remarks[0]?.remedy ?? "", remedy);
        });
    }

    const rows: readonly (readonly [string, Partial<Subscription>, readonly string[]])[] = [
        ["a queue of the account", {}, []],
        ["a queue of another account", { queueArn: known(theirs) }, ["SUBSCRIPTION_NOT_CONFIRMED"]],
        [
            "a queue of another account, subscribed from there",
            { queueArn: known(theirs), account: known("444455556666") },
            [],
        ],
        [
            "a queue of another account, subscribed from nobody knows where",
            { queueArn: known(theirs), account: unknown() },
            [],
        ],
        [
            "a function of another account",
            {
                protocol: known("lambda"),
                queueArn: absent,
                functionArn: known("arn:aws:lambda:eu-north-1:444455556666:function:page"),
            },
            ["SUBSCRIPTION_NOT_CONFIRMED"],
        ],
    ];
    for (const [title, changes, codes] of rows) {
        it(`has ${codes.length} remarks before the deployment on ${title}`, () => {
            const one = queueSubscription({ pendingConfirmation: unknown(["queue-subscription"]), ...changes });
            const { outcome, remarks } = trace(one, { queues: [queue()] });
            assert.deepEqual([outcome, remarks.map(({ code }) => code)], ["told", codes]);
        });
    }
});
