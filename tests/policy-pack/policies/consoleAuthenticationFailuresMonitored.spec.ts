import * as assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { consoleAuthenticationFailures, traceAlertPath } from "../../../detection";
import { runProgram } from "../../../drills/rehearsal/runProgram";
import { readStackConfig } from "../../../drills/rehearsal/stackFile/stackFile";
import { consoleAuthenticationFailuresMonitored as gate } from "../../../policy-pack/policies/consoleAuthenticationFailuresMonitored";
import { readStackDeployment } from "../../../policy-pack/stackDeployment";
import { analyzeStack, type Reported } from "../analyzeStack";
import { brokenStacks } from "../brokenStacks";
import { changed, monitoredStack, without } from "../monitoredStack";
import { nativeStack } from "../nativeStack";
import { canTell } from "../pathBreaks";
import { queueStack } from "../queueStack";
import { analyzerResources, type Knowledge, knowledges, type SampleStack } from "../sampleStack";

const componentsFolder = join(__dirname, "..", "..", "..", "components");

async function violations(stack: SampleStack, knowledge: Knowledge, settings: object = {}): Promise<Reported[]> {
    return analyzeStack(analyzerResources(stack, knowledge), { [gate.name]: settings }, [gate]);
}

const logicalName = (urn: string): string => urn.split("::").at(-1) ?? "";
const codeOf = ({ message }: Reported): string | undefined => /\[([A-Z_]+)\]/.exec(message)?.[1];

/** Stacks of others: alarms, filters and topics of their own, nothing of this control. */
const unrelated: SampleStack = {
    errors: {
        type: "aws:cloudwatch/logMetricFilter:LogMetricFilter",
        inputs: {
            name: "errors",
            logGroupName: "application",
            pattern: "ERROR",
            metricTransformation: { name: "errors", namespace: "Application", value: "1" },
        },
    },
    cpu: {
        type: "aws:cloudwatch/metricAlarm:MetricAlarm",
        inputs: {
            name: "cpu",
            metricName: "CPUUtilization",
            namespace: "AWS/EC2",
            threshold: 80,
            actionsEnabled: false,
        },
        outputs: { arn: "arn:aws:cloudwatch:eu-north-1:111122223333:alarm:cpu" },
    },
    pages: { type: "aws:sns/topic:Topic", inputs: { name: "pages", kmsMasterKeyId: "alias/aws/sns" } },
};

describe("policy-pack/policies/consoleAuthenticationFailuresMonitored", () => {
    for (const knowledge of knowledges) {
        it(`lets a stack pass in which somebody is told (${knowledge})`, async () => {
            assert.deepEqual(await violations(monitoredStack, knowledge), []);
        });

        it(`lets a stack pass in which a queue is told (${knowledge})`, async () => {
            assert.deepEqual(await violations(queueStack, knowledge), []);
        });

        it(`finds a stack of others guilty once, of what is missing (${knowledge})`, async () => {
            const found = await violations(unrelated, knowledge);
            assert.deepEqual(
                found.map(({ urn }) => urn),
                [""],
            );
            assert.deepEqual(found.map(codeOf), ["FILTER_MISSING"]);
            for (const name of Object.keys(unrelated)) {
                assert.doesNotMatch(found[0]?.message ?? "", new RegExp(`\\b${name}\\b`));
            }
        });

        it(`does not let a stack of others spoil a good one (${knowledge})`, async () => {
            assert.deepEqual(await violations({ ...unrelated, ...monitoredStack }, knowledge), []);
        });
    }

    for (const knowledge of knowledges) {
        it(`judges the resources of Cloud Control by the same rules (${knowledge})`, async () => {
            assert.deepEqual(await violations(nativeStack, knowledge), []);
            const broken: [SampleStack, string, string][] = [
                [changed(nativeStack, "trail", { isLogging: false }), "TRAIL_NOT_LOGGING", "trail"],
                [
                    changed(nativeStack, "failures", { filterPattern: "{ $.eventName = ConsoleLogin }" }),
                    "FILTER_PATTERN_BROADER",
                    "failures",
                ],
                [changed(nativeStack, "alarm", { threshold: 2 }), "ALARM_CANNOT_FIRE", "alarm"],
                [changed(nativeStack, "alarm", { alarmActions: [] }), "ALARM_WITHOUT_ACTION", "alarm"],
            ];
            for (const [stack, code, blamed] of broken) {
                const found = await violations(stack, knowledge);
                assert.deepEqual(
                    found.map((violation) => [codeOf(violation), logicalName(violation.urn)]),
                    [[code, blamed]],
                );
            }
        });
    }

    it("reports an inline subscription on the topic that lists it", async () => {
        const stack = changed(nativeStack, "alerts", { subscription: [{ protocol: "pigeon", endpoint: "hidden" }] });
        const found = await violations(stack, "update");
        assert.deepEqual(
            found.map((violation) => [codeOf(violation), logicalName(violation.urn)]),
            [["SUBSCRIPTION_PROTOCOL_CANNOT_DELIVER", "alerts"]],
        );
    });

    it("lets the stack pass as the provider writes it down, with zeros and empty texts for what was left out", async () => {
        const asWritten = {
            trail: { eventSelectors: [], advancedEventSelectors: [], isOrganizationTrail: false, kmsKeyId: "" },
            failures: {
                applyOnTransformedLogs: false,
                metricTransformation: {
                    name: "ConsoleSigninFailures",
                    namespace: "CISBenchmark",
                    value: "1",
                    defaultValue: "",
                    dimensions: {},
                    unit: "None",
                },
            },
            alerts: {
                fifoTopic: false,
                policy: JSON.stringify({
                    Version: "2008-10-17",
                    Id: "__default_policy_ID",
                    Statement: [
                        {
                            Sid: "__default_statement_ID",
                            Effect: "Allow",
                            Principal: { AWS: "*" },
                            Action: ["SNS:GetTopicAttributes", "SNS:Subscribe", "SNS:Publish"],
                            Resource: "arn:aws:sns:eu-north-1:111122223333:signin-alerts",
                            Condition: { StringEquals: { "AWS:SourceOwner": "111122223333" } },
                        },
                    ],
                }),
            },
            people: { filterPolicy: "", filterPolicyScope: "", rawMessageDelivery: false },
            alarm: {
                datapointsToAlarm: 0,
                dimensions: {},
                extendedStatistic: "",
                insufficientDataActions: [],
                metricQueries: [],
                okActions: [],
                thresholdMetricId: "",
                unit: "",
            },
        };
        const stack = Object.entries(asWritten).reduce(
            (written, [name, inputs]) => changed(written, name, inputs),
            monitoredStack,
        );
        assert.deepEqual(await analyzeStack(analyzerResources(stack, "update")), []);
    });

    for (const [title, { stack, code, blamed, needs }] of Object.entries(brokenStacks)) {
        for (const knowledge of knowledges) {
            const isOpen = !canTell({ needs }, knowledge);
            it(`${isOpen ? "waits for the update when" : "rejects a stack in which"} ${title} (${knowledge})`, async () => {
                const found = await violations(stack, knowledge);
                assert.deepEqual(
                    found.map((violation) => [codeOf(violation), logicalName(violation.urn)]),
                    isOpen ? [] : [[code, blamed ?? ""]],
                );
            });
        }
    }

    it("names everything that breaks the path, in one violation on the first resource to blame", async () => {
        const stack = changed(
            changed(monitoredStack, "failures", { pattern: '{ $.eventName = "ConsoleLogin" }' }),
            "alarm",
            { threshold: 5, actionsEnabled: false },
        );
        const found = await violations(stack, "update");
        assert.deepEqual(
            found.map(({ urn }) => logicalName(urn)),
            ["failures"],
        );
        assert.deepEqual(
            [...(found[0]?.message ?? "").matchAll(/\[([A-Z_]+)\]/g)].map(([, code]) => code),
            ["FILTER_PATTERN_BROADER", "ALARM_CANNOT_FIRE", "ALARM_ACTIONS_DISABLED"],
        );
    });

    it("shows the newcomer the whole remedy, and nobody else", async () => {
        const snippet = /new FoundationsMonitor\("foundations", \{\n +trailName: /;
        const whole = [{}, unrelated, { trail: monitoredStack.trail, logs: monitoredStack.logs } as SampleStack];
        for (const stack of whole) {
            assert.match((await violations(stack, "update"))[0]?.message ?? "", snippet);
        }
        assert.doesNotMatch((await violations(without(monitoredStack, "alarm"), "update"))[0]?.message ?? "", snippet);
    });

    it("shows the newcomer a remedy that runs as it stands, up to the confirmation of the address", async () => {
        const [message = ""] = (await violations({}, "update")).map((violation) => violation.message);
        const lines = message.split("\n").filter((line) => line.startsWith("    "));
        const program = lines.join("\n").replace('"foundations-monitor"', JSON.stringify(componentsFolder));
        const directory = mkdtempSync(join(tmpdir(), "newcomer-"));
        try {
            writeFileSync(join(directory, "index.ts"), program);
            const config = readStackConfig("Pulumi.dev.yaml");
            const { resources, calls } = await runProgram(config, "us-east-1", join(directory, "index"));
            const { hops } = traceAlertPath(readStackDeployment(resources), consoleAuthenticationFailures);
            const unfinished = hops.filter(({ state }) => state !== "holds" && state !== "outside");
            // Of an e-mail address that nobody has confirmed yet, nobody can say more.
            assert.deepEqual(
                unfinished.map(({ hop, state }) => [hop, state]),
                [["subscription", "cannot tell yet"]],
            );
            assert.match(JSON.stringify(calls), /"management-events"/);
        } finally {
            rmSync(directory, { recursive: true });
        }
    });

    it("never prints an endpoint", async () => {
        for (const { stack } of Object.values(brokenStacks)) {
            for (const { message } of await analyzeStack(analyzerResources(stack, "update"))) {
                assert.doesNotMatch(message, /secretly@example\.com/);
            }
        }
    });

    describe("configuration", () => {
        const compact = changed(monitoredStack, "failures", {
            pattern: '{ ($.errorMessage = "Failed authentication") && ($.eventName = "ConsoleLogin") }',
        });
        const outcome = changed(monitoredStack, "failures", {
            pattern: '{ ($.eventName = ConsoleLogin) && ($.responseElements.ConsoleLogin = "Failure") }',
        });
        const broader = changed(monitoredStack, "failures", { pattern: "{ $.eventName = ConsoleLogin }" });
        const threshold = changed(monitoredStack, "alarm", { threshold: 3 });
        const trailless = changed(without(monitoredStack, "trail", "logs"), "failures", { logGroupName: "trail" });

        const table: [string, SampleStack, object, string[]][] = [
            ["another spelling of the pattern, by default", compact, {}, []],
            [
                "another spelling of the pattern, graded exact",
                compact,
                { patternGrade: "exact" },
                ["FILTER_PATTERN_INEXACT"],
            ],
            ["a broader pattern, by default", broader, {}, ["FILTER_PATTERN_BROADER"]],
            ["a broader pattern, graded covers", broader, { patternGrade: "covers" }, []],
            ["the outcome for a pattern, graded covers", outcome, { patternGrade: "covers" }, []],
            ["a threshold of 3, by default", threshold, {}, ["ALARM_CANNOT_FIRE"]],
            ["a threshold of 3, where 3 failures may pass", threshold, { eventsToAlarm: 3 }, []],
            ["a trail outside, by default", trailless, {}, []],
            ["a trail outside, where it must be inside", trailless, { trailRequired: true }, ["TRAIL_MISSING"]],
            ["a stack outside the scope", {}, { projects: ["payments"] }, []],
            ["a stack inside the scope", {}, { projects: ["sam*"], stacks: ["dev"] }, ["FILTER_MISSING"]],
        ];
        for (const [title, stack, settings, codes] of table) {
            it(`${codes.length === 0 ? "accepts" : "rejects"} ${title}`, async () => {
                assert.deepEqual((await violations(stack, "update", settings)).map(codeOf), codes);
            });
        }

        it("rejects what cannot be told yet where that is asked for, and says what is open", async () => {
            const [violation, ...more] = await violations(monitoredStack, "preview without edges", {
                whenUnknown: "reject",
            });
            assert.deepEqual(more, []);
            assert.match(
                violation?.message ?? "",
                /Nobody can tell yet whether .* alarmActions of alarm "alarm" is not known yet/s,
            );
            assert.deepEqual(await violations(monitoredStack, "update", { whenUnknown: "reject" }), []);
        });
    });
});
