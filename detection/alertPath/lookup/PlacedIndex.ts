import { grouped } from "../../grouped";
import { comparePlaces, type Place, placeKey, type Sameness } from "../deployment/place";

/** What an index holds under a name, seen from a place. */
export interface PlacedMatches<T> {
    /** In the asker's account and Region. */
    readonly here: readonly T[];
    /** Perhaps there, perhaps elsewhere. */
    readonly perhapsHere: readonly T[];
    readonly elsewhere: readonly T[];
}

/**
 * Finds resources by a key, such as their name, that is unique per account and Region only. Each question is answered
 * once: a key under which thousands of resources stand may be asked for by thousands.
 */
export class PlacedIndex<T extends Place> {
    private readonly byKey: ReadonlyMap<string, readonly T[]>;
    private readonly answers = new Map<string, PlacedMatches<T>>();

    public constructor(resources: readonly T[], keysOf: (resource: T) => readonly string[]) {
        this.byKey = grouped(resources, keysOf);
    }

    public find(key: string, from: Place): PlacedMatches<T> {
        const question = `${key}\n${placeKey(from)}`;
        const answer = this.answers.get(question) ?? separate(this.byKey.get(key) ?? [], from);
        this.answers.set(question, answer);
        return answer;
    }
}

const sides: Readonly<Record<Sameness, keyof PlacedMatches<unknown>>> = {
    same: "here",
    "cannot tell": "perhapsHere",
    different: "elsewhere",
};

function separate<T extends Place>(resources: readonly T[], from: Place): PlacedMatches<T> {
    const found: Record<keyof PlacedMatches<T>, T[]> = { here: [], perhapsHere: [], elsewhere: [] };
    for (const resource of resources) {
        found[sides[comparePlaces(resource, from)]].push(resource);
    }
    return found;
}
