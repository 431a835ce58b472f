import { grouped } from "../../../detection";
import type { Sighting } from "../judging/judgeRecord";

/** How often each value occurs, most frequent first. */
export function mostFrequent(
    sightings: readonly Sighting[],
    nameOf: (sighting: Sighting) => string,
): { readonly value: string; readonly count: number }[] {
    return [...grouped(sightings, (sighting) => [nameOf(sighting)])]
        .map(([value, { length }]) => ({ value, count: length }))
        .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}

/** What a person asks of failed sign-ins first. */
export function keyFigures(counted: readonly Sighting[]) {
    return {
        root: counted.filter(({ isRoot }) => isRoot).length,
        /** The password was right, the second factor was not. */
        wrongSecondFactor: counted.filter(({ usedSecondFactor }) => usedSecondFactor).length,
        users: new Set(counted.map(({ who }) => who)).size,
        addresses: new Set(counted.map(({ from }) => from)).size,
    };
}

/** By what events are added up, with a title for a line and one for a table. */
export const rankings: readonly {
    readonly title: string;
    readonly heading: string;
    readonly nameOf: (sighting: Sighting) => string;
}[] = [
    { title: "most often", heading: "user", nameOf: ({ who }) => who },
    { title: "from", heading: "address", nameOf: ({ from }) => from },
    { title: "in", heading: "Region", nameOf: ({ region }) => region },
    { title: "account", heading: "account", nameOf: ({ account }) => account },
    { title: "with", heading: "user agent", nameOf: ({ userAgent }) => userAgent },
];
