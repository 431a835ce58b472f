import { type AlarmNotification, parseArn } from "../../detection";
import type { Recipient } from "../simulation/simulation";

/** A form in which an alarm's message reaches subscribers. */
export interface MessageForm {
    /** What the subscriber gets, such as `a mail`. */
    readonly title: string;
    readonly lines: readonly string[];
    /** Enough of the lines to see what happened, where and what to do. */
    readonly excerpt: readonly string[];
}

/**
 * The form in which an alarm's message reaches a subscriber: mail for people, the subject alone by SMS, and JSON for
 * programs ("Amazon SNS message and JSON formats", SNS developer guide). What chat applications show Amazon Q Developer
 * makes of the JSON.
 */
export function messageForm({ protocol }: Pick<Recipient, "protocol">, notification: AlarmNotification): MessageForm {
    switch (protocol) {
        case "email":
            return mail(notification);
        case "sms":
            return { title: "a text message", lines: [notification.subject], excerpt: [notification.subject] };
        case "slack":
        case "teams":
            return chat(notification);
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

/** What the message says; its layout, and the picture of the metric, are the application's. */
function chat({ message, text }: AlarmNotification): MessageForm {
    const { AlarmName, AlarmArn, AWSAccountId, OldStateValue, NewStateValue, NewStateReason } = message;
    const link = text.split("\n").filter((line) => line.includes("#alarmsV2:alarm/"));
    const lines = [
        ["CloudWatch Alarm", AlarmName, parseArn(AlarmArn)?.region, `Account: ${AWSAccountId}`].join(" | "),
        `${OldStateValue} -> ${NewStateValue}`,
        NewStateReason,
        ...link.slice(0, 1),
    ];
    return { title: "a chat message", lines, excerpt: lines };
}

function json({ message }: AlarmNotification): MessageForm {
    const { AlarmName, NewStateValue } = message;
    return {
        title: "JSON",
        lines: JSON.stringify(message, null, 2).split("\n"),
        excerpt: [JSON.stringify({ AlarmName, NewStateValue }, null, 1).replaceAll("\n", "").replace(/\}$/, ", … }")],
    };
}
