import { knownValue, type Subscription } from "../../../detection";
import type { Verification } from "../verifyAccount";
import type { DrillTarget } from "./drillTarget";
import type { ActionResult, Delivery } from "./fireDrill";

/** What AWS tells of each subscription of the notified topic. Behind the topic, SNS keeps no record by default. */
export function deliveriesOf(
    { live, report }: Verification,
    { topicArn }: DrillTarget,
    action: ActionResult,
): readonly Delivery[] {
    const told = new Set(report.subscribers.map(({ subscription }) => subscription));
    return live.deployment.subscriptions
        .filter((subscription) => knownValue(subscription.topicArn) === topicArn)
        .map((subscription) => ({
            label: subscription.label,
            fate: fateOf(subscription, told.has(subscription.id), action),
        }));
}

function fateOf({ id, pendingConfirmation, protocol }: Subscription, isTold: boolean, action: ActionResult): string {
    if (id.endsWith("could not be read")) {
        return "not known: the subscriptions of the topic could not be listed";
    }
    if (knownValue(pendingConfirmation) === true) {
        return "not confirmed: SNS sends it nothing";
    }
    if (action.state !== "succeeded") {
        return action.state === "failed" ? "nothing was sent to the topic" : "not known, as for the topic";
    }
    const handed = isTold ? "SNS has the message for it" : "SNS has the message, and may withhold it";
    return `${handed}; ${looks[knownValue(protocol) ?? ""] ?? "ask its owner whether it has arrived"}`;
}

const looks: Readonly<Record<string, string>> = {
    email: "ask its reader for a mail that begins with ALARM",
    "email-json": "ask its reader for a mail that begins with ALARM",
    sms: "ask its reader for the text message",
    sqs: "look for the message in the queue",
    lambda: "look for the run in the function's log",
    firehose: "look for the record in the stream's destination",
};
