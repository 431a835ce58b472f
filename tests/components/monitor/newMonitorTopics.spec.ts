import * as assert from "node:assert/strict";
import { ConsoleSignInFailureMonitor, type ConsoleSignInFailureMonitorArgs } from "../../../components";
import { confirmationStep } from "../../../components/notifications/AlarmTopic";
import { build, buildFailure, outputValue, typesAndNames } from "../../support";

const topicType = "aws:sns/topic:Topic";
const keyType = "aws:kms/key:Key";
const aliasType = "aws:kms/alias:Alias";
const subscriptionType = "aws:sns/topicSubscription:TopicSubscription";
const alarmType = "aws:cloudwatch/metricAlarm:MetricAlarm";

const team = { protocol: "email", endpoint: "team@example.com" };
const onCall = { protocol: "https", endpoint: "https://events.example.com/0a1b2c3d" };
const central = "arn:aws:sns:us-east-1:210987654321:tickets";

const complete: ConsoleSignInFailureMonitorArgs = {
    trailName: "management-events",
    subscriptions: { team },
    severities: { page: { subscriptions: { "on-call": onCall } }, ticket: { topicArn: central } },
    pathGuards: { heartbeat: { severity: "page" }, tamper: { severity: "ticket" } },
    burst: {},
};

const make =
    (args: Partial<ConsoleSignInFailureMonitorArgs> = {}) =>
    () =>
        new ConsoleSignInFailureMonitor("signin", { ...complete, ...args });

const arnOf = (topic: string): string => `arn:aws:sns:us-east-1:123456789012:${topic}`;

describe("a monitor with severities", () => {
    for (const preview of [true, false]) {
        const where = preview ? "in a preview" : "in an update";

        it(`creates a topic, a key and subscriptions for each, beside its own, which stay as they are ${where}`, async () => {
            const without = { severities: undefined, pathGuards: { heartbeat: {}, tamper: {} } };
            const plain = await build(make(without), { preview });
            const { resources } = await build(make(), { preview });
            const before = typesAndNames(plain.resources);
            assert.deepEqual(
                typesAndNames(resources).filter((resource) => !before.includes(resource)),
                [
                    `${aliasType} signin-page-alerts-key-alias`,
                    `${keyType} signin-page-alerts-key`,
                    `${topicType} signin-page-alerts`,
                    "aws:sns/topicPolicy:TopicPolicy signin-page-alerts-policy",
                    `${subscriptionType} signin-page-alerts-on-call`,
                    "foundations-monitor:index:AlarmTopic signin-page-alerts",
                    "foundations-monitor:index:AlarmTopic signin-ticket-alerts",
                ],
            );
            const ownPart = (built: typeof resources) => built.filter(({ name }) => name.startsWith("signin-alerts"));
            assert.deepEqual(ownPart(resources), ownPart(plain.resources));
        });

        it(`names each topic and its key after the severity ${where}`, async () => {
            const { resources } = await build(make({ namePrefix: "team-" }), { preview });
            const resource = (type: string, name: string) =>
                resources.find((candidate) => candidate.type === type && candidate.name === name);
            const topic = resource(topicType, "signin-page-alerts");
            const keyArn = "arn:aws:kms:us-east-1:123456789012:key/signin-page-alerts-key-id";
            assert.deepEqual(topic?.inputs, {
                name: "team-console-signin-alerts-page",
                kmsMasterKeyId: preview ? { unknown: true } : keyArn,
            });
            assert.deepEqual(topic.edges, { kmsMasterKeyId: ["signin-page-alerts-key"] });
            assert.equal(
                resource(aliasType, "signin-page-alerts-key-alias")?.inputs.name,
                "alias/team-console-signin-alerts-page",
            );
        });

        it(`lets each guard tell its severity, or the monitor's notifications ${where}`, async () => {
            const { resources } = await build(make(), { preview });
            const told = Object.fromEntries(
                resources
                    .filter(({ type }) => type === alarmType)
                    .map(({ name, inputs, edges }) => [name, [inputs.alarmActions, edges.alarmActions]]),
            );
            const created = (topic: string) => [preview ? { unknown: true } : arnOf(topic)];
            assert.deepEqual(told, {
                "signin-alarm": [created("console-signin-alerts"), ["signin-alerts"]],
                "signin-console-authentication-failures-burst-alarm": [
                    created("console-signin-alerts"),
                    ["signin-alerts"],
                ],
                "signin-heartbeat-alarm": [created("console-signin-alerts-page"), ["signin-page-alerts"]],
                "signin-tamper-alarm": [[central], undefined],
            });
        });
    }

    it("gives out the topics, and the subscriptions under the names of their severities", async () => {
        const { made } = await build(make(), {
            aws: { pending: ["signin-alerts-team", "signin-page-alerts-on-call"] },
        });
        assert.equal(await outputValue(made.topicArn), arnOf("console-signin-alerts"));
        assert.deepEqual(await outputValue(made.severityTopicArns), {
            page: arnOf("console-signin-alerts-page"),
            ticket: central,
        });
        assert.deepEqual(await outputValue(made.subscriptionArns), {
            team: `${arnOf("console-signin-alerts")}:signin-alerts-team`,
            "page/on-call": `${arnOf("console-signin-alerts-page")}:signin-page-alerts-on-call`,
        });
        assert.deepEqual(await outputValue(made.pendingSubscriptions), ["team", "page/on-call"]);
        assert.deepEqual(await outputValue(made.confirmationSteps), {
            team: confirmationStep("email"),
            "page/on-call": confirmationStep("https"),
        });
    });

    it("gives out the steps of a severity's chat channels under its name", async () => {
        const slackChannels = { security: { workspaceId: "T07EA123LEP", channelId: "C07EZ1ABC23" } };
        const severities = { page: { slackChannels }, ticket: { topicArn: central } };
        const { made } = await build(make({ severities }));
        assert.deepEqual(Object.keys(await outputValue(made.chatChannelSteps)), ["page/security"]);
    });

    it("puts everything of a severity where the monitor is, with its tags", async () => {
        const place = { region: "eu-north-1", tags: { owner: "security" } };
        const severities = { page: { topic: { encryption: "none" }, subscriptions: { team } } };
        const { resources } = await build(make({ ...place, severities, pathGuards: { tamper: { severity: "page" } } }));
        const ofSeverity = resources.filter(({ name }) => name.startsWith("signin-page-alerts"));
        assert.equal(ofSeverity.length, 4);
        assert.deepEqual(
            ofSeverity.filter(({ inputs }) => inputs.region !== "eu-north-1"),
            [],
        );
        const topic = ofSeverity.find(({ type }) => type === topicType);
        assert.deepEqual(topic?.inputs, { name: "console-signin-alerts-page", ...place });
    });

    it("keeps the endpoints of a severity secret, in its own inputs too", async () => {
        const { resources } = await build(make());
        const shown = resources.filter(({ inputs }) => JSON.stringify(inputs).includes("0a1b2c3d"));
        assert.deepEqual(typesAndNames(shown), [
            `${subscriptionType} signin-page-alerts-on-call`,
            "foundations-monitor:index:AlarmTopic signin-page-alerts",
            "foundations-monitor:index:ConsoleSignInFailureMonitor signin",
        ]);
        for (const { inputs } of shown) {
            assert.ok(JSON.stringify(inputs).includes(JSON.stringify({ secret: onCall.endpoint })));
        }
    });

    it("tells before anything is registered what the severity of an alarm should have been", async () => {
        const { messages, resources } = await buildFailure(make({ pathGuards: { tamper: { severity: "pgae" } } }));
        assert.deepEqual(resources, []);
        assert.deepEqual(messages, [
            'ConsoleSignInFailureMonitor "signin" cannot be used:\n- pathGuards.tamper.severity is "pgae"; it must be one of ' +
                "severities: page, ticket. Did you mean page? Correct it, or leave it out and the monitor's own topic is " +
                "notified.",
        ]);
    });

    const foreign: [string, Partial<ConsoleSignInFailureMonitorArgs["severities"]>, string][] = [
        [
            "topic",
            { page: { topicArn: arnOf("pages").replace("us-east-1", "eu-north-1") } },
            "severities.page.topicArn is ",
        ],
        [
            "key",
            { page: { topic: { kmsKeyArn: "arn:aws:kms:eu-north-1:123456789012:key/1" }, subscriptions: { team } } },
            "severities.page.topic.kmsKeyArn is ",
        ],
        [
            "reader",
            {
                page: {
                    topic: { subscriptionReaders: ["arn:aws-cn:iam::123456789012:role/auditor"] },
                    subscriptions: { team },
                },
            },
            "severities.page.topic.subscriptionReaders[0] is ",
        ],
        [
            "queue",
            {
                page: {
                    subscriptions: {
                        audit: {
                            protocol: "sqs",
                            endpoint: "arn:aws:sqs:us-east-1:210987654321:audit",
                            grantDelivery: true,
                        },
                    },
                },
            },
            "severities.page.subscriptions.audit.endpoint is ",
        ],
        [
            "queue of another partition",
            {
                page: {
                    subscriptions: {
                        audit: { protocol: "sqs", endpoint: "arn:aws-cn:sqs:cn-north-1:123456789012:audit" },
                    },
                },
            },
            "severities.page.subscriptions.audit.endpoint is ",
        ],
        [
            "chat channel",
            {
                page: {
                    topic: { name: "t".repeat(128) },
                    slackChannels: { team: { workspaceId: "T07EA123LEP", channelId: "C07EZ1ABC23" } },
                },
            },
            "The chat channel severities.page.team would ",
        ],
    ];
    for (const [title, severities, start] of foreign) {
        it(`names the severity where its ${title} cannot be used`, async () => {
            const { messages } = await buildFailure(make({ severities, pathGuards: {} } as never));
            assert.equal(messages.length, 1, messages.join("\n"));
            assert.ok(messages[0]?.includes(`cannot be used:\n- ${start}`), messages[0]);
        });
    }
});
