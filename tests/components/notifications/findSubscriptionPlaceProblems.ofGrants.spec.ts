import * as assert from "node:assert/strict";
import { findForeignEndpointProblems } from "../../../components/notifications/findSubscriptionPlaceProblems";

const place = { partition: "aws", account: "123456789012", region: "us-east-1" };

describe("findForeignEndpointProblems", () => {
    it("takes a queue of the account and Region", () => {
        assert.deepEqual(
            findForeignEndpointProblems("endpoint", "arn:aws:sqs:us-east-1:123456789012:audit", place),
            [],
        );
    });

    const foreign = [
        ["of another account", "arn:aws:sqs:us-east-1:210987654321:audit", "210987654321, us-east-1"],
        ["of another Region", "arn:aws:sqs:eu-west-1:123456789012:audit", "123456789012, eu-west-1"],
        ["of another partition", "arn:aws-cn:sqs:us-east-1:123456789012:audit", "123456789012, us-east-1"],
    ];
    for (const [title, arn = "", where] of foreign) {
        it(`refuses one ${title}`, () => {
            assert.deepEqual(findForeignEndpointProblems("endpoint", arn, place), [
                `endpoint is "${arn}", in account ${where}; it must be in account 123456789012, us-east-1, where ` +
                    "the subscription is. Give one there.",
            ]);
        });
    }
});
