import { getResource } from "@pulumi/aws/cloudcontrol/getResource";
import * as pulumi from "@pulumi/pulumi";
import { controls, type OwnControl, ownControlsOf } from "../../detection";
import { type AccountPlace, accountPlaceOf } from "../settings/accountPlaceOf";
import { refuseAnyOf } from "../settings/SettingsError";
import { readTrailProperties } from "./trailProperties";
import { verifyTrail } from "./verifyTrail";

/** An existing trail that meets the control's conditions. */
export interface VerifiedTrail {
    readonly name: string;
    readonly arn: string;
    /** Name of the log group that it delivers to. */
    readonly logGroupName: string;
    /** Whether the log group holds the events of every account of an organization. Absent: AWS does not say. */
    readonly coversOrganization?: boolean;
    /** What has been verified: the trail's properties as Cloud Control has them (`AWS::CloudTrail::Trail`), JSON text. */
    readonly description: string;
}

/** Where to look for a trail. */
export interface LookUpTrailOptions {
    /** The trail's home Region, where filter and alarm belong. Default: the provider's. */
    region?: pulumi.Input<string>;
    /** Component whose provider is used, and to which warnings are attached. */
    parent?: pulumi.Resource;
    /** Provider to use. Default: the parent's. */
    provider?: pulumi.ProviderResource;
    /**
     * Slugs of the controls that are to be monitored on it: a trail that leaves out the service of one of them is refused.
     * Default: console-authentication-failures.
     */
    controls?: readonly string[];
    /** Definitions of those of a team's own, by slug, whose samples tell their services. */
    ownControls?: Readonly<Record<string, OwnControl>>;
}

/**
 * Reads an existing trail from AWS and verifies it: multi-Region, logging, all management events, delivering to a log
 * group of this account and Region. @pulumi/aws has no function for trails, so it asks Cloud Control, through the
 * provider: account, Region and credentials are those of everything else. What works and should still be known is
 * logged as a warning.
 *
 * @returns the trail; the output fails with a SettingsError that lists every requirement which is not met.
 */
export function lookUpTrail(name: pulumi.Input<string>, opts: LookUpTrailOptions = {}): pulumi.Output<VerifiedTrail> {
    const { region: givenRegion, controls: slugs = [], ownControls = {}, ...invokeOptions } = opts;
    const known = [...Object.values(controls), ...ownControlsOf(ownControls)];
    const monitored = known.filter(({ slug }) => slugs.includes(slug));
    const place = accountPlaceOf(invokeOptions, givenRegion);
    return pulumi.all([name, place, givenRegion]).apply(async ([trailName, at, region]) => {
        const identifier = { typeName: "AWS::CloudTrail::Trail", identifier: trailName, region };
        const subject = "This trail";
        const answer = await getResource(identifier, invokeOptions).catch((error: Error) => {
            refuseAnyOf(subject, [explainUnreadableTrail(trailName, at, error.message)]);
            throw error;
        });
        const properties = readTrailProperties(answer.properties);
        const { problems, warnings, logGroupName } = properties
            ? verifyTrail(trailName, properties, at, monitored)
            : {
                  problems: [explainUnreadableTrail(trailName, at, "Cloud Control's answer describes no trail")],
                  warnings: [],
                  logGroupName: "",
              };
        refuseAnyOf(subject, problems);
        for (const warning of warnings) {
            await pulumi.log.warn(warning, opts.parent);
        }
        return {
            name: trailName,
            arn: properties?.Arn ?? "",
            logGroupName,
            coversOrganization: properties?.IsOrganizationTrail,
            description: JSON.stringify({ ...properties, TrailName: trailName }),
        };
    });
}

/** What to tell a person when AWS does not give out a trail: one or two sentences with the remedy. */
function explainUnreadableTrail(name: string, { account, region }: AccountPlace, reason: string): string {
    const subject = `The trail "${name}"`;
    const where = `account ${account}, ${region}`;
    if (/NotFound|not found|could ?n[o']t find|empty result/i.test(reason)) {
        return (
            `${subject} does not exist in ${where}. Set trailName to a name that aws cloudtrail describe-trails lists ` +
            "there, and aws:region to its home Region. The trail of an organization is found in the account that owns " +
            "it: deploy the monitor there."
        );
    }
    if (/AccessDenied|not authorized|Unauthorized/i.test(reason)) {
        return (
            `${subject} may not be read in ${where}. Allow the deploying role cloudformation:GetResource, ` +
            "cloudtrail:DescribeTrails, cloudtrail:GetTrailStatus, cloudtrail:GetEventSelectors, " +
            "cloudtrail:GetInsightSelectors and cloudtrail:ListTags."
        );
    }
    return `${subject} could not be read in ${where}: ${reason}. Try again, or check the provider's credentials.`;
}
