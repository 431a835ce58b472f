import { type AlarmSettings, grouped } from "../../detection";
import { InputError } from "../InputError";
import { type AlarmChange, changedAlarm } from "./alarm/alarmSetting";
import { type ArchiveMinutes, asConfigured, runSetting, type Setting, type SettingRun } from "./alarm/runSetting";
import type { Sighting } from "./judging/judgeRecord";
import type { ArchiveTally } from "./reading/ArchiveTally";
import type { ReplayedControl } from "./replayed";
import type { ReplayedPath } from "./stack/replayedPath";

/** What the command line asks for. */
export interface SettingChanges {
    /** What is to be different of the alarms themselves. */
    readonly change?: AlarmChange;
    /** Minutes from the event to its delivery to the log group. */
    readonly delayMinutes: number;
    readonly whatIf: readonly AlarmChange[];
}

/**
 * The alarm of a path as it is configured, and as the command line asks for it.
 *
 * @throws {InputError} if CloudWatch would refuse one of them.
 */
export function settingsOf(path: ReplayedPath, { change, whatIf, delayMinutes }: SettingChanges): Setting[] {
    const alarm = change === undefined ? path.alarm : requireAlarm(path.alarm, change);
    return [
        { label: change?.text ?? asConfigured, delayMinutes, alarm },
        ...whatIf.map((each) => ({
            label: each.text,
            delayMinutes: each.delayMinutes ?? delayMinutes,
            alarm: requireAlarm(alarm, each),
        })),
    ];
}

/** What an archive holds for a control, and what its alarm makes of it. */
export function replayControl(path: ReplayedPath, settings: readonly Setting[], tally: ArchiveTally): ReplayedControl {
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
        runs: settings.map((setting) => runSetting(setting, path.metric, minutes)) as [SettingRun, ...SettingRun[]],
    };
}

function requireAlarm(alarm: AlarmSettings, change: AlarmChange): AlarmSettings {
    const changed = changedAlarm(alarm, change.alarm);
    if (Array.isArray(changed)) {
        throw new InputError(`CloudWatch would refuse the alarm with ${change.text}:`, changed);
    }
    return changed as AlarmSettings;
}

function minutesOf(tally: ArchiveTally, counted: readonly Sighting[], { metric }: ReplayedPath): ArchiveMinutes {
    const perMinute = grouped(counted, ({ time }) => (tally.isPossible(time) ? [Math.floor(time / 60_000)] : []));
    return {
        fromMinute: Math.floor((tally.range?.first ?? 0) / 60_000),
        toMinute: Math.floor((tally.range?.last ?? 0) / 60_000),
        counted: new Map([...perMinute].map(([minute, { length }]) => [minute, length])),
        records:
            metric.defaultValue === undefined
                ? new Map()
                : new Map([...tally.recordsPerMinute].filter(([minute]) => tally.isPossible(minute * 60_000))),
    };
}
