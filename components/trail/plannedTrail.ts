import { formatArn } from "../../detection";
import type { AccountPlace } from "../settings/accountPlaceOf";
import { matching } from "../settings/valueRule";

/** A trail before it exists: its policies name it, and it is created only after them. */
export interface PlannedTrail {
    /** Account and home Region. */
    readonly place: AccountPlace;
    readonly name: string;
    /** Log group that it delivers to, in the same account and Region. */
    readonly logGroupName: string;
    /** `o-` and at least ten characters, for a trail of a whole organization. */
    readonly organizationId?: string;
}

/** The service principal of CloudTrail, the same in every partition. */
export const cloudTrail = { Service: "cloudtrail.amazonaws.com" };

/** The ARN that the trail will have: known from its name, so that no policy has to wait for the trail. */
export const trailArn = ({ name, place }: PlannedTrail): string =>
    formatArn({ ...place, service: "cloudtrail", resource: `trail/${name}` });

/** ARN of the log group, without the `:*` that stands for its streams. */
export const trailLogGroupArn = ({ logGroupName, place }: PlannedTrail): string =>
    formatArn({ ...place, service: "logs", resource: `log-group:${logGroupName}` });

/** Condition of a policy statement: CloudTrail acts for this trail and for no other one (CloudTrail user guide). */
export const forThisTrail = (trail: PlannedTrail) => ({ StringEquals: { "aws:SourceArn": trailArn(trail) } });

/** What CloudTrail takes for the name of a trail (CreateTrail API reference). */
export const trailName = (remedy: string) =>
    matching(
        /^(?=.{3,128}$)(?!\d+(\.\d+){3}$)[A-Za-z0-9]([._-]?[A-Za-z0-9])*$/,
        "the name of a trail: 3 to 128 letters, digits, periods, underscores and hyphens, of which no two signs follow each " +
            `other, and no IP address. ${remedy}`,
    );

/** Characters of a trail's name that fit before account and Region: 63 in all, of which those take 28 (S3 user guide). */
export const longestInBucketName = 35;

/** Name of the bucket of a trail: bucket names are one space for the whole world, hence account and Region. */
export function trailBucketName(trailName: string, { account, region }: AccountPlace): string {
    return `${trailName.toLowerCase().replace(/[^a-z0-9]/g, "-")}-${account}-${region}`;
}

/** Alias of a trail's key. The name of an alias has no periods, that of a trail may. */
export const trailKeyAlias = (trailName: string): string => `alias/${trailName.replaceAll(".", "-")}`;
