import { visibleText } from "../../render/visibleText";
import type { ArchiveSummary, Replayed } from "../replayed";
import { alignLong } from "./alignLong";
import type { ReplayView } from "./replayView";
import { countOf, misdatedText, moment, sizeText } from "./wording";

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
        ...(misdated > 0 ? [misdatedText(misdated)] : []),
    ];
}

const mostListed = 20;

/** Files that could not be read, each with its reason, and files that hold something else. */
export function damageLines({ damaged, passedOver }: ArchiveSummary, view: ReplayView): string[] {
    const { width, ink, isFull } = view;
    const rows = damaged.flatMap(({ path, damages }) =>
        damages.map((damage) => [visibleText(path), visibleText(damage)]),
    );
    const listed = isFull ? rows : rows.slice(0, mostListed);
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
        ...passedOverLines(passedOver, view),
    ];
}

/** In full each file with its reason, otherwise each reason with an example: there may be thousands. */
function passedOverLines(files: ArchiveSummary["passedOver"], { width, ink, isFull }: ReplayView): string[] {
    if (isFull) {
        const rows = files.map(({ path, passedOver = "" }) => [visibleText(path), visibleText(passedOver)]);
        return rows.length === 0 ? [] : [`${countOf(rows.length, "file")} passed over:`, ...alignLong(rows, width - 2)];
    }
    const reasons = new Map<string, { readonly example: string; count: number }>();
    for (const { path, passedOver = "" } of files) {
        const reason = reasons.get(passedOver) ?? { example: path, count: 0 };
        reason.count++;
        reasons.set(passedOver, reason);
    }
    const lines = [...reasons].map(([reason, { example, count }]) => {
        const [such, who] = count === 1 ? ["", "it"] : ["such as ", "each"];
        const passed = `${countOf(count, "file")} passed over, ${such}${visibleText(example)}`;
        return ink.dim(`${passed}: ${who} ${visibleText(reason)}`);
    });
    return lines.length <= mostListed
        ? lines
        : [
              ...lines.slice(0, mostListed),
              ink.dim(`… and ${lines.length - mostListed} more kinds; --full lists all files`),
          ];
}
