import { causesOfSilence, describeSilence, type GuardReport } from "../../../detection";
import { alignColumns } from "../../render/alignColumns";
import { findingLines, visibleFinding } from "../../render/findingLines";
import type { Ink } from "../../render/ink";
import { mark, marks } from "../../render/mark";
import { visibleText } from "../../render/visibleText";
import type { Verifications } from "../verifyAccount";

/** The alarms beside the control's own: whom each tells, and then why some tell nobody, each cause once. */
export function guardLines(verifications: Verifications, width: number, ink: Ink): string[] {
    // Controls can share an alarm beside them.
    const all = verifications.flatMap((each) => each.guards);
    const guards = [...new Map(all.map((guard) => [guard.alarm, guard])).values()];
    const rows = guards.map((guard) => [
        mark(marks[guard.outcome], ink),
        visibleText(guard.label),
        visibleText(fateOf(guard)),
    ]);
    const causes = causesOfSilence(guards, verifications[0].report).flatMap((cause) => [
        "",
        ...alignColumns([[visibleText(describeSilence(cause))]], width),
        ...findingLines(visibleFinding(cause.finding), width, ink),
    ]);
    return [...alignColumns(rows, width), ...causes];
}

function fateOf({ outcome, hop, subscribers }: GuardReport): string {
    switch (outcome) {
        case "told":
            return subscribers.map(({ label }) => label).join(", ");
        case "lost":
            return `tells nobody: lost at the ${hop}`;
        case "cannot tell yet":
            return `cannot tell yet: open at the ${hop}`;
    }
}
