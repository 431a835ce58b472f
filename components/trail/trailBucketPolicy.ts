import { cloudTrail, forThisTrail, type PlannedTrail } from "./plannedTrail";

/**
 * Policy of the bucket that keeps a trail's log files: this trail looks at the bucket's access list and writes under
 * its account, and under the organization if it has one (CloudTrail user guide, "Amazon S3 bucket policy for
 * CloudTrail"); nobody does anything over plain http.
 */
export function trailBucketPolicy(bucketName: string, trail: PlannedTrail) {
    const bucketArn = `arn:${trail.place.partition}:s3:::${bucketName}`;
    const { StringEquals: thisTrail } = forThisTrail(trail);
    const folders = [trail.place.account, ...(trail.organizationId ? [trail.organizationId] : [])];
    return {
        Version: "2012-10-17",
        Statement: [
            {
                Sid: "TrailReadsBucketAcl",
                Effect: "Allow",
                Principal: cloudTrail,
                Action: "s3:GetBucketAcl",
                Resource: bucketArn,
                Condition: { StringEquals: thisTrail },
            },
            {
                Sid: "TrailWritesLogFiles",
                Effect: "Allow",
                Principal: cloudTrail,
                Action: "s3:PutObject",
                Resource: folders.map((folder) => `${bucketArn}/AWSLogs/${folder}/*`),
                Condition: { StringEquals: { ...thisTrail, "s3:x-amz-acl": "bucket-owner-full-control" } },
            },
            {
                Sid: "RefusePlainHttp",
                Effect: "Deny",
                Principal: "*",
                Action: "s3:*",
                Resource: [bucketArn, `${bucketArn}/*`],
                Condition: { Bool: { "aws:SecureTransport": "false" } },
            },
        ],
    };
}
