import type { AlertPathReport, Deployment, Subscription } from "../../detection";
import { resourceOf } from "../reading/identity";
import type { Violation } from "./stackRule";

/** The subscriptions on the path of the alert that have not been confirmed. Empty while nobody knows. */
export function pendingSubscriptions(deployment: Deployment, report: AlertPathReport): readonly Subscription[] {
    const onPath = new Set([
        ...report.subscribers.map(({ subscription }) => subscription),
        ...report.remarks.flatMap(({ code, resource }) =>
            code === "SUBSCRIPTION_NOT_CONFIRMED" && resource ? [resource] : [],
        ),
    ]);
    return deployment.subscriptions.filter(
        ({ id, pendingConfirmation }) =>
            onPath.has(id) && pendingConfirmation.state === "known" && pendingConfirmation.value,
    );
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
