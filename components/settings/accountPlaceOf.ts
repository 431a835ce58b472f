import { getCallerIdentity } from "@pulumi/aws/getCallerIdentity";
import { getPartition } from "@pulumi/aws/getPartition";
import { getRegion } from "@pulumi/aws/getRegion";
import * as pulumi from "@pulumi/pulumi";
import { explainWrongAccount } from "./allowedAccounts";
import { SettingsError } from "./SettingsError";

/** Where resources are created, in the words of ARNs. */
export interface AccountPlace {
    /** `aws`, `aws-us-gov`, `aws-cn` … */
    readonly partition: string;
    /** 12 digits. */
    readonly account: string;
    /** Such as `eu-north-1`. */
    readonly region: string;
}

/**
 * Partition, account and Region that a provider, or the provider of a component, works in; or in another Region.
 *
 * @returns the place, which is unknown in a preview while a setting of the provider is; the output fails with a
 * SettingsError if AWS does not say which account it is, as it does not to credentials that have expired.
 */
export function accountPlaceOf(
    opts: pulumi.InvokeOptions,
    region: pulumi.Input<string> | undefined,
): pulumi.Output<AccountPlace> {
    // Promises, because the failure of an output cannot be put into other words. The Region costs no call of AWS.
    const answers = Promise.all([getCallerIdentity({}, opts), getPartition({}, opts), getRegion({}, opts)]);
    const place = answers.then(
        ([identity, { partition }, own]) => ({
            partition: orUnknown(partition),
            account: orUnknown(identity.accountId),
            region: orUnknown(own.region),
        }),
        (error: Error) => {
            throw refusalOf(error.message);
        },
    );
    return pulumi
        .all([place, region])
        .apply(([known, given]) => ({ ...known, ...(given === undefined ? {} : { region: given }) }));
}

/** One for each reason: every component asks, and the engine prints an error once, however many promises fail with it. */
const refusals = new Map<string, SettingsError>();

function refusalOf(reason: string): SettingsError {
    const allowed = pulumi.runtime.getConfig("aws:allowedAccountIds");
    const problem = explainWrongAccount(reason, allowed) ?? explainUnknownAccount(reason);
    const refusal = refusals.get(problem) ?? new SettingsError("The AWS account", [problem]);
    refusals.set(problem, refusal);
    return refusal;
}

/** A provider of which a preview knows no settings yet answers with nothing. */
const orUnknown = (answer: string | undefined): string => answer ?? (pulumi.unknown as unknown as string);

const explainUnknownAccount = (reason: string): string =>
    `AWS does not say which account this is: ${firstLine(reason)}. Check the provider's credentials; aws sts ` +
    "get-caller-identity, with the same profile, must answer.";

/** Of the provider's words the first, without what stands before them. */
const firstLine = (text: string): string =>
    /^(?:invocation of \S+ returned an error: )?(?:1 error occurred:\s*\* )?(.*?)[.\s]*$/m.exec(text)?.[1] ?? text;
