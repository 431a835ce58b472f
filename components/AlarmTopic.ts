import * as pulumi from "@pulumi/pulumi";
import { accountPlaceOf } from "./accountPlaceOf";
import { checkArguments } from "./checks/checkArguments";
import { findAlarmTopicProblems } from "./checks/findAlarmTopicProblems";
import type { AccountPlace } from "./documents/accountPlace";
import { adoptedTopicRemark } from "./documents/adoptedTopicRemark";
import { newTopic } from "./newTopic";
import { confirmationStepsOf } from "./pendingSubscriptions";
import { sameRegion } from "./sameRegion";
import { type SubscriptionArgs, subscribe, withSecretEndpoints } from "./subscribe";

/** A topic to create. */
export interface NewTopicArgs {
    /** Name of the topic, and of the key's alias. Default: the name of the component. */
    name?: pulumi.Input<string>;
    /** `customerKey`, or `none` for a topic that is not encrypted. Default: `customerKey`. */
    encryption?: string;
    /**
     * ARN of an existing customer managed key, enabled and of the topic's Region. Its policy must allow
     * `cloudwatch.amazonaws.com` the actions `kms:Decrypt` and `kms:GenerateDataKey*`, for `aws:SourceAccount` of the
     * alarm's account; the policy pack checks it where the key is part of the stack. `alias/aws/sns` is refused:
     * CloudWatch cannot publish through it. Default: a key is created.
     */
    kmsKeyArn?: pulumi.Input<string>;
    /**
     * Who may list the topic's subscriptions and do nothing else, such as AWS Security Hub in member accounts, which
     * reports WARNING where it may not: account numbers, or ARNs of existing roles and users. Default: this account.
     */
    subscriptionReaders?: pulumi.Input<pulumi.Input<string>[]>;
}

/** Settings of {@link AlarmTopic}. */
export interface AlarmTopicArgs {
    /**
     * ARN of an existing topic in the same Region, of this account or another one; not together with `topic`. Its policy
     * and key must admit CloudWatch for this account's alarms, which cannot be seen from here: a warning says how to check it.
     */
    topicArn?: pulumi.Input<string>;
    /** The topic to create; not together with `topicArn`. Default: an encrypted topic. */
    topic?: NewTopicArgs;
    /** Who is told, by a name that stays: under another name it is another subscription. Default: nobody. */
    subscriptions?: { [name: string]: SubscriptionArgs };
    /** Region of the topic, its key and subscriptions. Default: the provider's. */
    region?: pulumi.Input<string>;
    /** Tags of the topic and its key. Default: none. */
    tags?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
}

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

    /** @throws SettingsError if the arguments cannot work. */
    constructor(name: string, args: AlarmTopicArgs, opts?: pulumi.ComponentResourceOptions) {
        const checkedOpts = checkArguments(`AlarmTopic "${name}"`, args, findAlarmTopicProblems, opts);
        const subscriptionArgs = withSecretEndpoints(args.subscriptions);
        super(
            "console-signin-monitor:index:AlarmTopic",
            name,
            { ...args, subscriptions: subscriptionArgs },
            checkedOpts,
        );
        const place = accountPlaceOf({ parent: this }, args.region);

        this.topicArn =
            args.topicArn === undefined ? newTopic(name, this, args, place).arn : adopt(args.topicArn, place, this);
        const source = { topicArn: this.topicArn, region: args.region, place };
        const subscriptions = subscribe(name, subscriptionArgs, source, { parent: this });
        this.subscriptionArns = pulumi.all(
            Object.fromEntries(Object.entries(subscriptions).map(([key, { arn }]) => [key, arn])),
        );
        this.confirmationSteps = confirmationStepsOf(subscriptions);
        this.pendingSubscriptions = this.confirmationSteps.apply((steps) => Object.keys(steps));
        this.registerOutputs({
            topicArn: this.topicArn,
            subscriptionArns: this.subscriptionArns,
            pendingSubscriptions: this.pendingSubscriptions,
            confirmationSteps: this.confirmationSteps,
        });
    }
}

/** An existing topic, with one warning that says what cannot be seen of it. */
function adopt(
    topicArn: pulumi.Input<string>,
    place: pulumi.Output<AccountPlace>,
    component: AlarmTopic,
): pulumi.Output<string> {
    const adopted = sameRegion("topicArn", topicArn, place);
    pulumi.all([adopted, place]).apply(([arn, at]) => {
        void pulumi.log.warn(adoptedTopicRemark(arn, at), component);
    });
    return adopted;
}
