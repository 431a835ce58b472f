/** The account that stands in for the reader's own: the one that AWS uses in its documentation. */
export const exampleAccount = "123456789012";

/** Where a resource is. */
export interface AwsPlace {
    readonly partition: string;
    readonly region: string;
    readonly account: string;
}

export function awsPlace(region: string, account: string = exampleAccount): AwsPlace {
    return { partition: partitionOf(region), region, account };
}

/** @param resource the part after the account, such as `alarm:ConsoleSigninFailures`. */
export function arn(place: AwsPlace, service: string, resource: string): string {
    return `arn:${place.partition}:${service}:${place.region}:${place.account}:${resource}`;
}

/** The partition that a Region belongs to (AWS SDK, partitions.json: told apart by the Region's prefix). */
function partitionOf(region: string): string {
    return partitions.find(({ prefix }) => region.startsWith(prefix))?.partition ?? "aws";
}

const partitions = [
    { prefix: "cn-", partition: "aws-cn" },
    { prefix: "us-gov-", partition: "aws-us-gov" },
    { prefix: "us-iso-", partition: "aws-iso" },
    { prefix: "us-isob-", partition: "aws-iso-b" },
    { prefix: "us-isof-", partition: "aws-iso-f" },
    { prefix: "eu-isoe-", partition: "aws-iso-e" },
    { prefix: "eusc-", partition: "aws-eusc" },
];
