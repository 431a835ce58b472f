import type { Arn } from "../../detection";

/** Address of a queue, by which SQS wants it named ("Amazon SQS queue and message identifiers", SQS developer guide). */
export function queueUrl({ partition, region, account, resource }: Arn): string {
    return `https://sqs.${region}.amazonaws.com${partition === "aws-cn" ? ".cn" : ""}/${account}/${resource}`;
}
