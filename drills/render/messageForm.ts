import type { AlarmNotification } from "../../detection";
import type { Recipient } from "../drill/drill";

/** A form in which an alarm's message reaches subscribers. */
export interface MessageForm {
    /** What the subscriber gets, such as `a mail`. */
    readonly title: string;
    readonly lines: readonly string[];
    /** Enough of the lines to see what happened, where and what to do. */
    readonly excerpt: readonly string[];
}

/**
 * The form in which SNS hands an alarm's message to a subscriber: mail for people, the subject alone by SMS, and JSON
 * for programs ("Amazon SNS message and JSON formats", SNS developer guide).
 */
export function messageForm({ protocol }: Pick<Recipient, "protocol">, notification: AlarmNotification): MessageForm {
    switch (protocol) {
        case "email":
            return mail(notification);
        case "sms":
            return { title: "a text message", lines: [notification.subject], excerpt: [notification.subject] };
        default:
            return json(notification);
    }
}

function mail({ subject, text }: AlarmNotification): MessageForm {
    const body = text.trimEnd().split("\n");
    const details = Math.max(0, body.indexOf("Alarm Details:"));
    const end = body.findIndex((line, index) => index > details && line.startsWith("- State Change:")) + 1;
    const head = `Subject: ${subject}`;
    return {
        title: "a mail",
        lines: [head, "", ...body],
        excerpt: [head, "…", ...body.slice(details, end || undefined)],
    };
}

/** The fields that a person looks at first. */
const telling = ["AlarmName", "NewStateValue"];

function json({ message }: AlarmNotification): MessageForm {
    const told = Object.fromEntries(Object.entries(message).filter(([key]) => telling.includes(key)));
    return {
        title: "JSON",
        lines: JSON.stringify(message, null, 2).split("\n"),
        excerpt: [JSON.stringify(told, null, 1).replaceAll("\n", "").replace(/\}$/, ", … }")],
    };
}
