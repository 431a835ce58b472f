import { grouped } from "../../detection";

/**
 * Things that lie under one another, top down, each with the lines that lead to it: `├─ `, `│  └─ `. The order of
 * brothers is the order given. A thing whose parent is not among the things is a root, and has no lines.
 */
export function treeLines<T>(
    things: readonly T[],
    parentOf: (thing: T) => T | undefined,
): { readonly guide: string; readonly thing: T }[] {
    const known = new Set(things);
    const under = grouped(things, (thing): (T | undefined)[] => {
        const parent = parentOf(thing);
        return [parent !== undefined && known.has(parent) ? parent : undefined];
    });
    const branches = (parent: T, trunk: string): { guide: string; thing: T }[] => {
        const children = under.get(parent) ?? [];
        return children.flatMap((thing, index) => {
            const [branch, below] = index === children.length - 1 ? ["└─ ", "   "] : ["├─ ", "│  "];
            return [{ guide: trunk + branch, thing }, ...branches(thing, trunk + below)];
        });
    };
    return (under.get(undefined) ?? []).flatMap((root) => [{ guide: "", thing: root }, ...branches(root, "")]);
}
