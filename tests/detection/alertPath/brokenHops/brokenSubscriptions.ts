import { known } from "../../../../detection";
import { arns } from "../compliantDeployment";
import type { BrokenHop } from "./brokenHop";

/** Ways in which the hop "subscription" breaks. */
export const brokenSubscriptions: readonly BrokenHop[] = [
    {
        title: "nobody subscribed",
        more: { subscriptions: [] },
        finding: ["SUBSCRIPTION_MISSING", "subscription", "topic"],
    },
    {
        title: "a subscription to another topic",
        changes: { subscription: { topicArn: known(`${arns.topic}-2`) } },
        finding: ["SUBSCRIPTION_MISSING", "subscription", "topic"],
    },
    {
        title: "a pending subscription where confirmation is required",
        changes: { subscription: { pendingConfirmation: known(true) } },
        options: { confirmationRequired: true },
        finding: ["SUBSCRIPTION_NOT_CONFIRMED", "subscription", "subscription"],
    },
    {
        title: "a filter policy on message attributes",
        changes: { subscription: { filterPolicy: known('{"severity":["high"]}') } },
        finding: ["SUBSCRIPTION_FILTER_DROPS_ALARMS", "subscription", "subscription"],
    },
    {
        title: "a filter policy for OK messages",
        changes: {
            subscription: { filterPolicy: known('{"NewStateValue":["OK"]}'), filterPolicyScope: known("MessageBody") },
        },
        finding: ["SUBSCRIPTION_FILTER_DROPS_ALARMS", "subscription", "subscription"],
    },
    {
        title: "a filter policy that is not JSON",
        changes: { subscription: { filterPolicy: known("severity=high") } },
        finding: ["SUBSCRIPTION_FILTER_DROPS_ALARMS", "subscription", "subscription"],
    },
    {
        title: "an incoming webhook of a chat",
        changes: { subscription: { protocol: known("https"), receiver: { name: "Slack", kind: "incoming webhook" } } },
        finding: ["SUBSCRIPTION_RECEIVER_CANNOT_READ_SNS", "subscription", "subscription"],
    },
    {
        title: "a protocol that does not exist",
        changes: { subscription: { protocol: known("pager") } },
        finding: ["SUBSCRIPTION_PROTOCOL_CANNOT_DELIVER", "subscription", "subscription"],
    },
];
