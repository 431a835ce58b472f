import { parsedJson } from "../../../detection";
import { eventTimeOf } from "../../records/eventTimeOf";
import type { OtherEntry, RecordSink } from "../../records/RecordFinder";
import type { FoundRecord } from "../../records/recordsWithin";
import type { Judge, Sighting } from "../judging/judgeRecord";
import type { FileReport } from "./fileReport";
import { judgeFile } from "./judgeFile";
import { timeLength } from "./TimeOffsets";
import type { TrailFile } from "./TrailFileReader";
import type { TimeBounds } from "./timeRange";
import { TimeRange } from "./timeRange";

/** Counts and judges what is found in one file. */
export class FileTally implements RecordSink {
    private records = 0;
    private readonly range: TimeRange;
    private readonly sightings: Sighting[] = [];
    private readonly minutes = new Map<number, number>();
    private readonly others = { insight: 0, digest: 0, control: 0, beside: 0, fields: 0, unknown: 0, stray: 0 };
    private strayText: string | undefined;
    private advice: string | undefined;
    private isCutShort = false;
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

    public record(record: FoundRecord): void {
        this.range.add(record.bytes, record.timeStart, record.timeEnd);
        this.records++;
        if (this.countsMinutes) {
            this.countMinute(record.bytes.toString("latin1", record.timeStart, record.timeEnd), 1);
        }
        if (this.judge.candidates.mayBeWithin(record.bytes, record.start, record.end)) {
            const message = record.bytes.toString("utf8", record.start, record.end);
            const sighting = this.judge.judge(message);
            if (sighting !== undefined) {
                this.sightings.push(sighting);
            } else if (parsedJson(message) === undefined) {
                this.others.stray++;
            }
        }
    }

    public other(kind: OtherEntry, bytes: Buffer, start: number, end: number): void {
        this.others[kind]++;
        if (kind === "unknown") {
            this.strayText ??= bytes.toString("utf8", start, Math.min(start + 24, end));
        }
    }

    public stray(bytes: Buffer, start: number): void {
        this.others.stray++;
        this.strayText ??= bytes.toString("utf8", start, Math.min(start + 24, bytes.length));
    }

    public printed(advice: string): void {
        this.advice ??= advice;
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
        const { insight, digest, control, beside, fields, unknown, stray } = this.others;
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
                controlMessages: control,
                fieldsOnly: beside + fields,
                strangers: fields + unknown + stray,
                beginning: this.strayText,
                advice: this.advice,
                isCutShort: this.isCutShort,
                faults: this.faults,
            }),
        };
    }

    private countMinute(time: string, records: number): void {
        const minute = Math.floor(eventTimeOf(time) / 60_000);
        this.minutes.set(minute, (this.minutes.get(minute) ?? 0) + records);
    }
}
