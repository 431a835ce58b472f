import { pathPart } from "../settings/pathText";
import { type AsFarAsKnown, knownEntries } from "../settings/undecided";
import type { NotificationsArgs } from "./AlarmTopicArgs";
import type { SubscriptionArgs } from "./SubscriptionArgs";

/** Subscriptions by their names, or nothing that is known of them. */
export type GivenSubscriptions = AsFarAsKnown<NotificationsArgs>["subscriptions"];

/** Subscriptions as far as they are known, with where their settings stand. */
export const knownSubscriptions = (
    given: GivenSubscriptions,
): [path: string, subscription: AsFarAsKnown<SubscriptionArgs>][] =>
    knownEntries(given).map(([name, subscription]) => [`subscriptions.${pathPart(name)}`, subscription]);
