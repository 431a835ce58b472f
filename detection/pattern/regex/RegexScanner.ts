import { RegexFaultError } from "./RegexFaultError";

const alphabet = /^[A-Za-z0-9:_#=@/;,^$?[\]{}|\\*+.\- ]$/;
const classLetters = "dDsSwW";
const repeatCount = /\{([0-9]+|(?=,[0-9]))(?:,([0-9]*))?\}/y;
/** AWS documents no bound; this is the one of RE2, with which emulators reproduce the recorded answers of CloudWatch. */
const highestCount = 1000;
const hexEscape = /\\x[0-9A-Fa-f]{2}/y;

/** Reads a regex from its start, and throws a RegexFaultError where CloudWatch would refuse it. */
export class RegexScanner {
    private offset = 0;
    /** What a `*` at this place would repeat. */
    private before: "nothing" | "atom" | "repeat" = "nothing";

    constructor(private readonly source: string) {}

    public scan(): void {
        if (this.source === "") {
            this.fail("A regex cannot be empty");
        }
        while (this.offset < this.source.length) {
            this.scanPart();
        }
    }

    private get next(): string {
        return this.source.charAt(this.offset);
    }

    private scanPart(): void {
        switch (this.next) {
            case "*":
            case "+":
            case "?":
                this.scanRepeat(1);
                break;
            case "{":
                this.scanRepeat(this.repeatCountLength());
                break;
            case "^":
            case "$":
            case "|":
                this.offset += 1;
                this.before = "nothing";
                break;
            case "[":
                this.scanClass();
                this.before = "atom";
                break;
            default:
                this.scanCharacter();
                this.before = "atom";
        }
    }

    private scanRepeat(length: number): void {
        const makesLazy = this.before === "repeat" && this.next === "?";
        if (this.before !== "atom" && !makesLazy) {
            this.fail(
                `There is nothing that this ${this.next} could repeat`,
                `For the character itself write \\${this.next}.`,
            );
        }
        this.before = makesLazy ? "nothing" : "repeat";
        this.offset += length;
    }

    private repeatCountLength(): number {
        repeatCount.lastIndex = this.offset;
        const [text, least, most] = repeatCount.exec(this.source) ?? [];
        if (text === undefined) {
            this.fail("Braces in a regex hold a count such as {2} or {1,3}", "For the character itself write \\{.");
        }
        if (Number(least) > highestCount || Number(most ?? 0) > highestCount) {
            this.fail(`A count in a regex can be at most ${highestCount}`);
        }
        if (most && Number(most) < Number(least)) {
            this.fail(`The count ${text} ends before it starts`);
        }
        return text.length;
    }

    /** A class such as `[^a-z]`. */
    private scanClass(): void {
        const start = this.offset;
        this.offset += this.source.startsWith("[^", start) ? 2 : 1;
        if (this.next === "]") {
            this.fail("A class of characters cannot be empty", "For the character itself write \\].", start);
        }
        while (this.next !== "]") {
            if (this.offset >= this.source.length) {
                this.fail("This [ is never closed", "For the character itself write \\[.", start);
            }
            this.scanClassMember();
        }
        this.offset += 1;
    }

    /** One character of a class, or a range. */
    private scanClassMember(): void {
        const start = this.offset;
        const first = this.scanCharacter();
        if (this.next !== "-" || this.offset + 1 >= this.source.length || this.source[this.offset + 1] === "]") {
            return;
        }
        this.offset += 1;
        const last = this.scanCharacter();
        if (first !== undefined && last !== undefined && last < first) {
            const range = this.source.slice(start, this.offset);
            this.fail(`The range ${range} ends before it starts`, undefined, start);
        }
    }

    /** Moves past one character or escape, and returns the code of the character that it stands for, if it is one. */
    private scanCharacter(): number | undefined {
        const character = this.next;
        if (character === "(" || character === ")") {
            this.fail("A regex cannot hold groups", `For the character itself write ${hexOf(character)}.`);
        }
        if (!alphabet.test(character)) {
            const intent = character < "\x7f" ? `Write ${hexOf(character)} in its place.` : undefined;
            this.fail(`The character ${character} cannot stand in a regex`, intent);
        }
        if (character !== "\\") {
            this.offset += 1;
            return character.charCodeAt(0);
        }
        return this.scanEscape();
    }

    private scanEscape(): number | undefined {
        const escaped = this.source.charAt(this.offset + 1);
        hexEscape.lastIndex = this.offset;
        if (hexEscape.test(this.source)) {
            this.offset += 4;
            return Number.parseInt(this.source.slice(this.offset - 2, this.offset), 16);
        }
        if (classLetters.includes(escaped) && escaped !== "") {
            this.offset += 2;
            return undefined;
        }
        if (escaped === "" || /[A-Za-z0-9]/.test(escaped) || !alphabet.test(escaped)) {
            this.fail(
                `The escape \\${escaped} is not known in a regex`,
                "Known are \\d \\D \\s \\S \\w \\W, \\x with two hexadecimal digits, and a backslash before an operator.",
            );
        }
        this.offset += 2;
        return escaped.charCodeAt(0);
    }

    private fail(reason: string, intent?: string, offset = this.offset): never {
        throw new RegexFaultError({ offset, reason, intent });
    }
}

function hexOf(character: string): string {
    return `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
}
