import { LogGroup } from "@pulumi/aws/cloudwatch/logGroup";
import { Role } from "@pulumi/aws/iam/role";
import { RolePolicy } from "@pulumi/aws/iam/rolePolicy";
import type { Key } from "@pulumi/aws/kms/key";
import type * as pulumi from "@pulumi/pulumi";
import type { AuditTrailArgs } from "./AuditTrailArgs";
import type { PlannedTrail } from "./plannedTrail";
import { trailAssumeRolePolicy, trailRolePolicy } from "./trailPolicies";

/** A year, which AWS Security Hub wants at least (CloudWatch.16). */
const defaultRetentionDays = 365;

/** The log group of a trail, and the role with which the trail writes to it. */
export function newTrailLogGroup(
    name: string,
    planned: pulumi.Output<PlannedTrail>,
    key: Key,
    { logRetentionDays, logDeletionProtection, region, tags }: AuditTrailArgs,
    parent: pulumi.Resource,
): { logGroup: LogGroup; role: Role; rolePolicy: RolePolicy } {
    const logGroup = new LogGroup(
        `${name}-log-group`,
        {
            name: planned.logGroupName,
            retentionInDays: logRetentionDays ?? defaultRetentionDays,
            deletionProtectionEnabled: logDeletionProtection,
            kmsKeyId: key.arn,
            region,
            tags,
        },
        { parent },
    );
    // Names of roles are shared by all Regions of an account, so that the provider makes one up.
    const role = new Role(
        `${name}-role`,
        {
            description: planned.apply((trail) => `Lets the trail ${trail.name} write to its log group`),
            assumeRolePolicy: planned.apply((trail) => JSON.stringify(trailAssumeRolePolicy(trail))),
            tags,
        },
        { parent },
    );
    const rolePolicy = new RolePolicy(
        `${name}-role-policy`,
        { role: role.name, policy: planned.apply((trail) => JSON.stringify(trailRolePolicy(trail))) },
        { parent },
    );
    return { logGroup, role, rolePolicy };
}
