import * as assert from "node:assert/strict";
import { plainProperties } from "../../../drills/rehearsal/likeProvider";

const envelope = "4dabf18193072939515e22adb298388d";
const secret = (value: unknown) => ({ [envelope]: "1b47061264138c4ac30d75fd1eb44270", value });

describe("plainProperties", () => {
    it("takes secrets out of their envelopes, at any depth", () => {
        const properties = { endpoint: secret("https://example.com"), list: [secret({ inner: secret(1) })] };
        assert.deepEqual(plainProperties(properties), { endpoint: "https://example.com", list: [{ inner: 1 }] });
    });
    it("turns references to resources into their URNs", () => {
        const reference = { [envelope]: "5cf8f73096256a8f31e491e813e4eb8e", urn: "urn:pulumi:topic", id: "t" };
        assert.deepEqual(plainProperties({ topic: reference }), { topic: "urn:pulumi:topic" });
    });
    it("leaves everything else as it is", () => {
        const properties = { text: "a", number: 1, nothing: null, map: { list: [true] } };
        assert.deepEqual(plainProperties(properties), properties);
    });
});
