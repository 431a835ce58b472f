import type { Notification, Recipient } from "../drill/drill";
import { alignColumns } from "./alignColumns";
import type { Ink } from "./ink";
import { messageForm } from "./messageForm";

/** How much of a message is shown unless the whole is asked for: enough to see what happened, where and when. */
const shownLines = 12;

/** The messages that go out, each form once, under the names of those who get it. */
export function messageLines(notification: Notification, width: number, ink: Ink, isWhole: boolean): string[] {
    const forms = new Map<string, { readonly recipients: Recipient[]; readonly lines: readonly string[] }>();
    for (const recipient of notification.recipients) {
        const { title, lines } = messageForm(recipient, notification);
        const form = forms.get(title) ?? { recipients: [], lines };
        form.recipients.push(recipient);
        forms.set(title, form);
    }
    return [...forms].flatMap(([title, { recipients, lines }]) => {
        const shown = isWhole ? lines : lines.slice(0, shownLines);
        const left = lines.length - shown.length;
        return [
            ...recipients.map((recipient) => `${recipientText(recipient, ink)} gets ${title}:`),
            ...shown.flatMap((line) => quoted(line, width, ink)),
            ...(left > 0 ? [ink.dim(`│ … ${left} more lines; --full prints them`)] : []),
        ];
    });
}

function recipientText({ name, protocol, endpoint, mustConfirm }: Recipient, ink: Ink): string {
    const address = endpoint === undefined ? protocol : `${protocol} ${endpoint}`;
    return `${ink.bold(name)} (${address})${mustConfirm ? ", once the subscription is confirmed," : ""}`;
}

/** A line of a message behind a bar, wrapped at blanks with its own indentation. */
function quoted(line: string, width: number, ink: Ink): string[] {
    const indentation = /^\s*/.exec(line)?.[0] ?? "";
    const wrapped = line.trim() === "" ? [""] : alignColumns([[line.trim()]], width - 2 - indentation.length);
    return wrapped.map((part) => `${ink.dim("│")} ${indentation}${part}`.trimEnd());
}
