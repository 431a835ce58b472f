import type { RequiredMember } from "./requiredMembers";

/**
 * Finds the few records of a log that can be of interest, by searching its bytes from front to back. A record that is
 * passed over holds none of the members; one that is found may.
 */
export class CandidateSearch {
    private readonly member: RegExp | undefined;
    private bytes: Buffer | undefined;
    private next = 0;

    /** @param members undefined: every record can be of interest. */
    constructor(members: readonly RequiredMember[] | undefined) {
        this.member = members && new RegExp(memberSource(members), "g");
    }

    /** Whether there can be a record of interest in a text that holds whole records; in Latin-1 as good as in UTF-8. */
    public mayBeIn(text: string): boolean {
        if (this.member === undefined) {
            return true;
        }
        this.member.lastIndex = 0;
        return this.member.test(text) || text.includes("\\u");
    }

    /** Whether there can be a record of interest in a part of some bytes. Parts are asked for in their order. */
    public mayBeWithin(bytes: Buffer, start: number, end: number): boolean {
        if (this.member === undefined) {
            return true;
        }
        if (bytes !== this.bytes) {
            this.bytes = bytes;
            this.next = -1;
        }
        if (this.next < start) {
            this.next = Math.min(nextMember(this.member, bytes, start), nextEscape(bytes, start));
        }
        return this.next < end;
    }
}

/** Small texts are short-lived ones for the garbage collector, and stay in the processor's cache. */
const windowSize = 64 * 1024;

/** The offset of a member from `start` on; infinite if there is none. */
function nextMember(member: RegExp, bytes: Buffer, start: number): number {
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

/** JSON may spell any character as `\u` and four digits: a record with such an escape is never ruled out. */
const escapeStart = Buffer.from("\\u");

function nextEscape(bytes: Buffer, start: number): number {
    const found = bytes.indexOf(escapeStart, start);
    return found === -1 ? Number.POSITIVE_INFINITY : found;
}

function memberSource(members: readonly RequiredMember[]): string {
    const names = [...new Set(members.map(({ name }) => name))];
    return names
        .map((name) => {
            const values = members.filter((member) => member.name === name).map(({ valueStart }) => valueStart);
            return `"${name}"\\s*:\\s*"(?:${[...new Set(values)].map(escapeRegex).join("|")})`;
        })
        .join("|");
}

const escapeRegex = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
