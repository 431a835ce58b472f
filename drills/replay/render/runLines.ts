import { alignColumns } from "../../render/alignColumns";
import type { View } from "../../render/ink";
import { alarmText, countOf } from "../../render/wording";
import { alarmStretches } from "../alarm/alarmStretches";
import { asConfigured, type SettingRun } from "../alarm/runSetting";
import type { ReplayedControl } from "../replayed";
import type { ReplayedPath } from "../stack/replayedPath";
import { minuteText, moreLines } from "./wording";

/** Where the alarm is from, and what the command line has changed of it. */
export const alarmSource = ({ path, runs: [configured] }: ReplayedControl): string =>
    configured.label === asConfigured ? path.source : `${path.source}, but ${configured.label}`;

const mostStretches = 10;

/** When the alarm stood in ALARM; in full with CloudWatch's kind of explanation. */
export function stretchLines(run: SettingRun, { width, ink, isFull }: View): string[] {
    const stretches = alarmStretches(run.history);
    const listed = isFull ? stretches : stretches.slice(0, mostStretches);
    const rows = listed.flatMap(({ from, to, isOver, reason }) => [
        [
            `${minuteText(from)} to ${isOver ? minuteText(to) : "the end"}`,
            `${ink.red("ALARM")} for ${countOf(to - from, "minute")}`,
        ],
        ...(isFull ? [["", ink.dim(reason)]] : []),
    ]);
    return [...alignColumns(rows, width - 2), ...moreLines(stretches.length - listed.length, ink)];
}

/** How many messages each subscriber would have had. */
export function notificationLines({ path, runs: [configured] }: ReplayedControl, width: number): string[] {
    const alarm = `Alarm "${path.alarmName}", ${alarmText(configured.alarm)}, ${countOf(configured.delayMinutes, "minute")} after each event:`;
    if (configured.history === undefined) {
        return [alarm, "This alarm cannot be run: its statistic needs the single values of a period."];
    }
    const summary = `raised ${countOf(configured.raised, "time")}, ${countOf(configured.minutesInAlarm, "minute")} in ALARM`;
    return [
        `${alarm} ${summary}`,
        ...alignColumns(
            path.subscribers.map(({ name, protocol, endpoint = "" }) => [
                name,
                `${protocol} ${endpoint}`.trim(),
                countOf(messagesOf(path, configured), "notification"),
            ]),
            width,
        ),
        ...(path.subscribers.length === 0 ? ["Nobody would be told: no subscriber is reached."] : []),
        ...path.remarks,
    ];
}

/** An alarm that also tells when it is over sends two messages. */
export const messagesOf = (path: ReplayedPath, { raised, ended }: SettingRun): number =>
    raised + (path.tellsWhenOver ? ended : 0);

/** How often the alarm was raised. */
export const raisedText = ({ history, raised }: SettingRun): string =>
    history === undefined ? "cannot be run" : raised.toLocaleString("en");

/** Of one control among many: what was counted, what was not, how often the alarm was raised, and how long it stood. */
export const figuresOf = ({ counted, uncounted, runs: [configured] }: ReplayedControl): string[] => [
    counted.length.toLocaleString("en"),
    uncounted.reduce((sum, { sightings }) => sum + sightings.length, 0).toLocaleString("en"),
    raisedText(configured),
    configured.minutesInAlarm.toLocaleString("en"),
];

/** Settings side by side. */
export function runLines(runs: readonly SettingRun[], width: number): string[] {
    return alignColumns(
        [
            ["", "alarm", "delay", "raised", "minutes in ALARM", "first"],
            ...runs.map((run) => [
                run.label,
                alarmText(run.alarm),
                `${run.delayMinutes} min`,
                raisedText(run),
                run.minutesInAlarm.toLocaleString("en"),
                run.firstRaised === undefined ? "never" : minuteText(run.firstRaised + 1),
            ]),
        ],
        width,
    );
}
