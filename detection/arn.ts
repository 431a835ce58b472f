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

/** The partition that a Region belongs to, by the prefix of its name ("AWS partitions", IAM user guide; AWS SDK, partitions.json). */
export function partitionOfRegion(region: string): string {
    return partitions[/^(us-gov|us-iso[bf]?|eu-isoe|[a-z]+)-/.exec(region)?.[1] ?? ""] ?? "aws";
}

const partitions: Readonly<Record<string, string>> = {
    cn: "aws-cn",
    "us-gov": "aws-us-gov",
    "us-iso": "aws-iso",
    "us-isob": "aws-iso-b",
    "us-isof": "aws-iso-f",
    "eu-isoe": "aws-iso-e",
    eusc: "aws-eusc",
};
