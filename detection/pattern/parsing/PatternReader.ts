import type { PatternRemark } from "../syntax";
import { describeUnclosed } from "./describeUnclosed";
import { FilterPatternError } from "./FilterPatternError";
import { patternLimits } from "./patternLimits";

const blanks = /[ \t\r\n\f\v]*/y;
const word = /[A-Za-z_][A-Za-z0-9_]*/y;

/** A cursor over the text of a pattern, with the remarks and the quotas that belong to that text. */
export class PatternReader {
    public position = 0;
    public readonly remarks: PatternRemark[] = [];
    private regexes = 0;
    private wildcardSelectors = 0;

    constructor(public readonly text: string) {}

    /** The character under the cursor; empty at the end of the text. */
    public get next(): string {
        return this.text.charAt(this.position);
    }

    public get isAtEnd(): boolean {
        return this.position >= this.text.length;
    }

    public startsWith(expected: string): boolean {
        return this.text.startsWith(expected, this.position);
    }

    /** Moves past `expected` if it stands at the cursor. */
    public accept(expected: string): boolean {
        const found = this.startsWith(expected);
        if (found) {
            this.position += expected.length;
        }
        return found;
    }

    /** Moves past what a sticky expression finds at the cursor, and returns it. */
    public take(sticky: RegExp): string {
        const found = this.peek(sticky);
        this.position += found.length;
        return found;
    }

    /** What a sticky expression finds at the cursor. */
    public peek(sticky: RegExp): string {
        sticky.lastIndex = this.position;
        return sticky.exec(this.text)?.[0] ?? "";
    }

    public skipBlanks(): void {
        this.take(blanks);
    }

    /** The word at the cursor; empty if there is none. */
    public peekWord(): string {
        return this.peek(word);
    }

    /**
     * Ends the parse. Position: the cursor, unless another one is given. A pattern that is cut short is told as well what it
     * opens and never closes, whatever is wrong first.
     */
    public fail(reason: string, intent?: string, position = this.position): never {
        const unclosed = describeUnclosed(this.text, position);
        const all = [intent, unclosed].filter((sentence) => sentence !== undefined).join(" ");
        throw new FilterPatternError(reason, Math.min(position, this.text.length), this.text, all || undefined);
    }

    public remark(message: string, position = this.position): void {
        this.remarks.push({ position, message });
    }

    /** Counts a regex against the quota of the pattern. */
    public countRegex(position: number): void {
        this.regexes += 1;
        if (this.regexes > patternLimits.regexes) {
            this.fail(`A pattern can hold at most ${patternLimits.regexes} regexes`, undefined, position);
        }
    }

    /** Counts a selector with a wildcard against the quota of the pattern. */
    public countWildcardSelector(position: number): void {
        this.wildcardSelectors += 1;
        if (this.wildcardSelectors > patternLimits.wildcardSelectors) {
            this.fail(
                `A pattern can hold at most ${patternLimits.wildcardSelectors} selectors with a wildcard`,
                undefined,
                position,
            );
        }
    }
}
