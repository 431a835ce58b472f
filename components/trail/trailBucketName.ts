import type { AccountPlace } from "../settings/accountPlace";

/** Characters of a trail's name that fit before account and Region: 63 in all, of which those take 28 (S3 user guide). */
export const longestInBucketName = 35;

/** Name of the bucket of a trail: bucket names are one space for the whole world, hence account and Region. */
export function trailBucketName(trailName: string, { account, region }: AccountPlace): string {
    return `${trailName.toLowerCase().replace(/[^a-z0-9]/g, "-")}-${account}-${region}`;
}
