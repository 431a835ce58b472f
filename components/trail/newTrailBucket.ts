import type { Key } from "@pulumi/aws/kms/key";
import { Bucket } from "@pulumi/aws/s3/bucket";
import { BucketLifecycleConfiguration } from "@pulumi/aws/s3/bucketLifecycleConfiguration";
import { BucketLogging } from "@pulumi/aws/s3/bucketLogging";
import { BucketOwnershipControls } from "@pulumi/aws/s3/bucketOwnershipControls";
import { BucketPolicy } from "@pulumi/aws/s3/bucketPolicy";
import { BucketPublicAccessBlock } from "@pulumi/aws/s3/bucketPublicAccessBlock";
import { BucketServerSideEncryptionConfiguration } from "@pulumi/aws/s3/bucketServerSideEncryptionConfiguration";
import { BucketVersioning } from "@pulumi/aws/s3/bucketVersioning";
import * as pulumi from "@pulumi/pulumi";
import type { AuditTrailArgs } from "./AuditTrailArgs";
import { type PlannedTrail, trailBucketName } from "./plannedTrail";
import { trailBucketPolicy } from "./trailPolicies";

/** The private bucket that keeps the log files of a trail, and the policy under which the trail writes to it. */
export function newTrailBucket(
    name: string,
    planned: pulumi.Output<PlannedTrail>,
    key: Key,
    { bucketName, accessLogBucketName, archiveAfterDays, expireAfterDays, region, tags }: AuditTrailArgs,
    parent: pulumi.Resource,
): { bucket: Bucket; bucketPolicy: BucketPolicy } {
    const bucket = new Bucket(
        `${name}-bucket`,
        {
            bucket: bucketName ?? planned.apply((trail) => trailBucketName(trail.name, trail.place)),
            forceDestroy: false,
            region,
            tags,
        },
        // Destroying goes the other way: a bucket that is not empty stops it before the key of its files goes.
        { parent, dependsOn: [key] },
    );
    const ofBucket = { bucket: bucket.bucket, region };

    new BucketPublicAccessBlock(
        `${name}-bucket-public-access`,
        {
            ...ofBucket,
            blockPublicAcls: true,
            blockPublicPolicy: true,
            ignorePublicAcls: true,
            restrictPublicBuckets: true,
        },
        { parent },
    );
    new BucketOwnershipControls(
        `${name}-bucket-ownership`,
        { ...ofBucket, rule: { objectOwnership: "BucketOwnerEnforced" } },
        { parent },
    );
    // The trail encrypts its files under its own key. This is for any other object: under the trail's key S3 would
    // need a right to the key that its policy gives to nobody but the trail.
    new BucketServerSideEncryptionConfiguration(
        `${name}-bucket-encryption`,
        { ...ofBucket, rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }] },
        { parent },
    );
    const versioning = new BucketVersioning(
        `${name}-bucket-versioning`,
        { ...ofBucket, versioningConfiguration: { status: "Enabled" } },
        { parent },
    );
    new BucketLifecycleConfiguration(
        `${name}-bucket-lifecycle`,
        {
            ...ofBucket,
            rules: pulumi
                .all([archiveAfterDays ?? defaultArchiveAfterDays, expireAfterDays ?? defaultExpireAfterDays])
                .apply(([archive, expire]) => logFileLifecycle(archive, expire)),
        },
        { parent, dependsOn: [versioning] },
    );
    if (accessLogBucketName !== undefined) {
        new BucketLogging(
            `${name}-bucket-logging`,
            {
                ...ofBucket,
                targetBucket: accessLogBucketName,
                targetPrefix: pulumi.interpolate`${bucket.bucket}/`,
            },
            { parent },
        );
    }
    const bucketPolicy = new BucketPolicy(
        `${name}-bucket-policy`,
        {
            ...ofBucket,
            policy: pulumi
                .all([bucket.bucket, planned])
                .apply(([text, trail]) => JSON.stringify(trailBucketPolicy(text, trail))),
        },
        { parent },
    );
    return { bucket, bucketPolicy };
}

/** Days after which log files are archived, unless somebody says otherwise. */
export const defaultArchiveAfterDays = 90;

/** Days after which log files are deleted, unless somebody says otherwise: seven years. */
export const defaultExpireAfterDays = 2557;

/** Days for which a version is kept that was replaced or deleted: nobody replaces log files for a good reason. */
const daysOfOldVersions = 90;

/**
 * Rules for the log files of a trail: archived, and in the end deleted. 0 days mean never.
 *
 * The archive is the one that answers at once, because people search log files when something has happened.
 */
export const logFileLifecycle = (archiveAfterDays: number, expireAfterDays: number) => [
    {
        id: "log-files",
        status: "Enabled",
        filter: {},
        ...(archiveAfterDays > 0 ? { transitions: [{ days: archiveAfterDays, storageClass: "GLACIER_IR" }] } : {}),
        ...(expireAfterDays > 0 ? { expiration: { days: expireAfterDays } } : {}),
        noncurrentVersionExpiration: { noncurrentDays: daysOfOldVersions },
        abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
    },
];
