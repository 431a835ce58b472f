import { grouped } from "../../../detection";
import { isoMinute, isoSecond } from "../../render/clock";
import type { SettingRun } from "../alarm/runSetting";
import type { Sighting } from "../judging/judgeRecord";
import type { FileReport } from "../reading/fileReport";
import type { Replayed, ReplayedControl } from "../replayed";
import type { ReplayedPath } from "../stack/replayedPath";
import { messagesOf } from "./runLines";

/**
 * A replay for programs, as one JSON document. Keys are contract: they are added, never renamed. Times are ISO 8601 in
 * UTC; a change of state is decided at the end of its minute. Endpoints are masked as on the terminal.
 *
 * What is told of the first control stands at the top; where there are several, `controls` tells it of each.
 */
export function replayDocument({ archive, controls, signInsAfterFailures }: Replayed) {
    const { damaged, passedOver, firstTime, lastTime, ...figures } = archive;
    return {
        /** Rises when a key changes its meaning. */
        version: 1,
        isComplete: damaged.length === 0,
        archive: {
            ...figures,
            firstTime: firstTime ?? null,
            lastTime: lastTime ?? null,
            damaged: damaged.map((file) => ({ path: file.path, reasons: file.damages.map(sentence) })),
            passedOver: passedOver.map((file) => ({ path: file.path, reason: sentence(file.passedOver ?? "") })),
        },
        ...controlDocument(controls[0]),
        signInsAfterFailures: signInsAfterFailures.map(({ success, failures, since, same }) => ({
            ...sightingDocument(success),
            failures,
            since: timeText(since),
            same,
        })),
        ...(controls.length > 1 && { controls: controls.map(controlDocument) }),
    };
}

const sentence = (predicate: string): FileReport["path"] => `The file ${predicate}`;

function controlDocument({ path, counted, uncounted, runs }: ReplayedControl) {
    return {
        control: path.control.slug,
        filter: { source: path.source, pattern: path.pattern },
        counted: counted.map(sightingDocument),
        uncounted: uncounted.map(({ companion, sightings }) => ({
            reason: companion.slug,
            title: companion.title,
            note: companion.note,
            pattern: companion.pattern,
            events: sightings.map(sightingDocument),
        })),
        metric: [...minutesOf(counted)].map(([time, { length }]) => ({ time, events: length })),
        settings: runs.map((run) => runDocument(run, path)),
        subscribers: path.subscribers.map(({ name, protocol, endpoint }) => ({
            name,
            protocol,
            endpoint: endpoint ?? null,
            notifications: messagesOf(path, runs[0]),
        })),
        remarks: path.remarks,
    };
}

function sightingDocument(sighting: Sighting) {
    return {
        id: sighting.id ?? null,
        time: timeText(sighting.time),
        who: sighting.who,
        from: sighting.from,
        region: sighting.region,
        account: sighting.account,
        userAgent: sighting.userAgent,
        what: sighting.what,
        isRoot: sighting.isRoot,
        usedSecondFactor: sighting.usedSecondFactor,
    };
}

function runDocument(run: SettingRun, path: ReplayedPath) {
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
const minutesOf = (counted: readonly Sighting[]): ReadonlyMap<string, readonly Sighting[]> =>
    grouped(counted, ({ time }) => (Number.isNaN(time) ? [] : [isoMinute(Math.floor(time / 60_000))]));

const timeText = (time: number): string | null => (Number.isNaN(time) ? null : isoSecond(new Date(time)));
