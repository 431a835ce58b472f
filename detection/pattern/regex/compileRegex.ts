import type { RegexOperand } from "../syntax";
import { parseRegex, type RegexStep } from "./parseRegex";

type Search = (text: string) => boolean;

/**
 * A search for a regex anywhere in a text; `^` and `$` anchor to the ends of the text, not of its lines.
 *
 * The time grows with the length of the text, whatever the regex: it may come from a stranger's stack, and JavaScript's
 * own search takes minutes for `a*a*a*a*a*b` on a hundred letters.
 */
export function compileRegex({ source }: RegexOperand): Search {
    const searches = parseRegex(source).map(compileAlternative);
    return (text) => searches.some((search) => search(text));
}

function compileAlternative(steps: readonly RegexStep[]): Search {
    const literal = literalOf(steps);
    return literal === undefined ? (text) => new RegexRun(steps, text).finds() : (text) => text.includes(literal);
}

/** The text that the steps spell, if they can do nothing else. */
function literalOf(steps: readonly RegexStep[]): string | undefined {
    let literal = "";
    for (const step of steps) {
        if (step.kind !== "character" || step.canBeSkipped || step.character.only === undefined) {
            return undefined;
        }
        literal += step.character.only;
    }
    return literal;
}

/** One pass over a text that follows all ways through the steps at once. */
class RegexRun {
    /** The steps that the next character may take. */
    private waiting: number[] = [];
    /** For each step, the last place in the text, counted from 1, at which it was reached. */
    private readonly reachedAt: Uint32Array;

    constructor(
        private readonly steps: readonly RegexStep[],
        private readonly text: string,
    ) {
        this.reachedAt = new Uint32Array(steps.length + 1);
    }

    public finds(): boolean {
        for (let place = 0; place <= this.text.length; place += 1) {
            const taken = this.waiting;
            this.waiting = [];
            if (this.advance(taken, place) || this.reach(0, place)) {
                return true;
            }
            if (this.waiting.length === 0 && this.steps[0]?.kind === "start") {
                return false;
            }
        }
        return false;
    }

    /** Takes the character before `place`. */
    private advance(taken: readonly number[], place: number): boolean {
        const code = this.text.charCodeAt(place - 1);
        for (const index of taken) {
            const step = this.steps[index];
            if (step?.kind === "character" && step.character.includes(code)) {
                if ((step.canRepeat && this.reach(index, place)) || this.reach(index + 1, place)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Reaches a step, and those behind it that need no character; true if that is the end of all steps. */
    private reach(first: number, place: number): boolean {
        for (let index = first; this.reachedAt[index] !== place + 1; index += 1) {
            this.reachedAt[index] = place + 1;
            const step = this.steps[index];
            if (step === undefined) {
                return true;
            }
            if (step.kind === "character") {
                this.waiting.push(index);
                if (!step.canBeSkipped) {
                    return false;
                }
            } else if (place !== (step.kind === "start" ? 0 : this.text.length)) {
                return false;
            }
        }
        return false;
    }
}
