import type * as pulumi from "@pulumi/pulumi";

/** A trail to create, and where its events are kept. */
export interface NewTrailArgs {
    /** Name of the trail; bucket, log group and key alias are named after it. */
    name: pulumi.Input<string>;
    /** Name of the bucket for the log files. Default: the trail's name, the account and the Region. */
    bucketName?: pulumi.Input<string>;
    /**
     * Name of a bucket of this account and Region that takes the access logs of the trail's bucket, and whose policy
     * admits logging.s3.amazonaws.com. Default: accesses are not logged, because such a bucket collects the logs of an
     * account's buckets and is not a trail's to make; AWS Security Hub reports that as CloudTrail.7.
     */
    accessLogBucketName?: pulumi.Input<string>;
    /** Name of the log group. Default: `aws-cloudtrail-logs/` and the trail's name. */
    logGroupName?: pulumi.Input<string>;
    /**
     * Days for which the log group keeps events, one of the numbers that AWS takes; 0: for ever. Default: 365. A
     * `RETENTION_POLICY` among the account policies of CloudWatch Logs overrules it, also with fewer days.
     */
    logRetentionDays?: pulumi.Input<number>;
    /**
     * Whether CloudWatch Logs refuses to delete the log group, by `pulumi destroy` too: switch it off and deploy before
     * that. Default: false.
     */
    logDeletionProtection?: pulumi.Input<boolean>;
    /** Days after which log files go to the archive (Glacier Instant Retrieval); 0: never. Default: 90. */
    archiveAfterDays?: pulumi.Input<number>;
    /** Days after which log files are deleted; 0: never. Default: 2557, which are seven years. */
    expireAfterDays?: pulumi.Input<number>;
    /**
     * Identity of the organization, `o-…`: the trail then records every account of it, and must be created in the
     * management account. Default: it records this account.
     */
    organizationId?: pulumi.Input<string>;
}

/** Settings of {@link AuditTrail}. */
export interface AuditTrailArgs extends NewTrailArgs {
    /** Home Region of the trail, where bucket, log group and key are. Default: the provider's. */
    region?: pulumi.Input<string>;
    /** Tags of everything that takes tags. Default: none. */
    tags?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
}
