import { partitionOfRegion } from "../../arn";
import { knownText, type PartlyKnownText } from "../../iam";
import type { Place } from "../deployment/place";
import { knownValue } from "../deployment/value";
import type { NamedByArn } from "./indexByArn";

/**
 * The ARN of a resource as far as it is known: before the deployment its name and its place tell parts of it.
 *
 * @param type what stands before the name, such as `alarm` or `function`; nothing for topics and queues.
 */
export function ownArn(
    service: "cloudwatch" | "lambda" | "sns" | "sqs",
    { arn, name, ...place }: Omit<NamedByArn, "id" | "label">,
    ...type: string[]
): PartlyKnownText {
    return arn.state === "known" ? knownText(arn.value) : arnAt(service, place, [...type, knownValue(name)]);
}

/** The ARN of what a service holds at a place, as far as the place is known. */
export function arnAt(service: string, place: Place, resource: PartlyKnownText): PartlyKnownText {
    const [region, account] = [knownValue(place.region), knownValue(place.account)];
    const partition = region === undefined ? undefined : partitionOfRegion(region);
    return ["arn", partition, service, region, account, ...resource];
}
