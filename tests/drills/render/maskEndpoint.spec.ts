import * as assert from "node:assert/strict";
import { maskEndpoint } from "../../../drills/render/maskEndpoint";

const cases: readonly [protocol: string, endpoint: string, shown: string][] = [
    ["email", "security-team@example.com", "s••••••m@example.com"],
    ["email-json", "ops@example.com", "o••••••s@example.com"],
    ["email", "ab@example.com", "a••••••@example.com"],
    ["email", "a@example.com", "a••••••@example.com"],
    ["email", '"a@b"@example.com', '"••••••"@example.com'],
    ["email", "no address", "••••••"],
    ["email", "@example.com", "••••••"],
    ["https", "https://events.example.com/hook/T0KEN", "https://events.example.com/••••"],
    ["https", "https://user:password@events.example.com:8443/", "https://events.example.com:8443/"],
    ["https", "https://events.example.com/?token=T0KEN", "https://events.example.com/••••"],
    ["http", "http://events.example.com", "http://events.example.com/"],
    ["https", "T0KEN", "••••••"],
    ["sms", "+467012345678", "••••••78"],
    ["sqs", "arn:aws:sqs:us-east-1:123456789012:audit", "arn:aws:sqs:us-east-1:123456789012:audit"],
    ["lambda", "arn:aws:lambda:us-east-1:123456789012:function:f", "arn:aws:lambda:us-east-1:123456789012:function:f"],
    ["application", "a device token", "••••••"],
    ["no such protocol", "https://events.example.com/hook/T0KEN", "••••••"],
];

describe("maskEndpoint", () => {
    for (const [protocol, endpoint, shown] of cases) {
        it(`shows ${protocol} ${endpoint} as ${shown}`, () => {
            assert.equal(maskEndpoint(protocol, endpoint), shown);
        });
    }
});
