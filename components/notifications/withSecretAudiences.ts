import type { AudienceArgs } from "./AlarmTopicArgs";
import type { SubscriptionArgs } from "./SubscriptionArgs";
import { withSecretEndpoints } from "./subscribe";

/** The subscriptions of a monitor and of its severities. */
interface Audiences {
    readonly subscriptions?: { [name: string]: SubscriptionArgs };
    readonly severities?: { [severity: string]: AudienceArgs };
}

/** The subscriptions of a monitor and of its severities, in which endpoints that can carry a token are secret. */
export function withSecretAudiences({ subscriptions, severities }: Audiences): Audiences {
    return {
        subscriptions: withSecretEndpoints(subscriptions),
        severities:
            severities &&
            Object.fromEntries(
                Object.entries(severities).map(([severity, audience]) => [
                    severity,
                    { ...audience, subscriptions: withSecretEndpoints(audience.subscriptions) },
                ]),
            ),
    };
}
