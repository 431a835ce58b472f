import * as assert from "node:assert/strict";
import { trailAssumeRolePolicy } from "../../../components/trail/trailPolicies";
import { plannedTrails } from "./plannedTrails";

describe("trailAssumeRolePolicy", () => {
    for (const trail of plannedTrails) {
        const { partition, region } = trail.place;
        it(`lets CloudTrail assume the role for one trail of one account, in ${partition}`, () => {
            assert.deepEqual(trailAssumeRolePolicy(trail), {
                Version: "2012-10-17",
                Statement: [
                    {
                        Sid: "TrailAssumesRole",
                        Effect: "Allow",
                        Principal: { Service: "cloudtrail.amazonaws.com" },
                        Action: "sts:AssumeRole",
                        Condition: {
                            StringEqualsIfExists: {
                                "aws:SourceArn": `arn:${partition}:cloudtrail:${region}:123456789012:trail/management-events`,
                                "aws:SourceAccount": "123456789012",
                            },
                        },
                    },
                ],
            });
        });
    }
});
