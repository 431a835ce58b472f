import type { AsFarAsKnown } from "../settings/asFarAsKnown";
import { pathPart } from "../settings/pathText";
import { type Undecided, undecided } from "../settings/undecided";
import type { SubscriptionArgs } from "./SubscriptionArgs";

/** Subscriptions by their names. */
export type GivenSubscriptions = Readonly<Record<string, AsFarAsKnown<SubscriptionArgs> | Undecided>>;

/** Subscriptions as far as they are known, with where their settings stand. */
export function knownSubscriptions(
    subscriptions: GivenSubscriptions | Undecided = {},
): (readonly [path: string, subscription: AsFarAsKnown<SubscriptionArgs>])[] {
    return subscriptions === undecided
        ? []
        : Object.entries(subscriptions).flatMap(([name, subscription]) =>
              subscription === undecided ? [] : [[`subscriptions.${pathPart(name)}`, subscription] as const],
          );
}
