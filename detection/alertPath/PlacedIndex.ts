import { comparePlaces, type Place, placeKey } from "./place";

/** What an index holds under a name, seen from a place. */
export interface PlacedMatches<T> {
    /** In the asker's account and Region. */
    readonly here: readonly T[];
    /** Perhaps there, perhaps elsewhere. */
    readonly perhapsHere: readonly T[];
    readonly elsewhere: readonly T[];
}

const nothing: PlacedMatches<never> = { here: [], perhapsHere: [], elsewhere: [] };

/**
 * Finds resources by a key, such as their name, that is unique per account and Region only. A search costs as much as
 * there are distinct places under the key, not resources, and is done once per key and asker's place.
 */
export class PlacedIndex<T extends Place> {
    private readonly byKey = new Map<string, Map<string, T[]>>();
    private readonly answers = new Map<string, PlacedMatches<T>>();

    public constructor(resources: readonly T[], keysOf: (resource: T) => readonly string[]) {
        for (const resource of resources) {
            for (const key of keysOf(resource)) {
                const places = this.byKey.get(key) ?? new Map<string, T[]>();
                const place = placeKey(resource);
                const neighbours = places.get(place) ?? [];
                neighbours.push(resource);
                places.set(place, neighbours);
                this.byKey.set(key, places);
            }
        }
    }

    public find(key: string, from: Place): PlacedMatches<T> {
        const places = this.byKey.get(key);
        if (places === undefined) {
            return nothing;
        }
        const question = JSON.stringify([key, placeKey(from)]);
        const answer = this.answers.get(question) ?? searchPlaces([...places.values()], from);
        this.answers.set(question, answer);
        return answer;
    }
}

function searchPlaces<T extends Place>(places: readonly (readonly T[])[], from: Place): PlacedMatches<T> {
    const found: Record<keyof PlacedMatches<T>, T[]> = { here: [], perhapsHere: [], elsewhere: [] };
    for (const resources of places) {
        const [first] = resources;
        if (first !== undefined) {
            const sameness = comparePlaces(first, from);
            const list = found[sameness === "same" ? "here" : sameness === "different" ? "elsewhere" : "perhapsHere"];
            for (const resource of resources) {
                list.push(resource);
            }
        }
    }
    return found;
}
