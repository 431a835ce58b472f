import * as assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { accountPattern, consoleAuthenticationFailures as control } from "../../detection";
import { mandatory } from "./brokenAlertPaths";
import { describeWithPulumi } from "./describeWithPulumi";
import { policyEventsOf, stepsOf } from "./engineEvents";
import type { PulumiCli } from "./PulumiCli";
import { homeAccount, PulumiSandbox } from "./PulumiSandbox";
import { putTrail, trailLogGroup } from "./putTrail";
import { sampleResources } from "./sampleResources";
import { editStackFile } from "./stackFile";
import { awsNames } from "./stackState";

const region = "us-east-1";
const setting = "foundations-monitor:accounts";
const payments = "222222222222";
const lake = "012345678901";

const partsOf = (account: string) =>
    ["alarm", "filter"].map((part) => `foundations-console-authentication-failures-${account}-${part}`);

const member = { payments: { account: payments } };
const both = { ...member, "data lake": { account: lake, threshold: 3 } };

describeWithPulumi("The life of alarms for single accounts", () => {
    let sandbox: PulumiSandbox;
    let pulumi: PulumiCli;
    const withPack = () => ["--policy-pack", path.join(pulumi.folder, "policy-pack")];
    const configure = (accounts: object) =>
        editStackFile(pulumi, "dev", (config) => ({ ...config, [setting]: accounts }));
    const deploy = async (accounts: object) => {
        configure(accounts);
        const { events } = await pulumi.succeed("up", "--yes", "--skip-preview", ...withPack());
        assert.deepEqual(mandatory(policyEventsOf(events)), []);
        return stepsOf(events);
    };

    before(async () => {
        sandbox = new PulumiSandbox();
        putTrail(sandbox.aws, { account: homeAccount, region, changes: { IsOrganizationTrail: true } });
        pulumi = sandbox.program();
        await pulumi.succeed("stack", "init", "dev");
        await pulumi.succeed("up", "--yes", "--skip-preview");
    });
    after(() => sandbox?.dispose());

    it("begins beside a monitor that is there already, without touching it", async () => {
        configure(member);
        const { events } = await pulumi.succeed("preview", ...withPack());
        const created = partsOf(payments).map((name) => `create ${name}`);
        assert.deepEqual([stepsOf(events), mandatory(policyEventsOf(events))], [created, []]);
        assert.deepEqual(await deploy(member), created);
        await pulumi.succeed("up", "--yes", "--skip-preview", "--expect-no-changes");
    });

    it("adds an account without touching the others", async () => {
        assert.deepEqual(
            await deploy(both),
            partsOf(lake).map((name) => `create ${name}`),
        );
        assert.equal(filterOf(lake)?.pattern, accountPattern(control, lake));
    });

    it("keeps the resources of an account that people call otherwise, and says so in the alarm", async () => {
        const { payments: same, ...others } = both;
        assert.deepEqual(await deploy({ ...others, billing: same }), [
            "update foundations-console-authentication-failures-222222222222-alarm",
        ]);
    });

    it("removes an account without touching the others", async () => {
        assert.deepEqual(
            await deploy(member).then((steps) => steps.filter((step) => !step.startsWith("update"))),
            partsOf(lake).map((name) => `delete ${name}`),
        );
        assert.equal(filterOf(lake), undefined);
        assert.equal(filterOf(payments)?.pattern, accountPattern(control, payments));
    });

    it("ends without touching the monitor", async () => {
        assert.deepEqual(
            await deploy({}),
            partsOf(payments).map((name) => `delete ${name}`),
        );
        assert.deepEqual(await awsNames(pulumi), sampleResources);
    });

    it("is refused in a preview on the trail of one account", async () => {
        putTrail(sandbox.aws, { account: homeAccount, region });
        configure(member);
        const { code, text } = await pulumi.run("preview");
        assert.notEqual(code, 0);
        assert.match(text, /The trail "management-events" is not an organization's: it records one account/);
    });

    it("says what YAML has made of a number without quotes", async () => {
        const file = path.join(pulumi.folder, "Pulumi.dev.yaml");
        configure({ lake: { account: "NUMBER" } });
        writeFileSync(file, readFileSync(file, "utf8").replace("NUMBER", lake));
        const { code, text } = await pulumi.run("preview");
        assert.notEqual(code, 0);
        assert.match(
            text,
            /accounts\.lake\.account is the number 12345678901; it must be text\. Write all 12 digits, in quotes: /,
        );
    });

    function filterOf(account: string) {
        const resources = sandbox.aws.resources(homeAccount, region);
        const key = `${trailLogGroup}:ConsoleSigninFailures-${account}`;
        return resources.get("aws:cloudwatch/logMetricFilter:LogMetricFilter", key);
    }
});
