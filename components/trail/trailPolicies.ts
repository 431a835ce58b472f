import { accountRoot, policyDocument } from "../settings/policyDocument";
import { cloudTrail, forThisTrail, type PlannedTrail, trailArn, trailLogGroupArn } from "./plannedTrail";

/**
 * Policy of the bucket that keeps a trail's log files: this trail looks at the bucket's access list and writes under
 * its account, and under the organization if it has one (CloudTrail user guide, "Amazon S3 bucket policy for
 * CloudTrail"); nobody does anything over plain http.
 */
export function trailBucketPolicy(bucketName: string, trail: PlannedTrail) {
    const bucketArn = `arn:${trail.place.partition}:s3:::${bucketName}`;
    const { StringEquals: thisTrail } = forThisTrail(trail);
    const folders = [trail.place.account, ...(trail.organizationId ? [trail.organizationId] : [])];
    return policyDocument(
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
    );
}

/**
 * Policy of the key that encrypts what a trail records, in its bucket and in its log group: the trail encrypts log
 * files (CloudTrail user guide, "Configure AWS KMS key policies for CloudTrail"), CloudWatch Logs encrypts this group
 * and no other one (CloudWatch Logs user guide, "Encrypt log data"). Who may read is left to IAM.
 */
export function trailKeyPolicy(trail: PlannedTrail) {
    const { partition, account } = trail.place;
    return policyDocument(
        {
            Sid: "AccountAdministersKey",
            Effect: "Allow",
            Principal: accountRoot(trail.place),
            Action: "kms:*",
            Resource: "*",
        },
        {
            Sid: "TrailEncryptsLogFiles",
            Effect: "Allow",
            Principal: cloudTrail,
            Action: "kms:GenerateDataKey*",
            Resource: "*",
            Condition: {
                ...forThisTrail(trail),
                StringLike: {
                    "kms:EncryptionContext:aws:cloudtrail:arn": `arn:${partition}:cloudtrail:*:${account}:trail/${trail.name}`,
                },
            },
        },
        {
            Sid: "TrailDescribesKey",
            Effect: "Allow",
            Principal: cloudTrail,
            Action: "kms:DescribeKey",
            Resource: "*",
            Condition: forThisTrail(trail),
        },
        {
            Sid: "LogGroupIsEncrypted",
            Effect: "Allow",
            Principal: cloudWatchLogs(trail),
            Action: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
            Resource: "*",
            Condition: { ArnEquals: { "kms:EncryptionContext:aws:logs:arn": trailLogGroupArn(trail) } },
        },
    );
}

/** CloudWatch Logs has a principal of its own in every Region, which ends as the partition's addresses do. */
function cloudWatchLogs({ place: { partition, region } }: PlannedTrail) {
    return { Service: `logs.${region}.${partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com"}` };
}

/**
 * Who may assume the role that writes to the log group: CloudTrail, for this trail of this account (IAM user guide,
 * "The confused deputy problem").
 *
 * The conditions bind where CloudTrail says for whom it acts, and let it pass where it does not: AWS's own default role
 * has no conditions, and under conditions that always bind delivery to CloudWatch Logs has been seen to stop
 * (prowler-cloud/prowler#4714). Nothing opens by that, since no other account can pass this role to a trail of its own.
 */
export function trailAssumeRolePolicy(trail: PlannedTrail) {
    return policyDocument({
        Sid: "TrailAssumesRole",
        Effect: "Allow",
        Principal: cloudTrail,
        Action: "sts:AssumeRole",
        Condition: {
            StringEqualsIfExists: {
                "aws:SourceArn": trailArn(trail),
                "aws:SourceAccount": trail.place.account,
            },
        },
    });
}

/**
 * What the role may do: write to the log streams that CloudTrail makes for this trail, and for the members of its
 * organization (CloudTrail user guide, "Role policy document for CloudTrail to use CloudWatch Logs for monitoring").
 */
export function trailRolePolicy(trail: PlannedTrail) {
    const { account, region } = trail.place;
    const streams = [
        `${account}_CloudTrail_${region}*`,
        ...(trail.organizationId ? [`${trail.organizationId}_*`] : []),
    ];
    return policyDocument({
        Sid: "WriteEvents",
        Effect: "Allow",
        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resource: streams.map((stream) => `${trailLogGroupArn(trail)}:log-stream:${stream}`),
    });
}
