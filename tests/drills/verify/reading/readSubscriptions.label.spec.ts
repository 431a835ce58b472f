import * as assert from "node:assert/strict";
import { subscriberLabel } from "../../../../drills/verify/reading/readSubscriptions";

const labels: readonly [protocol: string, endpoint: string, label: string][] = [
    ["https", "https://global.sns-api.chatbot.amazonaws.com", "chat channels of Amazon Q Developer (https)"],
    ["https", "https://global.sns-api.chatbot.amazonaws.com/", "chat channels of Amazon Q Developer (https)"],
    [
        "https",
        "https://global.sns-api.chatbot.amazonaws.com.example.com",
        "https https://global.sns-api.chatbot.amazonaws.com.example.com/",
    ],
    ["https", "https://pager.example.com/SECRET", "https https://pager.example.com/••••"],
    ["email", "security@example.com", "email s••••••y@example.com"],
];

describe("subscriberLabel", () => {
    for (const [protocol, endpoint, label] of labels) {
        it(`is "${label}" for ${endpoint}`, () => {
            assert.equal(subscriberLabel(protocol, endpoint), label);
        });
    }
});
