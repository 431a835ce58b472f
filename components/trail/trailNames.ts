import type { AccountPlace } from "../settings/accountPlaceOf";

/** What CloudTrail takes for the name of a trail (CreateTrail API reference). */
export const trailNameRule = {
    pattern: /^(?=.{3,128}$)(?!\d+(\.\d+){3}$)[A-Za-z0-9]([._-]?[A-Za-z0-9])*$/,
    wanted: "3 to 128 letters, digits, periods, underscores and hyphens, of which no two signs follow each other, and no IP address",
};

/** Characters of a trail's name that fit before account and Region: 63 in all, of which those take 28 (S3 user guide). */
export const longestInBucketName = 35;

/** Name of the bucket of a trail: bucket names are one space for the whole world, hence account and Region. */
export function trailBucketName(trailName: string, { account, region }: AccountPlace): string {
    return `${trailName.toLowerCase().replace(/[^a-z0-9]/g, "-")}-${account}-${region}`;
}

/** Alias of a trail's key. The name of an alias has no periods, that of a trail may. */
export const trailKeyAlias = (trailName: string): string => `alias/${trailName.replaceAll(".", "-")}`;
