import { alignColumns } from "../../render/alignColumns";
import type { SettingRun } from "../alarm/runSetting";
import type { Replayed } from "../replayed";
import type { ReplayView } from "./replayLines";
import { alarmText, countOf, endOfMinute } from "./wording";

const mostTransitions = 10;

/** When the alarm changes its state. */
export function transitionLines({ timeline }: SettingRun, { width, ink, isFull }: ReplayView): string[] {
    const transitions = timeline?.transitions ?? [];
    const listed = isFull ? transitions : transitions.slice(0, mostTransitions);
    return [
        ...alignColumns(
            listed.map(({ minute, to, reason }) => [
                endOfMinute(minute),
                to === "ALARM" ? ink.red(to) : to === "OK" ? ink.green(to) : ink.yellow(to),
                ink.dim(reason),
            ]),
            width - 2,
        ),
        ...(transitions.length > listed.length
            ? [ink.dim(`… and ${transitions.length - listed.length} more; --full lists them`)]
            : []),
    ];
}

/** How many messages each subscriber would have had. */
export function notificationLines({ path, runs: [configured] }: Replayed, width: number): string[] {
    const alarm = `Alarm "${path.alarmName}", ${alarmText(configured.alarm)}, ${countOf(configured.delayMinutes, "minute")} after each event:`;
    if (configured.timeline === undefined) {
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
export const messagesOf = (path: Replayed["path"], { raised, ended }: SettingRun): number =>
    raised + (path.tellsWhenOver ? ended : 0);

/** Settings side by side. */
export function runLines(runs: readonly SettingRun[], width: number): string[] {
    return alignColumns(
        [
            ["", "alarm", "delay", "raised", "minutes in ALARM", "first"],
            ...runs.map((run) => [
                run.label,
                alarmText(run.alarm),
                `${run.delayMinutes} min`,
                run.timeline === undefined ? "cannot be run" : run.raised.toLocaleString("en"),
                run.minutesInAlarm.toLocaleString("en"),
                run.firstRaised === undefined ? "never" : endOfMinute(run.firstRaised),
            ]),
        ],
        width,
    );
}
