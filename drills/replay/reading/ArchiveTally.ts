import { eventTimeOf } from "../../records/eventTimeOf";
import type { Sighting } from "../judging/judgeRecord";
import type { FileReport } from "./fileReport";
import { isWithin, type TimeBounds } from "./timeRange";

/** Puts the reports on files together, in whatever order they come. */
export class ArchiveTally {
    public files = 0;
    public records = 0;
    /** Further records of events that are listed. */
    public duplicates = 0;
    /** Events that have the `eventID` of another one that is listed, and are not that one. */
    public sharedIds = 0;
    /** Each event once. */
    public readonly sightings: Sighting[] = [];
    /** Successful sign-ins, each once. */
    public readonly successes: Sighting[] = [];
    public readonly damaged: FileReport[] = [];
    public readonly passedOver: FileReport[] = [];
    public readonly recordsPerMinute = new Map<number, number>();
    private first = Number.POSITIVE_INFINITY;
    private last = Number.NEGATIVE_INFINITY;
    /** What identifies the events that have an id. */
    private readonly seen = new Map<string, Set<string>>();

    constructor(private readonly bounds: TimeBounds) {}

    public add(report: FileReport): void {
        this.files++;
        this.records += report.records;
        for (const time of [report.firstTime, report.lastTime]) {
            if (time !== undefined) {
                this.stretchTo(eventTimeOf(time));
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
        const isListed = sighting.seenBy.length > 0;
        if (sighting.id !== undefined && !this.isNew(sighting.id, sighting, isListed)) {
            return;
        }
        this.stretchTo(sighting.time);
        if (isListed) {
            this.sightings.push(sighting);
        }
        if (sighting.signIn === "succeeded") {
            this.successes.push(sighting);
        }
    }

    /** An id alone does not tell: sets of records that were made anonymous, and examples, share ids. */
    private isNew(id: string, { time, who, from, what, region, account }: Sighting, isListed: boolean): boolean {
        const identity = JSON.stringify([time, who, from, what, region, account]);
        const known = this.seen.get(id);
        if (known === undefined) {
            this.seen.set(id, new Set([identity]));
            return true;
        }
        if (known.has(identity)) {
            this.duplicates += isListed ? 1 : 0;
            return false;
        }
        known.add(identity);
        this.sharedIds += isListed ? 1 : 0;
        return true;
    }

    private stretchTo(time: number): void {
        if (this.isPossible(time)) {
            this.first = Math.min(this.first, time);
            this.last = Math.max(this.last, time);
        }
    }
}
