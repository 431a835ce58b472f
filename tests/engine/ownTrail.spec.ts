import * as assert from "node:assert/strict";
import * as path from "node:path";
import { mandatory } from "./brokenAlertPaths";
import { describeWithPulumi } from "./describeWithPulumi";
import { policyEventsOf, stepsOf } from "./engineEvents";
import type { PulumiCli } from "./PulumiCli";
import { homeAccount, PulumiSandbox } from "./PulumiSandbox";

const region = "us-east-1";

describeWithPulumi("A trail and a monitor in an empty account", () => {
    let sandbox: PulumiSandbox;
    let pulumi: PulumiCli;

    before(async () => {
        sandbox = new PulumiSandbox();
        pulumi = sandbox.program("tests/engine/programs/ownTrail");
        await pulumi.succeed("stack", "init", "dev");
        await pulumi.succeed("config", "set", "aws:region", region);
    });
    after(() => sandbox?.dispose());

    it("pass the policy pack before they exist", async () => {
        const pack = path.join(sandbox.program().folder, "policy-pack");
        const { events } = await pulumi.succeed("preview", "--policy-pack", pack);
        assert.deepEqual(mandatory(policyEventsOf(events)), []);
    });

    it("are created in an order that AWS accepts", async () => {
        await pulumi.succeed("up", "--yes", "--skip-preview");
        const { trailArn } = await pulumi.json<{ trailArn: string }>("stack", "output");
        assert.equal(trailArn, `arn:aws:cloudtrail:${region}:${homeAccount}:trail/management-events`);
    });

    it("change nothing when they are deployed again", async () => {
        await pulumi.succeed("up", "--yes", "--skip-preview", "--refresh", "--expect-no-changes");
    });

    it("stop a destruction at a bucket that holds log files, and keep the key that encrypts them", async () => {
        const store = sandbox.aws.resources(homeAccount, region);
        const kind = "aws:s3/bucket:Bucket";
        const [name = ""] = store.keys(kind);
        const bucket = store.get(kind, name);
        store.put(kind, name, { ...bucket, objects: 3 });

        const { code, text } = await pulumi.run("destroy", "--yes", "--skip-preview");
        assert.equal(code, 1, text);
        assert.match(text, /BucketNotEmpty/);
        // Without their key, nobody can read the log files any more.
        const keys = store.list("aws:kms/key:Key").map(({ description }) => description);
        assert.ok(keys.includes("Encrypts what the trail management-events records"), keys.join(", "));
        store.put(kind, name, { ...bucket });
    });

    it("go when the bucket is empty", async () => {
        const { events } = await pulumi.succeed("destroy", "--yes", "--skip-preview");
        assert.ok(stepsOf(events).includes("delete management-bucket"));
        assert.deepEqual(sandbox.aws.resources(homeAccount, region).kinds(), []);
        assert.deepEqual(sandbox.aws.resources(homeAccount, "global").kinds(), []);
    });
});
