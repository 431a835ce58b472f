import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { describeWithPulumi } from "./describeWithPulumi";
import { stepsOf } from "./engineEvents";
import { homeAccount, PulumiSandbox } from "./PulumiSandbox";
import { projectRoot } from "./projectRoot";
import { putTrail } from "./putTrail";

const published = path.join(projectRoot, "tests", "data", "component-schema.json");

describeWithPulumi("The components as a package for other languages", () => {
    let sandbox: PulumiSandbox;

    before(() => {
        sandbox = new PulumiSandbox();
        putTrail(sandbox.aws, { account: homeAccount, region: "us-east-1" });
    });
    after(() => sandbox?.dispose());

    it("have the schema that was published, as the CLI reads it from the running plug-in", async () => {
        const { stdout } = await sandbox.program().succeed("package", "get-schema", "./components");
        assert.deepEqual(JSON.parse(stdout), JSON.parse(readFileSync(published, "utf8")));
    });

    it("are created by a process of their own for a program that knows their token only", async () => {
        const pulumi = sandbox.program("tests/engine/programs/remoteComponent");
        await pulumi.succeed("stack", "init", "dev");
        await pulumi.succeed("config", "set", "aws:region", "us-east-1");
        const { events } = await pulumi.succeed("up", "--yes", "--skip-preview");
        assert.deepEqual(stepsOf(events), [
            "create signin-alarm",
            "create signin-alerts",
            "create signin-alerts-key",
            "create signin-alerts-key-alias",
            "create signin-alerts-policy",
            "create signin-alerts-team",
            "create signin-filter",
        ]);
        const { alarmArn } = await pulumi.json<{ alarmArn: string }>("stack", "output");
        assert.equal(alarmArn, `arn:aws:cloudwatch:us-east-1:${homeAccount}:alarm:ConsoleSigninFailures`);
    });
});
