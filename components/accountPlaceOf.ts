import { getCallerIdentityOutput } from "@pulumi/aws/getCallerIdentity";
import { getPartitionOutput } from "@pulumi/aws/getPartition";
import { getRegionOutput } from "@pulumi/aws/getRegion";
import * as pulumi from "@pulumi/pulumi";
import type { AccountPlace } from "./documents/accountPlace";

/**
 * Partition, account and Region in which the children of a component are created: those of the component's provider,
 * unless a Region is given.
 */
export function accountPlaceOf(
    parent: pulumi.ComponentResource,
    region: pulumi.Input<string> | undefined,
): pulumi.Output<AccountPlace> {
    const opts = { parent };
    return pulumi.output({
        partition: getPartitionOutput({}, opts).partition,
        account: getCallerIdentityOutput({}, opts).accountId,
        region: region ?? getRegionOutput({}, opts).region,
    });
}
