import type { Notification, Recipient } from "../simulation/simulation";
import { alignColumns } from "./alignColumns";
import type { Ink } from "./ink";
import { type MessageForm, messageForm } from "./messageForm";
import { waitOf } from "./recipients";
import { visibleText } from "./visibleText";

/**
 * The messages that go out, each form once, under the names of those who get it.
 *
 * @param isFull whether to print all that is known of them, and not an excerpt.
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
        : [...lines, ink.dim("These are excerpts; --full prints more of the messages, and notes on the events.")];
}

/** Who gets a message, where, and in which form. */
export function recipientLine(recipient: Recipient, title: string, ink: Ink): string {
    const { name, protocol, endpoint, isRaw } = recipient;
    const wait = waitOf(recipient);
    const address = endpoint === undefined ? protocol : `${protocol} ${endpoint}`;
    const when = wait === undefined ? "" : `, once ${wait}`;
    const envelope = title === "JSON" ? (isRaw ? ", as it is" : ", in an SNS envelope") : "";
    return `${ink.bold(name)} (${address}) gets ${title}${envelope}${when}:`;
}

/** What is longer than a line, a link as a rule, is cut: an excerpt has room for its beginning. */
export function withShortWords(line: string, longest: number): string {
    return line.replace(/\S+/g, (word) => visibleText(word, longest));
}

/** A line of a message behind a bar, wrapped at blanks with its own indentation. */
export function quoted(line: string, width: number, ink: Ink): string[] {
    const indentation = /^\s*/.exec(line)?.[0] ?? "";
    const wrapped = line.trim() === "" ? [""] : alignColumns([[line.trim()]], width - 2 - indentation.length);
    return wrapped.map((part) => `${ink.dim("│")} ${indentation}${part}`.trimEnd());
}
