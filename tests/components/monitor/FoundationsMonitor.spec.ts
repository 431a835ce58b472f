import * as assert from "node:assert/strict";
import { FoundationsMonitor, type FoundationsMonitorArgs } from "../../../components";
import { controlsOf } from "../../../detection";
import { build, buildFailure, outputValue } from "../../support";

const filterType = "aws:cloudwatch/logMetricFilter:LogMetricFilter";
const alarmType = "aws:cloudwatch/metricAlarm:MetricAlarm";
const subscriptions = { team: { protocol: "email", endpoint: "team@example.com" } };
const organization = { aws: { trail: { IsOrganizationTrail: true } } };

const make =
    (args: FoundationsMonitorArgs = {}) =>
    () =>
        new FoundationsMonitor("foundations", { trailName: "management-events", subscriptions, ...args });

describe("FoundationsMonitor", () => {
    for (const preview of [true, false]) {
        it(`creates the benchmark's filter and alarm of each control, byte for byte ${preview ? "in a preview" : "in an update"}`, async () => {
            const { resources, warnings } = await build(make({ benchmark: "7.0" }), { ...organization, preview });
            const controls = controlsOf("7.0");
            const inputsOf = (type: string) =>
                resources
                    .filter((resource) => resource.type === type)
                    .map(({ inputs }) => inputs)
                    .sort((one, other) => (String(one.name) < String(other.name) ? -1 : 1));
            const sorted = [...controls].sort((one, other) => (one.metricName < other.metricName ? -1 : 1));
            assert.deepEqual(
                inputsOf(filterType).map(({ name, pattern, metricTransformation }) => ({
                    name,
                    pattern,
                    metricTransformation,
                })),
                sorted.map(({ metricName, pattern }) => ({
                    name: metricName,
                    pattern,
                    metricTransformation: { name: metricName, namespace: "CISBenchmark", value: "1" },
                })),
            );
            assert.deepEqual(
                inputsOf(alarmType).map(({ name, metricName, statistic, period, threshold, evaluationPeriods }) => [
                    ...[name, metricName, statistic, period, threshold, evaluationPeriods],
                ]),
                sorted.map(({ metricName }) => [metricName, metricName, "Sum", 300, 1, 1]),
            );
            assert.deepEqual(warnings, []);
        });
    }

    const withoutKms = {
        aws: { trail: { EventSelectors: [{ ExcludeManagementEventSources: ["kms.amazonaws.com"] }] } },
    };
    const ofKms = { controls: { "kms-key-disable-or-delete": {} } };
    const ofAccount = { accounts: { lake: { account: "222222222222", controls: ["kms-key-disable-or-delete"] } } };
    const call = (eventName: string) => JSON.stringify({ eventSource: "kms.amazonaws.com", eventName });
    const ofTeam = {
        ownControls: {
            "keys-untagged": {
                happening: "A key lost its tags.",
                events: "keys disabled for reports",
                pattern: "{ $.eventName = UntagResource }",
                metricName: "KeysUntagged",
                counted: [call("UntagResource")],
                ignored: [call("TagResource")],
            },
        },
    };
    for (const [who, args] of Object.entries({ "the monitor": ofKms, "an account": ofAccount, "a team": ofTeam })) {
        it(`refuses a trail without the events of a control that ${who} asks for, and creates nothing`, async () => {
            const { messages, resources } = await buildFailure(make(args), {
                aws: { trail: { ...organization.aws.trail, ...withoutKms.aws.trail } },
            });
            assert.equal(messages.length, 1);
            assert.match(
                messages[0] ?? "",
                /kms\.amazonaws\.com, and keys disabled .* with them.* Give it an event selector/,
            );
            assert.deepEqual([...new Set(resources.map(({ type }) => type.split(":")[0]))], ["foundations-monitor"]);
        });
    }

    it("takes that trail for controls that lose nothing by it, with a word of warning", async () => {
        const { warnings } = await build(make({ controls: { "root-usage": {} } }), withoutKms);
        assert.equal(warnings.length, 1);
    });

    it("leads whoever is woken up to the events of each control, within what a description holds", async () => {
        const runbookUrl = `https://wiki.example.com/${"x".repeat(150)}`;
        const { resources } = await build(
            make({ benchmark: "7.0", runbookUrl, accountAlias: "production" }),
            organization,
        );
        const descriptions = resources.flatMap(({ type, inputs }) =>
            type === alarmType ? [String(inputs.alarmDescription)] : [],
        );
        assert.equal(descriptions.length, 15);
        assert.ok(descriptions.every((text) => text.length > 0 && text.length <= 1024 && text.includes(runbookUrl)));
        assert.ok(!descriptions.join().includes("undefined"));
    });

    it("tells the severity of a control, and gives out what other programs need", async () => {
        const { resources, made } = await build(
            make({
                severities: {
                    page: { subscriptions: { pager: { protocol: "email", endpoint: "pager@example.com" } } },
                },
                controls: {
                    "root-usage": { severity: "page", runbookUrl: "https://wiki.example.com/root" },
                    "vpc-changes": { enabled: false, reason: "AWS Config watches them." },
                    "console-authentication-failures": {},
                },
                namePrefix: "team-",
            }),
        );
        const arn = (service: string, name: string) => `arn:aws:${service}:us-east-1:123456789012:${name}`;
        const told = resources
            .filter(({ type }) => type === alarmType)
            .map(({ inputs }) => `${inputs.name} ${inputs.alarmActions}`)
            .sort();
        assert.deepEqual(told, [
            `team-ConsoleSigninFailures ${arn("sns", "team-foundations-alerts")}`,
            `team-RootUsage ${arn("sns", "team-foundations-alerts-page")}`,
        ]);
        const [alarms, off] = await Promise.all([outputValue(made.alarms), outputValue(made.controlsOff)]);
        assert.deepEqual(alarms["root-usage"], {
            alarmName: "team-RootUsage",
            alarmArn: arn("cloudwatch", "alarm:team-RootUsage"),
            filterName: "team-RootUsage",
            metricName: "team-RootUsage",
        });
        assert.deepEqual(Object.keys(alarms), ["root-usage", "console-authentication-failures"]);
        assert.deepEqual(off, { "vpc-changes": "AWS Config watches them." });
    });

    it("changes only the texts that differ from one version to another", async () => {
        const patternsOf = async (benchmark: string) => {
            const { resources } = await build(make({ benchmark }), organization);
            return new Map(
                resources.flatMap(({ type, name, inputs }) => (type === filterType ? [[name, inputs.pattern]] : [])),
            );
        };
        const [older, newer] = [await patternsOf("1.2"), await patternsOf("7.0")];
        const differing = [...newer].flatMap(([name, pattern]) => (older.get(name) === pattern ? [] : [name]));
        assert.ok(differing.includes("foundations-organizations-changes-filter"));
        assert.ok(!differing.includes("foundations-console-authentication-failures-filter"));
        const expected = controlsOf("7.0").filter(
            ({ slug, pattern }) => controlsOf("1.2").find((control) => control.slug === slug)?.pattern !== pattern,
        );
        assert.equal(differing.length, expected.length);
    });

    it("warns where the calls of AWS Organizations are recorded elsewhere, and of severities that nothing names", async () => {
        const { warnings } = await build(
            make({
                controls: { "organizations-changes": {} },
                severities: { page: { topicArn: "arn:aws:sns:us-east-1:123456789012:page" } },
            }),
        );
        assert.deepEqual(
            warnings.map((warning) => warning.split(/[.:] /)[0]).filter((warning) => !warning?.startsWith("The topic")),
            [
                "severities.page is named by no alarm",
                "organizations-changes is monitored on a trail of this account alone",
            ],
        );
    });

    it("says that a tuned alarm stands beside the benchmark's, which keeps its pattern", async () => {
        const tuned = { exclude: [{ field: "userIdentity.arn", like: "*:assumed-role/scanner/*" }] };
        const { resources, information } = await build(make({ controls: { "root-usage": { tuned } } }));
        assert.deepEqual(information, [
            "controls.root-usage.tuned stands beside the benchmark's alarm. By itself it would satisfy no auditor: AWS Security Hub " +
                "and all that compare the pattern as text want the benchmark's.",
        ]);
        const patterns = resources.flatMap(({ type, inputs }) => (type === filterType ? [inputs.pattern] : []));
        const [control] = controlsOf("7.0").filter(({ slug }) => slug === "root-usage");
        assert.equal(patterns.length, 2);
        assert.ok(patterns.includes(control?.pattern));
    });

    const ownControls = {
        "deployment-role-used": {
            happening: "Somebody used the deployment role.",
            pattern: "{ $.eventName = AssumeRole }",
            metricName: "DeploymentRoleUses",
            counted: ['{"eventName":"AssumeRole"}'],
            ignored: ['{"eventName":"GetRole"}'],
        },
    };

    it("monitors a control of a team's own beside the benchmark's, with whatever these have", async () => {
        const { resources, made } = await build(
            make({
                ownControls,
                controls: { "deployment-role-used": { burst: { threshold: 5 } } },
                dashboard: true,
            }),
        );
        const filters = resources.flatMap(({ type, inputs }) => (type === filterType ? [inputs] : []));
        assert.deepEqual(filters.map(({ name, pattern }) => `${name} ${pattern}`).sort(), [
            'ConsoleSigninFailures { ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
            "DeploymentRoleUses { $.eventName = AssumeRole }",
        ]);
        const alarms = await outputValue(made.alarms);
        assert.deepEqual(Object.keys(alarms), ["console-authentication-failures", "deployment-role-used"]);
        assert.deepEqual(Object.keys(await outputValue(made.furtherAlarmArns)), ["deployment-role-used/burst"]);
    });

    it("refuses a definition that its samples contradict, and two of one metric", async () => {
        const own = ownControls["deployment-role-used"];
        const { messages } = await buildFailure(
            make({ ownControls: { one: { ...own, ignored: own.counted }, other: own } }),
        );
        assert.deepEqual(messages, [
            [
                'FoundationsMonitor "foundations" cannot be used:',
                "- ownControls.one: ignored[0] (AssumeRole) is counted by the pattern. Correct the pattern, or the sample.",
                '- ownControls.other: metricName is "DeploymentRoleUses", and that of one is "DeploymentRoleUses"; none may be the ' +
                    "end of the other, or stand in it before a hyphen. Give it another name.",
            ].join("\n"),
        ]);
    });

    it("refuses everything that cannot work at once, before anything is registered", async () => {
        const { messages, resources } = await buildFailure(
            make({
                benchmark: "1.2",
                controls: { "organizations-changes": {}, "root-usage": { enabled: false } },
                accounts: { lake: { account: "222222222222", controls: ["vpc-change"] } },
                pathGuards: { heartbeat: { minutes: 5 } },
            }),
        );
        assert.deepEqual(resources, []);
        assert.deepEqual(
            messages.map((message) => message.split("\n").map((line) => line.slice(0, 50))),
            [
                [
                    'FoundationsMonitor "foundations" cannot be used:',
                    "- controls.organizations-changes is not a control ",
                    "- controls.root-usage.enabled is false and control",
                    "- pathGuards.heartbeat.minutes is 5; it must be a ",
                    '- accounts.lake.controls[0] is "vpc-change", which',
                ],
            ],
        );
    });
});
