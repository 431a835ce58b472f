import * as assert from "node:assert/strict";
import { queueUrl } from "../../../components/notifications/queueUrl";

describe("queueUrl", () => {
    const addresses = [
        ["aws", "eu-north-1", "https://sqs.eu-north-1.amazonaws.com/123456789012/audit"],
        ["aws-us-gov", "us-gov-west-1", "https://sqs.us-gov-west-1.amazonaws.com/123456789012/audit"],
        ["aws-cn", "cn-north-1", "https://sqs.cn-north-1.amazonaws.com.cn/123456789012/audit"],
    ];
    for (const [partition = "", region = "", address] of addresses) {
        it(`ends as addresses do in ${partition}`, () => {
            const queue = { partition, service: "sqs", region, account: "123456789012", resource: "audit" };
            assert.equal(queueUrl(queue), address);
        });
    }
});
