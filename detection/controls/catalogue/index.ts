import { controlAt } from "../benchmark";
import type { BenchmarkVersion, Control } from "../control";
import { cloudtrailChanges } from "./cloudtrailChanges";
import { configChanges } from "./configChanges";
import { consoleAuthenticationFailures } from "./consoleAuthenticationFailures";
import { consoleSigninWithoutMfa } from "./consoleSigninWithoutMfa";
import { iamPolicyChanges } from "./iamPolicyChanges";
import { kmsKeyDisableOrDelete } from "./kmsKeyDisableOrDelete";
import { naclChanges } from "./naclChanges";
import { networkGatewayChanges } from "./networkGatewayChanges";
import { organizationsChanges } from "./organizationsChanges";
import { rootUsage } from "./rootUsage";
import { routeTableChanges } from "./routeTableChanges";
import { s3BucketPolicyChanges } from "./s3BucketPolicyChanges";
import { securityGroupChanges } from "./securityGroupChanges";
import { unauthorizedApiCalls } from "./unauthorizedApiCalls";
import { vpcChanges } from "./vpcChanges";

const all: readonly Control[] = [
    unauthorizedApiCalls,
    consoleSigninWithoutMfa,
    rootUsage,
    iamPolicyChanges,
    cloudtrailChanges,
    consoleAuthenticationFailures,
    kmsKeyDisableOrDelete,
    s3BucketPolicyChanges,
    configChanges,
    securityGroupChanges,
    naclChanges,
    networkGatewayChanges,
    routeTableChanges,
    vpcChanges,
    organizationsChanges,
];

/** Every control that this project knows, by slug, in the order of the benchmark, each at the newest version. */
export const controls: Readonly<Record<string, Control>> = Object.fromEntries(
    all.map((control) => [control.slug, control]),
);

/** The controls of a version, in its order. */
export function controlsOf(version: BenchmarkVersion): readonly Control[] {
    return all.flatMap((control) => controlAt(control, version) ?? []);
}

/**
 * Whether a control is console authentication failures, at whatever version: the one that is deployed, demanded and
 * rehearsed unless somebody says otherwise, and of whose events there is more to tell.
 */
export const isSignInControl = ({ slug }: Pick<Control, "slug">): boolean =>
    slug === consoleAuthenticationFailures.slug;
