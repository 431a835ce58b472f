import * as assert from "node:assert/strict";
import { Provider } from "@pulumi/aws/provider";
import * as pulumi from "@pulumi/pulumi";
import { AlarmTopic, type AlarmTopicArgs } from "../../../components";
import { adoptedTopicRemark, confirmationStep } from "../../../components/notifications/AlarmTopic";
import { chatChannelSteps } from "../../../components/notifications/chat/chatChannelSteps";
import { keyPolicy, topicPolicy } from "../../../components/notifications/topicPolicies";
import { build, buildFailure, only, outputValue, typesAndNames } from "../../support";

const keyType = "aws:kms/key:Key";
const aliasType = "aws:kms/alias:Alias";
const topicType = "aws:sns/topic:Topic";
const policyType = "aws:sns/topicPolicy:TopicPolicy";
const subscriptionType = "aws:sns/topicSubscription:TopicSubscription";
const slackChannelType = "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration";
const componentType = "foundations-monitor:index:AlarmTopic";

const place = { partition: "aws", account: "123456789012", region: "us-east-1" };
const topicArn = "arn:aws:sns:us-east-1:123456789012:alerts";
const keyArn = "arn:aws:kms:us-east-1:123456789012:key/alerts-key-id";
const roleArn = "arn:aws:iam::123456789012:role/sns-to-firehose";

const make =
    (args: AlarmTopicArgs = {}, opts?: pulumi.ComponentResourceOptions) =>
    () =>
        new AlarmTopic("alerts", args, opts);

describe("AlarmTopic", () => {
    it("creates an encrypted topic that CloudWatch alarms of the account may publish to", async () => {
        const { resources } = await build(make({ tags: { owner: "security" } }));
        assert.deepEqual(typesAndNames(resources), [
            `${aliasType} alerts-key-alias`,
            `${keyType} alerts-key`,
            `${topicType} alerts`,
            `${policyType} alerts-policy`,
            `${componentType} alerts`,
        ]);
        assert.deepEqual(only(resources, keyType).inputs, {
            description: "Encrypts the topic alerts, to which CloudWatch alarms publish",
            enableKeyRotation: true,
            policy: JSON.stringify(keyPolicy(place)),
            tags: { owner: "security" },
        });
        assert.deepEqual(only(resources, aliasType).inputs, { name: "alias/alerts", targetKeyId: "alerts-key-id" });
        assert.deepEqual(only(resources, topicType).inputs, {
            name: "alerts",
            kmsMasterKeyId: keyArn,
            tags: { owner: "security" },
        });
        assert.deepEqual(only(resources, policyType).inputs, {
            arn: topicArn,
            policy: JSON.stringify(topicPolicy(topicArn, place)),
        });
    });

    it("shows both policies in a preview, and the edges from topic to key, policy and subscription to topic", async () => {
        const subscriptions = { team: { protocol: "email", endpoint: "team@example.com" } };
        const { resources } = await build(make({ subscriptions }), { preview: true });
        assert.equal(resources.length, 6);
        assert.deepEqual(only(resources, aliasType).edges, { targetKeyId: ["alerts-key"] });
        assert.deepEqual(only(resources, topicType).edges, { kmsMasterKeyId: ["alerts-key"] });
        assert.deepEqual(only(resources, policyType).edges, { arn: ["alerts"] });
        assert.deepEqual(only(resources, subscriptionType).edges, { topic: ["alerts"] });
        assert.deepEqual(only(resources, keyType).inputs.policy, JSON.stringify(keyPolicy(place)));
        assert.deepEqual(only(resources, policyType).inputs.policy, JSON.stringify(topicPolicy(topicArn, place)));
        assert.deepEqual(only(resources, topicType).inputs, { name: "alerts", kmsMasterKeyId: { unknown: true } });
    });

    it("uses an existing key", async () => {
        const kmsKeyArn = "arn:aws:kms:us-east-1:123456789012:alias/alerts";
        const { resources } = await build(make({ topic: { name: "pages", kmsKeyArn } }));
        assert.deepEqual(typesAndNames(resources), [
            `${topicType} alerts`,
            `${policyType} alerts-policy`,
            `${componentType} alerts`,
        ]);
        assert.deepEqual(only(resources, topicType).inputs, { name: "pages", kmsMasterKeyId: kmsKeyArn });
    });

    it("names the sender of its mails", async () => {
        const { resources } = await build(make({ topic: { displayName: "Sign-in alerts" } }));
        assert.equal(only(resources, topicType).inputs.displayName, "Sign-in alerts");
    });

    it("lets readers list the subscriptions", async () => {
        const subscriptionReaders = ["210987654321"];
        const { resources } = await build(make({ topic: { subscriptionReaders } }));
        const { policy } = only(resources, policyType).inputs;
        assert.equal(policy, JSON.stringify(topicPolicy(topicArn, place, subscriptionReaders)));
        const foreign = "arn:aws-cn:iam::210987654321:role/reader";
        const { messages } = await buildFailure(make({ topic: { subscriptionReaders: [foreign] } }));
        assert.match(messages[0] ?? "", /^The topic cannot be used:\n- topic\.subscriptionReaders\[0\] is /);
    });

    it("leaves the encryption out when told so", async () => {
        const { resources } = await build(make({ topic: { encryption: "none" } }));
        assert.deepEqual(typesAndNames(resources), [
            `${topicType} alerts`,
            `${policyType} alerts-policy`,
            `${componentType} alerts`,
        ]);
        assert.deepEqual(only(resources, topicType).inputs, { name: "alerts" });
    });

    it("adopts an existing topic and creates its subscriptions alone", async () => {
        const subscriptions = { team: { protocol: "email", endpoint: "team@example.com" } };
        const { made, resources } = await build(make({ topicArn, subscriptions }));
        assert.deepEqual(typesAndNames(resources), [`${subscriptionType} alerts-team`, `${componentType} alerts`]);
        assert.equal(await outputValue(made.topicArn), topicArn);
    });

    for (const owner of ["123456789012", "210987654321"]) {
        it(`warns once of what it cannot see of a topic of account ${owner}`, async () => {
            const adopted = `arn:aws:sns:us-east-1:${owner}:central-alerts`;
            const { warnings } = await build(make({ topicArn: adopted }));
            assert.deepEqual(warnings, [adoptedTopicRemark(adopted, place)]);
        });
    }

    for (const [kind, args, configurationName] of [
        ["a new topic", { topic: { name: "pages" } }, "pages-security-us-east-1"],
        ["a topic without a name of its own", {}, "alerts-security-us-east-1"],
        ["an adopted topic", { topicArn }, "alerts-security-us-east-1"],
    ] as const) {
        it(`posts to chat channels what comes to ${kind}, and says what to do by hand`, async () => {
            const slackChannels = { security: { workspaceId: "T07EA123LEP", channelId: "C07EZ1ABC23" } };
            const { made, resources } = await build(make({ ...args, slackChannels, tags: { owner: "security" } }));
            const { inputs, parent } = only(resources, slackChannelType);
            assert.equal(inputs.configurationName, configurationName);
            assert.deepEqual(inputs.snsTopicArns, [await outputValue(made.topicArn)]);
            assert.deepEqual([inputs.tags, parent], [{ owner: "security" }, "alerts"]);
            assert.deepEqual(await outputValue(made.chatChannelSteps), {
                security: chatChannelSteps.slack("T07EA123LEP"),
            });
            assert.deepEqual(await outputValue(made.pendingSubscriptions), []);
        });
    }

    it("refuses chat channels that cannot work, all at once", async () => {
        const slackChannels = { security: { workspaceId: "acme", channelId: "#security" } };
        const { messages, resources } = await buildFailure(make({ slackChannels }));
        assert.match(
            messages[0] ?? "",
            /^AlarmTopic "alerts" cannot be used:\n- slackChannels\.security\.workspaceId /,
        );
        assert.match(messages[0] ?? "", /\n- slackChannels\.security\.channelId is "#security"; /);
        assert.deepEqual(resources, []);
    });

    it("subscribes everybody under the name given, with all options", async () => {
        const { made, resources } = await build(
            make({
                region: "eu-north-1",
                subscriptions: {
                    stream: {
                        protocol: "firehose",
                        endpoint: "arn:aws:firehose:eu-north-1:123456789012:deliverystream/alerts",
                        subscriptionRoleArn: roleArn,
                        rawMessageDelivery: true,
                    },
                    pager: {
                        protocol: "https",
                        endpoint: "https://events.example.com/token",
                        endpointAutoConfirms: true,
                        confirmationTimeoutInMinutes: 5,
                        filterPolicy: '{"NewStateValue":["ALARM"]}',
                        filterPolicyScope: "MessageBody",
                    },
                },
            }),
            { aws: { pending: ["alerts-pager"] } },
        );
        const inputs = resources.filter(({ type }) => type === subscriptionType).map((one) => [one.name, one.inputs]);
        const topic = "arn:aws:sns:eu-north-1:123456789012:alerts";
        assert.deepEqual(Object.fromEntries(inputs), {
            "alerts-stream": {
                topic,
                protocol: "firehose",
                endpoint: "arn:aws:firehose:eu-north-1:123456789012:deliverystream/alerts",
                subscriptionRoleArn: roleArn,
                rawMessageDelivery: true,
                region: "eu-north-1",
            },
            "alerts-pager": {
                topic,
                protocol: "https",
                endpoint: { secret: "https://events.example.com/token" },
                endpointAutoConfirms: true,
                confirmationTimeoutInMinutes: 5,
                filterPolicy: '{"NewStateValue":["ALARM"]}',
                filterPolicyScope: "MessageBody",
                region: "eu-north-1",
            },
        });
        assert.deepEqual(await outputValue(made.subscriptionArns), {
            stream: `${topic}:alerts-stream`,
            pager: `${topic}:alerts-pager`,
        });
        assert.deepEqual(await outputValue(made.pendingSubscriptions), ["pager"]);
        assert.deepEqual(await outputValue(made.confirmationSteps), { pager: confirmationStep("https") });
    });

    it("lets no URL into the component's own inputs", async () => {
        const subscriptions = { pager: { protocol: "https", endpoint: "https://events.example.com/token" } };
        const { resources } = await build(make({ subscriptions }));
        const marked = JSON.stringify(
            resources.map(({ inputs }) => inputs),
            (_, value) => (typeof value === "object" && value !== null && "secret" in value ? "(secret)" : value),
        );
        assert.ok(JSON.stringify(resources.map(({ inputs }) => inputs)).includes("events.example.com"));
        assert.ok(!marked.includes("events.example.com"), marked);
    });

    it("gives the same subscriptions for another order", async () => {
        const team = { protocol: "email", endpoint: "team@example.com" };
        const duty = { protocol: "sms", endpoint: "+46701234567" };
        const one = await build(make({ subscriptions: { team, duty } }));
        const other = await build(make({ subscriptions: { duty, team } }));
        const byName = (resources: typeof one.resources) =>
            resources
                .filter(({ type }) => type === subscriptionType)
                .map(({ name, inputs }) => ({ name, inputs }))
                .sort((a, b) => a.name.localeCompare(b.name));
        assert.equal(byName(one.resources).length, 2);
        assert.deepEqual(byName(one.resources), byName(other.resources));
    });

    it("subscribes two hundred, each under its own name, within a second or two", async () => {
        const names = Array.from({ length: 200 }, (_, index) => `member-${index}`);
        const subscriptions = Object.fromEntries(
            names.map((name) => [name, { protocol: "email", endpoint: `${name}@example.com` }]),
        );
        const start = process.cpuUsage();
        const { made, resources } = await build(make({ subscriptions }), { aws: { pending: ["alerts-member-7"] } });
        const { user, system } = process.cpuUsage(start);
        const made200 = resources.filter(({ type }) => type === subscriptionType).map(({ name }) => name);
        assert.deepEqual(made200.sort(), names.map((name) => `alerts-${name}`).sort());
        assert.deepEqual(await outputValue(made.pendingSubscriptions), ["member-7"]);
        assert.ok(user + system < 3_000_000, `${(user + system) / 1e6} s of computing`);
    });

    it("sets the Region on every child", async () => {
        const subscriptions = { team: { protocol: "email", endpoint: "team@example.com" } };
        const { resources } = await build(make({ region: "eu-north-1", subscriptions }));
        const regions = resources.map(({ name, inputs }) => [name, inputs.region]);
        assert.equal(regions.length, 6);
        assert.deepEqual(
            regions.filter(([, region]) => region !== "eu-north-1"),
            [],
        );
        const { policy } = only(resources, policyType).inputs;
        const arn = "arn:aws:sns:eu-north-1:123456789012:alerts";
        assert.equal(policy, JSON.stringify(topicPolicy(arn, { ...place, region: "eu-north-1" })));
    });

    for (const partition of ["aws-us-gov", "aws-cn"]) {
        it(`writes the policies for the partition ${partition}`, async () => {
            const aws = { partition, region: partition === "aws-cn" ? "cn-north-1" : "us-gov-west-1" };
            const { resources } = await build(make(), { aws });
            const at = { ...aws, account: "123456789012" };
            const arn = `arn:${partition}:sns:${aws.region}:123456789012:alerts`;
            assert.equal(only(resources, keyType).inputs.policy, JSON.stringify(keyPolicy(at)));
            assert.equal(only(resources, policyType).inputs.policy, JSON.stringify(topicPolicy(arn, at)));
        });
    }

    // The engine hands aliases and transforms on to children; a component must only not lose them.
    it("keeps aliases and transforms, and hands the provider through to its children", async () => {
        const transforms = [() => undefined];
        const { resources, calls } = await build(() =>
            make({}, { provider: new Provider("other"), transforms, aliases: [{ name: "old" }] })(),
        );
        const component = only(resources, componentType);
        assert.deepEqual(component.aliases, ["old"]);
        assert.equal(component.transforms, 1);
        const children = resources.filter(({ parent }) => parent === "alerts");
        assert.equal(children.length, 4);
        for (const { provider } of [...children, ...calls]) {
            assert.match(provider ?? "", /::pulumi:providers:aws::other::other-id$/);
        }
    });

    it("refuses an adopted topic, and a key, of another Region and subscribes nobody", async () => {
        const subscriptions = { team: { protocol: "email", endpoint: "team@example.com" } };
        const elsewhere = "arn:aws:sns:eu-west-1:123456789012:alerts";
        const adopted = await buildFailure(make({ topicArn: elsewhere, subscriptions }));
        assert.deepEqual(typesAndNames(adopted.resources), [`${componentType} alerts`]);
        assert.deepEqual(adopted.messages, [
            `The topic cannot be used:\n- topicArn is "${elsewhere}", which is in eu-west-1; CloudWatch alarms in ` +
                "us-east-1 cannot use it. Give one in us-east-1.",
        ]);
        const kmsKeyArn = "arn:aws:kms:eu-west-1:123456789012:key/1";
        const encrypted = await buildFailure(make({ topic: { kmsKeyArn }, subscriptions }));
        assert.deepEqual(typesAndNames(encrypted.resources), [`${componentType} alerts`]);
        assert.match(encrypted.messages[0] ?? "", /topic\.kmsKeyArn is ".*", which is in eu-west-1/);
    });

    it("refuses everything that cannot work at once, before anything is registered", async () => {
        const { messages, resources } = await buildFailure(
            make({
                topicArn: "alerts",
                topic: { encryption: "none", kmsKeyArn: "alias/aws/sns" },
                subscriptions: { pager: { protocol: "https", endpoint: "http://events.example.com/token" } },
            }),
        );
        assert.deepEqual(resources, []);
        assert.equal(messages.length, 1);
        assert.deepEqual(
            messages[0]?.split("\n").map((line) => line.slice(0, 36)),
            [
                'AlarmTopic "alerts" cannot be used:',
                '- topicArn is "alerts"; it must be t',
                "- topicArn and topic are both set; o",
                "- topic.encryption is none and topic",
                '- topic.kmsKeyArn is "alias/aws/sns"',
                "- subscriptions.pager.endpoint does ",
            ],
        );
        assert.ok(!messages[0]?.includes("token"));
    });

    it("refuses a secret endpoint once it is known, without telling it", async () => {
        const subscriptions = { pager: { protocol: "https", endpoint: pulumi.secret("ftp://token.example.com") } };
        const { messages, resources } = await buildFailure(make({ subscriptions }));
        assert.deepEqual(resources, []);
        assert.equal(messages.length, 1);
        assert.match(messages[0] ?? "", /subscriptions\.pager\.endpoint does not fit the protocol https/);
        assert.ok(!messages[0]?.includes("example.com"));
    });
});
