import { parsedJson } from "../../../detection";
import { nextEscapedLetter } from "../judging/escapedLetter";
import type { Judge, Sighting } from "../judging/judgeRecord";
import { endOfWindow, listInRecord, nextBoundary, recordStart } from "./recordBoundary";
import { TimeOffsets, timeLength } from "./TimeOffsets";
import type { TimeBounds } from "./timeRange";

/** What is found in a file that is spelled as a trail spells it. */
export class TrailFile {
    public records = 0;
    /** Into the bytes of the file. */
    public readonly times: TimeOffsets;
    public readonly sightings: Sighting[] = [];
    /** Records of every minute, by its text, such as `2026-03-02T09:00`; empty unless they are counted. */
    public readonly minutes = new Map<string, number>();

    constructor(bounds: TimeBounds) {
        this.times = new TimeOffsets(bounds);
    }
}

/**
 * Reads a `Records` file as a trail writes it to its bucket, without splitting it: by searches that take a fraction of
 * the time. They rest on how CloudTrail spells a record, without blanks: its version comes first; its time, source and
 * name stand together, in this order. Where a file departs from that, it is left to the splitter.
 *
 * No record is missed: what has no `eventTime` is none, and every `eventTime` is looked at with the name behind it. Two
 * things pass that the splitter would tell, and that no service of AWS writes: an object that is no record, with another
 * member than its version first, between two records; and a list in a record that begins with something else and goes on
 * with what is spelled as a record of no interest, which is counted as one more.
 */
export class TrailFileReader {
    /** A record's time with a name behind it, and nothing that is of interest in it. */
    private readonly ordinary: RegExp;

    /**
     * @param countsMinutes whether to count the records of every minute.
     * @param bounds the times that events can have.
     */
    constructor(
        private readonly judge: Judge,
        private readonly countsMinutes: boolean,
        private readonly bounds: TimeBounds,
    ) {
        const { eventName, eventSource, isEveryRecord } = judge.candidates;
        const not = (start: string | undefined): string => (start === undefined ? "" : `(?!${start})`);
        const head = `"eventSource":"${not(eventSource)}[^"\\\\]*","eventName":"${not(eventName)}[^"\\\\]*"`;
        // An empty negation is never satisfied.
        this.ordinary = new RegExp(isEveryRecord ? "(?!)" : `"eventTime":"${time}",${head}`, "y");
    }

    /** @returns undefined if the file must be split: anything in it looks unusual. */
    public read(bytes: Buffer): TrailFile | undefined {
        const isTrailFile =
            bytes.subarray(0, fileStart.length).equals(fileStart) && bytes.subarray(-fileEnd.length).equals(fileEnd);
        if (!isTrailFile) {
            return undefined;
        }
        const file = new TrailFile(this.bounds);
        for (let from = 0; from < bytes.length; ) {
            const to = endOfWindow(bytes, from);
            if (!this.readWindow(bytes.toString("latin1", from, to), bytes, from, file)) {
                return undefined;
            }
            nothing.test("");
            from = to;
        }
        return isTime(bytes, file.times.earliest) && isTime(bytes, file.times.latest) ? file : undefined;
    }

    /** @returns whether all of it is as usual. */
    private readWindow(text: string, bytes: Buffer, from: number, file: TrailFile): boolean {
        if (text.includes("\\u00") && nextEscapedLetter(bytes, from) < from + text.length) {
            return false;
        }
        const isLast = from + text.length === bytes.length;
        const { candidates } = this.judge;
        let nextOther = candidates.nextOther(text, -1);
        let start = from === 0 ? '{"Records":['.length : 0;
        // A search that begins with a rare letter is several times as fast.
        for (let found = text.indexOf('Time"'); found !== -1; found = text.indexOf('Time"', found + 5)) {
            const member = found - '"event'.length;
            const isOrdinary = isAt(this.ordinary, text, member);
            if (!isOrdinary && !text.startsWith('"event', member)) {
                continue;
            }
            const next = nextBoundary(text, start + recordStart.length);
            // Each record has one time, which lies between two boundaries.
            const isInside = found > start && (next === -1 || found < next);
            if (next === listInRecord || !isInside || !(isOrdinary || isAt(timeSourceAndName, text, member))) {
                return false;
            }
            const end = next !== -1 ? next + "}".length : text.length - (isLast ? "]}" : ",").length;
            if (!isOrdinary || nextOther < end) {
                if (!this.judgeRecord(bytes.toString("utf8", from + start, from + end), file)) {
                    return false;
                }
                if (nextOther < end) {
                    nextOther = candidates.nextOther(text, end);
                }
            }
            this.count(bytes, from + found + 'Time":"'.length, file);
            start = next !== -1 ? next + "},".length : text.length;
        }
        return start === text.length;
    }

    /** @returns whether it is one record, and not a part of one. */
    private judgeRecord(message: string, file: TrailFile): boolean {
        const parsed = parsedJson(message);
        if (parsed === undefined) {
            return false;
        }
        const sighting = this.judge.judge(message, parsed);
        if (sighting !== undefined) {
            file.sightings.push(sighting);
        }
        return true;
    }

    private count(bytes: Buffer, time: number, file: TrailFile): void {
        file.records++;
        file.times.add(bytes, time);
        if (this.countsMinutes) {
            const minute = bytes.toString("latin1", time, time + "2026-03-02T09:00".length);
            file.minutes.set(minute, (file.minutes.get(minute) ?? 0) + 1);
        }
    }
}

const fileStart = Buffer.from(`{"Records":[${recordStart}`);
const fileEnd = Buffer.from("}]}");

const time = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";
const timeSourceAndName = new RegExp(`"eventTime":"${time}","eventSource":"[^"\\\\]*","eventName":"`, "y");

const isTime = (bytes: Buffer, offset: number): boolean =>
    !Number.isNaN(Date.parse(bytes.toString("latin1", offset, offset + timeLength)));

/**
 * V8 keeps the text in which a regular expression was found last (`RegExp.input`): after this one, that is an empty text.
 * A window that outlives each collection makes V8 enlarge the space for new objects, up to twice 16 MiB, and as much of
 * unpacked files waits to be freed with them.
 */
const nothing = /^/;

function isAt(pattern: RegExp, text: string, position: number): boolean {
    pattern.lastIndex = position;
    return pattern.test(text);
}
