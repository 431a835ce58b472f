import * as assert from "node:assert/strict";
import { Provider } from "@pulumi/aws/provider";
import { Queue } from "@pulumi/aws/sqs/queue";
import type * as pulumi from "@pulumi/pulumi";
import { ConsoleSignInFailureMonitor, type ConsoleSignInFailureMonitorArgs } from "../../../components";
import { confirmationStep } from "../../../components/notifications/AlarmTopic";
import { build, buildFailure, only, outputValue, typesAndNames } from "../../support";

const monitorType = "foundations-monitor:index:ConsoleSignInFailureMonitor";
const filterType = "aws:cloudwatch/logMetricFilter:LogMetricFilter";
const alarmType = "aws:cloudwatch/metricAlarm:MetricAlarm";
const topicType = "aws:sns/topic:Topic";
const keyType = "aws:kms/key:Key";
const aliasType = "aws:kms/alias:Alias";
const subscriptionType = "aws:sns/topicSubscription:TopicSubscription";

const subscriptions = { team: { protocol: "email", endpoint: "team@example.com" } };
const topicArn = "arn:aws:sns:us-east-1:123456789012:alerts";

const make =
    (args: ConsoleSignInFailureMonitorArgs, name = "signin", opts?: pulumi.ComponentResourceOptions) =>
    () =>
        new ConsoleSignInFailureMonitor(name, args, opts);

const complete: ConsoleSignInFailureMonitorArgs = { trailName: "management-events", subscriptions };

const resourcesOf = (name: string) => [
    `${filterType} ${name}-filter`,
    `${alarmType} ${name}-alarm`,
    `${aliasType} ${name}-alerts-key-alias`,
    `${keyType} ${name}-alerts-key`,
    `${topicType} ${name}-alerts`,
    `aws:sns/topicPolicy:TopicPolicy ${name}-alerts-policy`,
    `${subscriptionType} ${name}-alerts-team`,
    `foundations-monitor:index:AlarmTopic ${name}-alerts`,
    `${monitorType} ${name}`,
    `foundations-monitor:index:MetricFilterAlarm ${name}`,
];

describe("ConsoleSignInFailureMonitor", () => {
    it("says in the alarm that the sign-in may be of any account of an organization, found or created", async () => {
        const organizationId = "o-exampleorgid";
        const organization = { trail: { IsOrganizationTrail: true } };
        const told = /\nThe trail covers an organization: recipientAccountId names the account\.\n/;
        const descriptionOf = async (args: ConsoleSignInFailureMonitorArgs, aws = {}) => {
            const { resources } = await build(() => new ConsoleSignInFailureMonitor("signin", args), { aws });
            return String(only(resources, alarmType).inputs.alarmDescription);
        };
        assert.match(await descriptionOf(complete, organization), told);
        assert.match(await descriptionOf({ createTrail: { name: "events", organizationId }, subscriptions }), told);
        assert.doesNotMatch(await descriptionOf(complete), told);
        assert.doesNotMatch(await descriptionOf({ createTrail: { name: "events" }, subscriptions }), told);
    });

    it("raises alarms for single accounts of an organization beside its own, which stays as it is", async () => {
        const aws = { trail: { IsOrganizationTrail: true } };
        const accounts = { payments: { account: "222222222222", severity: "page" } };
        const pageArn = "arn:aws:sns:eu-north-1:123456789012:page";
        const severities = { page: { topicArn: pageArn } };
        const args = { ...complete, severities, namePrefix: "team-", region: "eu-north-1", dashboard: true };
        const alone = await build(make(args), { aws });
        const { resources, made } = await build(make({ ...args, accounts }), { aws });
        const beside = resources.filter(
            ({ name, type }) => name.startsWith("signin-console") || type.endsWith(":FurtherAlarms"),
        );
        assert.deepEqual(typesAndNames(beside), [
            `${filterType} signin-console-authentication-failures-222222222222-filter`,
            `${alarmType} signin-console-authentication-failures-222222222222-alarm`,
            "foundations-monitor:index:FurtherAlarms signin",
        ]);
        const of = (type: string) => only(beside, type).inputs;
        assert.deepEqual(of("foundations-monitor:index:FurtherAlarms"), {
            accounts,
            controls: { "console-authentication-failures": {} },
            coversOrganization: true,
            metricNames: { "console-authentication-failures": "team-ConsoleSigninFailures" },
            logGroupName: "aws-cloudtrail-logs",
            metricNamespace: "CISBenchmark",
            topicArns: ["arn:aws:sns:eu-north-1:123456789012:team-console-signin-alerts"],
            severityTopicArns: { page: pageArn },
            namePrefix: "team-",
            region: "eu-north-1",
        });
        assert.deepEqual(of(alarmType).alarmActions, [pageArn]);
        const name = "team-ConsoleSigninFailures-222222222222";
        const arn = `arn:aws:cloudwatch:eu-north-1:123456789012:alarm:${name}`;
        assert.deepEqual(await outputValue(made.furtherAlarmArns), {
            "console-authentication-failures/222222222222": arn,
        });
        assert.ok(String(only(resources, "aws:cloudwatch/dashboard:Dashboard").inputs.dashboardBody).includes(arn));

        const untouched = ["signin-filter", "signin-alarm", "signin-alerts-policy"];
        const inputsIn = (built: typeof resources) =>
            built.filter((resource) => untouched.includes(resource.name)).map(({ inputs }) => inputs);
        assert.deepEqual(inputsIn(resources), inputsIn(alone.resources));
    });

    it("refuses alarms for single accounts on the trail of one account, before anything is created", async () => {
        const accounts = { payments: { account: "222222222222" }, "data lake": { account: "333333333333" } };
        const { messages, resources } = await buildFailure(make({ ...complete, accounts }));
        assert.deepEqual(
            [...new Set(messages)],
            [
                "This trail cannot be used:\n" +
                    '- The trail "management-events" is not an organization\'s: it records one account, and accounts.payments, ' +
                    "accounts.data lake would notice nothing that the monitor does not notice anyway. Remove accounts, or set " +
                    "trailName to the organization's trail, in the account that owns it.",
            ],
        );
        assert.deepEqual(
            resources.filter(({ type }) => type.startsWith("aws:")),
            [],
        );
    });

    it("claims nothing of a trail or a log group of which nobody says whose events it holds", async () => {
        const accounts = { payments: { account: "222222222222" } };
        const names = async (args: ConsoleSignInFailureMonitorArgs, aws = {}) => {
            const { resources } = await build(make({ ...args, accounts }), { aws });
            return resources.filter(({ type }) => type === filterType).map(({ name }) => name);
        };
        const both = ["signin-filter", "signin-console-authentication-failures-222222222222-filter"];
        assert.deepEqual((await names({ logGroupName: "trail-logs", subscriptions })).sort(), both.sort());
        assert.deepEqual((await names(complete, { trail: { IsOrganizationTrail: undefined } })).sort(), both.sort());
    });

    for (const preview of [true, false]) {
        it(`builds the whole alert path on the trail's log group ${preview ? "in a preview" : "in an update"}`, async () => {
            const { resources, warnings } = await build(make(complete), { preview });
            assert.deepEqual(typesAndNames(resources), resourcesOf("signin"));
            assert.equal(only(resources, filterType).inputs.logGroupName, "aws-cloudtrail-logs");
            const alarm = only(resources, alarmType);
            const topic = "arn:aws:sns:us-east-1:123456789012:console-signin-alerts";
            assert.deepEqual(alarm.inputs.alarmActions, [preview ? { unknown: true } : topic]);
            assert.deepEqual(alarm.edges, {
                alarmActions: ["signin-alerts"],
                metricName: ["signin-filter"],
                namespace: ["signin-filter"],
            });
            assert.deepEqual(warnings, []);
        });
    }

    it("parents the parts to itself, and their resources to the parts", async () => {
        const { resources } = await build(make(complete));
        const parents = Object.fromEntries(resources.map(({ type, name, parent }) => [`${type} ${name}`, parent]));
        const [filter, alarm, alias, key, topic, policy, subscription, alarmTopic, monitor, filterAlarm] = resourcesOf(
            "signin",
        ).map((id) => parents[id]);
        assert.deepEqual([monitor, alarmTopic, filterAlarm], ["", "signin", "signin"]);
        assert.deepEqual([filter, alarm], ["signin", "signin"]);
        assert.deepEqual([alias, key, topic, policy, subscription], Array(5).fill("signin-alerts"));
    });

    it("hands its settings to the parts", async () => {
        const { resources } = await build(
            make({
                logGroupName: "trail/logs",
                topic: { encryption: "none" },
                subscriptions,
                alarm: { period: 600 },
                metricNamespace: "Security",
                metricDefaultValue: 0,
                namePrefix: "team-",
                region: "eu-north-1",
                runbookUrl: "https://wiki.example.com/signin",
                accountAlias: "production",
                tags: { owner: "security" },
            }),
        );
        const of = (type: string) => only(resources, `foundations-monitor:index:${type}`).inputs;
        assert.deepEqual(of("AlarmTopic"), {
            topic: { name: "team-console-signin-alerts", encryption: "none" },
            subscriptions,
            region: "eu-north-1",
            tags: { owner: "security" },
        });
        assert.deepEqual(of("MetricFilterAlarm"), {
            control: "console-authentication-failures",
            logGroupName: "trail/logs",
            topicArns: ["arn:aws:sns:eu-north-1:123456789012:team-console-signin-alerts"],
            alarm: { period: 600 },
            namePrefix: "team-",
            metricNamespace: "Security",
            metricDefaultValue: 0,
            runbookUrl: "https://wiki.example.com/signin",
            accountAlias: "production",
            region: "eu-north-1",
            tags: { owner: "security" },
        });
    });

    it("looks nothing up for a log group that is taken on trust", async () => {
        const { calls, resources } = await build(make({ logGroupName: "trail-logs", subscriptions }));
        assert.deepEqual(typesAndNames(resources), resourcesOf("signin"));
        assert.deepEqual(
            calls.filter(({ token }) => token.includes("cloudcontrol")),
            [],
        );
        assert.equal(only(resources, filterType).inputs.logGroupName, "trail-logs");
    });

    for (const preview of [true, false]) {
        it(`creates the trail of an account that has none ${preview ? "in a preview" : "in an update"}`, async () => {
            const createTrail = { name: "management-events", logRetentionDays: 731 };
            const tags = { owner: "security" };
            const args = { createTrail, subscriptions, region: "eu-north-1", tags };
            const { made, resources, calls } = await build(make(args), { preview });
            const trailResources = resources.filter(({ name }) => name.startsWith("signin-trail"));
            assert.deepEqual(
                typesAndNames(resources.filter((resource) => !trailResources.includes(resource))),
                resourcesOf("signin"),
            );
            assert.equal(trailResources.length, 14);
            const trail = only(resources, "foundations-monitor:index:AuditTrail");
            assert.deepEqual([trail.name, trail.parent], ["signin-trail", "signin"]);
            assert.deepEqual(trail.inputs, { ...createTrail, region: "eu-north-1", tags });

            const filter = only(resources, filterType);
            assert.equal(filter.inputs.logGroupName, "aws-cloudtrail-logs/management-events");
            assert.deepEqual(filter.edges, { logGroupName: ["signin-trail-log-group"] });
            assert.equal(await outputValue(made.logGroupName), "aws-cloudtrail-logs/management-events");
            assert.deepEqual(
                calls.filter(({ token }) => token.includes("cloudcontrol")),
                [],
            );
        });
    }

    it("notifies an existing topic, which needs no subscription from here", async () => {
        const { resources } = await build(make({ trailName: "management-events", topicArn }));
        assert.deepEqual(typesAndNames(resources), [
            `${filterType} signin-filter`,
            `${alarmType} signin-alarm`,
            "foundations-monitor:index:AlarmTopic signin-alerts",
            `${monitorType} signin`,
            "foundations-monitor:index:MetricFilterAlarm signin",
        ]);
        assert.deepEqual(only(resources, alarmType).inputs.alarmActions, [topicArn]);
    });

    it("gives out everything that other programs need", async () => {
        const { made } = await build(make(complete), { aws: { pending: ["signin-alerts-team"] } });
        const arn = "arn:aws:sns:us-east-1:123456789012:console-signin-alerts";
        const outputs = {
            trailArn: made.trailArn,
            logGroupName: made.logGroupName,
            filterName: made.filterName,
            metricNamespace: made.metricNamespace,
            metricName: made.metricName,
            alarmName: made.alarmName,
            alarmArn: made.alarmArn,
            topicArn: made.topicArn,
            severityTopicArns: made.severityTopicArns,
            subscriptionArns: made.subscriptionArns,
            pendingSubscriptions: made.pendingSubscriptions,
            confirmationSteps: made.confirmationSteps,
            chatChannelSteps: made.chatChannelSteps,
            region: made.region,
            account: made.account,
        };
        const values = Object.entries(outputs).map(async ([name, output]) => [
            name,
            await outputValue(output as pulumi.Output<unknown>),
        ]);
        assert.deepEqual(Object.fromEntries(await Promise.all(values)), {
            trailArn: "arn:aws:cloudtrail:us-east-1:123456789012:trail/management-events",
            logGroupName: "aws-cloudtrail-logs",
            filterName: "ConsoleSigninFailures",
            metricNamespace: "CISBenchmark",
            metricName: "ConsoleSigninFailures",
            alarmName: "ConsoleSigninFailures",
            alarmArn: "arn:aws:cloudwatch:us-east-1:123456789012:alarm:ConsoleSigninFailures",
            topicArn: arn,
            severityTopicArns: {},
            subscriptionArns: { team: `${arn}:signin-alerts-team` },
            pendingSubscriptions: ["team"],
            confirmationSteps: { team: confirmationStep("email") },
            chatChannelSteps: {},
            region: "us-east-1",
            account: "123456789012",
        });
    });

    it("gives out the trail that it creates, and none where it is given a log group", async () => {
        const created = await build(make({ createTrail: { name: "management-events" }, subscriptions }));
        assert.ok(created.made.trailArn);
        assert.equal(
            await outputValue(created.made.trailArn),
            "arn:aws:cloudtrail:us-east-1:123456789012:trail/management-events",
        );
        const trusting = await build(make({ logGroupName: "trail-logs", subscriptions }));
        assert.equal(trusting.made.trailArn, undefined);
    });

    it("tells a chat channel alone", async () => {
        const slackChannels = { security: { workspaceId: "T07EA123LEP", channelId: "C07EZ1ABC23" } };
        const { made, resources } = await build(make({ ...complete, subscriptions: undefined, slackChannels }));
        const { inputs } = only(resources, "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration");
        assert.equal(inputs.configurationName, "console-signin-alerts-security-us-east-1");
        assert.deepEqual(inputs.snsTopicArns, [await outputValue(made.topicArn)]);
        assert.deepEqual(Object.keys(await outputValue(made.chatChannelSteps)), ["security"]);
    });

    const pager = (region: string): string => `arn:aws:sns:${region}:123456789012:pager`;
    const further = { pathGuards: { heartbeat: {}, tamper: {} }, burst: { topicArns: [pager("us-east-1")] } };
    const furtherNames = [
        ...["heartbeat-alarm", "tamper-filter", "tamper-filter-2", "tamper-filter-3", "tamper-alarm"],
        "console-authentication-failures-burst-alarm",
    ].map((part) => `signin-${part}`);
    for (const preview of [true, false]) {
        it(`puts further alarms beside the benchmark's pair, which stays as it is ${preview ? "in a preview" : "in an update"}`, async () => {
            const plain = await build(make(complete), { preview });
            const { resources } = await build(make({ ...complete, ...further }), { preview });
            const isAdded = ({ name, type }: { name: string; type: string }) =>
                furtherNames.includes(name) || type.endsWith(":FurtherAlarms");
            assert.deepEqual(
                resources.filter((resource) => !isAdded(resource) && resource.type !== monitorType),
                plain.resources.filter(({ type }) => type !== monitorType),
            );
            assert.deepEqual(
                resources
                    .filter(isAdded)
                    .map(({ name }) => name)
                    .sort(),
                [...furtherNames, "signin"].sort(),
            );
        });
    }

    it("lets further alarms watch what the monitor watches, and tell whom it tells unless they have topics of their own", async () => {
        const burst = { topicArns: [pager("eu-north-1")] };
        const { resources, made } = await build(
            make({
                ...complete,
                ...further,
                burst,
                namePrefix: "team-",
                metricNamespace: "Security",
                region: "eu-north-1",
            }),
        );
        const of = (name: string) => resources.find((resource) => resource.name === `signin-${name}`)?.inputs ?? {};
        const topic = "arn:aws:sns:eu-north-1:123456789012:team-console-signin-alerts";
        assert.deepEqual(of("heartbeat-alarm").dimensions, { LogGroupName: "aws-cloudtrail-logs" });
        assert.equal(of("tamper-filter").logGroupName, "aws-cloudtrail-logs");
        const { namespace, metricName, alarmActions } = of("console-authentication-failures-burst-alarm");
        assert.deepEqual(
            [namespace, metricName, alarmActions],
            ["Security", "team-ConsoleSigninFailures", burst.topicArns],
        );
        assert.deepEqual([of("heartbeat-alarm").alarmActions, of("tamper-alarm").alarmActions], [[topic], [topic]]);
        const arn = "arn:aws:cloudwatch:eu-north-1:123456789012:alarm:team-";
        assert.deepEqual(await outputValue(made.furtherAlarmArns), {
            "console-authentication-failures/burst": `${arn}ConsoleSigninFailures-burst`,
            heartbeat: `${arn}AlertPathHeartbeat`,
            tamper: `${arn}AlertPathTamper`,
        });
    });

    it("shows the monitor and its further alarms on a dashboard when asked to", async () => {
        const { resources } = await build(make({ ...complete, pathGuards: { heartbeat: {} }, dashboard: true }));
        const { dashboardName, dashboardBody } = only(resources, "aws:cloudwatch/dashboard:Dashboard").inputs;
        assert.equal(dashboardName, "Foundations");
        const { widgets } = JSON.parse(String(dashboardBody));
        const arn = "arn:aws:cloudwatch:us-east-1:123456789012:alarm:";
        assert.deepEqual(widgets[0].properties.alarms, [`${arn}ConsoleSigninFailures`, `${arn}AlertPathHeartbeat`]);
        const without = await build(make({ ...complete, dashboard: false }));
        assert.deepEqual(typesAndNames(without.resources), resourcesOf("signin"));
    });

    it("makes nothing for further alarms that are all left out", async () => {
        const { resources, made } = await build(make({ ...complete, pathGuards: {}, companions: {} }));
        assert.deepEqual(typesAndNames(resources), resourcesOf("signin"));
        assert.deepEqual(await outputValue(made.furtherAlarmArns), {});
    });

    it("lives beside a second monitor in one stack", async () => {
        const { resources } = await build(() => {
            make(complete)();
            make({ ...complete, namePrefix: "north-", region: "eu-north-1" }, "north")();
        });
        assert.deepEqual(typesAndNames(resources), [...resourcesOf("signin"), ...resourcesOf("north")].sort());
        const names = resources.flatMap(({ type, inputs }) => (inputs.name ? [`${type} ${inputs.name}`] : []));
        assert.equal(names.length, 8);
        assert.equal(new Set(names).size, names.length);
    });

    it("puts every regional child, and every lookup, into another Region", async () => {
        const { resources, calls } = await build(make({ ...complete, region: "eu-north-1" }));
        const custom = resources.filter(({ type }) => type.startsWith("aws:"));
        assert.equal(custom.length, 7);
        assert.deepEqual(
            custom.filter(({ inputs }) => inputs.region !== "eu-north-1"),
            [],
        );
        const lookup = calls.find(({ token }) => token.includes("cloudcontrol"));
        assert.deepEqual(lookup?.inputs, {
            typeName: "AWS::CloudTrail::Trail",
            identifier: "management-events",
            region: "eu-north-1",
        });
    });

    it("uses an explicit provider for every child and every lookup", async () => {
        const { resources, calls } = await build(() => make(complete, "signin", { provider: new Provider("other") })());
        const provider = /::pulumi:providers:aws::other::other-id$/;
        const custom = resources.filter(({ type }) => type.startsWith("aws:"));
        assert.equal(custom.length, 7);
        assert.equal(calls.filter(({ token }) => token.includes("cloudcontrol")).length, 1);
        for (const { provider: used } of [...custom, ...calls]) {
            assert.match(used ?? "", provider);
        }
    });

    it("follows endpoints that the same stack creates", async () => {
        const { resources } = await build(
            () => {
                const endpoint = new Queue("audit", { name: "audit" }).arn;
                make({ ...complete, subscriptions: { audit: { protocol: "sqs", endpoint } } })();
            },
            { preview: true },
        );
        assert.deepEqual(only(resources, subscriptionType).edges, { endpoint: ["audit"], topic: ["signin-alerts"] });
    });

    it("creates nothing on a trail that does not meet the control, and lists all that is wrong with it", async () => {
        const trail = { IsLogging: false, IsMultiRegionTrail: false };
        const { messages, resources } = await buildFailure(make(complete), { aws: { trail } });
        assert.deepEqual(typesAndNames(resources), [`${monitorType} signin`]);
        assert.deepEqual(messages, [
            [
                "This trail cannot be used:",
                '- The trail "management-events" records one Region only: isMultiRegionTrail is false. The trail must ' +
                    "record every Region, because AWS records each event in the Region where it happens. Run aws cloudtrail update-trail " +
                    "--name management-events --is-multi-region-trail.",
                '- The trail "management-events" is stopped: enableLogging is false. The trail must be logging. Run ' +
                    "aws cloudtrail start-logging --name management-events.",
            ].join("\n"),
        ]);
    });

    it("refuses everything that cannot work at once, before anything is registered", async () => {
        const { messages, resources } = await buildFailure(
            make({
                topic: { encryption: "aws" },
                alarm: { treatMissingData: "breaching" },
                pathGuards: { heartbeat: { minutes: 0 } },
                namePrefix: "a b",
            }),
        );
        assert.deepEqual(resources, []);
        assert.equal(messages.length, 1);
        assert.deepEqual(
            messages[0]?.split("\n").map((line) => line.slice(0, 40)),
            [
                'ConsoleSignInFailureMonitor "signin" can',
                "- trailName, logGroupName and createTrai",
                '- namePrefix is "a b"; it must be 1 to 6',
                "- alarm can never tell anybody: treatMis",
                "- pathGuards.heartbeat.minutes is 0; it ",
                '- topic.encryption is "aws"; it must be ',
                "- subscriptions is empty and the topic i",
            ],
        );
    });
});
