import * as assert from "node:assert/strict";
import { findAuditTrailProblems } from "../../../components/trail/findAuditTrailProblems";
import { longestInBucketName, trailBucketName } from "../../../components/trail/plannedTrail";

const place = { partition: "aws", account: "123456789012", region: "ap-northeast-1" };

describe("trailNames", () => {
    for (const [name, start] of [
        ["management-events", "management-events"],
        ["Org_Trail.2", "org-trail-2"],
    ] as const) {
        it(`makes a name that S3 takes of ${name}`, () => {
            const bucketName = trailBucketName(name, place);
            assert.equal(bucketName, `${start}-123456789012-ap-northeast-1`);
            assert.deepEqual(findAuditTrailProblems({ name, bucketName }), []);
        });
    }

    it("fits the longest name that is accepted into a bucket's name, in the Region with the longest code", () => {
        const name = "t".repeat(longestInBucketName);
        assert.equal(trailBucketName(name, place).length, 63);
        assert.deepEqual(findAuditTrailProblems({ name }), []);
        assert.equal(findAuditTrailProblems({ name: `${name}t` }).length, 1);
    });
});
