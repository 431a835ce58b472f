import { partitionOfRegion } from "../../arn";
import { absent, knownValue, type Value } from "../deployment/value";
import { placeOf, type TopicTarget } from "../lookup/indexByArn";

/**
 * The service principal under which SNS delivers to a queue or function of a Region: another one than usual if that is
 * not the topic's Region, and one of both has to be enabled by the account ("Sending Amazon SNS messages to an Amazon SQS
 * queue or AWS Lambda function in a different Region", SNS developer guide).
 */
export function snsPrincipal(topic: TopicTarget, region: Value<string>): string {
    const [from, to] = [knownValue(placeOf(topic)?.region ?? absent), knownValue(region)];
    if (from === undefined || to === undefined || from === to || !(isOptIn(from) || isOptIn(to))) {
        return "sns.amazonaws.com";
    }
    return `sns.${isOptIn(to) ? to : from}.amazonaws.com`;
}

/** Other partitions have none, and every Region since 20 March 2019 is one ("AWS Regions", Account Management guide). */
const isOptIn = (region: string): boolean => partitionOfRegion(region) === "aws" && !enabledByDefault.has(region);

// biome-ignore format: One line for each continent.
const enabledByDefault: ReadonlySet<string> = new Set([
    "us-east-1", "us-east-2", "us-west-1", "us-west-2", "ca-central-1", "sa-east-1",
    "eu-central-1", "eu-north-1", "eu-west-1", "eu-west-2", "eu-west-3",
    "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-southeast-1", "ap-southeast-2",
]);
