import { nextEscapedLetter } from "./escapedLetter";
import type { RequiredMember } from "./requiredMembers";

/**
 * Finds the few records of a log that can be of interest, by searching its bytes from front to back. A record that is
 * passed over holds none of the members; one that is found may.
 */
export class CandidateSearch {
    /** How the event name of a record of interest can begin, and its source, as regular expressions; undefined: neither tells. */
    public readonly eventName: string | undefined;
    public readonly eventSource: string | undefined;
    /** Finds the other members; undefined if there are none. */
    private readonly others: RegExp | undefined;
    /** Where there is none of these texts, there is none of the other members. */
    private readonly otherTexts: readonly string[];
    private readonly member: RegExp | undefined;
    private bytes: Buffer | undefined;
    private nextMember = 0;
    private nextEscape = 0;

    /** @param members undefined: every record can be of interest. */
    constructor(members: readonly RequiredMember[] | undefined) {
        const of = (name: string) => members?.filter((each) => isHead(each) && each.name === name) ?? [];
        this.eventName = valueSource(of("eventName"));
        this.eventSource = valueSource(of("eventSource"));
        const others = members?.filter((each) => !isHead(each)) ?? [];
        this.others = others.length === 0 ? undefined : new RegExp(memberSource(others), "g");
        this.otherTexts = [...new Set(others.map(({ name }) => name))].map((name) => {
            const values = new Set(others.filter((each) => each.name === name).map(({ valueStart }) => valueStart));
            const isOneValue = values.size === 1 && !values.has("");
            return rarePart(isOneValue ? [...values].join() : `${name}"`);
        });
        this.member = members && new RegExp(memberSource(members), "g");
    }

    /** Whether every record must be judged. */
    public get isEveryRecord(): boolean {
        return this.member === undefined;
    }

    /**
     * Where the next member stands that decides without name or source, in a text that is part of a trail's file.
     *
     * @param from -1: from the beginning, of a text that is new.
     * @returns its offset; infinite if there is none.
     */
    public nextOther(text: string, from: number): number {
        if (this.others === undefined || (from === -1 && !this.otherTexts.some((each) => text.includes(each)))) {
            return Number.POSITIVE_INFINITY;
        }
        this.others.lastIndex = Math.max(0, from);
        return this.others.exec(text)?.index ?? Number.POSITIVE_INFINITY;
    }

    /** Whether there can be a record of interest in a part of some bytes. Parts are asked for in their order. */
    public mayBeWithin(bytes: Buffer, start: number, end: number): boolean {
        if (this.member === undefined) {
            return true;
        }
        if (bytes !== this.bytes) {
            this.bytes = bytes;
            this.nextMember = -1;
            this.nextEscape = -1;
        }
        // What was found further on is kept: a search for what is rare goes far.
        if (this.nextMember < start) {
            this.nextMember = memberFrom(this.member, bytes, start);
        }
        if (this.nextEscape < start) {
            this.nextEscape = nextEscapedLetter(bytes, start);
        }
        return Math.min(this.nextMember, this.nextEscape) < end;
    }
}

/** Small texts are short-lived ones for the garbage collector, and stay in the processor's cache. */
const windowSize = 64 * 1024;

/** The offset of a member from `start` on; infinite if there is none. */
function memberFrom(member: RegExp, bytes: Buffer, start: number): number {
    let from = start;
    while (from < bytes.length) {
        // No member is cut in two: a comma in its value ends the search for what the value holds.
        const comma = from + windowSize < bytes.length ? bytes.lastIndexOf(0x2c /* , */, from + windowSize) : -1;
        const to = Math.min((comma > from ? comma : nextComma(bytes, from + windowSize)) + 1, bytes.length);
        member.lastIndex = 0;
        const found = member.exec(bytes.toString("latin1", from, to));
        if (found !== null) {
            return from + found.index;
        }
        from = to;
    }
    return Number.POSITIVE_INFINITY;
}

const nextComma = (bytes: Buffer, from: number): number => {
    const found = from < bytes.length ? bytes.indexOf(0x2c /* , */, from) : -1;
    return found === -1 ? bytes.length : found;
};

/** A member whose place CloudTrail's own spelling tells: name and source stand behind the time. */
const isHead = ({ name, valueStart, isTopLevel }: RequiredMember): boolean =>
    isTopLevel && valueStart !== "" && (name === "eventName" || name === "eventSource");

function memberSource(members: readonly RequiredMember[]): string {
    const names = [...new Set(members.map(({ name }) => name))];
    return names
        .map((name) => {
            const values = members.filter((member) => member.name === name).map(anyValueSource);
            return `"${name}"\\s*:\\s*(?:${[...new Set(values)].join("|")})`;
        })
        .join("|");
}

function anyValueSource({ valueStart, valueHolds }: RequiredMember): string {
    if (valueHolds !== undefined) {
        return `"(?:[^",\\\\]|\\\\.)*?(?:,|${escapeRegex(valueHolds)})`;
    }
    return valueStart === "" ? '["\\d-]' : `"${escapeRegex(valueStart)}`;
}

function valueSource(members: readonly RequiredMember[]): string | undefined {
    const values = [...new Set(members.map(({ valueStart }) => escapeRegex(valueStart)))];
    return values.length === 0 ? undefined : `(?:${values.join("|")})`;
}

/** A short part of a text that begins with a capital letter, if it has one: it is found several times as fast. */
const rarePart = (text: string): string => /[A-Z].{0,5}/.exec(text)?.[0] ?? text;

const escapeRegex = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
