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

    const commands: readonly (readonly [string, object, readonly string[]])[] = [
        ["aws cloudwatch put-metric-alarm --alarm-name a", {}, ["alarm"]],
        ["aws --region eu-north-1 cloudwatch put-composite-alarm", {}, ["alarm"]],
        ["aws logs put-metric-filter; aws sns subscribe --protocol email", {}, ["metric filter", "subscription"]],
        ["aws cloudtrail update-trail --name management", {}, ["trail"]],
        ["true", { update: "aws sns subscribe --protocol email" }, ["subscription"]],
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
        const lines = ["npm run build", "aws sns publish --message done", "aws cloudwatch describe-alarms"];
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
