import * as assert from "node:assert/strict";
import { parseRegionalArn } from "../../../components/settings/parseRegionalArn";

describe("parseRegionalArn", () => {
    it("reads the ARN of a resource in any partition", () => {
        for (const [partition, region] of [
            ["aws", "eu-north-1"],
            ["aws-cn", "cn-north-1"],
            ["aws-us-gov", "us-gov-west-1"],
            ["aws-iso-b", "us-isob-east-1"],
            ["aws-eusc", "eusc-de-east-1"],
        ]) {
            assert.deepEqual(parseRegionalArn(`arn:${partition}:sns:${region}:123456789012:alerts:x`, "sns"), {
                partition,
                service: "sns",
                region,
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
        "arn:aws-cn:sns:eu-north-1:123456789012:alerts",
        "arn:aws:sns:us-gov-west-1:123456789012:alerts",
        "arn:azure:sns:eu-north-1:123456789012:alerts",
        " arn:aws:sns:eu-north-1:123456789012:alerts",
    ]) {
        it(`does not take "${text}" for one`, () => {
            assert.equal(parseRegionalArn(text, "sns"), undefined);
        });
    }
});
