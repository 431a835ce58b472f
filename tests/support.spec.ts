import * as assert from "node:assert/strict";
import { Topic } from "@pulumi/aws/sns/topic";
import * as pulumi from "@pulumi/pulumi";
import { build, buildFailure, only, outputValue, typesAndNames } from "./support";

const newTopic = () => new Topic("alerts", { name: "alerts" });

describe("build", () => {
    it("records what was registered, with inputs that are not known yet in a preview", async () => {
        const make = () => new Topic("second", { name: newTopic().arn, kmsMasterKeyId: pulumi.secret("key") });
        const { made, resources } = await build(make, { preview: true });
        assert.deepEqual(typesAndNames(resources), ["aws:sns/topic:Topic alerts", "aws:sns/topic:Topic second"]);
        assert.deepEqual(resources[1]?.inputs, { name: { unknown: true }, kmsMasterKeyId: { secret: "key" } });
        assert.deepEqual(resources[1]?.edges, { name: ["alerts"] });
        assert.equal(await outputValue(made.arn), undefined);
    });

    it("fails when a mock does not expect a call, although nobody waits for the answer", async () => {
        const call = () => void pulumi.runtime.invoke("aws:ec2/getVpc:getVpc", {});
        await assert.rejects(build(call), /No test expects a call of aws:ec2\/getVpc:getVpc/);
    });

    it("fails when an output fails that nobody waits for", async () => {
        const make = () =>
            void newTopic().arn.apply(() => {
                throw new Error("not awaited");
            });
        await assert.rejects(build(make), /not awaited/);
    });

    it("starts every test afresh", async () => {
        assert.equal((await build(newTopic)).resources.length, 1);
        assert.equal((await build(newTopic)).resources.length, 1);
    });
});

describe("buildFailure", () => {
    it("fails when nothing failed", async () => {
        await assert.rejects(buildFailure(newTopic), /Nothing failed/);
    });
});

describe("only", () => {
    it("fails for none and for two", async () => {
        const { resources } = await build(newTopic);
        assert.equal(only(resources, "aws:sns/topic:Topic").name, "alerts");
        assert.throws(() => only([], "aws:sns/topic:Topic"), /0 resources/);
        assert.throws(() => only([...resources, ...resources], "aws:sns/topic:Topic"), /2 resources/);
    });
});
