import type { Judge, Sighting } from "../judging/judgeRecord";
import { parsedJson } from "../judging/parsedJson";
import type { FileReport } from "./fileReport";
import { foreignForm } from "./foreignForm";
import { enoughOfAnotherKind, judgeFile } from "./judgeFile";
import type { SplitSink } from "./RecordSplitter";
import { newObjectSkim, type ObjectSkim, skimObject } from "./skimObject";
import { timeLength } from "./TimeOffsets";
import type { TrailFile } from "./TrailFileReader";
import type { TimeBounds } from "./timeBounds";
import { TimeRange } from "./timeRange";

/** Counts and judges what is found in one file. */
export class FileTally implements SplitSink {
    private records = 0;
    private readonly range: TimeRange;
    private readonly sightings: Sighting[] = [];
    private readonly minutes = new Map<number, number>();
    private readonly others = { insight: 0, digest: 0, unknown: 0, stray: 0 };
    private strayText: string | undefined;
    private foreignForm: string | undefined;
    private isCutShort = false;
    private isReadToEnd = true;
    private readonly faults: string[] = [];

    /**
     * @param countsMinutes whether to count the records of every minute.
     * @param bounds the times that events can have.
     */
    constructor(
        private readonly judge: Judge,
        private readonly countsMinutes: boolean,
        bounds: TimeBounds,
    ) {
        this.range = new TimeRange(bounds);
    }

    /** Whether so much has been seen that is no CloudTrail that reading on is a waste of time. */
    public get isAnotherKind(): boolean {
        return this.records === 0 && this.others.unknown + this.others.stray >= enoughOfAnotherKind;
    }

    /** Reading ends before the file does, because nothing is to be expected of the rest. */
    public stop(): void {
        this.isReadToEnd = false;
    }

    public object(bytes: Buffer, start: number, end: number, skim: Readonly<ObjectSkim>): void {
        if (skim.hasEventName && skim.eventTimeStart !== -1) {
            this.range.add(bytes, skim.eventTimeStart, skim.eventTimeEnd);
            this.record(bytes, start, end, skim.eventTimeStart, skim.eventTimeEnd);
        } else if (skim.isDigest) {
            this.others.digest++;
        } else if (skim.isInsight) {
            this.others.insight++;
        } else {
            this.unusualObject(bytes.toString("utf8", start, end), skim.hasMessage);
        }
    }

    public stray(bytes: Buffer, start: number): void {
        this.others.stray++;
        if (this.strayText === undefined) {
            this.foreignForm = foreignForm(bytes, start);
            this.strayText = bytes.toString("utf8", start, Math.min(start + 24, bytes.length));
        }
    }

    public cutShort(): void {
        this.isCutShort = true;
    }

    /** Takes over what was found without splitting. */
    public addTrailFile({ records, times, sightings, minutes }: TrailFile, bytes: Buffer): void {
        this.records += records;
        for (const time of [times.earliest, times.latest]) {
            this.range.add(bytes, time, time + timeLength);
        }
        for (const sighting of sightings) {
            this.sightings.push(sighting);
        }
        for (const [minute, count] of minutes) {
            this.countMinute(`${minute}:00Z`, count);
        }
    }

    /** @param fault why reading ended: a full sentence that goes on from "The file". */
    public addFault(fault: string): void {
        this.faults.push(fault);
    }

    public report(path: string): FileReport {
        const { insight, digest, unknown, stray } = this.others;
        return {
            path,
            records: this.records,
            firstTime: this.range.first,
            lastTime: this.range.last,
            sightings: this.sightings,
            ...(this.countsMinutes && { minutes: [...this.minutes] }),
            ...judgeFile(path, {
                records: this.records,
                insightEvents: insight,
                digests: digest,
                strangers: unknown + stray,
                beginning: this.strayText,
                foreignForm: this.foreignForm,
                isCutShort: this.isCutShort,
                isReadToEnd: this.isReadToEnd,
                faults: this.faults,
            }),
        };
    }

    private record(bytes: Buffer, start: number, end: number, timeStart: number, timeEnd: number): void {
        this.records++;
        if (this.countsMinutes) {
            this.countMinute(bytes.toString("latin1", timeStart, timeEnd), 1);
        }
        if (this.judge.candidates.mayBeWithin(bytes, start, end)) {
            const message = bytes.toString("utf8", start, end);
            const sighting = this.judge.judge(message);
            if (sighting !== undefined) {
                this.sightings.push(sighting);
            } else if (parsedJson(message) === undefined) {
                this.others.stray++;
            }
        }
    }

    private countMinute(time: string, records: number): void {
        const minute = Math.floor(Date.parse(time) / 60_000);
        this.minutes.set(minute, (this.minutes.get(minute) ?? 0) + records);
    }

    /** An event with the record as its message, from CloudWatch Logs or `lookup-events`, a record that spells its names with escapes, or something else. */
    private unusualObject(json: string, hasMessage: boolean): void {
        const value = parsedJson(json);
        const text = hasMessage && isObject(value) ? (value.message ?? value.CloudTrailEvent) : undefined;
        if (typeof text === "string") {
            const message = Buffer.from(text.trim());
            const skim = newObjectSkim();
            if (message[0] === 0x7b /* { */ && skimObject(message, 0, message.length, skim) === message.length) {
                this.object(message, 0, message.length, { ...skim, hasMessage: false });
                return;
            }
        } else if (isObject(value) && typeof value.eventTime === "string" && typeof value.eventName === "string") {
            // Spelled with escapes: told again in plain letters.
            const bytes = Buffer.from(json);
            const time = Buffer.from(value.eventTime);
            this.range.add(time, 0, time.length);
            this.record(Buffer.concat([bytes, time]), 0, bytes.length, bytes.length, bytes.length + time.length);
            return;
        }
        this.others.unknown++;
        this.strayText ??= json.slice(0, 24);
    }
}

const isObject = (value: unknown): value is { readonly [Field in string]?: unknown } =>
    typeof value === "object" && value !== null && !Array.isArray(value);
