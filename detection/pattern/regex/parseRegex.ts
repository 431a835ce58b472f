import { explainRegexFault, type RegexFault } from "./explainRegexFault";

/** A regex between percent signs: its alternatives, each a row of parts. There are no groups. */
export type Regex = readonly RegexRow[];
export type RegexRow = readonly RegexPart[];

type RegexPart =
    /** `^` and `$`, wherever they stand. */
    | { readonly kind: "start" | "end" }
    /** From `least` to `most` characters of a set, written such as `a`, `\\d`, `.` or `[^a-z]`; no end: infinity. */
    | { readonly kind: "characters"; readonly set: string; readonly least: number; readonly most: number };

/** Ends the reading. */
export type FailInRegex = (fault: RegexFault) => never;

/** AWS documents no bound; this is the one of RE2, with which emulators reproduce the recorded answers of CloudWatch. */
const highestCount = 1000;

const escaped = String.raw`\\(?:x[0-9A-Fa-f]{2}|[dDsSwW:_#=@/;,^$?[\]{}|\\*+.\- ])`;
const member = String.raw`(?:${escaped}|[A-Za-z0-9:_#=@/;,^$?[{}|*+.\- ])`;
const set = String.raw`\[(?:\^|(?!\^))${member}+\]|${escaped}|[A-Za-z0-9:_#=@/;,.\]}\- ]`;
const repeat = String.raw`[*+?]|\{(?:[0-9]+(?:,[0-9]*)?|,[0-9]+)\}`;
const token = new RegExp(String.raw`[|^$]|(?<set>${set})(?:(?<repeat>${repeat})\??)?`, "y");
const memberOrRange = new RegExp(`${member}(?:-${member})?`, "g");

/**
 * Reads the regex between two percent signs. The alphabet is that of CloudWatch Logs ("Supported regular expressions
 * syntax"): no groups, no `!`, nothing beyond ASCII. What can be read means the same in JavaScript.
 *
 * @param fail what to do about a regex that CloudWatch would refuse; without it, an Error is thrown.
 */
export function parseRegex(source: string, fail: FailInRegex = failUnexpectedly): Regex {
    if (source === "") {
        fail({ offset: 0, reason: "A regex cannot be empty" });
    }
    const rows: RegexPart[][] = [[]];
    for (let offset = 0; offset < source.length; offset = token.lastIndex) {
        token.lastIndex = offset;
        const found = token.exec(source);
        if (found === null) {
            return fail(explainRegexFault(source, offset));
        }
        if (found[0] === "|") {
            rows.push([]);
        } else {
            rows.at(-1)?.push(partOf(found, fail));
        }
    }
    return rows;
}

function failUnexpectedly({ reason, offset }: RegexFault): never {
    throw new Error(`${reason}, at offset ${offset}`);
}

function partOf({ 0: text, index, groups = {} }: RegExpExecArray, fail: FailInRegex): RegexPart {
    if (groups.set === undefined) {
        return { kind: text === "^" ? "start" : "end" };
    }
    const failAt = (offset: number, reason: string) => fail({ offset: index + offset, reason });
    const { set } = groups;
    failOnReversedRange(set, failAt);
    return { kind: "characters", set, ...bounds(groups.repeat, (reason) => failAt(set.length, reason)) };
}

function bounds(repeat = "{1}", fail: (reason: string) => never): { least: number; most: number } {
    const signs: Readonly<Record<string, string>> = { "*": "{0,}", "+": "{1,}", "?": "{0,1}" };
    const [, least = "", comma, end] = /^\{(\d*)(,?)(\d*)\}$/.exec(signs[repeat] ?? repeat) ?? [];
    const most = comma ? end || "Infinity" : least;
    if (Number(least) > highestCount || Number(end) > highestCount) {
        fail(`A count in a regex can be at most ${highestCount}`);
    }
    if (Number(most) < Number(least)) {
        fail(`The count ${repeat} ends before it starts`);
    }
    return { least: Number(least), most: Number(most) };
}

function failOnReversedRange(set: string, fail: (offset: number, reason: string) => never): void {
    const start = /^\[\^?/.exec(set)?.[0].length ?? set.length;
    for (const { 0: range, index } of set.slice(start, -1).matchAll(memberOrRange)) {
        // In front of a class, ^ would turn it round.
        if (!isRegExp(`[${range.replace(/^\^/, "\\^")}]`)) {
            fail(start + index, `The range ${range} ends before it starts`);
        }
    }
}

function isRegExp(source: string): boolean {
    try {
        return new RegExp(source) instanceof RegExp;
    } catch {
        return false;
    }
}
