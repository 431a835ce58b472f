import * as assert from "node:assert/strict";
import { arn, awsPlace } from "../../../../drills/rehearsal/standIn/awsPlace";

describe("arn", () => {
    it("names partition, service, Region, account and resource", () => {
        assert.equal(arn(awsPlace("cn-north-1"), "sns", "alerts"), "arn:aws-cn:sns:cn-north-1:123456789012:alerts");
    });
});
