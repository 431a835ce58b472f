import * as assert from "node:assert/strict";
import type { RecordedStack } from "../../../drills/rehearsal/recordedStack";
import { runProgram } from "../../../drills/rehearsal/runProgram";
import { readStackConfig } from "../../../drills/rehearsal/stackFile";

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
            "console-signin-monitor:index:AlarmTopic",
            "console-signin-monitor:index:ConsoleSignInFailureMonitor",
            "console-signin-monitor:index:MetricFilterAlarm",
        ]);
    });

    it("records parents, edges between properties, inputs and outputs", () => {
        const alarm = the("aws:cloudwatch/metricAlarm:MetricAlarm");
        assert.equal(alarm.parent, the("console-signin-monitor:index:MetricFilterAlarm"));
        assert.deepEqual(alarm.propertyDependencies.alarmActions, [the("aws:sns/topic:Topic")]);
        assert.deepEqual(alarm.propertyDependencies.metricName, [
            the("aws:cloudwatch/logMetricFilter:LogMetricFilter"),
        ]);
        assert.equal(alarm.inputs.arn, undefined);
        assert.equal(alarm.props.arn, "arn:aws:cloudwatch:us-east-1:123456789012:alarm:ConsoleSigninFailures");
    });

    it("records what a component registers as its outputs", () => {
        const { props, isCustom } = the("console-signin-monitor:index:ConsoleSignInFailureMonitor");
        assert.equal(isCustom, false);
        assert.equal(props.alarmName, "ConsoleSigninFailures");
    });

    it("records secrets in clear: they are judged here, and shown nowhere", () => {
        const endpoints = recorded.resources.flatMap(({ props }) =>
            props.protocol === "https" ? [props.endpoint] : [],
        );
        assert.deepEqual(endpoints, ["https://events.example.com/integration/console-signin/enqueue"]);
    });

    it("gives resources the default provider with the settings of the stack", () => {
        assert.deepEqual(the("aws:sns/topic:Topic").provider, {
            urn: "urn:pulumi:dev::console-signin-monitor::pulumi:providers:aws::default",
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
