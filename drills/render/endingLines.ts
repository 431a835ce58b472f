import type { AlertPathReport } from "../../detection";
import type { Drill } from "../simulation/simulation";
import { indented } from "./alignColumns";
import { findingLines } from "./findingLines";
import type { Ink } from "./ink";
import { noticeLines } from "./noticeLines";
import { pathLine } from "./pathLine";
import { toldText, waitLines } from "./recipients";
import { countOf } from "./wording";

/** What a drill comes to: first why the alert does not arrive, if it does not; last, always, the path in one line. */
export function endingLines(drill: Drill, width: number, ink: Ink): string[] {
    const { verdict, reasons, end } = ending(drill, width, ink);
    return [
        ...(verdict === undefined ? [] : [ink.bold(verdict)]),
        ...reasons.flatMap((lines) => [...indented(lines), ""]),
        pathLine(drill.path, end, ink),
    ];
}

interface Ending {
    readonly verdict?: string;
    /** A block of lines for each. */
    readonly reasons: readonly (readonly string[])[];
    /** Behind the last hop that the alert reaches. */
    readonly end: string;
}

function ending(drill: Drill, width: number, ink: Ink): Ending {
    const { path, outcome, events, filter, subscriptionCount } = drill;
    const recipients = drill.notifications.flatMap((notification) => notification.recipients);
    switch (outcome) {
        case "told":
            return {
                reasons: waitLines(recipients).map((line) => [line]),
                end: ink.green(toldText(recipients, subscriptionCount)),
            };
        case "lost":
            return {
                verdict: `The alert is lost ${whereLost(path)}.`,
                reasons: [
                    ...path.findings.map((finding) => findingLines(finding, width - 2, ink)),
                    ...noticeLines(drill, width - 2),
                ],
                end: ink.red("lost"),
            };
        case "cannot tell yet":
            return {
                verdict: "Nobody can tell yet whether the alert arrives.",
                reasons: path.remarks.map((remark) => findingLines(remark, width - 2, ink)),
                end: ink.yellow("cannot tell yet"),
            };
        case "no event counted":
            return {
                verdict: `No event was counted: the filter pattern matches none of what was sent (${countOf(events.length, "log event")}).`,
                reasons: filter === undefined ? [] : [[filter.pattern]],
                end: ink.red("nobody told"),
            };
        case "alarm not raised":
            return {
                verdict: "The events were counted, and the alarm was not raised.",
                reasons: [],
                end: ink.red("nobody told"),
            };
    }
}

function whereLost({ hops }: AlertPathReport): string {
    const broken = hops.findIndex(({ state }) => state === "broken");
    const [before, hop] = [hops[broken - 1]?.hop, hops[broken]?.hop];
    return before === undefined ? `at the ${hop}` : `between ${before} and ${hop}`;
}
