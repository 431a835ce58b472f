import type { Sighting } from "../judging/judgeRecord";
import type { FileReport } from "./fileReport";
import { isWithin, type TimeBounds } from "./timeBounds";

/** Puts the reports on files together, in whatever order they come. */
export class ArchiveTally {
    public files = 0;
    public records = 0;
    public duplicates = 0;
    public misdated = 0;
    public readonly sightings: Sighting[] = [];
    public readonly damaged: FileReport[] = [];
    public readonly passedOver: FileReport[] = [];
    public readonly recordsPerMinute = new Map<number, number>();
    private first = Number.POSITIVE_INFINITY;
    private last = Number.NEGATIVE_INFINITY;
    private readonly seen = new Set<string>();

    constructor(private readonly bounds: TimeBounds) {}

    public add(report: FileReport): void {
        this.files++;
        this.records += report.records;
        for (const time of [report.firstTime, report.lastTime]) {
            if (time !== undefined) {
                this.stretchTo(Date.parse(time));
            }
        }
        for (const sighting of report.sightings) {
            this.addSighting(sighting);
        }
        for (const [minute, records] of report.minutes ?? []) {
            this.recordsPerMinute.set(minute, (this.recordsPerMinute.get(minute) ?? 0) + records);
        }
        if (report.damages.length > 0) {
            this.damaged.push(report);
        }
        if (report.passedOver !== undefined) {
            this.passedOver.push(report);
        }
    }

    /** Milliseconds since the Unix epoch; undefined if no record tells a time that can be. */
    public get range(): { readonly first: number; readonly last: number } | undefined {
        return this.first <= this.last ? { first: this.first, last: this.last } : undefined;
    }

    public isPossible(time: number): boolean {
        return isWithin(this.bounds, time);
    }

    private addSighting(sighting: Sighting): void {
        if (sighting.id !== undefined) {
            if (this.seen.has(sighting.id)) {
                this.duplicates++;
                return;
            }
            this.seen.add(sighting.id);
        }
        this.sightings.push(sighting);
        if (!this.isPossible(sighting.time)) {
            this.misdated++;
        }
        this.stretchTo(sighting.time);
    }

    private stretchTo(time: number): void {
        if (this.isPossible(time)) {
            this.first = Math.min(this.first, time);
            this.last = Math.max(this.last, time);
        }
    }
}
