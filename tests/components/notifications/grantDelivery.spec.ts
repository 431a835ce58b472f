import * as assert from "node:assert/strict";
import { AlarmTopic, type SubscriptionArgs } from "../../../components";
import { queueUrl } from "../../../components/notifications/grantDelivery";
import { queuePolicy } from "../../../components/notifications/topicPolicies";
import { build, buildFailure, only } from "../../support";

const queuePolicyType = "aws:sqs/queuePolicy:QueuePolicy";
const permissionType = "aws:lambda/permission:Permission";
const subscriptionType = "aws:sns/topicSubscription:TopicSubscription";

const topicArn = "arn:aws:sns:us-east-1:123456789012:alerts";
const queueArn = "arn:aws:sqs:us-east-1:123456789012:audit";
const functionArn = "arn:aws:lambda:us-east-1:123456789012:function:page";
const email = { protocol: "email", endpoint: "team@example.com" };

const make = (subscriptions: Record<string, SubscriptionArgs>, adopted?: string) => () =>
    new AlarmTopic("alerts", { topicArn: adopted, subscriptions });

describe("grants of a subscription", () => {
    it("write the policy of a queue before the topic sends to it", async () => {
        const { resources } = await build(
            make({ audit: { protocol: "sqs", endpoint: queueArn, grantDelivery: true } }),
        );
        const policy = only(resources, queuePolicyType);
        assert.equal(policy.name, "alerts-audit-queue-policy");
        assert.deepEqual(policy.inputs, {
            queueUrl: "https://sqs.us-east-1.amazonaws.com/123456789012/audit",
            policy: JSON.stringify(queuePolicy(queueArn, topicArn)),
        });
        const subscription = only(resources, subscriptionType);
        assert.deepEqual(subscription.inputs, { topic: topicArn, protocol: "sqs", endpoint: queueArn });
        assert.ok(subscription.dependencies.includes(policy.name));
    });

    it("let the topic invoke a function, by its ARN or that of its alias", async () => {
        const { resources } = await build(
            make({
                page: { protocol: "lambda", endpoint: functionArn, grantDelivery: true },
                live: { protocol: "lambda", endpoint: `${functionArn}:live`, grantDelivery: true },
            }),
        );
        const permissions = resources.filter(({ type }) => type === permissionType);
        const granted = {
            action: "lambda:InvokeFunction",
            function: functionArn,
            principal: "sns.amazonaws.com",
            sourceArn: topicArn,
        };
        assert.deepEqual(Object.fromEntries(permissions.map(({ name, inputs }) => [name, inputs])), {
            "alerts-page-permission": granted,
            "alerts-live-permission": { ...granted, qualifier: "live" },
        });
        for (const { name, dependencies } of resources.filter(({ type }) => type === subscriptionType)) {
            assert.ok(dependencies.includes(`${name}-permission`), name);
        }
    });

    it("keep undelivered messages in a queue, with its policy when asked", async () => {
        const subscriptions = {
            team: { ...email, deadLetterQueueArn: queueArn, grantDeadLetters: true },
            pager: { protocol: "https", endpoint: "https://events.example.com/x", deadLetterQueueArn: queueArn },
        };
        const { resources } = await build(make(subscriptions));
        assert.equal(only(resources, queuePolicyType).name, "alerts-team-dead-letter-policy");
        const made = resources.filter(({ type }) => type === subscriptionType);
        const redrivePolicy = JSON.stringify({ deadLetterTargetArn: queueArn });
        assert.deepEqual(Object.fromEntries(made.map(({ name, inputs }) => [name, inputs])), {
            "alerts-team": { topic: topicArn, ...email, redrivePolicy },
            "alerts-pager": {
                topic: topicArn,
                protocol: "https",
                endpoint: { secret: "https://events.example.com/x" },
                redrivePolicy,
            },
        });
    });

    it("hand the delivery policy over as it is", async () => {
        const deliveryPolicy = '{"healthyRetryPolicy":{"numRetries":10}}';
        const pager = { protocol: "https", endpoint: "https://events.example.com/x", deliveryPolicy };
        const { resources } = await build(make({ pager }));
        assert.equal(only(resources, subscriptionType).inputs.deliveryPolicy, deliveryPolicy);
    });

    it("name the adopted topic, whichever account it is in", async () => {
        const adopted = "arn:aws:sns:us-east-1:210987654321:central-alerts";
        const { resources } = await build(
            make({ audit: { protocol: "sqs", endpoint: queueArn, grantDelivery: true } }, adopted),
        );
        assert.equal(only(resources, queuePolicyType).inputs.policy, JSON.stringify(queuePolicy(queueArn, adopted)));
    });

    it("know the address of a queue in a preview, and wait for the topic alone", async () => {
        const audit = { protocol: "sqs", endpoint: queueArn, grantDelivery: true };
        const { resources } = await build(make({ audit }), { preview: true });
        const policy = only(resources, queuePolicyType);
        assert.equal(policy.inputs.queueUrl, "https://sqs.us-east-1.amazonaws.com/123456789012/audit");
        assert.deepEqual(policy.inputs.policy, { unknown: true });
        assert.deepEqual(policy.edges, { policy: ["alerts"] });
    });

    const foreignQueue = "arn:aws:sqs:eu-west-1:210987654321:audit";
    const foreignFunction = "arn:aws:lambda:eu-west-1:210987654321:function:page";
    const foreign: [string, string, SubscriptionArgs, string][] = [
        ["queue", foreignQueue, { protocol: "sqs", endpoint: foreignQueue, grantDelivery: true }, "endpoint"],
        [
            "function",
            foreignFunction,
            { protocol: "lambda", endpoint: foreignFunction, grantDelivery: true },
            "endpoint",
        ],
        ["dead-letter queue", foreignQueue, { ...email, deadLetterQueueArn: foreignQueue }, "deadLetterQueueArn"],
    ];
    for (const [what, arn, subscription, setting] of foreign) {
        it(`refuse a ${what} of another account and Region, and subscribe nobody to it`, async () => {
            const { messages, resources } = await buildFailure(make({ one: subscription }));
            assert.deepEqual(messages, [
                `The subscription cannot be used:\n- subscriptions.one.${setting} is "${arn}", in account 210987654321, ` +
                    "eu-west-1; it must be in account 123456789012, us-east-1, where the subscription is. Give one there.",
            ]);
            const refused = [subscriptionType, queuePolicyType, permissionType];
            assert.ok(!resources.some(({ type }) => refused.includes(type)));
        });
    }
});

describe("queueUrl", () => {
    const addresses = [
        ["aws", "eu-north-1", "https://sqs.eu-north-1.amazonaws.com/123456789012/audit"],
        ["aws-us-gov", "us-gov-west-1", "https://sqs.us-gov-west-1.amazonaws.com/123456789012/audit"],
        ["aws-cn", "cn-north-1", "https://sqs.cn-north-1.amazonaws.com.cn/123456789012/audit"],
        ["aws-eusc", "eusc-de-east-1", "https://sqs.eusc-de-east-1.amazonaws.eu/123456789012/audit"],
    ];
    for (const [partition = "", region = "", address] of addresses) {
        it(`ends as addresses do in ${partition}`, () => {
            const queue = { partition, service: "sqs", region, account: "123456789012", resource: "audit" };
            assert.equal(queueUrl(queue), address);
        });
    }
});
