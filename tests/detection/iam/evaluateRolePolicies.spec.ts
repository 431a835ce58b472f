import * as assert from "node:assert/strict";
import { type Answer, evaluateRolePolicies } from "../../../detection/iam";

const stream = "arn:aws:logs:eu-north-1:111122223333:log-group:trail:log-stream:111122223333_CloudTrail_eu-north-1";
const put = "logs:PutLogEvents";
const statement = (Resource: unknown, more: object = {}) => ({ Effect: "Allow", Action: put, Resource, ...more });
const policy = (...Statement: object[]) => JSON.stringify({ Version: "2012-10-17", Statement });

describe("evaluateRolePolicies", () => {
    const rows: readonly (readonly [string, readonly string[], Answer])[] = [
        ["no policy", [], "no"],
        ["every stream", [policy(statement("*"))], "yes"],
        ["streams by their beginning", [policy(statement(`${stream}*`))], "yes"],
        ["the group with all in it", [policy(statement("arn:aws:logs:*:*:log-group:trail:*"))], "yes"],
        ["the group alone", [policy(statement("arn:aws:logs:eu-north-1:111122223333:log-group:trail"))], "no"],
        ["another group", [policy(statement("arn:aws:logs:*:*:log-group:other:*"))], "no"],
        ["another action", [policy(statement("*", { Action: "logs:Get*" }))], "no"],
        ["the action in any case", [policy(statement("*", { Action: "Logs:putlogevents" }))], "yes"],
        ["all but other actions", [policy(statement("*", { Action: undefined, NotAction: "iam:*" }))], "yes"],
        ["all but this resource", [policy(statement(undefined, { NotResource: `${stream}*` }))], "no"],
        ["the second of two policies", [policy(statement("*", { Action: "s3:*" })), policy(statement("*"))], "yes"],
        ["a denial in another policy", [policy(statement("*")), policy(statement("*", { Effect: "Deny" }))], "no"],
        [
            "a denial of another action",
            [policy(statement("*"), statement("*", { Effect: "Deny", Action: "s3:*" }))],
            "yes",
        ],
        [
            "a condition",
            [policy(statement("*", { Condition: { Bool: { "aws:SecureTransport": "true" } } }))],
            "cannot tell",
        ],
        [
            "a denial under a condition",
            [policy(statement("*"), statement("*", { Effect: "Deny", Condition: { Null: { "aws:x": "true" } } }))],
            "cannot tell",
        ],
        ["a text that is no policy", ["{"], "no"],
        ["a text that is no policy, beside a grant", ["{", policy(statement("*"))], "yes"],
        ["a denial alone", [policy(statement("*", { Effect: "Deny" }))], "no"],
        [
            "a grant under a condition, of another action",
            [policy(statement("*", { Action: "s3:*", Condition: { Null: { "aws:x": "true" } } }))],
            "no",
        ],
    ];
    for (const [title, policies, answer] of rows) {
        it(`says ${answer} to ${title}`, () => {
            assert.equal(evaluateRolePolicies(policies, { action: put, resource: stream.split(":") }), answer);
        });
    }
});
