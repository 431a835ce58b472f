import { capitalised } from "../../pattern/wording/sentence";
import type { AlertPathReport, Finding } from "./report";

/** A finding as one paragraph: the hop, what was seen, what is wanted, what to do, and the code in brackets. */
export function describeFinding({ code, hop, observed, wanted, remedy }: Finding): string {
    const name = capitalised(hop);
    return `${name}: ${observed} ${wanted} Fix: ${remedy} [${code}]`;
}

/** A report as lines of text: the outcome, then each finding, each remark and each subscriber. */
export function describeReport(report: AlertPathReport): string[] {
    return [
        describeOutcome(report),
        ...report.findings.map(describeFinding),
        ...report.remarks.map(describeFinding),
        ...report.subscribers.map(
            ({ label, protocol }) => `Told: ${label}${protocol === undefined ? "" : ` (${protocol})`}.`,
        ),
    ];
}

function describeOutcome({ outcome, hops, subscribers }: AlertPathReport): string {
    switch (outcome) {
        case "told": {
            const count = subscribers.length;
            return `The alert arrives: ${count} ${count === 1 ? "subscriber is" : "subscribers are"} told.`;
        }
        case "lost":
            return `The alert is lost at the ${hops.find(({ state }) => state === "broken")?.hop}.`;
        case "cannot tell yet": {
            const open = hops.find(({ state }) => state === "cannot tell yet")?.hop;
            return `Whether the alert arrives cannot be told yet: the question is open at the ${open}.`;
        }
    }
}
