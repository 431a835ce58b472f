import { absent, type Value } from "./value";

/** Where a resource is, as far as anybody can tell. */
export interface Place {
    readonly account: Value<string>;
    readonly region: Value<string>;
}

export type Sameness = "same" | "different" | "cannot tell";

/**
 * Whether two resources are in one account and Region. Two that are not known from one provider share its answer;
 * names alone join nothing across Regions.
 */
export function comparePlaces(one: Place, other: Place): Sameness {
    const parts = [compareParts(one.account, other.account), compareParts(one.region, other.region)];
    return parts.includes("different") ? "different" : parts.includes("cannot tell") ? "cannot tell" : "same";
}

/** Whether a place is known well enough to be told apart from every other one. */
export const isOnePlace = (place: Place): boolean => comparePlaces(place, place) === "same";

/** Equal for places that `comparePlaces` cannot tell apart in any comparison. */
export const placeKey = ({ account, region }: Place): string => JSON.stringify([partKey(account), partKey(region)]);

/** The same of one part: of two accounts, or of two Regions. */
export function compareParts(one: Value<string>, other: Value<string>): Sameness {
    if (one.state === "known" && other.state === "known") {
        return one.value === other.value ? "same" : "different";
    }
    if (one.state === "unknown" && other.state === "unknown") {
        return one.from.some((id) => other.from.includes(id)) ? "same" : "cannot tell";
    }
    return "cannot tell";
}

function partKey(part: Value<string>): unknown {
    return part.state === "known" ? part.value : part.state === "unknown" ? part.from : null;
}

/** Where the metric of an alarm is: in the alarm's Region, and in its account unless it names another one. */
export function metricPlace({
    account,
    region,
    metricAccount = absent,
}: Place & { readonly metricAccount?: Value<string> }): Place {
    return { region, account: metricAccount.state === "absent" ? account : metricAccount };
}
