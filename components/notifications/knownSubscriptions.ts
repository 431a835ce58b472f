import type { AsFarAsKnown } from "../settings/asFarAsKnown";
import { type Later, later } from "../settings/later";
import { pathPart } from "../settings/pathText";
import type { SubscriptionArgs } from "./SubscriptionArgs";

/** Subscriptions by their names. */
export type GivenSubscriptions = Readonly<Record<string, AsFarAsKnown<SubscriptionArgs> | Later>>;

/** Subscriptions as far as they are known, with where their settings stand. */
export function knownSubscriptions(
    subscriptions: GivenSubscriptions | Later = {},
): (readonly [path: string, subscription: AsFarAsKnown<SubscriptionArgs>])[] {
    return subscriptions === later
        ? []
        : Object.entries(subscriptions).flatMap(([name, subscription]) =>
              subscription === later ? [] : [[`subscriptions.${pathPart(name)}`, subscription] as const],
          );
}
