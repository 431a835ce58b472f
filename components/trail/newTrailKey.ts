import { Alias } from "@pulumi/aws/kms/alias";
import { Key } from "@pulumi/aws/kms/key";
import type * as pulumi from "@pulumi/pulumi";
import type { AuditTrailArgs } from "./AuditTrailArgs";
import type { PlannedTrail } from "./plannedTrail";
import { trailKeyAlias } from "./trailNames";
import { trailKeyPolicy } from "./trailPolicies";

/** The key that encrypts what a trail records, with an alias that says so. */
export function newTrailKey(
    name: string,
    planned: pulumi.Output<PlannedTrail>,
    { region, tags }: Pick<AuditTrailArgs, "region" | "tags">,
    parent: pulumi.Resource,
): Key {
    const key = new Key(
        `${name}-key`,
        {
            description: planned.apply((trail) => `Encrypts what the trail ${trail.name} records`),
            enableKeyRotation: true,
            policy: planned.apply((trail) => JSON.stringify(trailKeyPolicy(trail))),
            region,
            tags,
        },
        { parent },
    );
    const aliasName = planned.apply((trail) => trailKeyAlias(trail.name));
    new Alias(`${name}-key-alias`, { name: aliasName, targetKeyId: key.keyId, region }, { parent });
    return key;
}
