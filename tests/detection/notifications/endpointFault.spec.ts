import * as assert from "node:assert/strict";
import { endpointFault } from "../../../detection";

describe("endpointFault", () => {
    const rows: readonly (readonly [protocol: string, endpoint: string, found: string | undefined])[] = [
        ["email", "security@example.com", undefined],
        ["email", "", "is empty"],
        ["email", "  ", "is empty"],
        ["email", " security+aws@example.com ", undefined],
        ["email", "security-team", "is not one e-mail address"],
        ["email-json", "security-team", "is not one e-mail address"],
        ["email", "one@example.com,two@example.com", "is not one e-mail address"],
        ["email", "one@example.com; two@example.com", "is not one e-mail address"],
        ["email", "security team@example.com", "is not one e-mail address"],
        ["email", "security@", "is not one e-mail address"],
        ["email", "Security <security@example.com>", "is not one e-mail address"],
        ["email-json", '["security@example.com"]', "is not one e-mail address"],
        ["sms", "+46701234567", undefined],
        ["sms", "on call", "is not a telephone number"],
        ["https", "HTTPS://alerts.example.com/sns", undefined],
        ["https", "http://alerts.example.com/sns", "is not a URL that starts with https:// and a host"],
        ["https", "alerts.example.com/sns", "is not a URL that starts with https:// and a host"],
        ["https", "https:///sns", "is not a URL that starts with https:// and a host"],
        ["https", "https://alerts.example.com/a b", "is not a URL that starts with https:// and a host"],
        ["https", "https://user:password@alerts.example.com:8443/sns?key=1", undefined],
        ["http", "https://alerts.example.com/sns", "is not a URL that starts with http:// and a host"],
        ["firehose", "arn:aws:firehose:eu-north-1:111122223333:deliverystream/alerts", undefined],
        ["firehose", "alerts", "is not the ARN of a delivery stream"],
        ["application", "arn:aws:sns:eu-north-1:111122223333:endpoint/GCM/app/1", undefined],
        ["application", "arn:aws:sns:eu-north-1:111122223333:alerts", "is not the ARN of a platform endpoint"],
        ["sqs", "", "is empty"],
        ["sqs", "audit", undefined],
        ["lambda", "", "is empty"],
        ["fax", "", undefined],
    ];
    for (const [protocol, endpoint, found] of rows) {
        it(`says ${found} of ${JSON.stringify(endpoint)} for ${protocol}`, () => {
            assert.equal(endpointFault(protocol, endpoint)?.found, found);
        });
    }

    it("says what the protocol takes", () => {
        assert.equal(endpointFault("lambda", "")?.wanted, "the ARN of a function");
    });
});
