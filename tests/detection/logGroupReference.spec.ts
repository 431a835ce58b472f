import * as assert from "node:assert/strict";
import { parseLogGroupReference } from "../../detection";

const whole = { name: "trail/a.b-c#1", region: "eu-north-1", account: "111122223333" };

describe("parseLogGroupReference", () => {
    for (const [text, reference] of [
        ["arn:aws:logs:eu-north-1:111122223333:log-group:trail/a.b-c#1:*", whole],
        ["arn:aws:logs:eu-north-1:111122223333:log-group:trail/a.b-c#1", whole],
        ["arn:aws:logs:eu-north-1:111122223333:log-group:trail/a.b-c#1:log-stream:x", whole],
        ["trail/a.b-c#1", { name: "trail/a.b-c#1" }],
        [" trail:* ", { name: "trail" }],
        ["arn:aws:s3:::bucket", { name: "arn:aws:s3:::bucket" }],
        ["arn:aws:logs:eu-north-1:111122223333:query:x", { name: "arn:aws:logs:eu-north-1:111122223333:query:x" }],
        ["trail:*-x", { name: "trail:*-x" }],
        ["arn:aws:logs:::log-group:x", { name: "x" }],
        ["", { name: "" }],
    ] as const) {
        it(`reads ${JSON.stringify(text)}`, () => {
            assert.deepEqual(parseLogGroupReference(text), reference);
        });
    }
});
