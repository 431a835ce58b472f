import type { NotificationsArgs } from "./AlarmTopicArgs";
import type { SubscriptionArgs } from "./SubscriptionArgs";
import { withSecretEndpoints } from "./subscribe";

/** The subscriptions of a monitor and of its severities. */
interface Recipients {
    readonly subscriptions?: { [name: string]: SubscriptionArgs };
    readonly severities?: { [severity: string]: NotificationsArgs };
}

/** The subscriptions of a monitor and of its severities, in which endpoints that can carry a token are secret. */
export function withSecretNotifications({ subscriptions, severities }: Recipients): Recipients {
    return {
        subscriptions: withSecretEndpoints(subscriptions),
        severities:
            severities &&
            Object.fromEntries(
                Object.entries(severities).map(([severity, notifications]) => [
                    severity,
                    { ...notifications, subscriptions: withSecretEndpoints(notifications.subscriptions) },
                ]),
            ),
    };
}
