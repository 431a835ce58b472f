import { Alias } from "@pulumi/aws/kms/alias";
import { Key } from "@pulumi/aws/kms/key";
import { Topic } from "@pulumi/aws/sns/topic";
import { TopicPolicy } from "@pulumi/aws/sns/topicPolicy";
import * as pulumi from "@pulumi/pulumi";
import { accountPlaceOf } from "./accountPlaceOf";
import { checkArguments } from "./checks/checkArguments";
import { findAlarmTopicProblems } from "./checks/findAlarmTopicProblems";
import { findReaderPartitionProblems } from "./checks/findReaderProblems";
import { findRegionProblems } from "./checks/findTopicProblems";
import { refuseAnyOf } from "./checks/SettingsError";
import type { AccountPlace } from "./documents/accountPlace";
import { adoptedTopicRemark } from "./documents/adoptedTopicRemark";
import { keyPolicy } from "./documents/keyPolicy";
import { topicPolicy } from "./documents/topicPolicy";
import { confirmationStepsOf } from "./pendingSubscriptions";
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

function newTopic(
    name: string,
    parent: AlarmTopic,
    { topic: settings = {}, region, tags }: AlarmTopicArgs,
    place: pulumi.Output<AccountPlace>,
): Topic {
    const topicName = pulumi.output(settings.name ?? name);
    const topic = new Topic(
        name,
        {
            name: topicName,
            kmsMasterKeyId: settings.encryption === "none" ? undefined : keyArn(),
            region,
            tags,
        },
        { parent },
    );
    new TopicPolicy(
        `${name}-policy`,
        {
            arn: topic.arn,
            policy: pulumi.all([topic.arn, place, settings.subscriptionReaders]).apply(([arn, at, readers = []]) => {
                refuseAnyOf("The topic", findReaderPartitionProblems(readers, at.partition));
                return JSON.stringify(topicPolicy(arn, at, readers));
            }),
            region,
        },
        { parent },
    );
    return topic;

    function keyArn(): pulumi.Output<string> {
        return settings.kmsKeyArn === undefined
            ? newKey(name, parent, topicName, { region, tags }, place).arn
            : sameRegion("topic.kmsKeyArn", settings.kmsKeyArn, place);
    }
}

function newKey(
    name: string,
    parent: AlarmTopic,
    topicName: pulumi.Output<string>,
    { region, tags }: Pick<AlarmTopicArgs, "region" | "tags">,
    place: pulumi.Output<AccountPlace>,
): Key {
    const key = new Key(
        `${name}-key`,
        {
            description: pulumi.interpolate`Encrypts the topic ${topicName}, to which CloudWatch alarms publish`,
            enableKeyRotation: true,
            policy: place.apply((at) => JSON.stringify(keyPolicy(at))),
            region,
            tags,
        },
        { parent },
    );
    new Alias(
        `${name}-key-alias`,
        { name: pulumi.interpolate`alias/${topicName}`, targetKeyId: key.keyId, region },
        { parent },
    );
    return key;
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

/** An ARN that is handed on only if it is in the Region of the alarms: CloudWatch and SNS refuse any other. */
function sameRegion(
    setting: string,
    arn: pulumi.Input<string>,
    place: pulumi.Output<AccountPlace>,
): pulumi.Output<string> {
    return pulumi.all([arn, place]).apply(([text, { region }]) => {
        refuseAnyOf("The topic", findRegionProblems(setting, text, region));
        return text;
    });
}
