import { isoSecond } from "../render/clock";
import type { Sighting } from "./judging/judgeRecord";
import { ArchiveTally } from "./reading/ArchiveTally";
import { findLogFiles, type LogFile } from "./reading/findLogFiles";
import { LogFileReader, type ReadingOrder } from "./reading/LogFileReader";
import { type ReadingOptions, readLogFiles } from "./reading/readLogFiles";
import { type TimeBounds, timeBounds } from "./reading/timeRange";
import { replayControl, type SettingChanges, settingsOf } from "./replayControl";
import type { Replayed, ReplayedControl } from "./replayed";
import { signInsAfterFailures } from "./signInsAfterFailures";
import type { ReplayedPath } from "./stack/replayedPath";

export interface ReplayOptions extends ReadingOptions, SettingChanges {
    /** Files and folders; `-` is standard input. */
    readonly paths: readonly string[];
    /** One for each control. The archive is read once for all of them. */
    readonly alertPaths: readonly [ReplayedPath, ...ReplayedPath[]];
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
    const replay = (path: ReplayedPath): ReplayedControl => replayControl(path, settings.get(path) ?? [], tally);
    tally.sightings.sort((one, other) => (one.time || 0) - (other.time || 0) || compareIds(one, other));
    return {
        archive: {
            paths: options.paths,
            files: tally.files,
            bytes: files.reduce((sum, { size }) => sum + size, 0),
            records: tally.records,
            duplicates: tally.duplicates,
            sharedIds: tally.sharedIds,
            misdated: tally.sightings.filter(({ time }) => !tally.isPossible(time)).length,
            ...(tally.range && {
                firstTime: isoSecond(new Date(tally.range.first)),
                lastTime: isoSecond(new Date(tally.range.last)),
            }),
            damaged: byPath(tally.damaged),
            passedOver: byPath(tally.passedOver),
        },
        controls: [replay(first), ...others.map(replay)],
        signInsAfterFailures: signInsAfterFailures(
            tally.sightings.filter(({ signIn }) => signIn === "failed"),
            tally.successes,
        ),
    };
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

function compareIds({ id: one = "" }: Sighting, { id: other = "" }: Sighting): number {
    return one === other ? 0 : one < other ? -1 : 1;
}

const byPath = <F extends { readonly path: string }>(files: readonly F[]): F[] =>
    [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
