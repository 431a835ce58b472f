import { Trail } from "@pulumi/aws/cloudtrail/trail";
import * as pulumi from "@pulumi/pulumi";
import { accountPlaceOf } from "../settings/accountPlaceOf";
import { checkArguments } from "../settings/checkArguments";
import { newKey } from "../settings/newKey";
import { shapeFirst } from "../settings/shapeFirst";
import type { AuditTrailArgs } from "./AuditTrailArgs";
import { findAuditTrailProblems } from "./findAuditTrailProblems";
import { newTrailBucket } from "./newTrailBucket";
import { newTrailLogGroup } from "./newTrailLogGroup";
import { type PlannedTrail, trailKeyAlias } from "./plannedTrail";
import { trailKeyPolicy } from "./trailPolicies";
import { auditTrailShape } from "./trailShape";

/**
 * A trail that meets the control, for an account that has none: every Region, all management events, encrypted under a
 * key of its own, to a private bucket and to a log group that metric filters can watch. The bucket is never emptied:
 * destroying the stack stops at it while it holds log files, and keeps their key.
 */
export class AuditTrail extends pulumi.ComponentResource {
    /** ARN of the trail. */
    public readonly trailArn: pulumi.Output<string>;
    /** Name of the log group that the trail delivers to. */
    public readonly logGroupName: pulumi.Output<string>;
    /** Name of the bucket that keeps the log files. */
    public readonly bucketName: pulumi.Output<string>;
    /** ARN of the key that encrypts log files and log group. */
    public readonly keyArn: pulumi.Output<string>;

    /** @throws SettingsError if the arguments cannot work. */
    constructor(name: string, args: AuditTrailArgs, opts?: pulumi.ComponentResourceOptions) {
        const checkedOpts = checkArguments(
            `AuditTrail "${name}"`,
            args,
            shapeFirst(auditTrailShape, (given) => findAuditTrailProblems(given)),
            opts,
        );
        super("foundations-monitor:index:AuditTrail", name, args, checkedOpts);
        const { region, tags } = args;
        const planned = plannedTrail(args, this);

        const key = newKey(
            name,
            {
                description: planned.apply((trail) => `Encrypts what the trail ${trail.name} records`),
                policy: planned.apply((trail) => JSON.stringify(trailKeyPolicy(trail))),
                alias: planned.apply((trail) => trailKeyAlias(trail.name)),
                region,
                tags,
            },
            this,
        );
        const { bucket, bucketPolicy } = newTrailBucket(name, planned, key, args, this);
        const { logGroup, role, rolePolicy } = newTrailLogGroup(name, planned, key, args, this);
        const trail = new Trail(
            name,
            {
                name: args.name,
                isMultiRegionTrail: true,
                enableLogging: true,
                includeGlobalServiceEvents: true,
                enableLogFileValidation: true,
                isOrganizationTrail: planned.apply(({ organizationId }) => organizationId !== undefined),
                eventSelectors: [{ includeManagementEvents: true, readWriteType: "All" }],
                kmsKeyId: key.arn,
                s3BucketName: bucket.bucket,
                cloudWatchLogsGroupArn: pulumi.interpolate`${logGroup.arn}:*`,
                cloudWatchLogsRoleArn: role.arn,
                region,
                tags,
            },
            // CloudTrail tries both policies before it creates a trail.
            { parent: this, dependsOn: [bucketPolicy, rolePolicy] },
        );

        this.trailArn = trail.arn;
        this.logGroupName = logGroup.name;
        this.bucketName = bucket.bucket;
        this.keyArn = key.arn;
        this.registerOutputs({
            trailArn: this.trailArn,
            logGroupName: this.logGroupName,
            bucketName: this.bucketName,
            keyArn: this.keyArn,
        });
    }
}

function plannedTrail(args: AuditTrailArgs, parent: AuditTrail): pulumi.Output<PlannedTrail> {
    const logGroupName = args.logGroupName ?? pulumi.interpolate`aws-cloudtrail-logs/${args.name}`;
    return pulumi.output({
        place: accountPlaceOf({ parent }, args.region),
        name: args.name,
        logGroupName,
        organizationId: args.organizationId,
    });
}
