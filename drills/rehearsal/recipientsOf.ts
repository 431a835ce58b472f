import type { Recipient } from "../drill/drill";
import { maskEndpoint } from "../render/maskEndpoint";
import { mustConfirm } from "./confirmed";
import type { RecordedResource } from "./recordedStack";
import { resourceTypes } from "./rehearsedStack";

/** The subscribers of a stack as it was recorded, by the id of their subscription, as far as they may be shown. */
export function recipientsOf(resources: readonly RecordedResource[]): ReadonlyMap<string, Recipient> {
    const subscriptions = resources.filter(({ type }) => type === resourceTypes.subscription.token);
    return new Map(subscriptions.map((subscription) => [subscription.urn, recipient(subscription)]));
}

function recipient(subscription: RecordedResource): Recipient {
    const { name, props, parent } = subscription;
    const protocol = String(props.protocol);
    const prefix = `${parent?.name}-`;
    return {
        // The component puts its own name before the one that the person has given.
        name: name.startsWith(prefix) ? name.slice(prefix.length) : name,
        protocol,
        endpoint: maskEndpoint(protocol, String(props.endpoint)),
        isRaw: props.rawMessageDelivery === true,
        mustConfirm: mustConfirm(subscription),
    };
}
