/** One character of a regex with its quantifier. */
export interface RegexItem {
    readonly matches: (character: string) => boolean;
    readonly optional: boolean;
    readonly repeats: boolean;
    /** Characters that the item names, such as `a` and `z` of `[a-z]`. */
    readonly written: string;
}

/** One alternative of a regex: items in a row, tied to the start or the end of the text or free to float in it. */
export interface RegexRow {
    readonly items: readonly RegexItem[];
    readonly atStart: boolean;
    readonly atEnd: boolean;
}

/** Far more items than a person writes: `a{1,1000}` counts as a thousand. */
const mostItems = 400;

const atom = /\[(?:\\.|[^\]\\])*\]|\\x[0-9A-Fa-f]{2}|\\[^0-9A-Za-z]|\\[dDsSwWtnr]|\.|[^\\^$?[{|*+()]/uy;
const quantifier = /(?:[?*+]|\{([0-9]*)(,?)([0-9]*)\})\??/y;

/**
 * Reads a regex of the filter-pattern language ("Regular expressions in filter patterns", CloudWatch Logs user guide)
 * into its alternatives.
 *
 * @returns undefined if it uses anything else, or is too large.
 */
export function readRegex(source: string): RegexRow[] | undefined {
    const rows: RegexRow[] = [];
    let position = 0;
    do {
        const atStart = source[position] === "^";
        position += Number(atStart);
        const items: RegexItem[] = [];
        while (position < source.length && !/^(?:\$?(?:\||$))/.test(source.slice(position))) {
            const found = take(atom, source, position);
            if (!found) {
                return undefined;
            }
            position += found[0].length;
            const repeat = take(quantifier, source, position);
            position += repeat?.[0].length ?? 0;
            const added = repeated(found[0], repeat);
            if (!added || items.length + added.length > mostItems) {
                return undefined;
            }
            items.push(...added);
        }
        const atEnd = source[position] === "$";
        position += Number(atEnd);
        rows.push({ items, atStart, atEnd });
    } while (source[position++] === "|");
    return rows;
}

function take(expression: RegExp, source: string, position: number): RegExpExecArray | undefined {
    expression.lastIndex = position;
    return expression.exec(source) ?? undefined;
}

/** The items that an atom with its quantifier stands for: `a{2,3}` is `a`, `a` and an optional `a`. */
function repeated(atomSource: string, repeat: RegExpExecArray | undefined): RegexItem[] | undefined {
    const one: RegexItem = { ...atomMatcher(atomSource), optional: false, repeats: false };
    const any: RegexItem = { ...one, optional: true, repeats: true };
    const symbol = repeat?.[0][0];
    if (repeat === undefined) {
        return [one];
    }
    if (symbol === "?") {
        return [{ ...one, optional: true }];
    }
    if (symbol === "*" || symbol === "+") {
        return symbol === "*" ? [any] : [one, any];
    }
    // `{,3}` has no lower bound, which is 0.
    const least = Number(repeat[1]);
    const most = repeat[2] === "" ? least : repeat[3] === "" ? Number.POSITIVE_INFINITY : Number(repeat[3]);
    if (most < least || least > mostItems || (most > mostItems && most !== Number.POSITIVE_INFINITY)) {
        return undefined;
    }
    const required = Array.from({ length: least }, () => one);
    return most === Number.POSITIVE_INFINITY
        ? [...required, any]
        : [...required, ...Array.from({ length: most - least }, () => ({ ...one, optional: true }))];
}

/** JavaScript's own meaning of one atom, each character looked up once. */
function atomMatcher(source: string): Pick<RegexItem, "matches" | "written"> {
    const expression = new RegExp(`^(?:${source})$`);
    const known = new Map<string, boolean>();
    const named = source.replace(/\\x([0-9A-Fa-f]{2})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
    );
    return {
        matches: (character) => {
            const answer = known.get(character) ?? expression.test(character);
            known.set(character, answer);
            return answer;
        },
        written: named,
    };
}
