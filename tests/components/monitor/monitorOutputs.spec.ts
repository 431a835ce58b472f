import * as assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { type MonitorOutputs, monitorOutputNames, readMonitorOutputs } from "../../../components";
import { build, buildFailure, outputValue } from "../../support";

const outputs: MonitorOutputs = {
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
    furtherAlarmArns: { heartbeat: "arn:aws:cloudwatch:us-east-1:123456789012:alarm:AlertPathHeartbeat" },
    controlsOff: { "vpc-changes": "Networks change daily." },
    topicArn: "arn:aws:sns:us-east-1:123456789012:console-signin-alerts",
    severityTopicArns: { page: "arn:aws:sns:us-east-1:123456789012:console-signin-alerts-page" },
    subscriptionArns: { team: "arn:aws:sns:us-east-1:123456789012:console-signin-alerts:1" },
    pendingSubscriptions: ["team"],
    confirmationSteps: { team: "Follow the link." },
    chatChannelSteps: { security: "Authorise the workspace." },
    region: "us-east-1",
    account: "123456789012",
};

const name = "organization/foundations-monitor/dev";

const read = () => readMonitorOutputs(new pulumi.StackReference(name));

const having = (changes: Readonly<Record<string, unknown>>) => ({ stacks: { [name]: { ...outputs, ...changes } } });

describe("readMonitorOutputs", () => {
    for (const preview of [true, false]) {
        it(`reads every output ${preview ? "in a preview" : "in an update"}`, async () => {
            const { made } = await build(read, { preview, aws: having({}) });
            assert.deepEqual(await outputValue(made), outputs);
        });
    }

    it("leaves other outputs of the stack out", async () => {
        const { made } = await build(read, { aws: having({ other: 1 }) });
        assert.deepEqual(Object.keys(await outputValue(made)).sort(), [...monitorOutputNames].sort());
    });

    for (const nothing of [null, undefined]) {
        it(`reads a stack that was given a log group, and whose trail is ${nothing}`, async () => {
            const { made } = await build(read, { aws: having({ trailArn: nothing }) });
            const { trailArn, ...others } = outputs;
            assert.deepEqual(await outputValue(made), others);
        });
    }

    it("names the outputs that an older stack does not have", async () => {
        const { messages } = await buildFailure(read, { aws: having({ topicArn: undefined, account: undefined }) });
        const remedy = "Run pulumi up in that stack with a current version of foundations-monitor.";
        assert.deepEqual(messages, [
            `The stack ${name} cannot be used:\n- The output topicArn is missing. ${remedy}\n` +
                `- The output account is missing. ${remedy}`,
        ]);
    });

    for (const [output, value, kind] of [
        ["topicArn", 5, "text"],
        ["alarms", { "root-usage": "RootUsage" }, "alarms by their controls"],
        ["alarms", { "root-usage": { alarmName: 5 } }, "alarms by their controls"],
        ["trailArn", 5, "text, or left out"],
        ["subscriptionArns", ["arn"], "texts by their names"],
        ["subscriptionArns", { team: 1 }, "texts by their names"],
        ["pendingSubscriptions", "team", "a list of texts"],
        ["pendingSubscriptions", [1], "a list of texts"],
    ] as const) {
        it(`refuses ${JSON.stringify(value)} as ${output}`, async () => {
            const { messages } = await buildFailure(read, { aws: having({ [output]: value }) });
            assert.equal(messages.length, 1);
            assert.equal(messages[0]?.split("\n")[1]?.split(". ")[0], `- The output ${output} must be ${kind}`);
        });
    }

    it("says so when the stack was never deployed", async () => {
        const { messages } = await buildFailure(read, { aws: { stacks: { [name]: {} } } });
        assert.equal(messages.length, 1);
        assert.match(messages[0] ?? "", /\n- It has no output of a foundations monitor: it was never deployed, or is /);
    });
});
