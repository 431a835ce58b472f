import { absent, type Deployment, known, type Subscription, unknown } from "../../../../detection";
import { account, arns, queue, queueSubscription } from "../compliantDeployment";
import { judges } from "./judgements";

const theirs = arns.queue.replace(account, "444455556666");
const pending = (protocol: string) => ({
    subscription: { protocol: known(protocol), pendingConfirmation: known(true) },
});
/** A queue's subscription that is to be created, alone. */
const created = (changes: Partial<Subscription> = {}): Partial<Deployment> => ({
    subscriptions: [queueSubscription({ pendingConfirmation: unknown(["queue-subscription"]), ...changes })],
    queues: [queue()],
});

describe("judgeConfirmation", () => {
    judges("subscription", [
        {
            title: "a person who has not confirmed",
            changes: pending("email"),
            outcome: "cannot tell yet",
            remarks:
                'SUBSCRIPTION_NOT_CONFIRMED subscription: The subscription "security-team" has not been confirmed. | SNS delivers nothing before the receiver has confirmed the subscription. | Follow the link in the message from AWS Notifications. Subscribe again if it has expired, after two days.',
        },
        {
            title: "an endpoint that has not confirmed",
            changes: pending("https"),
            outcome: "cannot tell yet",
            remarks:
                'SUBSCRIPTION_NOT_CONFIRMED subscription: The subscription "security-team" has not been confirmed. | SNS delivers nothing before the receiver has confirmed the subscription. | Let the endpoint open the SubscribeURL of the message that SNS has posted to it. Subscribe again if it has expired, after two days.',
        },
        {
            title: "a queue that has not confirmed",
            changes: pending("sqs"),
            outcome: "cannot tell yet",
            remarks:
                'SUBSCRIPTION_NOT_CONFIRMED subscription: The subscription "security-team" has not been confirmed. | SNS delivers nothing before the receiver has confirmed the subscription. | Subscribe the queue from its own account, which confirms it at once; or receive SNS\'s message from the queue and run aws sns confirm-subscription --topic-arn TOPIC_ARN --token TOKEN with the TopicArn and the Token in it. Subscribe again if it has expired, after two days.',
        },
        {
            title: "a function that has not confirmed",
            changes: pending("lambda"),
            outcome: "cannot tell yet",
            remarks:
                'SUBSCRIPTION_NOT_CONFIRMED subscription: The subscription "security-team" has not been confirmed. | SNS delivers nothing before the receiver has confirmed the subscription. | Subscribe the function from its own account, which confirms it at once; or take SNS\'s message from what the function is invoked with and run aws sns confirm-subscription --topic-arn TOPIC_ARN --token TOKEN with the TopicArn and the Token in it. Subscribe again if it has expired, after two days.',
        },
        {
            title: "a person who has not confirmed, where that is required",
            changes: pending("email"),
            options: { confirmationRequired: true },
            findings:
                'SUBSCRIPTION_NOT_CONFIRMED subscription: The subscription "security-team" has not been confirmed. | SNS delivers nothing before the receiver has confirmed the subscription. | Follow the link in the message from AWS Notifications. Subscribe again if it has expired, after two days.',
        },
        {
            title: "a person who cannot have confirmed yet",
            changes: { subscription: { pendingConfirmation: unknown() } },
            remarks:
                'SUBSCRIPTION_NOT_CONFIRMED subscription: Whether the subscription "security-team" is confirmed is not known yet. | SNS delivers nothing before the receiver has confirmed the subscription. | After the deployment: Follow the link in the message from AWS Notifications.',
        },
        {
            title: "a person who cannot have confirmed yet, where that is required",
            changes: { subscription: { pendingConfirmation: unknown() } },
            options: { confirmationRequired: true },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET subscription: The setting pendingConfirmation of subscription "security-team" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
        {
            title: "somebody of a protocol that is not known, who cannot have confirmed yet",
            changes: { subscription: { protocol: unknown(), pendingConfirmation: unknown() } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET subscription: The setting protocol of subscription "security-team" is not known yet.',
        },
        {
            title: "a text message, which nobody confirms",
            changes: { subscription: { protocol: known("sms"), pendingConfirmation: unknown() } },
        },
        {
            title: "a confirmation of which nothing is said",
            changes: { subscription: { pendingConfirmation: absent } },
        },
        { title: "a queue of the account", more: created(), told: ["audit-queue"] },
        {
            title: "a queue of another account",
            more: created({ queueArn: known(theirs) }),
            remarks:
                'SUBSCRIPTION_NOT_CONFIRMED queue-subscription: Whether the subscription "audit-queue" is confirmed is not known yet. | SNS delivers nothing before the receiver has confirmed the subscription. | After the deployment: Subscribe the queue from its own account, which confirms it at once; or receive SNS\'s message from the queue and run aws sns confirm-subscription --topic-arn TOPIC_ARN --token TOKEN with the TopicArn and the Token in it.',
            told: ["audit-queue"],
        },
        {
            title: "a queue of another account, subscribed from there",
            more: created({ queueArn: known(theirs), account: known("444455556666") }),
            told: ["audit-queue"],
        },
        {
            title: "a queue of another account, subscribed from nobody knows where",
            more: created({ queueArn: known(theirs), account: unknown() }),
            told: ["audit-queue"],
        },
        {
            title: "a function of another account",
            more: created({
                protocol: known("lambda"),
                queueArn: absent,
                functionArn: known("arn:aws:lambda:eu-north-1:444455556666:function:page"),
            }),
            remarks:
                'SUBSCRIPTION_NOT_CONFIRMED queue-subscription: Whether the subscription "audit-queue" is confirmed is not known yet. | SNS delivers nothing before the receiver has confirmed the subscription. | After the deployment: Subscribe the function from its own account, which confirms it at once; or take SNS\'s message from what the function is invoked with and run aws sns confirm-subscription --topic-arn TOPIC_ARN --token TOKEN with the TopicArn and the Token in it.',
            told: ["audit-queue"],
        },
    ]);
});
