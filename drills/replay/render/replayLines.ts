import { capitalised, isSignInControl } from "../../../detection";
import { alignColumns, indented } from "../../render/alignColumns";
import type { View } from "../../render/ink";
import { timelineLines } from "../../render/timeline";
import type { Replayed, ReplayedControl } from "../replayed";
import { archiveLines, damageLines } from "./archiveLines";
import { alarmSource, figuresOf, notificationLines, runLines, stretchLines } from "./runLines";
import { afterFailuresLines, countedLines, uncountedLines } from "./sightingLines";
import { pathsText } from "./wording";

type Section = readonly [title: string, lines: readonly string[]];

/** A replay for a person. Nothing that stands in a log reaches the terminal as a command. */
export function replayLines({ archive, controls, signInsAfterFailures }: Replayed, view: View): string[] {
    const { ink } = view;
    const [first] = controls;
    const alarms = controls.length === 1 ? "the alarm" : "the alarms";
    const shown = controls.length === 1 ? controls : controls.filter(hasEvents);
    const sections: Section[] = [
        ["Archive", archiveLines(archive)],
        ["Controls", controls.length === 1 ? [] : controlTable(controls, view.width - 2)],
        ...shown.flatMap((control) => controlSections(control, view, controls.length > 1)),
        ["Signed in after failures", afterFailuresLines(signInsAfterFailures, view)],
        ["Not read", damageLines(archive, view)],
    ];
    return [
        `${ink.bold("Replay")} of ${pathsText(archive.paths)}, with ${alarms} of ${alarmSource(first)}; times are UTC`,
        ...sections
            .filter(([, lines]) => lines.length > 0)
            .flatMap(([title, lines]) => ["", ink.bold(title), ...indented([...lines])]),
    ];
}

const hasEvents = ({ counted, uncounted }: ReplayedControl): boolean => counted.length + uncounted.length > 0;

/** Of many controls each section names its own. */
function controlSections(replayed: ReplayedControl, view: View, isOneOfMany: boolean): Section[] {
    const { counted, runs, path } = replayed;
    const [configured] = runs;
    const about = isOneOfMany ? ` (${path.control.slug})` : "";
    const sections: Section[] = [
        [`${capitalised(path.control.events)} counted`, countedLines(replayed, view)],
        ["Over time", timeLines(replayed, view)],
        ["In ALARM", stretchLines(configured, view)],
        ["Notifications", notificationLines(replayed, view.width - 2)],
        ["Settings compared", runs.length > 1 ? runLines(runs, view.width - 2) : []],
        ["Not counted, and worth knowing", uncountedLines(replayed, view)],
    ];
    const told = isOneOfMany && counted.length === 0 ? sections.slice(-1) : sections;
    return told.map(([title, lines]) => [`${title}${about}`, lines]);
}

function controlTable(controls: readonly ReplayedControl[], width: number): string[] {
    const rows = controls.map((control) => [control.path.control.slug, ...figuresOf(control)]);
    return alignColumns([["control", "counted", "not counted", "raised", "minutes in ALARM"], ...rows], width);
}

/** Events of impossible times are on no time line. */
function timeLines({ path, counted, runs: [{ history }] }: ReplayedControl, { width, ink }: View): string[] {
    if (history === undefined || counted.length === 0) {
        return [];
    }
    const { fromMinute, toMinute } = history;
    const eventsLabel = isSignInControl(path.control) ? "sign-ins" : "events";
    const events = counted
        .map(({ time }) => ({ minute: Math.floor(time / 60_000), counted: true }))
        .filter(({ minute }) => minute >= fromMinute && minute <= toMinute);
    return timelineLines({ fromMinute, toMinute, events, eventsLabel, alarm: history }, width - 2, ink);
}
