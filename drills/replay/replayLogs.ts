import { type AlarmSettings, consoleSignInCompanions } from "../../detection";
import { InputError } from "../InputError";
import { type AlarmChange, changedAlarm } from "./alarm/alarmSetting";
import { type ArchiveMinutes, asConfigured, runSetting, type SettingRun } from "./alarm/runSetting";
import type { Sighting } from "./judging/judgeRecord";
import { ArchiveTally } from "./reading/ArchiveTally";
import { findLogFiles, type LogFile } from "./reading/findLogFiles";
import { LogFileReader, type ReadingOrder } from "./reading/LogFileReader";
import { type ReadingOptions, readLogFiles } from "./reading/readLogFiles";
import { type TimeBounds, timeBounds } from "./reading/timeBounds";
import type { Replayed } from "./replayed";
import type { ReplayedPath } from "./stack/replayedPath";

export interface ReplayOptions extends ReadingOptions {
    /** Files and folders; `-` is standard input. */
    readonly paths: readonly string[];
    readonly path: ReplayedPath;
    /** What is to be different of the path's alarm itself. */
    readonly change?: AlarmChange;
    /** Minutes from the event to its delivery to the log group. */
    readonly delayMinutes: number;
    readonly whatIf: readonly AlarmChange[];
    readonly stdin: NodeJS.ReadableStream;
    /** Milliseconds since the Unix epoch. Default: the present. */
    readonly now?: number;
    /** Called before the first file, and after each. */
    readonly onProgress?: (bytesRead: number, bytesInAll: number) => void;
}

/**
 * Reads recorded CloudTrail logs and sends them through an alert path.
 *
 * @throws {InputError} if a path does not exist, or CloudWatch would refuse an alarm.
 */
export async function replayLogs(options: ReplayOptions): Promise<Replayed> {
    const { path, delayMinutes, change, whatIf, now } = options;
    const alarm = change === undefined ? path.alarm : requireAlarm(path.alarm, change);
    const settings = [
        { text: change?.text ?? asConfigured, delayMinutes, settings: alarm },
        ...whatIf.map((each) => ({ ...each, settings: requireAlarm(alarm, each) })),
    ];
    const bounds = timeBounds(now);
    const tally = new ArchiveTally(bounds);
    const files = await read(options, bounds, tally);
    const sightings = tally.sightings.sort(
        (one, other) => (one.time || 0) - (other.time || 0) || compareIds(one, other),
    );
    const counted = sightings.filter((sighting) => sighting.counted);
    const archive = minutesOf(tally, counted);
    const runs = settings.map((each) =>
        runSetting(each.text, each.settings, path.metric, archive, each.delayMinutes ?? delayMinutes),
    ) as [SettingRun, ...SettingRun[]];
    return {
        path,
        remarks: path.remarks,
        archive: {
            paths: options.paths,
            files: tally.files,
            bytes: files.reduce((sum, { size }) => sum + size, 0),
            records: tally.records,
            duplicates: tally.duplicates,
            ...(tally.range && { firstTime: timeText(tally.range.first), lastTime: timeText(tally.range.last) }),
            damaged: byPath(tally.damaged),
            passedOver: byPath(tally.passedOver),
        },
        counted,
        uncounted: consoleSignInCompanions
            .map((companion) => ({
                companion,
                sightings: sightings.filter((sighting) => sighting.companion === companion.slug),
            }))
            .filter((each) => each.sightings.length > 0),
        misdated: tally.misdated,
        runs,
    };
}

async function read(options: ReplayOptions, bounds: TimeBounds, tally: ArchiveTally): Promise<readonly LogFile[]> {
    const { path, onProgress } = options;
    const order: ReadingOrder = {
        pattern: path.pattern,
        companions: consoleSignInCompanions,
        countsMinutes: path.metric.defaultValue !== undefined,
        bounds,
    };
    const { files, problems } = findLogFiles(options.paths.filter((each) => each !== "-"));
    for (const problem of problems) {
        tally.add(problem);
    }
    const bytesInAll = files.reduce((sum, { size }) => sum + size, 0);
    let bytesRead = 0;
    onProgress?.(0, bytesInAll);
    await readLogFiles(
        files,
        order,
        (report, { size }) => {
            tally.add(report);
            bytesRead += size;
            onProgress?.(bytesRead, bytesInAll);
        },
        options,
    );
    if (options.paths.includes("-")) {
        const { Readable }: typeof import("node:stream") = require("node:stream");
        const stdin = options.stdin instanceof Readable ? options.stdin : Readable.from(options.stdin);
        tally.add(await new LogFileReader(order).readStream("standard input", stdin));
    }
    return files;
}

function requireAlarm(alarm: AlarmSettings, change: AlarmChange): AlarmSettings {
    const changed = changedAlarm(alarm, change.alarm);
    if (Array.isArray(changed)) {
        throw new InputError(`CloudWatch would refuse the alarm with ${change.text}:`, changed);
    }
    return changed as AlarmSettings;
}

function minutesOf(tally: ArchiveTally, counted: readonly Sighting[]): ArchiveMinutes {
    const perMinute = new Map<number, number>();
    for (const { time } of counted.filter((each) => tally.isPossible(each.time))) {
        const minute = Math.floor(time / 60_000);
        perMinute.set(minute, (perMinute.get(minute) ?? 0) + 1);
    }
    return {
        fromMinute: Math.floor((tally.range?.first ?? 0) / 60_000),
        toMinute: Math.floor((tally.range?.last ?? 0) / 60_000),
        counted: perMinute,
        records: new Map([...tally.recordsPerMinute].filter(([minute]) => tally.isPossible(minute * 60_000))),
    };
}

function compareIds({ id: one = "" }: Sighting, { id: other = "" }: Sighting): number {
    return one === other ? 0 : one < other ? -1 : 1;
}

const byPath = <F extends { readonly path: string }>(files: readonly F[]): F[] =>
    [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
const timeText = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`;
