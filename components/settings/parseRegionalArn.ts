import { type Arn, formatArn, parseArn, partitionOfRegion } from "../../detection";

/** Partitions whose Regions can be told by their codes. */
const knownPartitions = ["aws", "aws-us-gov", "aws-cn"];

/**
 * The ARN of a service's resource in an account and a Region of its partition. Undefined for any other text, blanks
 * around it included.
 */
export function parseRegionalArn(text: string, service: string): Arn | undefined {
    const arn = parseArn(text);
    return arn?.service === service &&
        /^aws[a-z-]*$/.test(arn.partition) &&
        /^[a-z0-9-]+$/.test(arn.region) &&
        (partitionOfRegion(arn.region) === arn.partition || !knownPartitions.includes(arn.partition)) &&
        /^\d{12}$/.test(arn.account) &&
        formatArn(arn) === text
        ? arn
        : undefined;
}
