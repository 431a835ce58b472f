import { alignColumns, indented } from "../../render/alignColumns";
import { type Mark, mark } from "../../render/mark";
import { visibleText } from "../../render/visibleText";
import type { ActionResult, FireDrill, PatternTest, PutBack } from "../fireDrill/fireDrill";
import type { VerificationView } from "./verificationLines";

/** A fire drill for a person. */
export function fireDrillLines(drill: FireDrill, { width, ink }: VerificationView): string[] {
    const { alarm, region, patternTest, action, putBack, deliveries } = drill;
    const row = (state: Mark, title: string, text: string): string[] => [mark(state, ink), title, visibleText(text)];
    const rows = [
        row(
            patternTest.state === "agrees" ? "good" : patternTest.state === "differs" ? "bad" : "open",
            "pattern",
            patternText(patternTest),
        ),
        row(
            action.state === "succeeded" ? "good" : action.state === "failed" ? "bad" : "open",
            "notification",
            actionText(action),
        ),
        ...deliveries.map(({ label, fate }) => row("open", label, fate)),
        row(putBack.state === "failed" ? "bad" : "good", "state", putBackText(putBack)),
    ];
    return [
        "",
        ink.bold(`Fire drill of the alarm "${visibleText(alarm)}" in ${region}`),
        ...indented(alignColumns(rows, width - 2)),
        ...(putBack.state === "failed" ? ["", ...indented(["Put it back by hand:", putBack.command])] : []),
    ];
}

export const actionText = (action: ActionResult): string =>
    action.state === "succeeded" ? "CloudWatch has notified the topic" : action.reason;

export function patternText(test: PatternTest): string {
    switch (test.state) {
        case "agrees":
            return `CloudWatch Logs counts what it must of ${test.events} sample events`;
        case "differs":
            return test.problems.join(" ");
        case "not known":
            return test.reason;
    }
}

export function putBackText(putBack: PutBack): string {
    switch (putBack.state) {
        case "not needed":
            return "the alarm was not raised";
        case "put back":
            return `put back to ${putBack.to}`;
        case "left to CloudWatch":
            return `CloudWatch has judged the alarm again, and says ${putBack.found}`;
        case "failed":
            return `could not be put back: ${putBack.reason}`;
    }
}
