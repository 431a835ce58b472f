import { defineControl, numbersOfRow, ofBenchmark, ofSecurityHub } from "../benchmark";
import { s3BucketPolicyChangesSamples } from "../samples/s3BucketPolicyChangesSamples";

/** S3 bucket policy changes (row 8 of the benchmark's monitoring section). */
export const s3BucketPolicyChanges = defineControl({
    slug: "s3-bucket-policy-changes",
    title: "A log metric filter and an alarm exist for S3 bucket policy changes",
    happening: "The policy, ACL, CORS, lifecycle or replication of an S3 bucket was changed, or somebody tried to.",
    events: "S3 bucket policy changes",
    numbers: numbersOfRow(8, 1, { securityHub: "CloudWatch.8" }),
    spellings: [
        ofBenchmark(
            "{ ($.eventSource = s3.amazonaws.com) && (($.eventName = PutBucketAcl) || ($.eventName = PutBucketPolicy) || ($.eventName = PutBucketCors) || ($.eventName = PutBucketLifecycle) || ($.eventName = PutBucketReplication) || ($.eventName = DeleteBucketPolicy) || ($.eventName = DeleteBucketCors) || ($.eventName = DeleteBucketLifecycle) || ($.eventName = DeleteBucketReplication)) }",
        ),
        ofSecurityHub(
            "{($.eventSource=s3.amazonaws.com) && (($.eventName=PutBucketAcl) || ($.eventName=PutBucketPolicy) || ($.eventName=PutBucketCors) || ($.eventName=PutBucketLifecycle) || ($.eventName=PutBucketReplication) || ($.eventName=DeleteBucketPolicy) || ($.eventName=DeleteBucketCors) || ($.eventName=DeleteBucketLifecycle) || ($.eventName=DeleteBucketReplication))}",
        ),
    ],
    metricName: "S3BucketPolicyChanges",
    eventSources: ["s3.amazonaws.com"],
    recordLaws: ['$.eventSource = "s3.amazonaws.com"'],
    samples: s3BucketPolicyChangesSamples,
    companions: [
        {
            slug: "public-access-blocks",
            title: "blocks of public access lifted or changed",
            note: "They can open a bucket whose policy was written before.",
            pattern:
                "{ ($.eventSource = s3.amazonaws.com) && (($.eventName = PutBucketPublicAccessBlock) || ($.eventName = DeleteBucketPublicAccessBlock) || ($.eventName = PutAccountPublicAccessBlock) || ($.eventName = DeleteAccountPublicAccessBlock)) }",
            counts: [
                "put-bucket-public-access-block",
                "delete-bucket-public-access-block",
                "put-account-public-access-block",
            ],
        },
        {
            slug: "object-ownership",
            title: "changes of object ownership",
            note: "It decides whether ACLs count.",
            pattern:
                "{ ($.eventSource = s3.amazonaws.com) && (($.eventName = PutBucketOwnershipControls) || ($.eventName = DeleteBucketOwnershipControls)) }",
            counts: ["put-bucket-ownership-controls"],
        },
        {
            slug: "access-points",
            title: "policies of access points",
            note: "A second door to the bucket.",
            pattern:
                "{ ($.eventSource = s3.amazonaws.com) && (($.eventName = PutAccessPointPolicy) || ($.eventName = DeleteAccessPointPolicy)) }",
            counts: ["put-access-point-policy"],
        },
        {
            slug: "directory-buckets",
            title: "policies of directory buckets",
            note: "Their event source is s3express.amazonaws.com.",
            pattern:
                "{ ($.eventSource = s3express.amazonaws.com) && (($.eventName = PutBucketPolicy) || ($.eventName = DeleteBucketPolicy)) }",
            counts: ["directory-bucket-policy"],
        },
        {
            slug: "loss-of-data",
            title: "versioning suspended, buckets deleted",
            note: "What ransomware does first.",
            pattern:
                "{ ($.eventSource = s3.amazonaws.com) && (($.eventName = PutBucketVersioning) || ($.eventName = DeleteBucket)) }",
            counts: ["put-bucket-versioning", "delete-bucket"],
        },
    ],
    severity: "medium",
    columns: [{ name: "bucket", fields: ["requestParameters.bucketName"] }],
});
