import { getResource } from "@pulumi/aws/cloudcontrol/getResource";
import * as pulumi from "@pulumi/pulumi";
import { refuseAnyOf } from "./checks/SettingsError";
import type { AccountPlace } from "./documents/accountPlace";
import { explainUnreadableTrail } from "./trail/explainUnreadableTrail";
import { readTrailProperties } from "./trail/trailProperties";
import { verifyTrail } from "./trail/verifyTrail";

/** An existing trail that meets the control's conditions. */
export interface VerifiedTrail {
    readonly name: string;
    /** Name of the log group that it delivers to. */
    readonly logGroupName: string;
}

/** Where to look for a trail. */
export interface LookUpTrailOptions {
    /** Account and Region of the filter and the alarm, which must be the trail's. */
    place: pulumi.Input<AccountPlace>;
    /** Region to look in. Default: the provider's. */
    region?: pulumi.Input<string>;
    /** Component whose provider is used, and to which warnings are attached. */
    parent?: pulumi.Resource;
    /** Provider to use. Default: the parent's. */
    provider?: pulumi.ProviderResource;
}

/**
 * Reads an existing trail from AWS and verifies it: multi-Region, logging, all management events, delivering to a log
 * group of this account and Region. @pulumi/aws has no function for trails, so it asks Cloud Control, through the
 * provider: account, Region and credentials are those of everything else. What works and should still be known is
 * logged as a warning.
 *
 * @returns the trail; the output fails with a SettingsError that lists every requirement which is not met.
 */
export function lookUpTrail(name: pulumi.Input<string>, opts: LookUpTrailOptions): pulumi.Output<VerifiedTrail> {
    const { parent, provider } = opts;
    return pulumi.all([name, opts.place, opts.region]).apply(async ([trailName, place, region]) => {
        const identifier = { typeName: "AWS::CloudTrail::Trail", identifier: trailName, region };
        const subject = `The trail "${trailName}"`;
        const answer = await getResource(identifier, { parent, provider }).catch((error: Error) => {
            refuseAnyOf(subject, [explainUnreadableTrail(trailName, place, error.message)]);
            throw error;
        });
        const properties = readTrailProperties(answer.properties);
        const { problems, warnings, logGroupName } = properties
            ? verifyTrail(trailName, properties, place)
            : {
                  problems: [explainUnreadableTrail(trailName, place, "Cloud Control's answer describes no trail")],
                  warnings: [],
                  logGroupName: undefined,
              };
        refuseAnyOf(subject, problems);
        for (const warning of warnings) {
            await pulumi.log.warn(warning, parent);
        }
        return { name: trailName, logGroupName: logGroupName ?? "" };
    });
}
