import type { Recipient } from "../simulation/simulation";
import { countOf } from "./wording";

/** What has to be done by hand before anything reaches a subscriber in AWS, which nobody can rehearse. */
type Wait = "confirmed" | "authorised";

/** Undefined where nothing has to be done. */
export function waitOf({ mustConfirm, protocol }: Recipient): Wait | undefined {
    if (mustConfirm) {
        return "confirmed";
    }
    return ["slack", "teams"].includes(protocol) ? "authorised" : undefined;
}

/** The names of recipients, each once, with what has to be done before anything reaches them. */
export const recipientNames = (recipients: readonly Recipient[]): string =>
    [
        ...new Set(
            recipients.map((recipient) => {
                const wait = waitOf(recipient);
                return wait === undefined ? recipient.name : `${recipient.name} (once ${wait})`;
            }),
        ),
    ].join(", ");

/**
 * How many are told, and how many only once something has been done, such as `2 told, 1 must confirm`.
 *
 * @param count how many subscribers there are.
 */
export function toldText(recipients: readonly Recipient[], count: number): string {
    const distinct = [...new Set(recipients)];
    const waiting = (wait: Wait | undefined): number =>
        distinct.filter((recipient) => waitOf(recipient) === wait).length;
    const [told, confirm, authorise] = [waiting(undefined), waiting("confirmed"), waiting("authorised")];
    if (told === distinct.length) {
        return `${told} of ${countOf(count, "subscriber")} told`;
    }
    const missed = count - distinct.length;
    return [
        `${told} told`,
        ...(confirm > 0 ? [`${confirm} must confirm`] : []),
        ...(authorise > 0 ? [`${authorise} must be authorised`] : []),
        ...(missed > 0 ? [`${missed} not told`] : []),
    ].join(", ");
}

/** What has to be done before anything reaches some of them, a sentence each. */
export function waitLines(recipients: readonly Recipient[]): string[] {
    const before: Readonly<Record<Wait, string>> = {
        confirmed: "the link in the confirmation message is opened",
        authorised: "the workspace or team is authorised in the console",
    };
    return (["confirmed", "authorised"] as const).flatMap((wait) => {
        const names = new Set(recipients.filter((each) => waitOf(each) === wait).map(({ name }) => name));
        return names.size === 0 ? [] : [`In AWS nothing reaches ${[...names].join(", ")} before ${before[wait]}.`];
    });
}
