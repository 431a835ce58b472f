import type { FilterPattern } from "../../../detection";
import { requiredMembers } from "./requiredMembers";

/** So many different event names are remembered; AWS has some ten thousand. */
const mostNames = 20_000;

/** Tells which of many patterns can count a record, by the name of its event: most ask for a few names. */
export class PatternIndex {
    /** How the event names begin that a pattern counts; undefined: it does not ask for any. */
    private readonly starts: readonly (readonly string[] | undefined)[];
    private readonly byNames = new Map<string, readonly number[]>();
    private readonly all: readonly number[];

    constructor(patterns: readonly FilterPattern[]) {
        this.starts = patterns.map(nameStarts);
        this.all = patterns.map((_, index) => index);
    }

    /** The indexes of the patterns that can count a record, ascending. */
    public candidates(message: string): readonly number[] {
        // Names and values can be spelled with escapes.
        if (message.includes("\\u00")) {
            return this.all;
        }
        // Objects in the record can have a member of this name as well.
        const names = [...message.matchAll(/"eventName"\s*:\s*"([^"]*)/g)].map(([, name = ""]) => name);
        const key = names.join("\n");
        let found = this.byNames.get(key);
        if (found === undefined) {
            found = this.all.filter((index) => {
                const starts = this.starts[index];
                return starts === undefined || starts.some((start) => names.some((name) => name.startsWith(start)));
            });
            if (this.byNames.size < mostNames) {
                this.byNames.set(key, found);
            }
        }
        return found;
    }
}

function nameStarts(pattern: FilterPattern): readonly string[] | undefined {
    const members = requiredMembers(pattern);
    const areNames = members?.every(
        ({ name, isTopLevel, valueStart }) => name === "eventName" && isTopLevel && valueStart !== "",
    );
    return areNames ? members?.map(({ valueStart }) => valueStart) : undefined;
}
