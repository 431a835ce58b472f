import * as assert from "node:assert/strict";
import { parseRegionalArn } from "../../../components/checks/parseRegionalArn";

describe("parseRegionalArn", () => {
    it("reads the ARN of a resource in any partition", () => {
        for (const partition of ["aws", "aws-cn", "aws-us-gov", "aws-iso-b"]) {
            assert.deepEqual(parseRegionalArn(`arn:${partition}:sns:eu-north-1:123456789012:alerts:x`, "sns"), {
                partition,
                service: "sns",
                region: "eu-north-1",
                account: "123456789012",
                resource: "alerts:x",
            });
        }
    });

    for (const text of [
        "",
        "alerts",
        "arn:aws:sqs:eu-north-1:123456789012:alerts",
        "arn:aws:sns::123456789012:alerts",
        "arn:aws:sns:eu-north-1::alerts",
        "arn:aws:sns:eu-north-1:1234:alerts",
        "arn:aws:sns:eu-north-1:123456789012:",
        "arn:azure:sns:eu-north-1:123456789012:alerts",
        " arn:aws:sns:eu-north-1:123456789012:alerts",
    ]) {
        it(`does not take "${text}" for one`, () => {
            assert.equal(parseRegionalArn(text, "sns"), undefined);
        });
    }
});
