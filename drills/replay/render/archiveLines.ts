import { grouped } from "../../../detection";
import { alignColumns } from "../../render/alignColumns";
import type { View } from "../../render/ink";
import { visibleText } from "../../render/visibleText";
import { countOf } from "../../render/wording";
import type { ArchiveSummary } from "../replayed";
import { moment, moreLines, sizeText } from "./wording";

/** What was read. */
export function archiveLines({ files, bytes, records, firstTime, lastTime, ...archive }: ArchiveSummary): string[] {
    const range =
        firstTime === undefined || lastTime === undefined
            ? ""
            : ` from ${moment(Date.parse(firstTime))} to ${moment(Date.parse(lastTime))}`;
    return [
        `${countOf(records, "record")}${range}, in ${countOf(files, "file")}${bytes > 0 ? ` (${sizeText(bytes)})` : ""}`,
        ...archiveRemarks(archive),
    ];
}

/** Where records and events are different figures, and which events are left out of the alarm: full sentences. */
export function archiveRemarks(archive: Pick<ArchiveSummary, "duplicates" | "sharedIds" | "misdated">): string[] {
    const { duplicates, sharedIds, misdated } = archive;
    const further = countOf(
        duplicates,
        "further record holds an event that is",
        "further records hold events that are",
    );
    const shared = countOf(sharedIds, "listed event has", "listed events have");
    const impossible = countOf(misdated, "event has a time", "events have a time");
    return [
        [duplicates, `${further} listed already; each event counts once`] as const,
        [
            sharedIds,
            `${shared} the eventID of another one and ${sharedIds === 1 ? "differs" : "differ"} from it; each counts`,
        ] as const,
        [misdated, `${impossible} that cannot be; listed, and not sent through the alarm`] as const,
    ].flatMap(([count, text]) => (count > 0 ? text : []));
}

const mostListed = 20;

/** Files that could not be read, each with its reasons below it, and files that hold something else. */
export function damageLines({ damaged, passedOver }: ArchiveSummary, view: View): string[] {
    const { ink, isFull } = view;
    const listed = isFull ? damaged : damaged.slice(0, mostListed);
    return [
        ...(damaged.length > 0
            ? [
                  ink.red(
                      `${countOf(damaged.length, "file")} could not be read completely: the figures above may be too low.`,
                  ),
              ]
            : []),
        ...listed.flatMap(({ path, damages }) => [visibleText(path), ...reasonLines(damages, view)]),
        ...moreLines(damaged.length - listed.length, ink),
        ...passedOverLines(passedOver, view),
    ];
}

/** Reasons below the path that they are for, which can be longer than a line. */
const reasonLines = (reasons: readonly string[], { width }: View): string[] =>
    alignColumns(
        reasons.map((reason) => ["", visibleText(reason)]),
        width - 2,
    );

/** In full each file with its reason, otherwise each reason with an example: there may be thousands. */
function passedOverLines(files: ArchiveSummary["passedOver"], view: View): string[] {
    const { ink, isFull } = view;
    if (isFull) {
        return files.length === 0
            ? []
            : [
                  `${countOf(files.length, "file")} passed over:`,
                  ...files.flatMap(({ path, passedOver = "" }) => [
                      visibleText(path),
                      ...reasonLines([passedOver], view),
                  ]),
              ];
    }
    const reasons = grouped(files, ({ passedOver = "" }) => [passedOver]);
    const lines = [...reasons].flatMap(([reason, { 0: first, length }]) => {
        const [such, who] = length === 1 ? ["", "it"] : ["such as ", "each"];
        const passed = `${countOf(length, "file")} passed over, ${such}${visibleText(first?.path ?? "")}:`;
        return [ink.dim(passed), ...reasonLines([`${who} ${reason}`], view).map(ink.dim)];
    });
    return reasons.size <= mostListed
        ? lines
        : [
              ...lines.slice(0, 2 * mostListed),
              ink.dim(`… and ${reasons.size - mostListed} more kinds; --full lists all files`),
          ];
}
