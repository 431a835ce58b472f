import type { Drill, NoticedChange, Recipient, SilenceNotice } from "../simulation/simulation";
import { alignColumns } from "./alignColumns";
import { clockTime, inMinutes } from "./clock";

/**
 * Of an alert that is lost: who hears of what broke its path, or that nobody does, which is worth a word. A block of
 * lines for each thing to hear of.
 */
export const noticeLines = ({ changes, silence }: Drill, width: number): string[][] =>
    [...changes.flatMap(changeTexts), ...silenceTexts(silence)].map((text) => alignColumns([[text]], width));

function changeTexts({ call, minute, isDeliveryCertain, noticedBy, wouldBeNoticedBy }: NoticedChange): string[] {
    if (noticedBy.length > 0) {
        const condition = isDeliveryCertain ? "" : ", if the trail still delivers its record";
        return noticedBy.map(
            ({ guard, alarm, minute: raised, recipients }) =>
                `The change is noticed${condition}: ${inMinutes(raised + 1 - minute)} after ${call}, at ` +
                `${clockTime(raised + 1)}, ${alarm} is in ALARM, and tells ${namesOf(recipients)}.` +
                (recipients.length === 0 ? ` Give pathGuards.${guard} another topic, by severity or topicArns.` : ""),
        );
    }
    return wouldBeNoticedBy.length > 0
        ? wouldBeNoticedBy.map(
              (guard) => `Nothing notices the change: set pathGuards.${guard}, and an alarm tells of ${call}.`,
          )
        : [`Nothing notices the change: no filter of a guard here counts ${call}.`];
}

function silenceTexts(silence: readonly SilenceNotice[] | undefined): string[] {
    return silence?.length === 0
        ? ["Nothing notices the silence: set pathGuards.heartbeat, and an alarm tells a dead trail from peace."]
        : (silence ?? []).map(
              ({ alarm, minutesToAlarm, recipients }) =>
                  `The silence is noticed: ${minutesToAlarm} minutes after the last log event ${alarm} is in ALARM, ` +
                  `and tells ${namesOf(recipients)}.`,
          );
}

const namesOf = (recipients: readonly Recipient[]): string =>
    recipients.length === 0 ? "nobody" : recipients.map(({ name }) => name).join(", ");
