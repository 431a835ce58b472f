import * as assert from "node:assert/strict";
import { controls, controlsOf, type OwnControl, ownControl } from "../../../detection";
import { ownControls } from "../../../examples/own-control/ownControls";
import { policies, policiesWith } from "../../../policy-pack/policies";
import { controlMonitored } from "../../../policy-pack/policies/controlMonitored";
import { stackJudge } from "../../../policy-pack/rules/judgedStack";
import { analyzeStack, type Reported } from "../analyzeStack";
import { benchmarkStack, partsOf } from "../benchmarkStack";
import { configurationOf } from "../configurationOf";
import { changed, monitoredPath, monitoredStack, without } from "../monitoredStack";
import { reportsOnControls } from "../reportsOnControls";
import { analyzerResources, type Knowledge, knowledges, refer, type SampleStack } from "../sampleStack";

const all = Object.values(controls);
const logicalName = (urn: string): string => urn.split("::").at(-1) ?? "";
const codeOf = ({ message }: Reported): string | undefined => /\[([A-Z_]+)\]/.exec(message)?.[1];

describe("policy-pack/policies/controlMonitored", () => {
    for (const knowledge of knowledges) {
        it(`accepts a stack in which somebody is told of every control (${knowledge})`, async () => {
            assert.deepEqual(await reportsOnControls(benchmarkStack, knowledge, configurationOf("7.0")), []);
        });
    }

    it("reports the control alone whose service the trail leaves out", async () => {
        const stack = changed(benchmarkStack, "trail", {
            eventSelectors: [
                {
                    includeManagementEvents: true,
                    readWriteType: "All",
                    excludeManagementEventSources: ["kms.amazonaws.com"],
                },
            ],
        });
        assert.deepEqual(await reportsOnControls(stack, "update"), [
            ["kms-key-disable-or-delete-monitored", "TRAIL_MISSES_MANAGEMENT_EVENTS", "trail"],
        ]);
    });

    it("asks a stack for one control only, unless it is told otherwise", async () => {
        assert.deepEqual(await reportsOnControls({}, "update"), [
            ["console-authentication-failures-monitored", "FILTER_MISSING", ""],
        ]);
        assert.deepEqual(
            await reportsOnControls({}, "update", { "console-authentication-failures-monitored": { required: false } }),
            [],
        );
        assert.deepEqual(
            await reportsOnControls(monitoredStack, "update", { "root-usage-monitored": { required: true } }),
            [["root-usage-monitored", "FILTER_MISSING", ""]],
        );
    });

    describe("a control that the stack's monitor has switched off with a reason", () => {
        const reason = "Networks change daily; AWS Config watches them.";
        const monitor = {
            type: "foundations-monitor:index:FoundationsMonitor",
            inputs: { controlsOff: { "route-table-changes": reason } },
            isComponent: true,
        };
        const { filter, alarm } = partsOf("route-table-changes");
        const watched = Object.entries(without(benchmarkStack, filter, alarm)).map(([name, resource]) => [
            name,
            { ...resource, parent: "monitor" },
        ]);
        const stack: SampleStack = { ...Object.fromEntries(watched), monitor };
        const policy = "route-table-changes-monitored";
        const rejecting = { ...configurationOf("7.0"), [policy]: { required: true, whenSwitchedOff: "reject" } };

        for (const knowledge of knowledges) {
            it(`is not asked for (${knowledge})`, async () => {
                assert.deepEqual(await reportsOnControls(stack, knowledge, configurationOf("7.0")), []);
            });

            it(`is reported once, on the monitor, where that is refused (${knowledge})`, async () => {
                assert.deepEqual(await reportsOnControls(stack, knowledge, rejecting), [
                    [policy, "CONTROL_SWITCHED_OFF", "monitor"],
                ]);
                assert.deepEqual(
                    await reportsOnControls(changed(stack, "monitor", { controlsOff: {} }), knowledge, rejecting),
                    [[policy, "FILTER_MISSING", ""]],
                );
            });
        }

        it("is judged like any other where the stack has a filter or an alarm for it all the same", async () => {
            const { [filter]: counts, [alarm]: raised } = changed(benchmarkStack, alarm, { threshold: 5 });
            const judged = { ...stack, [filter]: counts, [alarm]: raised } as SampleStack;
            assert.deepEqual(await reportsOnControls(judged, "update", configurationOf("7.0")), [
                [policy, "ALARM_CANNOT_FIRE", alarm],
            ]);
        });

        it("does not excuse another control", async () => {
            const others = partsOf("vpc-changes");
            const judged = without(stack, others.filter, others.alarm);
            assert.deepEqual(await reportsOnControls(judged, "update", configurationOf("7.0")), [
                ["vpc-changes-monitored", "FILTER_MISSING", ""],
            ]);
        });
    });

    it("gives a stack that has nothing one whole remedy, and a line for each other control", async () => {
        const found = await analyzeStack(analyzerResources({}, "update"), configurationOf("7.0"));
        const remedies = found.map(({ message }) => message.split("\n").slice(1));
        assert.equal(remedies.length, all.length);
        assert.ok(remedies[0]?.some((line) => line.includes("new FoundationsMonitor(")));
        for (const [index, lines] of remedies.slice(1).entries()) {
            assert.equal(lines.length, 1, lines.join("\n"));
            const { slug } = all.filter((control) => control.slug !== "console-authentication-failures")[index] ?? {};
            assert.ok(lines[0]?.includes(`Add controls: { "${slug}": {} } to the component`), lines[0]);
        }
    });

    it("reports the text of another version that counts less", async () => {
        const { filter } = partsOf("security-group-changes");
        const older = controlsOf("4.0").find(({ slug }) => slug === "security-group-changes")?.pattern;
        const stack = changed(benchmarkStack, filter, { pattern: older });
        const settings = { "security-group-changes-monitored": { benchmark: "4.0" } };
        assert.deepEqual(await reportsOnControls(stack, "update"), [
            ["security-group-changes-monitored", "FILTER_PATTERN_NARROWER", filter],
        ]);
        assert.deepEqual(await reportsOnControls(stack, "update", settings), []);
    });

    describe("for a control of a team's own", () => {
        const [[slug, definition] = ["", undefined]] = Object.entries(ownControls);
        assert.ok(definition);
        const control = ownControl(slug, definition);
        const policy = controlMonitored(control, stackJudge([control]));
        const { failures, alarm, ...shared } = monitoredStack;
        const metric = { name: control.metricName, namespace: control.metricNamespace, value: "1" };
        const stack = {
            ...shared,
            filter: {
                ...failures,
                inputs: {
                    ...failures?.inputs,
                    name: control.metricName,
                    pattern: control.pattern,
                    metricTransformation: metric,
                },
            },
            alarm: { ...alarm, inputs: { ...alarm?.inputs, name: metric.name, metricName: metric.name } },
        } as SampleStack;
        const judge = async (judged: SampleStack, knowledge: Knowledge, settings: object = {}) =>
            (await analyzeStack(analyzerResources(judged, knowledge), { [policy.name]: settings }, [policy])).map(
                (report) => [report.policy, report.level, codeOf(report), logicalName(report.urn)],
            );
        const name = `${slug}-monitored`;

        it("has the name of the control, advises, and belongs to no benchmark", () => {
            const { enforcementLevel, severity, framework, tags, displayName } = policy;
            assert.deepEqual(
                [policy.name, enforcementLevel, severity, framework],
                [name, "advisory", "medium", undefined],
            );
            assert.deepEqual(tags, ["aws", "cloudtrail", "cloudwatch", "sns", slug]);
            assert.equal(displayName, "Uses of the deployment role by people are monitored");
        });

        for (const knowledge of knowledges) {
            it(`accepts a stack in which somebody is told (${knowledge})`, async () => {
                assert.deepEqual(await judge(stack, knowledge, { required: true }), []);
            });
        }

        const narrowed = control.pattern.replace(" }", ' && ($.awsRegion = "eu-north-1") }');
        for (const [hop, broken, code, blamed] of [
            ["trail", changed(stack, "trail", { enableLogging: false }), "TRAIL_NOT_LOGGING", "trail"],
            [
                "trail, which leaves out its service",
                changed(stack, "trail", {
                    eventSelectors: [{ excludeManagementEventSources: ["sts.amazonaws.com"] }],
                }),
                "TRAIL_MISSES_MANAGEMENT_EVENTS",
                "trail",
            ],
            ["filter", changed(stack, "filter", { pattern: narrowed }), "FILTER_PATTERN_NARROWER", "filter"],
            ["alarm", changed(stack, "alarm", { threshold: 5 }), "ALARM_CANNOT_FIRE", "alarm"],
            ["subscription", without(stack, "people"), "SUBSCRIPTION_MISSING", "alerts"],
        ] as const) {
            it(`reports it once, where it breaks at the ${hop}, whatever version is set`, async () => {
                for (const benchmark of ["1.2", "7.0", "security-hub"]) {
                    assert.deepEqual(await judge(broken, "update", { benchmark }), [[name, "advisory", code, blamed]]);
                }
            });
        }

        it("keeps its filter from the policies of the benchmark's controls, whose patterns it resembles", async () => {
            const pattern = '{ ($.userIdentity.type = "Root") && ($.sourceIPAddress != "10.*") }';
            const resembling: OwnControl = {
                happening: "The root user was used from outside.",
                pattern,
                metricName: control.metricName,
                counted: ['{ "userIdentity": { "type": "Root" }, "sourceIPAddress": "192.0.2.1" }'],
                ignored: ['{ "userIdentity": { "type": "Root" }, "sourceIPAddress": "10.0.0.1" }'],
            };
            const resources = analyzerResources(
                { ...monitoredStack, ...monitoredPath(ownControl("outside-root", resembling), "own-") },
                "update",
            );
            const policiesThatSpeak = async (pack = policies) =>
                (await analyzeStack(resources, {}, pack)).map((report) => report.policy);
            assert.deepEqual(await policiesThatSpeak(policiesWith({ "outside-root": resembling })), []);
            // Nobody else has claimed it.
            assert.deepEqual(await policiesThatSpeak(), ["root-usage-monitored"]);
        });

        it("says nothing of a stack without any of it, until it is required, with a remedy that names the definition", async () => {
            assert.deepEqual(await judge(monitoredStack, "update"), []);
            const [report, ...more] = await analyzeStack(
                analyzerResources(monitoredStack, "update"),
                { [name]: { required: true } },
                [policy],
            );
            assert.deepEqual(more, []);
            assert.match(report?.message ?? "", /\[FILTER_MISSING\]/);
            assert.ok(
                report?.message.includes(
                    `ownControls: { "${slug}": definition }, // what this policy's control was made of`,
                ),
            );
        });
    });

    it("leaves filters alone that were written for no control", async () => {
        const stack: SampleStack = {
            ...monitoredStack,
            own: {
                type: "aws:cloudwatch/logMetricFilter:LogMetricFilter",
                inputs: {
                    name: "own",
                    logGroupName: refer("logs", "name"),
                    pattern: "{ ($.eventSource = kms.amazonaws.com) && ($.eventName = Decrypt) }",
                    metricTransformation: { name: "Decryptions", namespace: "Own", value: "1" },
                },
            },
        };
        assert.deepEqual(await analyzeStack(analyzerResources(stack, "update")), []);
    });
});
