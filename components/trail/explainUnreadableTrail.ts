import type { AccountPlace } from "../settings/accountPlace";

/** What to tell a person when AWS does not give out a trail: one or two sentences with the remedy. */
export function explainUnreadableTrail(name: string, { account, region }: AccountPlace, reason: string): string {
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
