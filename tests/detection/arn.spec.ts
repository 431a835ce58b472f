import * as assert from "node:assert/strict";
import { domainOfRegion, formatArn, parseArn, partitionOfRegion } from "../../detection";
import { isContradictory } from "../../detection/arn";

describe("parseArn", () => {
    it("reads the six parts", () => {
        assert.deepEqual(parseArn("arn:aws-cn:sns:cn-north-1:111122223333:alerts"), {
            partition: "aws-cn",
            service: "sns",
            region: "cn-north-1",
            account: "111122223333",
            resource: "alerts",
        });
    });

    it("keeps colons in the resource and allows an empty Region", () => {
        assert.equal(parseArn("arn:aws:logs:eu-north-1:1:log-group:a/b:*")?.resource, "log-group:a/b:*");
        assert.equal(parseArn(" arn:aws:iam::111122223333:role/x ")?.region, "");
    });

    for (const text of ["", "arn", "arn:aws:sns", "arn:aws:sns:eu-north-1:1:", "arn::sns:a:b:c", "urn:aws:sns:a:b:c"]) {
        it(`does not take ${JSON.stringify(text)} for an ARN`, () => {
            assert.equal(parseArn(text), undefined);
        });
    }

    it("is undone by formatArn", () => {
        const text = "arn:aws:cloudwatch:eu-north-1:111122223333:alarm:a:b";
        const arn = parseArn(text);
        assert.equal(arn && formatArn(arn), text);
    });
});

describe("partitionOfRegion and domainOfRegion", () => {
    for (const [region, partition, domain] of [
        ["eu-north-1", "aws", "amazonaws.com"],
        ["cn-northwest-1", "aws-cn", "amazonaws.com.cn"],
        ["us-gov-west-1", "aws-us-gov", "amazonaws.com"],
        ["eusc-de-east-1", "aws-eusc", "amazonaws.eu"],
        ["us-iso-west-1", "aws-iso", "c2s.ic.gov"],
        ["us-isob-east-1", "aws-iso-b", "sc2s.sgov.gov"],
        ["eu-isoe-west-1", "aws-iso-e", "cloud.adc-e.uk"],
        ["us-isof-south-1", "aws-iso-f", "csp.hci.ic.gov"],
        ["us-east-1", "aws", "amazonaws.com"],
    ] as const) {
        it(`puts ${region} into ${partition}, under ${domain}`, () => {
            assert.deepEqual([partitionOfRegion(region), domainOfRegion(region)], [partition, domain]);
        });
    }
});

describe("isContradictory", () => {
    for (const [arn, answer] of [
        ["arn:aws:sns:eu-north-1:111122223333:alerts", false],
        ["arn:aws-cn:sns:cn-north-1:111122223333:alerts", false],
        ["arn:aws-cn:sns:eu-north-1:111122223333:alerts", true],
        ["arn:aws:sns:us-gov-west-1:111122223333:alerts", true],
        ["arn:aws-us-gov:sns:us-east-1:111122223333:alerts", true],
        ["arn:aws-cn:iam::111122223333:role/trail", false],
        ["arn:aws-new:sns:new-north-1:111122223333:alerts", false],
    ] as const) {
        it(`says ${answer} of ${arn}`, () => {
            const parsed = parseArn(arn);
            assert.ok(parsed);
            assert.equal(isContradictory(parsed), answer);
        });
    }
});
