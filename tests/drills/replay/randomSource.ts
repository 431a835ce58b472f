/** Numbers and texts that look random and are the same for the same seed (Mulberry32). */
export function randomSource(seed: number) {
    let state = seed >>> 0;
    const next = (): number => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return (mixed ^ (mixed >>> 14)) >>> 0;
    };
    const below = (limit: number): number => next() % limit;
    const hex = (bytes: number): string => {
        let text = "";
        while (text.length < bytes * 2) {
            text += next().toString(16).padStart(8, "0");
        }
        return text.slice(0, bytes * 2);
    };
    return {
        /** A whole number from 0 to `limit` - 1. */
        below,
        hex,
        one: <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item,
        uuid: (): string => {
            const digits = hex(16);
            return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}`;
        },
    };
}
