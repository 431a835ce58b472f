/** One step through a regex: a place in the text, or a character that stands there. */
export type RegexStep = { readonly kind: "start" | "end" } | CharacterStep;

export interface CharacterStep {
    readonly kind: "character";
    readonly character: CharacterSet;
    readonly canBeSkipped: boolean;
    readonly canRepeat: boolean;
}

export interface CharacterSet {
    /** The one character of the set, where there is only one. */
    readonly only: string | undefined;
    includes(code: number): boolean;
}

const token =
    /(?<set>\\x[0-9A-Fa-f]{2}|\\.|\[(?:\\.|[^\]\\])+\]|[^|^$])(?:(?:(?<sign>[*+?])|\{(?<least>[0-9]*)(?<open>,)?(?<most>[0-9]*)\})\??)?|(?<anchor>[\^$])|\|/gs;

/** Splits a regex that has no fault into its alternatives, each a row of steps in which counts are written out. */
export function parseRegex(source: string): readonly (readonly RegexStep[])[] {
    let steps: RegexStep[] = [];
    const alternatives = [steps];
    for (const { groups = {} } of source.matchAll(token)) {
        if (groups.set !== undefined) {
            appendRepeated(steps, characterSet(groups.set), groups);
        } else if (groups.anchor !== undefined) {
            steps.push({ kind: groups.anchor === "^" ? "start" : "end" });
        } else {
            steps = [];
            alternatives.push(steps);
        }
    }
    return alternatives;
}

type Groups = Readonly<Record<string, string | undefined>>;

function appendRepeated(steps: RegexStep[], character: CharacterSet, groups: Groups): void {
    const { least, most } = bounds(groups);
    const step = { kind: "character", character, canBeSkipped: false, canRepeat: false } as const;
    for (let count = 1; count <= least; count += 1) {
        steps.push(step);
    }
    if (most === Number.POSITIVE_INFINITY) {
        steps.push({ ...step, canBeSkipped: true, canRepeat: true });
    } else {
        const optional = { ...step, canBeSkipped: true };
        for (let count = least + 1; count <= most; count += 1) {
            steps.push(optional);
        }
    }
}

function bounds({ sign, least, open, most }: Groups): { least: number; most: number } {
    switch (sign) {
        case "*":
            return { least: 0, most: Number.POSITIVE_INFINITY };
        case "+":
            return { least: 1, most: Number.POSITIVE_INFINITY };
        case "?":
            return { least: 0, most: 1 };
    }
    if (least === undefined) {
        return { least: 1, most: 1 };
    }
    return { least: Number(least), most: open ? Number(most || Number.POSITIVE_INFINITY) : Number(least) };
}

/** Characters that have a table of their own; all beyond are in a set or out of it together. */
const tableSize = 256;
const beyondTable = "\u4e00";

function characterSet(source: string): CharacterSet {
    if (source.length === 1 && source !== ".") {
        const only = source.charCodeAt(0);
        return { only: source, includes: (code) => code === only };
    }
    const regex = new RegExp(`^${source}$`);
    const table = Array.from({ length: tableSize }, (_, code) => regex.test(String.fromCharCode(code)));
    const only = table.filter(Boolean).length === 1 ? String.fromCharCode(table.indexOf(true)) : undefined;
    const beyond = regex.test(beyondTable);
    return { only: beyond ? undefined : only, includes: (code) => table[code] ?? beyond };
}
