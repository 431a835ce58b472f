import type { TopicSubscription } from "@pulumi/aws/sns/topicSubscription";
import * as pulumi from "@pulumi/pulumi";
import { howToConfirm, parseArn } from "../../detection";
import { type AccountPlace, accountPlaceOf } from "../settings/accountPlaceOf";
import { checkArguments } from "../settings/checkArguments";
import { shapeFirst } from "../settings/shapeFirst";
import type { AlarmTopicArgs } from "./AlarmTopicArgs";
import { chatChannelStepsOf } from "./chat/chatChannelSteps";
import { postToChatChannels } from "./chat/postToChatChannels";
import { findAlarmTopicProblems } from "./findNotificationProblems";
import { newTopic, sameRegion } from "./newTopic";
import { alarmTopicShape } from "./notificationsShape";
import { subscribe, withSecretEndpoints } from "./subscribe";

/** A topic that CloudWatch alarms can really publish to, and its subscriptions. */
export class AlarmTopic extends pulumi.ComponentResource {
    /** ARN of the topic, created or adopted. */
    public readonly topicArn: pulumi.Output<string>;
    /** ARN of each subscription by its name; no real one yet for a subscription that waits for confirmation. */
    public readonly subscriptionArns: pulumi.Output<{ [name: string]: string }>;
    /** Names of the subscriptions that nobody has confirmed yet. */
    public readonly pendingSubscriptions: pulumi.Output<string[]>;
    /** What to do for each of them, by its name. */
    public readonly confirmationSteps: pulumi.Output<{ [name: string]: string }>;

    /** What has to be done by hand for each chat channel, by its name. */
    public readonly chatChannelSteps: pulumi.Output<{ [name: string]: string }>;

    /**
     * @param at what goes before the names of the settings in messages, such as `severities.page.`. Default: nothing.
     * @throws SettingsError if the arguments cannot work.
     */
    constructor(name: string, args: AlarmTopicArgs, opts?: pulumi.ComponentResourceOptions, at = "") {
        const checkedOpts = checkArguments(
            `AlarmTopic "${name}"`,
            args,
            shapeFirst(alarmTopicShape, (given) => findAlarmTopicProblems(given, at), at),
            opts,
        );
        const subscriptionArgs = withSecretEndpoints(args.subscriptions);
        super("foundations-monitor:index:AlarmTopic", name, { ...args, subscriptions: subscriptionArgs }, checkedOpts);
        const place = accountPlaceOf({ parent: this }, args.region);

        this.topicArn =
            args.topicArn === undefined
                ? newTopic(name, this, args, place, at).arn
                : adopt(args.topicArn, place, at, this);
        const source = { topicArn: this.topicArn, region: args.region, place, at };
        const subscriptions = subscribe(name, subscriptionArgs, source, { parent: this });
        this.subscriptionArns = pulumi.all(
            Object.fromEntries(Object.entries(subscriptions).map(([key, { arn }]) => [key, arn])),
        );
        this.confirmationSteps = confirmationStepsOf(subscriptions);
        this.pendingSubscriptions = this.confirmationSteps.apply((steps) => Object.keys(steps));
        const topicName =
            args.topicArn === undefined
                ? (args.topic?.name ?? name)
                : this.topicArn.apply((arn) => arn.slice(arn.lastIndexOf(":") + 1));
        const posted = { topicArn: this.topicArn, topicName, place, at, tags: args.tags };
        postToChatChannels(name, args, posted, { parent: this });
        this.chatChannelSteps = chatChannelStepsOf(args);
        this.registerOutputs({
            topicArn: this.topicArn,
            subscriptionArns: this.subscriptionArns,
            pendingSubscriptions: this.pendingSubscriptions,
            confirmationSteps: this.confirmationSteps,
            chatChannelSteps: this.chatChannelSteps,
        });
    }
}

/** An existing topic, with one warning that says what cannot be seen of it. */
function adopt(
    topicArn: pulumi.Input<string>,
    place: pulumi.Output<AccountPlace>,
    at: string,
    component: AlarmTopic,
): pulumi.Output<string> {
    const adopted = sameRegion(`${at}topicArn`, topicArn, place);
    pulumi.all([adopted, place]).apply(([arn, here]) => {
        void pulumi.log.warn(adoptedTopicRemark(arn, here), component);
    });
    return adopted;
}

/**
 * Says what cannot be seen of a topic that another stack, or another account, owns, and how to check it. By default a
 * topic admits the alarms of its own account alone.
 */
export function adoptedTopicRemark(topicArn: string, { account }: AccountPlace): string {
    const owner = parseArn(topicArn)?.account ?? account;
    const ownerText =
        owner === account
            ? ""
            : ` It belongs to account ${owner}: policy and key must admit aws:SourceAccount ${account}, or the organization ` +
              "by aws:SourceOrgID (aws:PrincipalOrgID never fits a service), and the policy must let " +
              `AWSServiceRoleForSecurityHub of ${account} call sns:ListSubscriptionsByTopic, or AWS Security Hub shows WARNING.`;
    return (
        `The topic ${topicArn} is taken on trust: its policy and its key must admit cloudwatch.amazonaws.com, and ` +
        `somebody must be subscribed.${ownerText} Check it with aws sns get-topic-attributes and aws sns ` +
        `list-subscriptions-by-topic --topic-arn ${topicArn}.`
    );
}

/** What to do for each subscription that nobody has confirmed yet, by its name, in order. */
function confirmationStepsOf(
    subscriptions: Record<string, TopicSubscription>,
): pulumi.Output<{ [name: string]: string }> {
    const steps = Object.keys(subscriptions)
        .sort()
        .map((name) =>
            pulumi
                .all([subscriptions[name]?.pendingConfirmation, subscriptions[name]?.protocol])
                .apply(([isPending, protocol = ""]) =>
                    isPending ? [[name, confirmationStep(protocol)] as const] : [],
                ),
        );
    return pulumi.all(steps).apply((entries) => Object.fromEntries(entries.flat()));
}

/**
 * What somebody must do before SNS delivers to a subscription, in sentences. A request that nobody answers expires
 * after two days, and SNS offers no way to send it again: the subscription has to be created anew.
 */
export function confirmationStep(protocol: string): string {
    return `${howToConfirm(protocol)} After two days it has expired: npx pulumi up --refresh then subscribes anew.`;
}
