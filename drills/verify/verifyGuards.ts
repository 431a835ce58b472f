import { type Control, type GuardReport, traceGuards } from "../../detection";
import type { Unread } from "./reading/AccountReader";
import type { LiveAccount } from "./reading/readAccount";
import { mutingOf } from "./reading/readMuteRules";

/** The alarms of a live account that stand beside the control's own, and whom they tell. */
export function verifyGuards({ deployment, unread }: LiveAccount, control: Control): readonly GuardReport[] {
    const unknown = new Set(unknownMuting(unread).map(({ what }) => what));
    return traceGuards(deployment, control, { confirmationRequired: true }).map((guard) => ({
        ...guard,
        ...(guard.outcome === "told" && unknown.has(mutingOf(guard.label)) && openAtItsAction),
        // `unread` says what is not known, and why.
        openQuestions: guard.openQuestions.filter(({ code }) => code !== "NOT_KNOWN_YET"),
    }));
}

const openAtItsAction = { outcome: "cannot tell yet", hop: "action" } as const;

/** Of which alarms nobody knows whether they are muted. Where mute rules do not exist, none can mute. */
export const unknownMuting = (unread: readonly Unread[]): readonly Unread[] =>
    unread.filter(({ operation, kind }) => operation === "cloudwatch:ListAlarmMuteRules" && kind !== "not available");
