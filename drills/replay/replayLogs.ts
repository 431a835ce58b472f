import type { AlarmSettings } from "../../detection";
import { InputError } from "../InputError";
import { type AlarmChange, changedAlarm } from "./alarm/alarmSetting";
import { type ArchiveMinutes, asConfigured, runSetting, type SettingRun } from "./alarm/runSetting";
import type { Sighting } from "./judging/judgeRecord";
import { ArchiveTally } from "./reading/ArchiveTally";
import { findLogFiles, type LogFile } from "./reading/findLogFiles";
import { LogFileReader, type ReadingOrder } from "./reading/LogFileReader";
import { type ReadingOptions, readLogFiles } from "./reading/readLogFiles";
import { type TimeBounds, timeBounds } from "./reading/timeBounds";
import type { Replayed, ReplayedControl } from "./replayed";
import { signInsAfterFailures } from "./signInsAfterFailures";
import type { ReplayedPath } from "./stack/replayedPath";

export interface ReplayOptions extends ReadingOptions {
    /** Files and folders; `-` is standard input. */
    readonly paths: readonly string[];
    /** One for each control. The archive is read once for all of them. */
    readonly alertPaths: readonly [ReplayedPath, ...ReplayedPath[]];
    /** What is to be different of the alarms themselves. */
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
 * Reads recorded CloudTrail logs and sends them through alert paths.
 *
 * @throws {InputError} if a path does not exist, or CloudWatch would refuse an alarm.
 */
export async function replayLogs(options: ReplayOptions): Promise<Replayed> {
    const [first, ...others] = options.alertPaths;
    const settings = new Map(options.alertPaths.map((path) => [path, settingsOf(path, options)]));
    const bounds = timeBounds(options.now);
    const tally = new ArchiveTally(bounds);
    const files = await read(options, bounds, tally);
    tally.sightings.sort((one, other) => (one.time || 0) - (other.time || 0) || compareIds(one, other));
    const replayControl = (path: ReplayedPath): ReplayedControl => {
        const seen = tally.sightings.flatMap((sighting) => {
            const by = sighting.seenBy.find(({ control }) => control === path.control.slug);
            return by === undefined ? [] : [{ sighting, companion: by.companion }];
        });
        const seenBy = (slug: string | undefined): Sighting[] =>
            seen.filter(({ companion }) => companion === slug).map(({ sighting }) => sighting);
        const counted = seenBy(undefined);
        const minutes = minutesOf(tally, counted, path);
        return {
            path,
            counted,
            uncounted: path.control.companions
                .map((companion) => ({ companion, sightings: seenBy(companion.slug) }))
                .filter(({ sightings }) => sightings.length > 0),
            runs: (settings.get(path) ?? []).map(({ text, alarm, delayMinutes }) =>
                runSetting(text, alarm, path.metric, minutes, delayMinutes),
            ) as [SettingRun, ...SettingRun[]],
        };
    };
    return {
        archive: {
            paths: options.paths,
            files: tally.files,
            bytes: files.reduce((sum, { size }) => sum + size, 0),
            records: tally.records,
            duplicates: tally.duplicates,
            sharedIds: tally.sharedIds,
            misdated: tally.sightings.filter(({ time }) => !tally.isPossible(time)).length,
            ...(tally.range && { firstTime: timeText(tally.range.first), lastTime: timeText(tally.range.last) }),
            damaged: byPath(tally.damaged),
            passedOver: byPath(tally.passedOver),
        },
        controls: [replayControl(first), ...others.map(replayControl)],
        signInsAfterFailures: signInsAfterFailures(
            tally.sightings.filter(({ signIn }) => signIn === "failed"),
            tally.successes,
        ),
    };
}

interface Setting {
    readonly text: string;
    readonly alarm: AlarmSettings;
    readonly delayMinutes: number;
}

/** The alarm of a path as it is configured, and as the command line asks for it. */
function settingsOf(path: ReplayedPath, { change, whatIf, delayMinutes }: ReplayOptions): Setting[] {
    const alarm = change === undefined ? path.alarm : requireAlarm(path.alarm, change);
    return [
        { text: change?.text ?? asConfigured, delayMinutes, alarm },
        ...whatIf.map((each) => ({
            text: each.text,
            delayMinutes: each.delayMinutes ?? delayMinutes,
            alarm: requireAlarm(alarm, each),
        })),
    ];
}

async function read(options: ReplayOptions, bounds: TimeBounds, tally: ArchiveTally): Promise<readonly LogFile[]> {
    const { alertPaths, onProgress } = options;
    const order: ReadingOrder = {
        controls: alertPaths.map(({ control: { slug, companions }, pattern }) => ({
            slug,
            pattern,
            companions: companions.map((each) => ({ slug: each.slug, pattern: each.pattern })),
        })),
        notesSuccesses: true,
        countsMinutes: alertPaths.some(({ metric }) => metric.defaultValue !== undefined),
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

function minutesOf(tally: ArchiveTally, counted: readonly Sighting[], { metric }: ReplayedPath): ArchiveMinutes {
    const perMinute = new Map<number, number>();
    for (const { time } of counted.filter((each) => tally.isPossible(each.time))) {
        const minute = Math.floor(time / 60_000);
        perMinute.set(minute, (perMinute.get(minute) ?? 0) + 1);
    }
    return {
        fromMinute: Math.floor((tally.range?.first ?? 0) / 60_000),
        toMinute: Math.floor((tally.range?.last ?? 0) / 60_000),
        counted: perMinute,
        records:
            metric.defaultValue === undefined
                ? new Map()
                : new Map([...tally.recordsPerMinute].filter(([minute]) => tally.isPossible(minute * 60_000))),
    };
}

function compareIds({ id: one = "" }: Sighting, { id: other = "" }: Sighting): number {
    return one === other ? 0 : one < other ? -1 : 1;
}

const byPath = <F extends { readonly path: string }>(files: readonly F[]): F[] =>
    [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
const timeText = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`;
