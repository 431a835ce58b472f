import * as assert from "node:assert/strict";
import { Topic } from "@pulumi/aws/sns/topic";
import type { StackValidationArgs, StackValidationPolicy } from "@pulumi/policy";
import { packVerdict } from "../../../drills/rehearsal/packVerdict";
import type { RecordedResource } from "../../../drills/rehearsal/recordedStack";

const topic: RecordedResource = {
    type: "aws:sns/topic:Topic",
    name: "alerts",
    urn: "urn:topic",
    isCustom: true,
    inputs: {},
    props: { arn: "arn:topic" },
    propertyDependencies: {},
};
const alarm: RecordedResource = {
    ...topic,
    type: "aws:cloudwatch/metricAlarm:MetricAlarm",
    name: "failures",
    urn: "urn:alarm",
    parent: topic,
    propertyDependencies: { alarmActions: [topic] },
};

const policy = (validateStack: StackValidationPolicy["validateStack"], more = {}): StackValidationPolicy => ({
    name: "a-policy",
    description: "A policy.",
    validateStack,
    ...more,
});

describe("packVerdict", () => {
    it("reports what a policy reports, with its level", async () => {
        const rule = policy((_, report) => report("Not good.", "urn:alarm"), { enforcementLevel: "mandatory" });
        assert.deepEqual(await packVerdict([rule], [topic]), [
            {
                policy: "a-policy",
                enforcementLevel: "mandatory",
                violations: [{ message: "Not good.", urn: "urn:alarm" }],
            },
        ]);
    });
    it("takes a policy without a level for advisory, and one that does not apply for content", async () => {
        const verdict = await packVerdict([policy(({ notApplicable }) => notApplicable("not here"))], []);
        assert.deepEqual(verdict, [{ policy: "a-policy", enforcementLevel: "advisory", violations: [] }]);
    });
    it("does not hide an error of a policy", async () => {
        const rule = policy(() => {
            throw new TypeError("broken");
        });
        await assert.rejects(packVerdict([rule], []), /broken/);
    });
    it("hands over the defaults of the policy's config, as the CLI does", async () => {
        let config: unknown;
        const keepConfig = (args: StackValidationArgs): void => {
            config = args.getConfig();
        };
        const configSchema = {
            properties: { grade: { type: "string", default: "exact" }, limit: { type: "integer" } },
        };
        await packVerdict([policy(keepConfig, { configSchema })], []);
        assert.deepEqual(config, { grade: "exact" });
    });
    it("hands over resources whose parents and edges are the same objects, in whatever order they come", async () => {
        let seen: StackValidationArgs["resources"] = [];
        const keepResources = ({ resources }: StackValidationArgs): void => {
            seen = resources;
        };
        await packVerdict([policy(keepResources)], [alarm, topic]);
        const [policyAlarm, policyTopic] = seen;
        assert.equal(policyAlarm?.parent, policyTopic);
        assert.equal(policyAlarm?.propertyDependencies.alarmActions?.[0], policyTopic);
        assert.deepEqual(policyAlarm?.dependencies, [policyTopic]);
        assert.deepEqual(policyTopic?.props, { arn: "arn:topic" });
    });
    it("tells types apart by their tokens", async () => {
        let answers: unknown[] = [];
        const rule = policy(({ resources }) => {
            answers = resources.flatMap((resource) => [resource.isType(Topic), resource.asType(Topic)]);
        });
        await packVerdict([rule], [alarm, topic]);
        assert.deepEqual(answers, [false, undefined, true, { arn: "arn:topic" }]);
    });
});
