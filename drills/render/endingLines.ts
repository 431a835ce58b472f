import type { AlertPathReport, Finding } from "../../detection";
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
    const { end, reasons = [], verdict } = ending(drill, width, ink);
    return [
        ...(verdict === undefined ? [] : [ink.bold(verdict)]),
        ...reasons.flatMap((lines) => [...indented(lines), ""]),
        pathLine(drill.path, end, ink),
    ];
}

interface Ending {
    readonly verdict?: string;
    /** A block of lines for each. Default: none. */
    readonly reasons?: readonly (readonly string[])[];
    /** Behind the last hop that the alert reaches. */
    readonly end: string;
}

function ending(drill: Drill, width: number, ink: Ink): Ending {
    const { path, outcome, events, filter, subscriptionCount, notifications } = drill;
    const recipients = notifications.flatMap((notification) => notification.recipients);
    const told = (findings: readonly Finding[]) => findings.map((finding) => findingLines(finding, width - 2, ink));
    switch (outcome) {
        case "told": {
            const reasons = waitLines(recipients).map((line) => [line]);
            return { reasons, end: ink.green(toldText(recipients, subscriptionCount)) };
        }
        case "lost": {
            const reasons = [...told(path.findings), ...noticeLines(drill, width - 2)];
            return { verdict: `The alert is lost ${whereLost(path)}.`, reasons, end: ink.red("lost") };
        }
        case "cannot tell yet": {
            const verdict = "Nobody can tell yet whether the alert arrives.";
            return { verdict, reasons: told(path.remarks), end: ink.yellow("cannot tell yet") };
        }
        case "no event counted": {
            const sent = countOf(events.length, "log event");
            const verdict = `No event was counted: the filter pattern matches none of what was sent (${sent}).`;
            return { verdict, reasons: filter && [[filter.pattern]], end: ink.red("nobody told") };
        }
        case "alarm not raised": {
            const verdict = "The events were counted, and the alarm was not raised.";
            return { verdict, end: ink.red("nobody told") };
        }
    }
}

function whereLost({ hops }: AlertPathReport): string {
    const broken = hops.findIndex(({ state }) => state === "broken");
    const [before, hop] = [hops[broken - 1]?.hop, hops[broken]?.hop];
    return before === undefined ? `at the ${hop}` : `between ${before} and ${hop}`;
}
