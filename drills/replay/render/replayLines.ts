import type { Stretch } from "../../render/activity";
import { indented } from "../../render/indented";
import { timelineLines } from "../../render/timeline";
import type { Sighting } from "../judging/judgeRecord";
import type { Replayed } from "../replayed";
import { archiveLines, damageLines } from "./archiveLines";
import type { ReplayView } from "./replayView";
import { alarmSource, notificationLines, runLines, stretchLines } from "./runLines";
import { countedLines, uncountedLines } from "./sightingLines";
import { pathsText } from "./wording";

/** A replay for a person. Nothing that stands in a log reaches the terminal as a command. */
export function replayLines(replayed: Replayed, view: ReplayView): string[] {
    const { ink, width } = view;
    const { counted, runs } = replayed;
    const [configured] = runs;
    const sections: [string, readonly string[]][] = [
        ["Archive", archiveLines(replayed)],
        ["Failed sign-ins counted", countedLines(replayed, view)],
        [
            "Over time",
            configured.history === undefined || counted.length === 0
                ? []
                : timelineLines(
                      {
                          fromMinute: configured.history.fromMinute,
                          toMinute: configured.history.toMinute,
                          events: eventMinutes(counted, configured.history),
                          alarm: configured.history,
                      },
                      width - 2,
                      ink,
                  ),
        ],
        ["In ALARM", stretchLines(configured, view)],
        ["Notifications", notificationLines(replayed, width - 2)],
        ["Settings compared", runs.length > 1 ? runLines(runs, width - 2) : []],
        ["Not counted, and worth knowing", uncountedLines(replayed, view)],
        ["Not read", damageLines(replayed.archive, view)],
    ];
    return [
        `${ink.bold("Replay")} of ${pathsText(replayed.archive.paths)}, with the alarm of ${alarmSource(replayed)}; times are UTC`,
        ...sections
            .filter(([, lines]) => lines.length > 0)
            .flatMap(([title, lines]) => ["", ink.bold(title), ...indented([...lines])]),
    ];
}

/** Events of impossible times are on no time line. */
function eventMinutes(counted: readonly Sighting[], { fromMinute, toMinute }: Stretch) {
    return counted
        .map(({ time }) => ({ minute: Math.floor(time / 60_000), counted: true }))
        .filter(({ minute }) => minute >= fromMinute && minute <= toMinute);
}
