import type { AlertPathReport, HopReport } from "../../detection";
import type { Ink } from "./ink";
import { mark, marks } from "./mark";

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
    hops
        .map(({ hop, state }) => `${hop} ${state === "outside" ? ink.yellow("(outside)") : mark(marks[state], ink)}`)
        .join(" → ");
