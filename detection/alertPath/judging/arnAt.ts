import { partitionOfRegion } from "../../arn";
import { arnOf, type PartlyKnownText } from "../../iam";
import type { Place } from "../deployment/place";
import { knownValue } from "../deployment/value";

/** The ARN of what a service holds at a place, as far as the place is known. */
export function arnAt(service: string, place: Place, resource: PartlyKnownText): PartlyKnownText {
    const [region, account] = [knownValue(place.region), knownValue(place.account)];
    const partition = region === undefined ? undefined : partitionOfRegion(region);
    return arnOf({ partition, service, region, account, resource });
}
