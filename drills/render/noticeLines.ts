import { callOf } from "../callOf";
import type { Check, Drill, NoticedChange, Recipient, SilenceNotice } from "../simulation/simulation";
import { alignColumns } from "./alignColumns";
import { clockTime } from "./clock";
import { recipientNames } from "./recipients";
import { countOf } from "./wording";

/**
 * Of an alert that is lost: who hears of what broke its path, or that nobody does, which is worth a word; and what finds
 * it where somebody looks. A block of lines for each thing to hear of.
 */
export const noticeLines = (drill: Drill, width: number): string[][] =>
    [...drill.changes.flatMap(changeTexts), ...silenceTexts(drill.silence), ...foundTexts(drill)].map((text) =>
        alignColumns([[text]], width),
    );

function changeTexts({ call, minute, isDeliveryCertain, noticedBy, wouldBeNoticedBy }: NoticedChange): string[] {
    if (noticedBy.length > 0) {
        const condition = isDeliveryCertain ? "" : ", if the trail still delivers its record";
        return noticedBy.map(
            ({ guard, alarm, minute: raised, recipients }) =>
                `The change is noticed${condition}: ${countOf(raised + 1 - minute, "minute")} after ${call}, at ` +
                `${clockTime(raised + 1)}, ${alarm} is in ALARM, and tells ${namesOf(recipients)}.` +
                (recipients.length === 0 ? ` Give pathGuards.${guard} another topic, by severity or topicArns.` : ""),
        );
    }
    return wouldBeNoticedBy.length > 0
        ? wouldBeNoticedBy.map(
              (guard) => `Nothing in AWS notices the change: set pathGuards.${guard}, and an alarm tells of ${call}.`,
          )
        : [`Nothing in AWS notices the change: no filter of a guard here counts ${call}.`];
}

function silenceTexts(silence: readonly SilenceNotice[] | undefined): string[] {
    return silence?.length === 0
        ? ["Nothing in AWS notices the silence: set pathGuards.heartbeat, and an alarm tells a dead trail from peace."]
        : (silence ?? []).map(
              ({ alarm, minutesToAlarm, recipients }) =>
                  `The silence is noticed: ${minutesToAlarm} minutes after the last log event ${alarm} is in ALARM, ` +
                  `and tells ${namesOf(recipients)}.`,
          );
}

/** Of what nothing in AWS notices, or not all of it, what a person can run. */
function foundTexts({ changes, silence, foundBy = [] }: Drill): string[] {
    const isUnnoticed = changes.some(({ noticedBy }) => noticedBy.length === 0) || silence?.length === 0;
    const isSilent = changes.length === 0 && silence === undefined;
    if (foundBy.length === 0 || !(isUnnoticed || isSilent)) {
        return [];
    }
    const found = foundBy.map((check) => commands[check]).join(" and ");
    const when = foundBy.length === 1 ? "does when somebody runs it" : "do when somebody runs them";
    return [isUnnoticed ? `${found} ${when}.` : `Nothing in AWS notices this; ${found} ${when}.`];
}

/** The policy pack reads the state, which knows nothing of a change behind Pulumi's back before it is refreshed. */
const commands: Readonly<Record<Check, string>> = {
    "policy analyze": "pulumi policy analyze, after pulumi refresh,",
    verify: callOf("verify").replace(/ --$/, ""),
};

const namesOf = (recipients: readonly Recipient[]): string =>
    recipients.length === 0 ? "nobody" : recipientNames(recipients);
