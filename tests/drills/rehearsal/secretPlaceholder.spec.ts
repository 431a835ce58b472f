import * as assert from "node:assert/strict";
import { replaceSecrets } from "../../../drills/rehearsal/secretPlaceholder";

const secret = { secure: "v1:abc" };

describe("replaceSecrets", () => {
    const endpoints: readonly [protocol: string, placeholder: string][] = [
        ["email", "placeholder@example.com"],
        ["email-json", "placeholder@example.com"],
        ["http", "http://placeholder.example.com/"],
        ["https", "https://placeholder.example.com/"],
        ["sms", "+10000000000"],
        ["sqs", "placeholder"],
    ];
    for (const [protocol, placeholder] of endpoints) {
        it(`puts an endpoint that fits ${protocol} in the place of a secret one`, () => {
            const { value } = replaceSecrets({ protocol, endpoint: secret }, "pager");
            assert.deepEqual(value, { protocol, endpoint: placeholder });
        });
    }
    it("finds secrets at any depth, and names their paths", () => {
        const { value, replaced } = replaceSecrets({ a: [1, { b: secret }], c: "secure" }, "key");
        assert.deepEqual(value, { a: [1, { b: "placeholder" }], c: "secure" });
        assert.deepEqual(replaced, ["key.a[1].b"]);
    });
    it("takes a map that has more than the key 'secure' for what it is", () => {
        const map = { secure: "yes", other: 1 };
        assert.deepEqual(replaceSecrets(map, "key"), { value: map, replaced: [] });
    });
});
