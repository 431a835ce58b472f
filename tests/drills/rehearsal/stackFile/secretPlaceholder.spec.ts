import * as assert from "node:assert/strict";
import { replaceSecrets } from "../../../../drills/rehearsal/stackFile/secretPlaceholder";

const secret = { secure: "v1:abc" };

describe("replaceSecrets", () => {
    const endpoints: readonly [protocol: string, placeholder: RegExp][] = [
        ["email", /^placeholder-\d{10}@example\.com$/],
        ["email-json", /^placeholder-\d{10}@example\.com$/],
        ["http", /^http:\/\/placeholder\.example\.com\/\d{10}$/],
        ["https", /^https:\/\/placeholder\.example\.com\/\d{10}$/],
        ["sms", /^\+1\d{10}$/],
        ["sqs", /^placeholder$/],
    ];
    const placeholderAt = (path: string, protocol: string): string => {
        const value = replaceSecrets({ protocol, endpoint: secret }, path, []);
        return (value as { endpoint: string }).endpoint;
    };
    for (const [protocol, placeholder] of endpoints) {
        it(`puts an endpoint that fits ${protocol} in the place of a secret one`, () => {
            assert.match(placeholderAt("pager", protocol), placeholder);
        });
    }
    it("puts another endpoint in another place, and the same one in the same place", () => {
        assert.notEqual(placeholderAt("pager", "email"), placeholderAt("team", "email"));
        assert.equal(placeholderAt("pager", "email"), placeholderAt("pager", "email"));
    });
    it("finds secrets at any depth, and names their paths", () => {
        const replaced: string[] = [];
        const value = replaceSecrets({ a: [1, { b: secret }], c: "secure" }, "key", replaced);
        assert.deepEqual(value, { a: [1, { b: "placeholder" }], c: "secure" });
        assert.deepEqual(replaced, ["key.a[1].b"]);
    });
    it("takes a map that has more than the key 'secure' for what it is", () => {
        const map = { secure: "yes", other: 1 };
        const replaced: string[] = [];
        assert.deepEqual([replaceSecrets(map, "key", replaced), replaced], [map, []]);
    });
});
