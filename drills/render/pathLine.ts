import type { AlertPathReport, HopReport } from "../../detection";
import type { Ink } from "./ink";

/**
 * The alert path in one line: every hop with its mark, and where it leads. The line ends at the first hop that is
 * broken, with what happens there.
 *
 * @param end what stands behind the last hop that the alert reaches, such as `3 of 3 subscribers told`.
 */
export function pathLine({ hops }: AlertPathReport, end: string, ink: Ink): string {
    const broken = hops.findIndex(({ state }) => state === "broken");
    const passed = broken === -1 ? hops.filter(({ hop }) => hop !== "subscription") : hops.slice(0, broken + 1);
    return [...passed.map((hop) => `${hop.hop} ${mark(hop, ink)}`), end].join(" → ");
}

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
