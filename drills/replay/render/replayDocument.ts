import type { SettingRun } from "../alarm/runSetting";
import type { Sighting } from "../judging/judgeRecord";
import type { FileReport } from "../reading/fileReport";
import type { Replayed } from "../replayed";
import { messagesOf } from "./runLines";

/**
 * A replay for programs, as one JSON document. Keys are contract: they are added, never renamed. Times are ISO 8601 in
 * UTC; a change of state is decided at the end of its minute. Endpoints are masked as on the terminal.
 */
export function replayDocument({ path, remarks, archive, counted, uncounted, misdated, runs }: Replayed) {
    return {
        /** Rises when a key changes its meaning. */
        version: 1,
        isComplete: archive.damaged.length === 0,
        archive: {
            paths: archive.paths,
            files: archive.files,
            bytes: archive.bytes,
            records: archive.records,
            duplicates: archive.duplicates,
            misdated,
            firstTime: archive.firstTime ?? null,
            lastTime: archive.lastTime ?? null,
            damaged: archive.damaged.map((file) => ({ path: file.path, reasons: file.damages.map(sentence) })),
            passedOver: archive.passedOver.map((file) => ({
                path: file.path,
                reason: sentence(file.passedOver ?? ""),
            })),
        },
        filter: { source: path.source, pattern: path.pattern },
        counted: counted.map(sightingDocument),
        uncounted: uncounted.map(({ companion, sightings }) => ({
            reason: companion.slug,
            title: companion.title,
            note: companion.note,
            pattern: companion.pattern,
            events: sightings.map(sightingDocument),
        })),
        metric: [...minutesOf(counted)].map(([time, events]) => ({ time, events })),
        settings: runs.map((run) => runDocument(run, path)),
        subscribers: path.subscribers.map(({ name, protocol, endpoint }) => ({
            name,
            protocol,
            endpoint: endpoint ?? null,
            notifications: messagesOf(path, runs[0]),
        })),
        remarks,
    };
}

export type ReplayDocument = ReturnType<typeof replayDocument>;

const sentence = (predicate: string): FileReport["path"] => `The file ${predicate}`;

function sightingDocument(sighting: Sighting) {
    return {
        id: sighting.id ?? null,
        time: timeText(sighting.time),
        who: sighting.who,
        from: sighting.from,
        region: sighting.region,
        account: sighting.account,
        what: sighting.what,
        isRoot: sighting.isRoot,
        usedSecondFactor: sighting.usedSecondFactor,
    };
}

function runDocument(run: SettingRun, path: Replayed["path"]) {
    return {
        label: run.label,
        alarm: run.alarm,
        delayMinutes: run.delayMinutes,
        raised: run.history === undefined ? null : run.raised,
        minutesInAlarm: run.history === undefined ? null : run.minutesInAlarm,
        notificationsPerSubscriber: run.history === undefined ? null : messagesOf(path, run),
        transitions: (run.history?.transitions ?? []).map(({ minute, ...change }) => ({
            time: timeText((minute + 1) * 60_000),
            ...change,
        })),
    };
}

/** Counted events of each minute in which there are any, by when they happened. */
function minutesOf(counted: readonly Sighting[]): ReadonlyMap<string, number> {
    const minutes = new Map<string, number>();
    for (const { time } of counted.filter((sighting) => !Number.isNaN(sighting.time))) {
        const minute = `${new Date(time).toISOString().slice(0, 16)}Z`;
        minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
    }
    return minutes;
}

const timeText = (time: number): string | null =>
    Number.isNaN(time) ? null : `${new Date(time).toISOString().slice(0, 19)}Z`;
