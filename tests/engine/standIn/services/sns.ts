import { randomUUID } from "node:crypto";
import type { TopicArgs, TopicPolicyArgs, TopicSubscriptionArgs } from "@pulumi/aws/sns";
import { AwsError } from "../AwsError";
import { arn, matching, oneOf, tags, textOfLength, wholeNumber } from "../inputRules";
import type { InputRules, Place, Properties, ResourceType } from "../resourceType";

/** What a topic has when nobody set a policy (SNS developer guide, default access policy). */
export const defaultTopicPolicy = (topicArn: string, account: string) =>
    JSON.stringify({
        Version: "2008-10-17",
        Id: "__default_policy_ID",
        Statement: [
            {
                Sid: "__default_statement_ID",
                Effect: "Allow",
                Principal: { AWS: "*" },
                Action: [
                    "SNS:GetTopicAttributes",
                    "SNS:SetTopicAttributes",
                    "SNS:DeleteTopic",
                    "SNS:Subscribe",
                    "SNS:Publish",
                ],
                Resource: topicArn,
                Condition: { StringEquals: { "AWS:SourceOwner": account } },
            },
        ],
    });

export const topic: ResourceType = {
    token: "aws:sns/topic:Topic",
    inputs: {
        name: {
            replaces: true,
            refuse: matching(
                /^[\w-]{1,256}$|^[\w-]{1,251}\.fifo$/,
                "consist of letters, digits, hyphens and underscores, at most 256",
            ),
        },
        displayName: { refuse: textOfLength(0, 100) },
        fifoTopic: { replaces: true, default: false },
        kmsMasterKeyId: {},
        policy: { isJson: true },
        deliveryPolicy: { isJson: true },
        signatureVersion: { refuse: oneOf(1, 2) },
        tracingConfig: { refuse: oneOf("Active", "PassThrough") },
        tags: { refuse: tags },
        region: { replaces: true },
    } satisfies InputRules<TopicArgs>,
    isAutoNamed: true,
    computed: ["arn", "owner", "policy", "tagsAll", "beginningArchiveTime"],
    actions: {
        create: "sns:CreateTopic",
        read: "sns:GetTopicAttributes",
        update: "sns:SetTopicAttributes",
        delete: "sns:DeleteTopic",
    },
    identify: (inputs, { partition, account, region }) => {
        const topicArn = `arn:${partition}:sns:${region}:${account}:${inputs.name}`;
        const policy = inputs.policy ?? defaultTopicPolicy(topicArn, account);
        return { id: topicArn, outputs: { arn: topicArn, owner: account, policy, beginningArchiveTime: "" } };
    },
    release: (_, { resources }, id) => {
        const orphans = resources.keys(topicSubscription.token).filter((key) => key.startsWith(`${id}:`));
        for (const key of orphans) {
            resources.remove(topicSubscription.token, key);
        }
        return false;
    },
};

const topicPolicy: ResourceType = {
    token: "aws:sns/topicPolicy:TopicPolicy",
    inputs: {
        arn: { isRequired: true, replaces: true, refuse: arn },
        policy: { isRequired: true, isJson: true },
        region: { replaces: true },
    } satisfies InputRules<TopicPolicyArgs>,
    computed: ["owner"],
    actions: {
        create: "sns:SetTopicAttributes",
        read: "sns:GetTopicAttributes",
        update: "sns:SetTopicAttributes",
        delete: "sns:SetTopicAttributes",
    },
    identify: (inputs, { account }) => ({ id: String(inputs.arn), outputs: { owner: account } }),
    admit: ({ arn: topicArn, policy }, place) => {
        requireTopic(topicArn, place);
        const { Statement } = JSON.parse(String(policy));
        const foreign = [Statement].flat().find(({ Resource }) => ![Resource].flat().includes(topicArn));
        if (foreign) {
            throw new AwsError(
                "InvalidParameter",
                `Invalid parameter: Policy statement must apply to the topic, not to ${foreign.Resource}`,
            );
        }
    },
};

const endpointForms: Readonly<Record<string, RegExp>> = {
    email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
    "email-json": /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
    http: /^http:\/\//,
    https: /^https:\/\//,
    sms: /^\+[1-9]\d{6,14}$/,
    sqs: /^arn:[\w-]+:sqs:[\w-]+:\d{12}:.+/,
    lambda: /^arn:[\w-]+:lambda:[\w-]+:\d{12}:function:.+/,
    firehose: /^arn:[\w-]+:firehose:[\w-]+:\d{12}:deliverystream\/.+/,
    application: /^arn:[\w-]+:sns:[\w-]+:\d{12}:endpoint\/.+/,
};

/** Protocols whose endpoint is an AWS resource or a phone need no click. */
const confirmsByItself = ({ protocol, endpointAutoConfirms }: Properties) =>
    !["email", "email-json", "http", "https"].includes(String(protocol)) || endpointAutoConfirms === true;

const topicSubscription: ResourceType = {
    token: "aws:sns/topicSubscription:TopicSubscription",
    inputs: {
        topic: { isRequired: true, replaces: true, refuse: arn },
        protocol: { isRequired: true, replaces: true, refuse: oneOf(...Object.keys(endpointForms)) },
        endpoint: { isRequired: true, replaces: true },
        endpointAutoConfirms: { default: false },
        confirmationTimeoutInMinutes: { default: 1, refuse: wholeNumber(1, 4320) },
        rawMessageDelivery: { default: false },
        filterPolicy: { isJson: true },
        filterPolicyScope: { refuse: oneOf("MessageAttributes", "MessageBody") },
        deliveryPolicy: { isJson: true },
        redrivePolicy: { isJson: true },
        subscriptionRoleArn: { refuse: arn },
        region: { replaces: true },
    } satisfies InputRules<TopicSubscriptionArgs>,
    computed: ["arn", "ownerId", "pendingConfirmation", "confirmationWasAuthenticated"],
    actions: {
        create: "sns:Subscribe",
        read: "sns:GetSubscriptionAttributes",
        update: "sns:SetSubscriptionAttributes",
        delete: "sns:Unsubscribe",
    },
    identify: (inputs, { account }) => {
        const id = `${inputs.topic}:${randomUUID()}`;
        const confirmed = confirmsByItself(inputs);
        return {
            id,
            outputs: {
                arn: id,
                ownerId: account,
                pendingConfirmation: !confirmed,
                confirmationWasAuthenticated: false,
            },
        };
    },
    admit: (outputs, place, id) => {
        const { protocol, endpoint, topic: topicArn, rawMessageDelivery } = outputs;
        requireTopic(topicArn, place);
        if (!endpointForms[String(protocol)]?.test(String(endpoint))) {
            throw new AwsError("InvalidParameter", `Invalid parameter: Endpoint does not fit the protocol ${protocol}`);
        }
        if (rawMessageDelivery === true && !["sqs", "http", "https", "firehose"].includes(String(protocol))) {
            throw new AwsError(
                "InvalidParameter",
                `Invalid parameter: RawMessageDelivery is not supported for ${protocol}`,
            );
        }
        const isSame = (other: Properties) =>
            other.arn !== id && other.topic === topicArn && other.protocol === protocol && other.endpoint === endpoint;
        const other = place.resources.list(topicSubscription.token).find(isSame);
        if (other && !other.lingers) {
            // SNS answers with the ARN of the first subscription: two resources would share it, and deleting one
            // would unsubscribe both.
            throw new AwsError("InvalidParameter", "Invalid parameter: Attributes Reason: Subscription already exists");
        }
        if (other) {
            place.resources.remove(topicSubscription.token, String(other.arn));
        }
    },
    // Nobody can unsubscribe what was never confirmed; SNS forgets it after two days, or with its topic.
    release: ({ pendingConfirmation }) => pendingConfirmation === true,
};

function requireTopic(topicArn: unknown, { resources, account }: Place): void {
    const isOurs = String(topicArn).split(":")[4] === account;
    if (isOurs && !resources.get(topic.token, String(topicArn))) {
        throw new AwsError("NotFound", `Topic does not exist: ${topicArn}`);
    }
}

export const sns = [topic, topicPolicy, topicSubscription];
