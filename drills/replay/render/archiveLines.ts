import { visibleText } from "../../render/visibleText";
import type { ArchiveSummary, Replayed } from "../replayed";
import { alignLong } from "./alignLong";
import type { ReplayView } from "./replayView";
import { countOf, moment, sizeText } from "./wording";

/** What was read. */
export function archiveLines({ archive, misdated }: Replayed): string[] {
    const { files, bytes, records, firstTime, lastTime, duplicates } = archive;
    const range =
        firstTime === undefined || lastTime === undefined
            ? ""
            : ` from ${moment(Date.parse(firstTime))} to ${moment(Date.parse(lastTime))}`;
    return [
        `${countOf(records, "record")}${range}, in ${countOf(files, "file")}${bytes > 0 ? ` (${sizeText(bytes)})` : ""}`,
        ...(duplicates > 0
            ? [
                  `${countOf(duplicates, "further delivery", "further deliveries")} of events that are listed; each event counts once`,
              ]
            : []),
        ...(misdated > 0
            ? [
                  `${countOf(misdated, "event has a time", "events have a time")} that cannot be; listed, and not sent through the alarm`,
              ]
            : []),
    ];
}

const mostListed = 20;

/** Files that could not be read, each with its reason; of files with something else, how many there are of a kind. */
export function damageLines({ damaged, passedOver }: ArchiveSummary, { width, ink, isFull }: ReplayView): string[] {
    const rows = damaged.flatMap(({ path, damages }) =>
        damages.map((damage) => [visibleText(path), visibleText(damage)]),
    );
    const listed = isFull ? rows : rows.slice(0, mostListed);
    const reasons = new Map<string, number>();
    for (const { passedOver: reason = "" } of passedOver) {
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    return [
        ...(damaged.length > 0
            ? [
                  ink.red(
                      `${countOf(damaged.length, "file")} could not be read completely: the figures above may be too low.`,
                  ),
              ]
            : []),
        ...alignLong(listed, width - 2),
        ...(rows.length > listed.length
            ? [ink.dim(`… and ${rows.length - listed.length} more; --full lists them`)]
            : []),
        ...[...reasons]
            .slice(0, isFull ? undefined : mostListed)
            .map(([reason, count]) =>
                ink.dim(`${countOf(count, "file")} passed over: ${count === 1 ? "it" : "each"} ${visibleText(reason)}`),
            ),
    ];
}
