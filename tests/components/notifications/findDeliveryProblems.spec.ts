import * as assert from "node:assert/strict";
import { findDeliveryProblems, findDoubleGrantProblems } from "../../../components/notifications/findDeliveryProblems";
import { findSubscriptionProblems } from "../../../components/notifications/findSubscriptionProblems";
import type { SubscriptionArgs } from "../../../components/notifications/SubscriptionArgs";
import { type AsFarAsKnown, undecided } from "../../../components/settings/undecided";

const queueArn = "arn:aws:sqs:us-east-1:123456789012:audit";
const functionArn = "arn:aws:lambda:us-east-1:123456789012:function:page";
const email = { protocol: "email", endpoint: "team@example.com" };

describe("findDeliveryProblems", () => {
    const accepted: [string, AsFarAsKnown<SubscriptionArgs>][] = [
        ["a queue with its policy", { protocol: "sqs", endpoint: queueArn, grantDelivery: true }],
        ["a function with its permission", { protocol: "lambda", endpoint: functionArn, grantDelivery: true }],
        ["no grant", { ...email, grantDelivery: false, grantDeadLetters: false }],
        [
            "an endpoint and a dead-letter queue that are decided later",
            { protocol: "sqs", endpoint: undecided, deadLetterQueueArn: undecided },
        ],
        ["a dead-letter queue", { ...email, deadLetterQueueArn: queueArn }],
        ["a dead-letter queue with its policy", { ...email, deadLetterQueueArn: queueArn, grantDeadLetters: true }],
        [
            "a dead-letter queue that is decided later",
            { ...email, deadLetterQueueArn: undecided, grantDeadLetters: true },
        ],
    ];
    for (const [title, subscription] of accepted) {
        it(`accepts ${title}`, () => {
            assert.deepEqual(findSubscriptionProblems({ one: subscription }), []);
        });
    }

    const refused: [string, AsFarAsKnown<SubscriptionArgs>, string][] = [
        [
            "a grant where none is needed",
            { ...email, grantDelivery: true },
            "one.grantDelivery is true; only sqs and lambda need a grant of their own, and this is email. Leave it out.",
        ],
        [
            "a grant for nobody knows what",
            { protocol: undecided, endpoint: queueArn, grantDelivery: true },
            "one.grantDelivery is true while the protocol is decided later; the protocol says what is created. Give it " +
                "as plain text.",
        ],
        [
            "a grant without a dead-letter queue",
            { ...email, grantDeadLetters: true },
            "one.grantDeadLetters is true without a deadLetterQueueArn. Give the queue, or leave the grant out.",
        ],
        [
            "a dead-letter queue that is the endpoint",
            { protocol: "sqs", endpoint: queueArn, deadLetterQueueArn: queueArn },
            "one.deadLetterQueueArn is the endpoint itself; what cannot be delivered to a queue cannot be kept in it " +
                "either. Give another queue.",
        ],
        ...["undelivered", `${queueArn}.fifo`, functionArn].map(
            (arn): [string, AsFarAsKnown<SubscriptionArgs>, string] => [
                `${arn} as a dead-letter queue`,
                { ...email, deadLetterQueueArn: arn },
                `one.deadLetterQueueArn is "${arn}"; it must be the ARN of a standard queue, such as ` +
                    "arn:aws:sqs:us-east-1:123456789012:undelivered-alerts. Correct it.",
            ],
        ),
    ];
    for (const [title, subscription, problem] of refused) {
        it(`refuses ${title}`, () => {
            assert.deepEqual(findDeliveryProblems("one", subscription), [problem]);
        });
    }
});

describe("findDoubleGrantProblems", () => {
    const audit = { protocol: "sqs", endpoint: queueArn, grantDelivery: true };
    const kept = { ...email, deadLetterQueueArn: queueArn, grantDeadLetters: true };

    it("takes one policy for a queue, however many use it", () => {
        assert.deepEqual(
            findDoubleGrantProblems([
                [
                    "",
                    {
                        subscriptions: {
                            audit,
                            team: { ...kept, grantDeadLetters: false },
                            other: { ...audit, endpoint: `${queueArn}-2` },
                            unknown: { ...audit, endpoint: undecided },
                            another: { ...audit, endpoint: undecided },
                            whole: undecided,
                        },
                    },
                ],
                ["severities.page.", { subscriptions: undecided }],
                ["severities.ticket.", {}],
            ]),
            [],
        );
    });

    it("refuses the second policy for a queue", () => {
        assert.deepEqual(findDoubleGrantProblems([["severities.page.", { subscriptions: { audit, team: kept } }]]), [
            "severities.page.subscriptions.team.grantDeadLetters and severities.page.subscriptions.audit.grantDelivery " +
                `are both true for the queue ${queueArn}; a queue holds one policy. Leave one of them out: the other ` +
                "admits the topic.",
        ]);
    });

    it("refuses two topics' policies for a queue, of which neither would do for both", () => {
        assert.deepEqual(
            findDoubleGrantProblems([
                ["", { subscriptions: { audit } }],
                ["severities.page.", { subscriptions: { audit } }],
            ]),
            [
                "severities.page.subscriptions.audit.grantDelivery and subscriptions.audit.grantDelivery are both true for " +
                    `the queue ${queueArn}; a queue holds one policy, and each of them admits one topic alone. Leave both ` +
                    "out, and write a policy that admits both topics.",
            ],
        );
    });
});
