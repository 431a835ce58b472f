import type { AlertPathReport, HopReport } from "../../detection";
import type { Ink } from "./ink";

/**
 * The alert path in one line: every hop with its mark, and what comes of it. The line ends at the first hop that is
 * broken.
 *
 * @param end what stands behind a path that nothing breaks, such as `2 told, 1 must confirm`.
 */
export function pathLine({ hops }: AlertPathReport, end: string, ink: Ink): string {
    const broken = hops.findIndex(({ state }) => state === "broken");
    if (broken >= 0) {
        return `${marked(hops.slice(0, broken + 1), ink)} ${ink.red("lost")}`;
    }
    return `${marked(
        hops.filter(({ hop }) => hop !== "subscription"),
        ink,
    )} → ${end}`;
}

const marked = (hops: readonly HopReport[], ink: Ink): string =>
    hops.map((hop) => `${hop.hop} ${mark(hop, ink)}`).join(" → ");

function mark({ state }: HopReport, ink: Ink): string {
    switch (state) {
        case "holds":
            return ink.green("✔");
        case "broken":
            return ink.red("✘");
        case "outside":
            return ink.yellow("(outside)");
        default:
            return ink.yellow("?");
    }
}
