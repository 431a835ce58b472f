/** An Amazon Resource Name in its six parts; Region and account are empty where a service leaves them out. */
export interface Arn {
    readonly partition: string;
    readonly service: string;
    readonly region: string;
    readonly account: string;
    /** Everything after the fifth colon, colons included. */
    readonly resource: string;
}

/** Undefined for a text that is no ARN. Blanks around it do not count. */
export function parseArn(text: string): Arn | undefined {
    const [prefix, partition, service, region, account, ...resource] = text.trim().split(":");
    if (prefix !== "arn" || !partition || !service || region === undefined || account === undefined) {
        return undefined;
    }
    return resource.join(":") === ""
        ? undefined
        : { partition, service, region, account, resource: resource.join(":") };
}

export function formatArn({ partition, service, region, account, resource }: Arn): string {
    return ["arn", partition, service, region, account, resource].join(":");
}

/** By the prefix of their Regions' names (`partitions.js` of the AWS SDK). */
const partitions: readonly (readonly [prefix: string, partition: string])[] = [
    ["cn-", "aws-cn"],
    ["us-gov-", "aws-us-gov"],
    ["eusc-", "aws-eusc"],
    ["us-iso-", "aws-iso"],
    ["us-isob-", "aws-iso-b"],
    ["eu-isoe-", "aws-iso-e"],
    ["us-isof-", "aws-iso-f"],
];

/** The partition that a Region belongs to. */
export const partitionOfRegion = (region: string): string =>
    partitions.find(([prefix]) => region.startsWith(prefix))?.[1] ?? "aws";

const knownPartitions: ReadonlySet<string> = new Set(["aws", ...partitions.map(([, partition]) => partition)]);

/** Whether an ARN names a Region of another partition than its own, so that nothing has it. New partitions are believed. */
export const isContradictory = ({ partition, region }: Arn): boolean =>
    region !== "" && knownPartitions.has(partition) && partition !== partitionOfRegion(region);
