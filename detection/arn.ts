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

/** By the prefix of their Regions' names, with the domain of their services (`partitions.js` of the AWS SDK). */
const partitions: readonly (readonly [prefix: string, partition: string, domain: string])[] = [
    ["cn-", "aws-cn", "amazonaws.com.cn"],
    ["us-gov-", "aws-us-gov", "amazonaws.com"],
    ["eusc-", "aws-eusc", "amazonaws.eu"],
    ["us-iso-", "aws-iso", "c2s.ic.gov"],
    ["us-isob-", "aws-iso-b", "sc2s.sgov.gov"],
    ["eu-isoe-", "aws-iso-e", "cloud.adc-e.uk"],
    ["us-isof-", "aws-iso-f", "csp.hci.ic.gov"],
];

const partitionRow = (region: string) => partitions.find(([prefix]) => region.startsWith(prefix));

/** The partition that a Region belongs to. */
export const partitionOfRegion = (region: string): string => partitionRow(region)?.[1] ?? "aws";

/** The domain under which the services of a Region have their addresses. */
export const domainOfRegion = (region: string): string => partitionRow(region)?.[2] ?? "amazonaws.com";

const knownPartitions: ReadonlySet<string> = new Set(["aws", ...partitions.map(([, partition]) => partition)]);

/** Whether an ARN names a Region of another partition than its own, so that nothing has it. New partitions are believed. */
export const isContradictory = ({ partition, region }: Arn): boolean =>
    region !== "" && knownPartitions.has(partition) && partition !== partitionOfRegion(region);
