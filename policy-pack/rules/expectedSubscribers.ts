import {
    type Control,
    claimsAmong,
    type Deployment,
    howToConfirm,
    known,
    knownValue,
    type Subscription,
    type TraceOptions,
    traceAlertPath,
} from "../../detection";
import { resourceOf } from "../reading/identity";
import type { Violation } from "./stackRule";

/** Who would hear of the controls' events if everybody had confirmed, and who of them has not. */
export interface ExpectedSubscribers {
    readonly size: number;
    readonly pending: readonly Subscription[];
}

export function expectedSubscribers(
    deployment: Deployment,
    controls: readonly Control[],
    options?: TraceOptions,
): ExpectedSubscribers {
    const confirmed = deployment.subscriptions.map((each) => ({ ...each, pendingConfirmation: known(false) }));
    const asked = { ...deployment, subscriptions: confirmed };
    const claims = claimsAmong(controls);
    const told = controls.flatMap((control) => traceAlertPath(asked, control, options, claims).subscribers);
    const ids = new Set(told.map(({ subscription }) => subscription));
    return { size: ids.size, pending: unconfirmed(deployment).filter(({ id }) => ids.has(id)) };
}

/** The subscriptions that are known to wait for a confirmation, on an alert path or not. */
export const unconfirmed = ({ subscriptions }: Deployment): readonly Subscription[] =>
    subscriptions.filter(({ pendingConfirmation }) => knownValue(pendingConfirmation) === true);

/** One violation for all of them, on the first. Names and protocols only: an endpoint can be a secret. */
export function describePending({ size, pending }: ExpectedSubscribers): Violation {
    const names = pending.map(({ label, protocol }) => `'${label}' (${knownValue(protocol) ?? "protocol unknown"})`);
    const steps = new Set(pending.map(({ protocol }) => howToConfirm(knownValue(protocol) ?? "")));
    const [first] = pending;
    const [have, them] = pending.length === 1 ? ["has", "it"] : ["have", "them"];
    return {
        message:
            `Subscription: ${pending.length} of ${size} ${have} not been confirmed: ${names.join(", ")}. SNS delivers ` +
            `nothing to ${them} until then. Fix: ${[...steps].join(" ")} Subscribe again if it has expired. ` +
            "[SUBSCRIPTION_NOT_CONFIRMED]",
        ...(first && { urn: resourceOf(first.id) }),
    };
}
