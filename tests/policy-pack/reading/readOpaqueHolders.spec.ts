import * as assert from "node:assert/strict";
import { readOpaqueHolders } from "../../../policy-pack/reading/readOpaqueHolders";
import type { StackResource } from "../../../policy-pack/stackResource";
import { stackResource, unknownText } from "../stackResource";

const program = stackResource("pulumi:pulumi:Stack", "test-dev", {});
const topic = { ...stackResource("aws:sns/topic:Topic", "alerts", {}), parent: program };
const stack = (inputs: object) => stackResource("aws:cloudformation/stack:Stack", "base", inputs);
const { provider: _, ...component } = stackResource("cisalarms:index:Module", "cis", {});
const everything = ["trail", "metric filter", "alarm", "subscription"];

const held = (...resources: StackResource[]) =>
    readOpaqueHolders([topic, ...resources]).map(({ label, kind, mayHold }) => [kind, label, mayHold]);

describe("readOpaqueHolders", () => {
    const templates: readonly (readonly [string, object, readonly string[]])[] = [
        ["without a template in sight", { templateUrl: "https://example.com/a.yaml" }, everything],
        ["whose template is not known yet", { templateBody: unknownText }, everything],
        [
            "that holds a filter and an alarm",
            { templateBody: "Type: AWS::Logs::MetricFilter\nType: 'AWS::CloudWatch::Alarm'" },
            ["metric filter", "alarm"],
        ],
        ["of nested stacks", { templateBody: "Type: AWS::CloudFormation::Stack" }, everything],
        ["of a macro", { templateBody: "Fn::Transform: { Name: Alarms }" }, everything],
        ["of a custom resource", { templateBody: '{"Type":"Custom::Alarms"}' }, everything],
    ];
    for (const [title, inputs, parts] of templates) {
        it(`finds a CloudFormation stack ${title}`, () => {
            assert.deepEqual(held(stack(inputs)), [["CloudFormation stack", "base", parts]]);
        });
    }

    it("leaves a CloudFormation stack out whose template holds no part of a path", () => {
        assert.deepEqual(held(stack({ templateBody: "Type: AWS::S3::Bucket" })), []);
    });

    it("finds a landing zone of Control Tower, which holds a trail", () => {
        const zone = stackResource("aws:controltower/landingZone:LandingZone", "zone", {});
        assert.deepEqual(held(zone), [["landing zone of Control Tower", "zone", ["trail"]]]);
    });

    const customResources: readonly (readonly [string, object, readonly string[]])[] = [
        ["Custom::Alarms", {}, everything],
        [unknownText, {}, everything],
        ["Custom::AWS", { Create: '{"service":"CloudWatch","action":"putMetricAlarm"}' }, ["alarm"]],
        ["Custom::AWS", { Create: '{"service":"SNS","action":"subscribe"}' }, ["subscription"]],
    ];
    for (const [resourceType, customResourceProperties, parts] of customResources) {
        it(`finds a custom resource of the CDK: ${resourceType} ${JSON.stringify(customResourceProperties)}`, () => {
            const emulator = stackResource("aws-native:cloudformation:CustomResourceEmulator", "custom", {
                resourceType,
                customResourceProperties,
            });
            assert.deepEqual(held(emulator), [["custom resource", "custom", parts]]);
        });
    }

    it("leaves a custom resource out that the CDK adds by itself, in a template as well", () => {
        const resourceType = "Custom::S3AutoDeleteObjects";
        const emulator = stackResource("aws-native:cloudformation:CustomResourceEmulator", "custom", { resourceType });
        assert.deepEqual(held(emulator, stack({ templateBody: `{"Type":"${resourceType}"}` })), []);
    });

    const operators: readonly (readonly [string, string])[] = [
        ["cloudtrail.services.k8s.aws/v1alpha1:Trail", "trail"],
        ["cloudwatch.services.k8s.aws/v1alpha1:MetricAlarm", "alarm"],
        ["sns.services.k8s.aws/v1alpha1:Subscription", "subscription"],
        ["cloudwatchlogs.aws.upbound.io/v1beta1:MetricFilter", "metric filter"],
        ["cloudwatch.aws.m.upbound.io/v1beta1:CompositeAlarm", "alarm"],
        ["sns.aws.upbound.io/v1beta1:TopicSubscription", "subscription"],
    ];
    for (const [type, part] of operators) {
        it(`finds a resource of an operator of Kubernetes: ${type}`, () => {
            assert.deepEqual(held(stackResource(`kubernetes:${type}`, "part", {})), [
                ["Kubernetes resource", "part", [part]],
            ]);
        });
    }

    it("leaves every other resource of Kubernetes out", () => {
        const types = ["v1:Service", "messaging.knative.dev/v1:Subscription", "sns.services.k8s.aws/v1alpha1:Topic"];
        assert.deepEqual(held(...types.map((type) => stackResource(`kubernetes:${type}`, type, {}))), []);
    });

    const programs: readonly (readonly [string, object, readonly string[]])[] = [
        [
            "pulumi-nodejs:dynamic:Resource",
            { __provider: "await cloudWatch.send(new PutMetricAlarmCommand({" },
            ["alarm"],
        ],
        ["pulumi-nodejs:dynamic/alarms:Alarm", { __provider: "logs.putMetricFilter(" }, ["metric filter"]],
        ["pulumi-nodejs:dynamic:Resource", { __provider: "sns.subscribe({ TopicArn" }, ["subscription"]],
        ["pulumi-nodejs:dynamic:Resource", { __provider: "new SubscribeCommand(" }, ["subscription"]],
        ["pulumi-nodejs:dynamic:Resource", { __provider: unknownText }, everything],
        ["pulumi-python:dynamic:Resource", { __provider: "gASVCgAA" }, everything],
    ];
    for (const [type, inputs, parts] of programs) {
        it(`finds the dynamic resource ${type} ${JSON.stringify(inputs)}`, () => {
            assert.deepEqual(held(stackResource(type, "own", inputs)), [["dynamic resource", "own", parts]]);
        });
    }

    it("leaves a dynamic resource out whose code calls none of it", () => {
        const inputs = { __provider: "return { id: crypto.randomUUID() }; events.subscribe(listener)" };
        assert.deepEqual(held(stackResource("pulumi-nodejs:dynamic:Resource", "id", inputs)), []);
    });

    const commands: readonly (readonly [string, object, readonly string[]])[] = [
        ["aws cloudwatch put-metric-alarm --alarm-name a", {}, ["alarm"]],
        ["aws --region eu-north-1 cloudwatch put-composite-alarm", {}, ["alarm"]],
        ["aws logs put-metric-filter; aws sns subscribe --protocol email", {}, ["metric filter", "subscription"]],
        ["aws cloudtrail update-trail --name management", {}, ["trail"]],
        ["true", { update: "aws sns subscribe --protocol email" }, ["subscription"]],
        ["python3 -", { stdin: "cloudwatch.put_metric_alarm(AlarmName=" }, ["alarm"]],
        ["./scripts/alarms.sh eu-north-1", {}, everything],
        ["node scripts/alarms.mjs", {}, everything],
        ["make deploy", {}, everything],
        ["ansible-playbook cis.yaml", {}, everything],
        ["aws cloudformation deploy --template-file cis.yaml", {}, everything],
        ["npx cdk deploy", {}, everything],
        ["terraform -chdir=cis apply", {}, everything],
        [unknownText, {}, everything],
    ];
    for (const [create, more, parts] of commands) {
        it(`finds the command ${create}`, () => {
            const command = stackResource("command:local:Command", "cis", { create, ...more });
            assert.deepEqual(held(command), [["command", "cis", parts]]);
        });
    }

    it("leaves a command out that creates no part of a path", () => {
        const commandOf = (create: string) => stackResource("command:remote:Command", create, { create });
        const lines = [
            "npm run build",
            "docker build -t web .",
            "aws sns publish --message done",
            "aws cloudwatch describe-alarms",
        ];
        assert.deepEqual(held(...lines.map(commandOf)), []);
    });

    it("finds a Terraform module and a component of which nothing is shown", () => {
        const baseline = { ...component, type: "landingzone:index:Baseline", name: "baseline", urn: "urn:b" };
        assert.deepEqual(held(baseline, component), [
            ["component", "baseline", everything],
            ["Terraform module", "cis", everything],
        ]);
    });

    it("leaves modules and components out whose children are shown", () => {
        const child = stackResource("cisalarms:tf:aws_cloudwatch_metric_alarm", "alarm", {});
        const inside = { ...stackResource("aws:s3/bucket:Bucket", "logs", {}), parent: component };
        assert.deepEqual(held(component, child), []);
        assert.deepEqual(held(component, inside), []);
    });

    it("takes nothing for a component where no provider or no parent is shown, as in a rehearsal", () => {
        const { provider: __, ...bare } = topic;
        assert.deepEqual(readOpaqueHolders([bare, component]), []);
        assert.deepEqual(readOpaqueHolders([{ ...topic, parent: undefined }, component]), []);
    });
});
