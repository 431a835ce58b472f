import * as assert from "node:assert/strict";
import { arn, awsPlace } from "../../../../drills/rehearsal/standIn/awsPlace";

describe("awsPlace", () => {
    const partitions: readonly [region: string, partition: string][] = [
        ["us-east-1", "aws"],
        ["eu-north-1", "aws"],
        ["cn-north-1", "aws-cn"],
        ["us-gov-west-1", "aws-us-gov"],
        ["us-iso-east-1", "aws-iso"],
        ["us-isob-east-1", "aws-iso-b"],
        ["us-isof-south-1", "aws-iso-f"],
        ["eu-isoe-west-1", "aws-iso-e"],
        ["eusc-de-east-1", "aws-eusc"],
    ];
    for (const [region, partition] of partitions) {
        it(`puts ${region} into the partition ${partition}`, () => {
            assert.equal(awsPlace(region).partition, partition);
        });
    }
});

describe("arn", () => {
    it("names partition, service, Region, account and resource", () => {
        assert.equal(arn(awsPlace("cn-north-1"), "sns", "alerts"), "arn:aws-cn:sns:cn-north-1:123456789012:alerts");
    });
});
