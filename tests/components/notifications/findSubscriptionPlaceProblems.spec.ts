import * as assert from "node:assert/strict";
import { findSubscriptionPlaceProblems } from "../../../components/notifications/findSubscriptionPlaceProblems";

type NamedResources = Parameters<typeof findSubscriptionPlaceProblems>[1];

const place = { partition: "aws", account: "123456789012", region: "us-east-1" };
const stream = "arn:aws:firehose:us-east-1:123456789012:deliverystream/alerts";
const problemsOf = (named: NamedResources) => findSubscriptionPlaceProblems("subscriptions.audit", named, place);

describe("findSubscriptionPlaceProblems", () => {
    const accepted: [string, NamedResources][] = [
        ["an address", { endpoint: "team@example.com" }],
        ["a queue of another account and Region", { endpoint: "arn:aws:sqs:eu-north-1:210987654321:audit" }],
        ["a role of the account", { endpoint: stream, subscriptionRoleArn: "arn:aws:iam::123456789012:role/sns" }],
    ];
    for (const [title, named] of accepted) {
        it(`accepts ${title}`, () => {
            assert.deepEqual(problemsOf(named), []);
        });
    }

    it("refuses a queue of another partition", () => {
        const endpoint = "arn:aws-cn:sqs:cn-north-1:123456789012:audit";
        assert.deepEqual(problemsOf({ endpoint }), [
            `subscriptions.audit.endpoint is "${endpoint}", in the partition aws-cn; it must be in aws, where the topic is. ` +
                "Give one there.",
        ]);
    });

    for (const role of ["arn:aws:iam::210987654321:role/sns", "arn:aws-cn:iam::123456789012:role/sns"]) {
        it(`refuses the role ${role}`, () => {
            assert.deepEqual(problemsOf({ endpoint: stream, subscriptionRoleArn: role }), [
                `subscriptions.audit.subscriptionRoleArn is "${role}"; it must be a role of account 123456789012 in the ` +
                    "partition aws, because no other one can be passed to SNS. Give one there.",
            ]);
        });
    }
});
