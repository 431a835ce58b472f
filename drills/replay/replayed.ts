import type { CompanionPattern } from "../../detection";
import type { SettingRun } from "./alarm/runSetting";
import type { Sighting } from "./judging/judgeRecord";
import type { FileReport } from "./reading/fileReport";
import type { SignInAfterFailures } from "./signInsAfterFailures";
import type { ReplayedPath } from "./stack/replayedPath";

/** What a replay has found out. */
export interface Replayed {
    readonly archive: ArchiveSummary;
    /** One entry for each control, in the order in which they were asked for. */
    readonly controls: readonly [ReplayedControl, ...ReplayedControl[]];
    /** Successful sign-ins that follow failed ones of the same user or address. */
    readonly signInsAfterFailures: readonly SignInAfterFailures[];
}

/** What a replay has found out for one control. */
export interface ReplayedControl {
    readonly path: ReplayedPath;
    /** What the pattern counts, each event once, in the order in which it happened. */
    readonly counted: readonly Sighting[];
    /** What it does not count, by the companion that does; those without events are left out. */
    readonly uncounted: readonly { readonly companion: CompanionPattern; readonly sightings: readonly Sighting[] }[];
    /** The alarm as it is configured comes first, then what was asked for with `--what-if`. */
    readonly runs: readonly [SettingRun, ...SettingRun[]];
}

export interface ArchiveSummary {
    readonly paths: readonly string[];
    readonly files: number;
    /** On the disk. */
    readonly bytes: number;
    /** As they are stored: an event that was delivered twice is two records. */
    readonly records: number;
    /** Further records of events that are listed; each event counts once. */
    readonly duplicates: number;
    /** Events that have the `eventID` of another one that is listed, and differ from it: each counts. */
    readonly sharedIds: number;
    /** Listed events whose time no clock of AWS can have told: they are not sent through the alarm. */
    readonly misdated: number;
    /** `2026-03-02T09:00:00Z`; absent if there is no record. */
    readonly firstTime?: string;
    readonly lastTime?: string;
    /** Files of which something or everything could not be read. If there is any, the result is incomplete. */
    readonly damaged: readonly FileReport[];
    /** Files that hold something else than CloudTrail records. */
    readonly passedOver: readonly FileReport[];
}
