import type { Sighting } from "../judging/judgeRecord";

/** What was found in one log file. Plain data: it travels between threads. */
export interface FileReport {
    readonly path: string;
    /** CloudTrail records of management or data events. */
    readonly records: number;
    /** `eventTime` of the earliest and the latest record, as recorded; absent if no record tells a time. */
    readonly firstTime?: string;
    readonly lastTime?: string;
    readonly sightings: readonly Sighting[];
    /** Records per minute since the Unix epoch, where that was asked for. */
    readonly minutes?: readonly (readonly [minute: number, records: number])[];
    /** What kept records from being read: full sentences that go on from "The file". Empty if nothing did. */
    readonly damages: readonly string[];
    /** Why there is nothing to read in it, in the same form: it holds something else than CloudTrail records. */
    readonly passedOver?: string;
}

/** Why a file could not be read at all. */
export function unreadable(path: string, damage: string): FileReport {
    return { path, records: 0, sightings: [], damages: [damage] };
}

/** Why there is nothing to read in a file. */
export function passedOver(path: string, reason: string): FileReport {
    return { path, records: 0, sightings: [], damages: [], passedOver: reason };
}
