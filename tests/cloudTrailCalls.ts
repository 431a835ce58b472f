import type { ServiceCall } from "./serviceMay";

/** A trail, and what it was told to use. */
export interface TrailInUse {
    readonly partition: string;
    readonly region: string;
    readonly account: string;
    readonly name: string;
    readonly bucketName: string;
    readonly logGroupName: string;
}

const service = "cloudtrail.amazonaws.com";

/**
 * The calls by which CloudTrail delivers to bucket and log group, with the condition keys that it sends (CloudTrail
 * user guide, on the policies of bucket, key and role).
 *
 * @param folder the account, or the organization, whose log file is written.
 */
export function cloudTrailCalls(trail: TrailInUse, folder: string = trail.account) {
    const { partition, region, account, name, bucketName, logGroupName } = trail;
    const arn = `arn:${partition}:cloudtrail:${region}:${account}:trail/${name}`;
    const fromTrail = { "aws:SourceArn": arn, "aws:SourceAccount": account };
    const https = { "aws:SecureTransport": "true" };
    const bucket = `arn:${partition}:s3:::${bucketName}`;
    const stream =
        folder === account ? `${account}_CloudTrail_${region}` : `${folder}_222233334444_CloudTrail_${region}`;
    return {
        readAcl: { service, action: "s3:GetBucketAcl", resource: bucket, keys: { ...fromTrail, ...https } },
        writeFile: {
            service,
            action: "s3:PutObject",
            resource: `${bucket}/AWSLogs/${folder}/CloudTrail/${region}/2026/01/01/file.json.gz`,
            keys: { ...fromTrail, ...https, "s3:x-amz-acl": "bucket-owner-full-control" },
        },
        encryptFile: {
            service,
            action: "kms:GenerateDataKey",
            keys: { ...fromTrail, "kms:EncryptionContext:aws:cloudtrail:arn": arn },
        },
        describeKey: { service, action: "kms:DescribeKey", keys: fromTrail },
        assumeRole: { service, action: "sts:AssumeRole", keys: fromTrail },
        writeEvents: {
            service,
            action: "logs:PutLogEvents",
            resource: `arn:${partition}:logs:${region}:${account}:log-group:${logGroupName}:log-stream:${stream}`,
            keys: {},
        },
    } as const satisfies Record<string, ServiceCall>;
}

/** The call by which CloudWatch Logs encrypts what it keeps of a log group. */
export function encryptEvents({
    partition,
    region,
    account,
    logGroupName,
}: Pick<TrailInUse, "partition" | "region" | "account" | "logGroupName">): ServiceCall {
    return {
        service: `logs.${region}.amazonaws.com${partition === "aws-cn" ? ".cn" : ""}`,
        action: "kms:GenerateDataKey",
        keys: {
            "kms:EncryptionContext:aws:logs:arn": `arn:${partition}:logs:${region}:${account}:log-group:${logGroupName}`,
        },
    };
}
