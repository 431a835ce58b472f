import { nextEscapedLetter } from "./escapedLetter";
import type { RequiredMember } from "./requiredMembers";

/**
 * Finds the few records of a log that can be of interest, by searching its bytes from front to back. A record that is
 * passed over holds none of the members; one that is found may.
 */
export class CandidateSearch {
    private readonly member: RegExp | undefined;
    private bytes: Buffer | undefined;
    private nextMember = 0;
    private nextEscape = 0;

    /** @param members undefined: every record can be of interest. */
    constructor(private readonly members: readonly RequiredMember[] | undefined) {
        this.member = members && new RegExp(memberSource(members), "g");
    }

    /** How the event name of every record of interest begins, as regular expression; undefined if other members decide. */
    public get eventNameStart(): string | undefined {
        return this.members?.every(({ name, isTopLevel }) => isTopLevel && name === "eventName")
            ? valueSource(this.members)
            : undefined;
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
        // No member is cut in two: none has a comma between its name and the beginning of its value.
        const comma = from + windowSize < bytes.length ? bytes.lastIndexOf(0x2c /* , */, from + windowSize) : -1;
        const to = comma > from ? comma : Math.max(nextComma(bytes, from + windowSize), from + 1);
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

function memberSource(members: readonly RequiredMember[]): string {
    const names = [...new Set(members.map(({ name }) => name))];
    return names
        .map((name) => {
            const sameName = members.filter((member) => member.name === name);
            return `"${name}"\\s*:\\s*"${valueSource(sameName)}`;
        })
        .join("|");
}

function valueSource(members: readonly RequiredMember[]): string {
    const values = new Set(members.map(({ valueStart }) => valueStart));
    return `(?:${[...values].map(escapeRegex).join("|")})`;
}

const escapeRegex = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
