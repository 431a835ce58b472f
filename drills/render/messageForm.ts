import type { Notification, Recipient } from "../drill/drill";

/** What a subscriber of a protocol finds in the message. */
export interface MessageForm {
    readonly title: string;
    readonly lines: readonly string[];
}

/**
 * The form in which SNS hands an alarm's message to a subscriber: mail for people, the subject alone by SMS, and JSON
 * for programs ("Amazon SNS message and JSON formats", SNS developer guide).
 */
export function messageForm({ protocol, isRaw }: Recipient, notification: Notification): MessageForm {
    switch (protocol) {
        case "email":
            return {
                title: "mail",
                lines: [`Subject: ${notification.subject}`, "", ...notification.text.trimEnd().split("\n")],
            };
        case "sms":
            return { title: "text message", lines: [notification.subject] };
        default:
            return {
                title: isRaw ? "JSON, raw" : "JSON, in the envelope of SNS",
                lines: JSON.stringify(notification.message, null, 2).split("\n"),
            };
    }
}
