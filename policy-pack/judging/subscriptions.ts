import { type Control, type Deployment, known, knownValue, type Subscription, traceAlertPath } from "../../detection";
import { resourceOf } from "../reading/identity";
import type { Violation } from "./stackRule";

/** The subscriptions that would hear of the control's events if only somebody had confirmed them. */
export function pendingSubscriptions(deployment: Deployment, control: Control): readonly Subscription[] {
    const pending = deployment.subscriptions.filter(({ pendingConfirmation }) => knownValue(pendingConfirmation));
    if (pending.length === 0) {
        return [];
    }
    const confirmed = deployment.subscriptions.map((it) => ({ ...it, pendingConfirmation: known(false) }));
    const { subscribers } = traceAlertPath({ ...deployment, subscriptions: confirmed }, control);
    return pending.filter(({ id }) => subscribers.some(({ subscription }) => subscription === id));
}

/** One violation for all of them, on the first. Names and protocols only: an endpoint can be a secret. */
export function describePendingSubscriptions(pending: readonly Subscription[]): Violation {
    const names = pending.map(({ label, protocol }) =>
        protocol.state === "known" ? `'${label}' (${protocol.value})` : `'${label}'`,
    );
    const [first] = pending;
    const [have, them] = pending.length === 1 ? ["has", "it"] : ["have", "them"];
    return {
        message:
            `subscription: ${names.join(", ")} ${have} not been confirmed, and SNS delivers nothing to ${them} until ` +
            "then. Open the confirmation message and follow its link; it expires after two days. [SUBSCRIPTION_NOT_CONFIRMED]",
        ...(first && { urn: resourceOf(first.id) }),
    };
}
