import { propertiesOf, resourceTypes, withChanged, without } from "../rehearsedStack";
import type { Faults } from "./fault";

const { subscription } = resourceTypes;

/** Subscriptions that nothing arrives at. */
export const subscriptionFaults: Faults = {
    "no-subscription": {
        description: "nobody is subscribed to the topic",
        spoil: (stack) => without(stack, subscription),
        call: (stack) => ({
            service: "sns",
            eventName: "Unsubscribe",
            requestParameters: { subscriptionArn: propertiesOf(stack, subscription).arn },
        }),
    },
    "not-confirmed": {
        description: "nobody clicked the link in the confirmation e-mail",
        spoil: (stack) => withChanged(stack, subscription, () => ({ pendingConfirmation: true })),
    },
    "filter-policy": {
        description: "the subscriptions filter by an attribute that alarm messages do not carry",
        spoil: (stack) => withChanged(stack, subscription, () => ({ filterPolicy: highSeverity })),
        call: (stack) => ({
            service: "sns",
            eventName: "SetSubscriptionAttributes",
            requestParameters: {
                subscriptionArn: propertiesOf(stack, subscription).arn,
                attributeName: "FilterPolicy",
                attributeValue: highSeverity,
            },
        }),
    },
};

const highSeverity = '{"severity":["high"]}';
