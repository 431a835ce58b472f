import * as assert from "node:assert/strict";
import type { RecordedStack } from "../../../drills/rehearsal/recordedStack";
import { runProgram } from "../../../drills/rehearsal/runProgram";
import { readStackConfig } from "../../../drills/rehearsal/stackFile/stackFile";
import { TemporaryFiles } from "./TemporaryFiles";

describe("runProgram", () => {
    let recorded: RecordedStack;
    before(async () => {
        recorded = await runProgram(readStackConfig("Pulumi.dev.yaml"), "us-east-1");
    });
    const the = (type: string) => {
        const found = recorded.resources.filter((resource) => resource.type === type);
        assert.equal(found.length, 1, type);
        return found[0] as RecordedStack["resources"][0];
    };

    it("records every resource that the program asks for", () => {
        assert.deepEqual(recorded.resources.map(({ type }) => type).sort(), [
            "aws:cloudwatch/logMetricFilter:LogMetricFilter",
            "aws:cloudwatch/metricAlarm:MetricAlarm",
            "aws:kms/alias:Alias",
            "aws:kms/key:Key",
            "aws:sns/topic:Topic",
            "aws:sns/topicPolicy:TopicPolicy",
            "aws:sns/topicSubscription:TopicSubscription",
            "aws:sns/topicSubscription:TopicSubscription",
            "aws:sns/topicSubscription:TopicSubscription",
            "foundations-monitor:index:AlarmTopic",
            "foundations-monitor:index:FoundationsMonitor",
            "foundations-monitor:index:MetricFilterAlarm",
        ]);
    });

    it("records parents, edges between properties, inputs and outputs", () => {
        const alarm = the("aws:cloudwatch/metricAlarm:MetricAlarm");
        assert.equal(alarm.parent, the("foundations-monitor:index:MetricFilterAlarm"));
        assert.deepEqual(alarm.propertyDependencies.alarmActions, [the("aws:sns/topic:Topic")]);
        assert.deepEqual(alarm.propertyDependencies.metricName, [
            the("aws:cloudwatch/logMetricFilter:LogMetricFilter"),
        ]);
        assert.equal(alarm.inputs.arn, undefined);
        assert.equal(alarm.props.arn, "arn:aws:cloudwatch:us-east-1:123456789012:alarm:ConsoleSigninFailures");
    });

    it("records what a component registers as its outputs", () => {
        const { props, isCustom } = the("foundations-monitor:index:FoundationsMonitor");
        assert.equal(isCustom, false);
        assert.deepEqual(Object.keys(props.alarms as object), ["console-authentication-failures"]);
    });

    it("records secrets in clear: they are judged here, and shown nowhere", () => {
        const endpoints = recorded.resources.flatMap(({ props }) =>
            props.protocol === "https" ? [props.endpoint] : [],
        );
        assert.deepEqual(endpoints, ["https://events.example.com/integration/console-signin/enqueue"]);
    });

    it("gives resources the default provider with the settings of the stack", () => {
        assert.deepEqual(the("aws:sns/topic:Topic").provider, {
            urn: "urn:pulumi:dev::foundations-monitor::pulumi:providers:aws::default",
            name: "default",
            props: { region: "us-east-1" },
        });
    });

    it("records the question for the trail, with the answer", () => {
        const calls = recorded.calls.filter(({ token }) => token === "aws:cloudcontrol/getResource:getResource");
        assert.deepEqual(
            calls.map(({ inputs, answer }) => [inputs.identifier, JSON.parse(String(answer.properties)).TrailName]),
            [["management-events", "management-events"]],
        );
    });
});

describe("runProgram, with other programs", () => {
    let files: TemporaryFiles;
    before(() => {
        files = new TemporaryFiles();
    });
    after(() => files.remove());
    const config = { project: "p", stack: "dev", values: {}, secretKeys: [], placeholders: [], environments: [] };
    const sdk = JSON.stringify(require.resolve("@pulumi/pulumi"));
    const run = (name: string, lines: string) =>
        runProgram(config, "eu-north-1", files.write(`${name}.js`, `const pulumi = require(${sdk});\n${lines}`));

    it("names a resource that it cannot stand in for, once", async () => {
        const instance = 'exports.id = new pulumi.CustomResource("aws:ec2/instance:Instance", "bastion", {}).id;';
        await assert.rejects(run("instance", instance), {
            name: "InputError",
            message: "A rehearsal cannot stand in for 'bastion' of type aws:ec2/instance:Instance.",
        });
    });
    it("names a function that it cannot stand in for", async () => {
        const call = 'exports.regions = pulumi.output(pulumi.runtime.invoke("aws:index/getRegions:getRegions", {}));';
        await assert.rejects(run("regions", call), {
            name: "InputError",
            message: "A rehearsal cannot stand in for the function aws:index/getRegions:getRegions.",
        });
    });
    it("shows what the program refuses while it runs, in its words alone", async () => {
        const refusal =
            'exports.name = pulumi.output(1).apply(() => { throw new pulumi.RunError("Set another name."); });';
        await assert.rejects(run("refusal", refusal), { name: "InputError", message: "Set another name." });
    });
    it("does not hide a defect of the program", async () => {
        await assert.rejects(run("defect", "undefined.x;"), { name: "TypeError" });
        const later = "pulumi.output(1).apply(() => undefined.x);";
        await assert.rejects(run("laterDefect", later), { name: "TypeError" });
    });
    it("says which package the program lacks", async () => {
        await assert.rejects(run("lacking", 'require("left-out");'), {
            name: "InputError",
            message:
                /^The program .*lacking\.js needs the package left-out, which is not installed: run npm install in /,
        });
    });
    it("runs a program that is a function, in its own folder", async () => {
        const folder = process.cwd();
        files.write("region.txt", "eu-west-1");
        const topic = `const { readFileSync } = require("node:fs");
            module.exports = async () => {
                const region = readFileSync("region.txt", "utf8");
                new pulumi.CustomResource("aws:sns/topic:Topic", "alerts", { name: "alerts", region });
            };`;
        const { resources } = await run("function", topic);
        assert.deepEqual(
            resources.map(({ name, inputs }) => [name, inputs.region]),
            [["alerts", "eu-west-1"]],
        );
        assert.equal(process.cwd(), folder);
    });
    it("leaves no config behind", async () => {
        const given = { ...config, values: { "p:key": "value" } };
        const program = files.write("config.js", `exports.key = new (require(${sdk}).Config)().require("key");`);
        await runProgram(given, "eu-north-1", program);
        await assert.rejects(
            runProgram(config, "eu-north-1", program),
            /Missing required configuration variable 'p:key'/,
        );
    });
    it("resolves explicit providers to what they were given", async () => {
        const { resources } = await run(
            "provider",
            `const provider = new pulumi.ProviderResource("aws", "gov", { region: "us-gov-west-1" });
            new pulumi.CustomResource("aws:sns/topic:Topic", "alerts", { name: "alerts" }, { provider });`,
        );
        const topic = resources.find(({ name }) => name === "alerts");
        assert.equal(topic?.provider?.name, "gov");
        assert.deepEqual(topic?.provider?.props, { region: "us-gov-west-1" });
        assert.equal(topic?.props.arn, "arn:aws-us-gov:sns:us-gov-west-1:123456789012:alerts");
    });
});
