import type { RegexRow } from "./parseRegex";

/** Per character code, whether it belongs to a set. The last entry stands for all codes from there on. */
export type CharacterSet = readonly boolean[];

/** A place in a row, or a character that is read there. Counts are written out: `a{1,3}` is three steps. */
interface Step {
    readonly anchor?: "start" | "end";
    /** The characters that are read; none at an anchor. */
    readonly set: CharacterSet;
    readonly canBeSkipped: boolean;
    readonly canRepeat: boolean;
}

/** Steps that have been reached and wait for the next character, or for the end of the text. */
export type Reached = readonly number[];

/**
 * Follows all ways through one alternative of a regex at once, character by character.
 *
 * The time grows with the length of the text, whatever the regex: it may come from a stranger's stack, and JavaScript's
 * own search takes minutes for `a*a*a*a*a*b` on a hundred letters.
 */
export class RegexSearch {
    /** The sets of which characters are read. */
    public readonly sets: readonly CharacterSet[];
    private readonly steps: readonly Step[];
    /** For each step, the last round in which it was reached. */
    private readonly reachedIn: Uint32Array;
    private round = 0;

    constructor(row: RegexRow) {
        const sets = new Map<string, CharacterSet>();
        this.steps = row.flatMap((part) => stepsOf(part, sets));
        this.sets = [...sets.values()];
        this.reachedIn = new Uint32Array(this.steps.length + 1);
    }

    public get size(): number {
        return this.steps.length;
    }

    /** Before the first character; undefined if the regex is found, whatever the text. */
    public start(): Reached | undefined {
        const reached: number[] = [];
        this.reachedIn.fill(0);
        this.round = 1;
        return this.reach(0, true, reached) ? undefined : reached;
    }

    /** After one more character; undefined if the regex is found, whatever follows. */
    public next(before: Reached, code: number): Reached | undefined {
        const reached: number[] = [];
        this.round += 1;
        for (const index of before) {
            const step = this.steps[index];
            if (step !== undefined && contains(step.set, code)) {
                if ((step.canRepeat && this.reach(index, false, reached)) || this.reach(index + 1, false, reached)) {
                    return undefined;
                }
            }
        }
        return this.reach(0, false, reached) ? undefined : reached;
    }

    /** Whether the regex is found if the text ends here. */
    public endsWell(reached: Reached, isEmptyText: boolean): boolean {
        return reached.some((index) =>
            this.steps
                .slice(index)
                .every(({ anchor, canBeSkipped }) => canBeSkipped || anchor === "end" || (anchor && isEmptyText)),
        );
    }

    /** Reaches a step, and those behind it that need no character; true if that is the end of all steps. */
    private reach(first: number, isStart: boolean, reached: number[]): boolean {
        for (let index = first; this.reachedIn[index] !== this.round; index += 1) {
            this.reachedIn[index] = this.round;
            const step = this.steps[index];
            if (step === undefined) {
                return true;
            }
            if (step.anchor === "start") {
                if (!isStart) {
                    return false;
                }
                continue;
            }
            reached.push(index);
            if (!step.canBeSkipped) {
                return false;
            }
        }
        return false;
    }
}

/** Whether a character, given by its code, belongs to a set. */
export const contains = (set: CharacterSet, code: number): boolean => set[Math.min(code, set.length - 1)] === true;

function stepsOf(part: RegexRow[number], sets: Map<string, CharacterSet>): readonly Step[] {
    if (part.kind !== "characters") {
        return [{ anchor: part.kind, set: [], canBeSkipped: false, canRepeat: false }];
    }
    const set = sets.get(part.set) ?? characterSet(part.set);
    sets.set(part.set, set);
    const isEndless = part.most === Number.POSITIVE_INFINITY;
    const required: Step = { set, canBeSkipped: false, canRepeat: false };
    const optional: Step = { set, canBeSkipped: true, canRepeat: isEndless };
    return [
        ...Array.from({ length: part.least }, () => required),
        ...Array.from({ length: isEndless ? 1 : part.most - part.least }, () => optional),
    ];
}

/** Codes that are looked up one by one; all beyond are in a set or out of it together. */
const tableSize = 256;

const tableCharacters = String.fromCharCode(...Array.from({ length: tableSize + 1 }, (_, code) => code));

/** One search through all characters: a test of each would take ten times as long. */
function characterSet(source: string): CharacterSet {
    const regex = new RegExp(source, "g");
    const set = new Array<boolean>(tableSize + 1).fill(false);
    while (regex.test(tableCharacters)) {
        set[regex.lastIndex - 1] = true;
    }
    return set;
}
