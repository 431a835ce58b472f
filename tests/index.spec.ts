import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import type * as pulumi from "@pulumi/pulumi";
import { parse } from "yaml";
import { monitorOutputNames } from "../components";
import { confirmationStep } from "../components/notifications/AlarmTopic";
import { build, buildFailure, only, outputValue, project, typesAndNames } from "./support";

const root = path.join(__dirname, "..");
const readYaml = (file: string) => parse(readFileSync(path.join(root, file), "utf8"));

/** The sample stack as Pulumi hands it to the program: values as text, with the defaults of Pulumi.yaml. */
function sampleConfig(changes: Readonly<Record<string, unknown>> = {}): Record<string, string> {
    const declared: Record<string, { default: unknown }> = readYaml("Pulumi.yaml").config;
    const defaults = Object.entries(declared).map(([name, { default: value }]) => [`${project}:${name}`, value]);
    const values = { ...Object.fromEntries(defaults), ...readYaml("Pulumi.dev.yaml").config, ...changes };
    return Object.fromEntries(
        Object.entries(values).map(([key, value]) => [key, typeof value === "string" ? value : JSON.stringify(value)]),
    );
}

/** Runs index.ts anew. */
function runProgram(): Record<string, pulumi.Output<unknown>> {
    const program = require.resolve("../index");
    delete require.cache[program];
    return require(program);
}

describe("the program", () => {
    for (const preview of [true, false]) {
        it(`creates the sample stack's alert path ${preview ? "in a preview" : "in an update"}`, async () => {
            const { resources, warnings } = await build(runProgram, { preview, config: sampleConfig() });
            assert.deepEqual(typesAndNames(resources), [
                "aws:cloudwatch/logMetricFilter:LogMetricFilter foundations-console-authentication-failures-filter",
                "aws:cloudwatch/metricAlarm:MetricAlarm foundations-console-authentication-failures-alarm",
                "aws:kms/alias:Alias foundations-alerts-key-alias",
                "aws:kms/key:Key foundations-alerts-key",
                "aws:sns/topic:Topic foundations-alerts",
                "aws:sns/topicPolicy:TopicPolicy foundations-alerts-policy",
                "aws:sns/topicSubscription:TopicSubscription foundations-alerts-audit-queue",
                "aws:sns/topicSubscription:TopicSubscription foundations-alerts-pager",
                "aws:sns/topicSubscription:TopicSubscription foundations-alerts-security-team",
                "foundations-monitor:index:AlarmTopic foundations-alerts",
                "foundations-monitor:index:FoundationsMonitor foundations",
                "foundations-monitor:index:MetricFilterAlarm foundations-console-authentication-failures",
            ]);
            const { inputs } = only(resources, "aws:cloudwatch/logMetricFilter:LogMetricFilter");
            assert.equal(
                inputs.pattern,
                '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
            );
            assert.deepEqual(warnings, []);
        });
    }

    it("exports what other programs read, and nothing else", async () => {
        const { made } = await build(runProgram, {
            config: sampleConfig(),
            aws: { pending: ["foundations-alerts-security-team"] },
        });
        assert.deepEqual(Object.keys(made).sort(), [...monitorOutputNames].sort());
        const values = Object.entries(made).map(async ([name, output]) => [name, await outputValue(output)]);
        const topicArn = "arn:aws:sns:us-east-1:123456789012:foundations-alerts";
        assert.deepEqual(Object.fromEntries(await Promise.all(values)), {
            trailArn: "arn:aws:cloudtrail:us-east-1:123456789012:trail/management-events",
            logGroupName: "aws-cloudtrail-logs",
            metricNamespace: "CISBenchmark",
            alarms: {
                "console-authentication-failures": {
                    filterName: "ConsoleSigninFailures",
                    metricName: "ConsoleSigninFailures",
                    alarmName: "ConsoleSigninFailures",
                    alarmArn: "arn:aws:cloudwatch:us-east-1:123456789012:alarm:ConsoleSigninFailures",
                },
            },
            furtherAlarmArns: {},
            controlsOff: {},
            topicArn,
            severityTopicArns: {},
            subscriptionArns: {
                "security-team": `${topicArn}:foundations-alerts-security-team`,
                pager: `${topicArn}:foundations-alerts-pager`,
                "audit-queue": `${topicArn}:foundations-alerts-audit-queue`,
            },
            pendingSubscriptions: ["security-team"],
            chatChannelSteps: {},
            confirmationSteps: { "security-team": confirmationStep("email") },
            region: "us-east-1",
            account: "123456789012",
        });
    });

    it("ends with one message, and creates nothing, for config that cannot work", async () => {
        const config = sampleConfig({ [`${project}:trailName`]: "", [`${project}:trial`]: "x" });
        const { messages, resources } = await buildFailure(runProgram, { config });
        assert.deepEqual(resources, []);
        assert.equal(messages.length, 1);
        assert.match(
            messages[0] ?? "",
            /^The configuration of stack "dev" cannot be used:\n- trial is .*\n- trailName, .*$/,
        );
    });

    it("fits on a page", () => {
        assert.ok(readFileSync(path.join(root, "index.ts"), "utf8").split("\n").length < 50);
    });
});
