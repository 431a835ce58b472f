import * as assert from "node:assert/strict";
import { trailBucketPolicy } from "../../../components/trail/trailPolicies";
import { ofOrganization, plannedTrails } from "./plannedTrails";

describe("trailBucketPolicy", () => {
    for (const trail of plannedTrails) {
        const { partition, region } = trail.place;
        const bucket = `arn:${partition}:s3:::trail-files`;
        const thisTrail = {
            "aws:SourceArn": `arn:${partition}:cloudtrail:${region}:123456789012:trail/management-events`,
        };
        const readsAcl = {
            Sid: "TrailReadsBucketAcl",
            Effect: "Allow",
            Principal: { Service: "cloudtrail.amazonaws.com" },
            Action: "s3:GetBucketAcl",
            Resource: bucket,
            Condition: { StringEquals: thisTrail },
        };
        const writes = (...folders: string[]) => ({
            Sid: "TrailWritesLogFiles",
            Effect: "Allow",
            Principal: { Service: "cloudtrail.amazonaws.com" },
            Action: "s3:PutObject",
            Resource: folders.map((folder) => `${bucket}/AWSLogs/${folder}/*`),
            Condition: { StringEquals: { ...thisTrail, "s3:x-amz-acl": "bucket-owner-full-control" } },
        });
        const overHttpsAlone = {
            Sid: "RefusePlainHttp",
            Effect: "Deny",
            Principal: "*",
            Action: "s3:*",
            Resource: [bucket, `${bucket}/*`],
            Condition: { Bool: { "aws:SecureTransport": "false" } },
        };

        it(`lets one trail write under its account, over https alone, in ${partition}`, () => {
            assert.deepEqual(trailBucketPolicy("trail-files", trail), {
                Version: "2012-10-17",
                Statement: [readsAcl, writes("123456789012"), overHttpsAlone],
            });
        });

        it(`lets an organization's trail write under the organization too, in ${partition}`, () => {
            assert.deepEqual(trailBucketPolicy("trail-files", ofOrganization(trail)), {
                Version: "2012-10-17",
                Statement: [readsAcl, writes("123456789012", "o-exampleorgid"), overHttpsAlone],
            });
        });
    }
});
