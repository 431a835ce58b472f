import { type AlertPathReport, howToConfirm, knownValue, type Subscription } from "../../detection";
import { resourceOf } from "../reading/identity";
import type { Violation } from "./stackRule";

/** Who would hear of the controls' events if everybody had confirmed, and who of them has not. */
export interface ExpectedSubscribers {
    readonly size: number;
    readonly pending: readonly Subscription[];
}

/** @param reports on the controls, of one deployment. */
export function expectedSubscribers(
    subscriptions: readonly Subscription[],
    reports: readonly AlertPathReport[],
): ExpectedSubscribers {
    const idsOf = (reached: AlertPathReport["subscribers"] = []) => reached.map(({ subscription }) => subscription);
    const waiting = new Set(reports.flatMap(({ unconfirmed }) => idsOf(unconfirmed)));
    const told = reports.flatMap(({ subscribers }) => idsOf(subscribers));
    return { size: new Set([...told, ...waiting]).size, pending: subscriptions.filter(({ id }) => waiting.has(id)) };
}

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
