import * as assert from "node:assert/strict";
import { findDeliveryPolicyProblems } from "../../../components/notifications/findDeliveryPolicyProblems";
import { undecided } from "../../../components/settings/undecided";

const retry = (healthyRetryPolicy: object) => JSON.stringify({ healthyRetryPolicy });

describe("findDeliveryPolicyProblems", () => {
    const accepted: Parameters<typeof findDeliveryPolicyProblems>[2][] = [
        undefined,
        undecided,
        "{}",
        retry({ numRetries: 10, minDelayTarget: 5, maxDelayTarget: 60, backoffFunction: "exponential" }),
        JSON.stringify({ throttlePolicy: { maxReceivesPerSecond: 5 } }),
        JSON.stringify({ requestPolicy: { headerContentType: "application/json" } }),
    ];
    for (const policy of accepted) {
        it(`accepts ${String(policy)}`, () => {
            assert.deepEqual(findDeliveryPolicyProblems("subscriptions.pager", "https", policy), []);
            assert.deepEqual(findDeliveryPolicyProblems("subscriptions.pager", undecided, policy), []);
        });
    }

    const refused: [string, string][] = [
        ["retry ten times", "it is no JSON"],
        ["[]", "Invalid input"],
        ['{"http":{}}', 'Unrecognized key: "http"'],
        [retry({ retries: 3 }), 'at healthyRetryPolicy, Unrecognized key: "retries"'],
        [retry({ numRetries: 101 }), "at healthyRetryPolicy.numRetries, "],
        [retry({ numRetries: "3" }), "at healthyRetryPolicy.numRetries, "],
        [retry({ maxDelayTarget: 3601 }), "at healthyRetryPolicy.maxDelayTarget, "],
        [retry({ minDelayTarget: 0 }), "at healthyRetryPolicy.minDelayTarget, "],
        [
            retry({ minDelayTarget: 60, maxDelayTarget: 5 }),
            "at healthyRetryPolicy, minDelayTarget is more than maxDelayTarget.",
        ],
        [retry({ backoffFunction: "quadratic" }), "at healthyRetryPolicy.backoffFunction, "],
        ['{"throttlePolicy":{"maxReceivesPerSecond":0}}', "at throttlePolicy.maxReceivesPerSecond, "],
        ['{"requestPolicy":{"headerContentType":"JSON"}}', "at requestPolicy.headerContentType, "],
    ];
    for (const [policy, reason] of refused) {
        it(`refuses ${policy}`, () => {
            const [problem = "", ...others] = findDeliveryPolicyProblems("subscriptions.pager", "https", policy);
            assert.deepEqual(others, []);
            assert.ok(problem.startsWith(`subscriptions.pager.deliveryPolicy cannot be used: ${reason}`), problem);
            assert.ok(problem.includes("Write it as JSON text such as {"), problem);
        });
    }

    it("refuses one for a protocol that has none", () => {
        assert.deepEqual(findDeliveryPolicyProblems("subscriptions.team", "email", "{}"), [
            "subscriptions.team.deliveryPolicy is set; SNS takes one for http and https alone, and this is email. Leave " +
                "it out.",
        ]);
    });
});
