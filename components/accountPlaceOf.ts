import { getCallerIdentity, getCallerIdentityOutput } from "@pulumi/aws/getCallerIdentity";
import { getPartitionOutput } from "@pulumi/aws/getPartition";
import { getRegionOutput } from "@pulumi/aws/getRegion";
import * as pulumi from "@pulumi/pulumi";
import { refuseAnyOf } from "./checks/SettingsError";
import type { AccountPlace } from "./documents/accountPlace";

/**
 * Partition, account and Region that a provider, or the provider of a component, works in; or in another Region.
 *
 * @returns the place; the output fails with a SettingsError if AWS does not say which account it is, as it does with
 * credentials that have expired.
 */
export function accountPlaceOf(
    opts: pulumi.InvokeOptions,
    region: pulumi.Input<string> | undefined,
): pulumi.Output<AccountPlace> {
    // Only the form that returns a promise lets a failure be put into words, and it has no word for what a preview
    // cannot know: of a provider whose settings are unknown it says nothing at all.
    const identity: Promise<{ readonly accountId?: string }> = getCallerIdentity({}, opts).catch((error: Error) => {
        refuseAnyOf("The AWS account", [explainUnknownAccount(error.message)]);
        throw error;
    });
    return pulumi.output(identity).apply(({ accountId }) =>
        pulumi.output({
            partition: getPartitionOutput({}, opts).partition,
            account: accountId ?? getCallerIdentityOutput({}, opts).accountId,
            region: region ?? getRegionOutput({}, opts).region,
        }),
    );
}

const explainUnknownAccount = (reason: string): string =>
    `AWS does not say which account this is: ${firstLine(reason)}. Check the provider's credentials; aws sts ` +
    "get-caller-identity, with the same profile, must answer.";

const firstLine = (text: string): string =>
    (text.split("\n")[0] ?? "").replace(/^invocation of \S+ returned an error: /, "").replace(/[.\s]+$/, "");
