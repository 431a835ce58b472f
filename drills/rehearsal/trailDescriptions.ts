import { admits, allows, type Describe, type Properties } from "./resourceDescription";

/** A trail and what it needs to keep and deliver events, in a person's words, by type. */
export const trailDescriptions: Readonly<Record<string, Describe>> = {
    "aws:cloudtrail/trail:Trail": (props) => ["trail", trailMeaning(props)],
    "aws:iam/role:Role": ({ assumeRolePolicy }) => ["role", admits(assumeRolePolicy)],
    "aws:iam/rolePolicy:RolePolicy": ({ policy }) => ["role policy", allows(policy)],
    "aws:s3/bucket:Bucket": ({ bucket }) => ["bucket", bucket],
    "aws:s3/bucketPolicy:BucketPolicy": ({ policy }) => ["bucket policy", admits(policy)],
    "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": (props) => [
        "public access",
        publicAccessSettings.every((setting) => props[setting] === true) ? "blocked" : "not blocked",
    ],
    "aws:s3/bucketOwnershipControls:BucketOwnershipControls": ({ rule }) => [
        "object ownership",
        (rule as Properties | undefined)?.objectOwnership,
    ],
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": ({ rules }) => [
        "bucket encryption",
        each(rules)
            .map(
                ({ applyServerSideEncryptionByDefault }) =>
                    (applyServerSideEncryptionByDefault as Properties | undefined)?.sseAlgorithm,
            )
            .join(", "),
    ],
    "aws:s3/bucketVersioning:BucketVersioning": ({ versioningConfiguration }) => [
        "bucket versioning",
        (versioningConfiguration as Properties | undefined)?.status,
    ],
    "aws:s3/bucketLogging:BucketLogging": ({ targetBucket, targetPrefix }) => [
        "access logs",
        `in ${targetBucket}/${targetPrefix}`,
    ],
    "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": ({ rules }) => [
        "lifecycle",
        each(rules).flatMap(ruleMeaning).join(", ") || "kept for ever",
    ],
};

function trailMeaning({
    isMultiRegionTrail,
    isOrganizationTrail,
    enableLogging,
    cloudWatchLogsGroupArn,
}: Properties): string {
    const group = String(cloudWatchLogsGroupArn ?? "")
        .split(":log-group:")[1]
        ?.replace(/:\*$/, "");
    return [
        isMultiRegionTrail === true ? "every Region" : "one Region",
        ...(isOrganizationTrail === true ? ["every account of the organization"] : []),
        enableLogging === false ? "stopped" : "logging",
        group === undefined ? "to no log group" : `to ${group}`,
    ].join(", ");
}

const publicAccessSettings = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"];

function ruleMeaning({ transitions, expiration }: Properties): string[] {
    const days = (expiration as Properties | undefined)?.days;
    return [
        ...each(transitions).map(({ days, storageClass }) => `${storageClass} after ${days} days`),
        ...(days === undefined ? [] : [`deleted after ${days} days`]),
    ];
}

const each = (list: unknown): readonly Properties[] => (Array.isArray(list) ? list : []);
