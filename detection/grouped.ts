/**
 * Things by their keys, in the order in which each key comes first. A thing stands under each of its keys.
 *
 * @param keysOf a thing with no key is left out; none twice.
 */
export function grouped<Key, Thing>(
    things: Iterable<Thing>,
    keysOf: (thing: Thing) => readonly Key[],
): ReadonlyMap<Key, readonly Thing[]> {
    const groups = new Map<Key, Thing[]>();
    for (const thing of things) {
        for (const key of keysOf(thing)) {
            const group = groups.get(key);
            if (group === undefined) {
                groups.set(key, [thing]);
            } else {
                group.push(thing);
            }
        }
    }
    return groups;
}
