import * as assert from "node:assert/strict";
import { findDoubleSubscriptionProblems } from "../../../components/notifications/findNotificationProblems";
import type { PlacedNotifications } from "../../../components/notifications/topicNames";
import { undecided } from "../../../components/settings/undecided";

const team = { protocol: "email", endpoint: "team@example.com" };
const topicArn = "arn:aws:sns:us-east-1:123456789012:alerts";

describe("findDoubleSubscriptionProblems", () => {
    const accepted: [string, PlacedNotifications[]][] = [
        [
            "one address for two forms of mail",
            [["", { subscriptions: { a: team, b: { ...team, protocol: "email-json" } } }]],
        ],
        [
            "one address on two topics",
            [
                ["", { subscriptions: { a: team } }],
                ["severities.page.", { subscriptions: { a: team } }],
            ],
        ],
        [
            "what is decided later",
            [
                [
                    "",
                    {
                        subscriptions: {
                            a: { ...team, endpoint: undecided },
                            b: { ...team, endpoint: undecided },
                            c: undecided,
                        },
                    },
                ],
            ],
        ],
        ["subscriptions that are decided later", [["", { subscriptions: undecided }]]],
    ];
    for (const [title, topics] of accepted) {
        it(`accepts ${title}`, () => {
            assert.deepEqual(findDoubleSubscriptionProblems(topics), []);
        });
    }

    const refused: [string, PlacedNotifications[], string][] = [
        ["one address twice", [["", { subscriptions: { a: team, b: team } }]], "subscriptions.a and subscriptions.b"],
        [
            "one address twice on an existing topic that two notifications have",
            [
                ["", { topicArn, subscriptions: { a: team } }],
                ["severities.page.", { topicArn, subscriptions: { b: team } }],
            ],
            "subscriptions.a and severities.page.subscriptions.b",
        ],
    ];
    for (const [title, topics, settings] of refused) {
        it(`refuses ${title}, without repeating it`, () => {
            assert.deepEqual(findDoubleSubscriptionProblems(topics), [
                `${settings} have the same protocol and endpoint on one topic; SNS keeps one subscription for both, and ` +
                    "removing either would remove it. Remove one.",
            ]);
        });
    }
});
