import type { Notification, Recipient } from "../simulation/simulation";
import { alignColumns } from "./alignColumns";
import type { Ink } from "./ink";
import { type MessageForm, messageForm } from "./messageForm";
import { visibleText } from "./visibleText";

/**
 * The messages that go out, each form once, under the names of those who get it.
 *
 * @param isFull whether to print them to their last line, and not an excerpt.
 */
export function messageLines(notification: Notification, width: number, ink: Ink, isFull: boolean): string[] {
    const forms = new Map<string, MessageForm & { readonly recipients: Recipient[] }>();
    for (const recipient of notification.recipients) {
        const form = messageForm(recipient, notification);
        const same = forms.get(form.title) ?? { ...form, recipients: [] };
        same.recipients.push(recipient);
        forms.set(form.title, same);
    }
    const lines = [...forms.values()].flatMap(({ title, recipients, lines, excerpt }) => [
        ...recipients.map((recipient) => recipientLine(recipient, title, ink)),
        ...(isFull ? lines : excerpt.map((line) => withShortWords(line, width - 2))).flatMap((line) =>
            quoted(visibleText(line), width, ink),
        ),
    ]);
    return isFull
        ? lines
        : [...lines, ink.dim("These are excerpts; --full prints the messages whole, and notes on the events.")];
}

/** Who gets a message, where, and in which form. */
export function recipientLine(
    { name, protocol, endpoint, isRaw, mustConfirm }: Recipient,
    title: string,
    ink: Ink,
): string {
    const address = endpoint === undefined ? protocol : `${protocol} ${endpoint}`;
    const when = mustConfirm ? ", once confirmed" : "";
    const envelope = title === "JSON" ? (isRaw ? ", as it is" : ", in an SNS envelope") : "";
    return `${ink.bold(name)} (${address}) gets ${title}${envelope}${when}:`;
}

/** What is longer than a line, a link as a rule, is cut: an excerpt has room for its beginning. */
export function withShortWords(line: string, longest: number): string {
    return line.replace(/\S+/g, (word) => (word.length > longest ? `${word.slice(0, longest - 1)}…` : word));
}

/** A line of a message behind a bar, wrapped at blanks with its own indentation. */
export function quoted(line: string, width: number, ink: Ink): string[] {
    const indentation = /^\s*/.exec(line)?.[0] ?? "";
    const wrapped = line.trim() === "" ? [""] : alignColumns([[line.trim()]], width - 2 - indentation.length);
    return wrapped.map((part) => `${ink.dim("│")} ${indentation}${part}`.trimEnd());
}
