import { getCallerIdentityOutput } from "@pulumi/aws/getCallerIdentity";
import { getPartitionOutput } from "@pulumi/aws/getPartition";
import { getRegionOutput } from "@pulumi/aws/getRegion";
import * as pulumi from "@pulumi/pulumi";
import type { AccountPlace } from "./documents/accountPlace";

/** Partition, account and Region that a provider, or the provider of a component, works in; or in another Region. */
export function accountPlaceOf(
    opts: pulumi.InvokeOptions,
    region: pulumi.Input<string> | undefined,
): pulumi.Output<AccountPlace> {
    return pulumi.output({
        partition: getPartitionOutput({}, opts).partition,
        account: getCallerIdentityOutput({}, opts).accountId,
        region: region ?? getRegionOutput({}, opts).region,
    });
}
