import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { mandatory } from "./brokenAlertPaths";
import { describeWithPulumi } from "./describeWithPulumi";
import { policyEventsOf, stepsOf } from "./engineEvents";
import type { PulumiCli } from "./PulumiCli";
import { homeAccount, PulumiSandbox } from "./PulumiSandbox";
import { projectRoot } from "./projectRoot";
import { sampleResources } from "./sampleResources";
import { editStackFile } from "./stackFile";

const region = "us-east-1";

const trailResources = [
    "foundations-trail",
    "foundations-trail-bucket",
    "foundations-trail-bucket-encryption",
    "foundations-trail-bucket-lifecycle",
    "foundations-trail-bucket-ownership",
    "foundations-trail-bucket-policy",
    "foundations-trail-bucket-public-access",
    "foundations-trail-bucket-versioning",
    "foundations-trail-key",
    "foundations-trail-key-alias",
    "foundations-trail-log-group",
    "foundations-trail-role",
    "foundations-trail-role-policy",
];

describeWithPulumi("The sample stack in an account without a trail", () => {
    let sandbox: PulumiSandbox;
    let pulumi: PulumiCli;

    before(async () => {
        sandbox = new PulumiSandbox();
        pulumi = sandbox.program();
        await pulumi.succeed("stack", "init", "dev");
        editStackFile(pulumi, "dev", ({ "foundations-monitor:trailName": name, ...config }) => ({
            ...config,
            "foundations-monitor:createTrail": { name },
        }));
    });
    after(() => sandbox?.dispose());

    it("previews its trail with the rest, and passes the policy pack", async () => {
        const pack = path.join(pulumi.folder, "policy-pack");
        const { events } = await pulumi.succeed("preview", "--policy-pack", pack);
        assert.deepEqual(
            stepsOf(events),
            [...sampleResources, ...trailResources].sort().map((name) => `create ${name}`),
        );
        assert.deepEqual(mandatory(policyEventsOf(events)), []);
        assert.deepEqual(sandbox.aws.changes(), []);
    });

    it("creates the trail after all that CloudTrail tries, and the filter after the log group", async () => {
        await pulumi.succeed("up", "--yes", "--skip-preview");
        const changes = sandbox.aws.changes();
        const at = (change: string) => {
            assert.ok(changes.includes(change), `${change} is not among ${changes.join(", ")}`);
            return changes.indexOf(change);
        };
        const trail = at("cloudtrail:CreateTrail foundations-trail");
        assert.ok(at("s3:PutBucketPolicy foundations-trail-bucket-policy") < trail);
        assert.ok(at("iam:PutRolePolicy foundations-trail-role-policy") < trail);
        assert.ok(
            at("logs:CreateLogGroup foundations-trail-log-group") <
                at("logs:PutMetricFilter foundations-console-authentication-failures-filter"),
        );
        const { logGroupName } = await pulumi.json<{ logGroupName: string }>("stack", "output");
        assert.equal(logGroupName, "aws-cloudtrail-logs/management-events");
    });

    it("changes nothing when it is deployed again", async () => {
        await pulumi.succeed("up", "--yes", "--skip-preview", "--refresh", "--expect-no-changes");
    });

    it("protects the log group from its own destruction, until the documented line switches that off", async () => {
        await pulumi.succeed("config", "set", "--path", "createTrail.logDeletionProtection", "true");
        await pulumi.succeed("up", "--yes", "--skip-preview");
        const { code, text } = await pulumi.run("destroy", "--yes", "--skip-preview");
        assert.equal(code, 1, text);
        assert.match(text, /is protected against deletion/);

        const page = readFileSync(path.join(projectRoot, "docs/one-account.md"), "utf8");
        const [line = ""] = /^npx pulumi config set .*logDeletionProtection.*$/m.exec(page) ?? [];
        const commands = line.split(" && ").map((command) => command.replace(/^npx pulumi /, "").split(" "));
        assert.deepEqual(
            commands.map(([name]) => name),
            ["config", "up", "destroy"],
        );
        for (const command of commands) {
            await pulumi.succeed(...command, ...(command[0] === "config" ? [] : ["--yes"]));
        }
        assert.deepEqual(sandbox.aws.resources(homeAccount, region).kinds(), []);
    });
});
