import { createHash } from "node:crypto";
import { formatArn, partitionOfRegion } from "../../../detection";

/** The account that stands in for the reader's own: the one that AWS uses in its documentation. */
export const exampleAccount = "123456789012";

/** Where a resource is. */
export interface AwsPlace {
    readonly partition: string;
    readonly region: string;
    readonly account: string;
}

export function awsPlace(region: string, account: string = exampleAccount): AwsPlace {
    return { partition: partitionOfRegion(region), region, account };
}

/** @param resource the part after the account, such as `alarm:ConsoleSigninFailures`. */
export const arn = (place: AwsPlace, service: string, resource: string): string =>
    formatArn({ ...place, service, resource });

/** The ARN of what belongs to an account, and to no Region. */
export const globalArn = (place: AwsPlace, service: string, resource: string): string =>
    arn({ ...place, region: "" }, service, resource);

/** The same text gives the same identifier, so that two rehearsals of one program print the same. */
export function exampleUuid(seed: string): string {
    const digest = createHash("sha256").update(seed).digest("hex");
    return [8, 12, 16, 20, 32].map((end, index) => digest.slice([0, 8, 12, 16, 20][index], end)).join("-");
}
