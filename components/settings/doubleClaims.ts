/** A setting, with what no other setting may claim too. */
export type Claim = readonly [setting: string, id: string];

/** The first setting that claims an id, with each later one. */
export function doubleClaims(claims: readonly Claim[]): [first: string, other: string][] {
    const first = new Map<string, string>();
    return claims.flatMap(([setting, id]) => {
        const other = first.get(id);
        first.set(id, other ?? setting);
        return other === undefined ? [] : [[other, setting]];
    });
}
