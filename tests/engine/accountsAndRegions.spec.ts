import * as assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { parse, stringify } from "yaml";
import { describeWithPulumi } from "./describeWithPulumi";
import type { PulumiCli } from "./PulumiCli";
import { homeAccount, PulumiSandbox } from "./PulumiSandbox";
import { putTrail } from "./putTrail";

const otherAccount = "444455556666";

/** What the stand-in needs to act with the credentials of an account. */
const credentialsOf = (account: string) => ({ STAND_IN_ACCOUNT: account });

const control = "console-authentication-failures";

interface Outputs {
    readonly alarms: Readonly<Record<string, { readonly alarmArn: string }>>;
}

describeWithPulumi("Two accounts as two stacks of one program", () => {
    let sandbox: PulumiSandbox;
    let development: PulumiCli;
    let production: PulumiCli;

    before(async () => {
        sandbox = new PulumiSandbox();
        putTrail(sandbox.aws, { account: homeAccount, region: "us-east-1" });
        putTrail(sandbox.aws, { account: otherAccount, region: "eu-north-1" });
        development = sandbox.program();
        production = development.with(credentialsOf(otherAccount));
        await development.succeed("stack", "init", "dev");
        await development.succeed("stack", "init", "prod");
        const config = {
            "aws:region": "eu-north-1",
            "aws:allowedAccountIds": [otherAccount],
            "foundations-monitor:trailName": "management-events",
            "foundations-monitor:subscriptions": { soc: { protocol: "email", endpoint: "soc@example.com" } },
        };
        const file = path.join(development.folder, "Pulumi.prod.yaml");
        writeFileSync(file, stringify({ ...saltOf(file), config }));
    });
    after(() => sandbox?.dispose());

    it("says once that the credentials are of another account than the stack allows", async () => {
        const { code, text } = await development.run("up", "--yes", "--skip-preview", "-s", "prod");
        assert.notEqual(code, 0);
        const said =
            "- The credentials are of 123456789012, the stack allows 444455556666 (aws:allowedAccountIds). Use credentials of " +
            "444455556666, or choose the stack of 123456789012.";
        assert.equal(text.split(said).length - 1, 1, text);
        assert.deepEqual(sandbox.aws.changes(), []);
    });

    it("deploys each stack to its own account and Region", async () => {
        await development.succeed("up", "--yes", "--skip-preview", "-s", "dev");
        await production.succeed("up", "--yes", "--skip-preview", "-s", "prod");
        const alarmArn = async (stack: string) =>
            (await development.json<Outputs>("stack", "output", "-s", stack)).alarms[control]?.alarmArn;
        assert.equal(await alarmArn("dev"), `arn:aws:cloudwatch:us-east-1:${homeAccount}:alarm:ConsoleSigninFailures`);
        assert.equal(
            await alarmArn("prod"),
            `arn:aws:cloudwatch:eu-north-1:${otherAccount}:alarm:ConsoleSigninFailures`,
        );
    });

    it("refuses other credentials, and a Region without the trail, of a stack that is deployed", async () => {
        const refusalWith = async (key: string, value: string, before: string) => {
            const set = (text: string) =>
                production.succeed("config", "set", "--path", "--type", "string", key, text, "-s", "prod");
            await set(value);
            const { code, text } = await production.run("preview", "-s", "prod");
            assert.notEqual(code, 0, text);
            await set(before);
            return text;
        };
        assert.match(
            await refusalWith("aws:allowedAccountIds[0]", homeAccount, otherAccount),
            /The credentials are of 444455556666, the stack allows 123456789012/,
        );
        assert.match(
            await refusalWith("aws:region", "eu-west-1", "eu-north-1"),
            /The trail "management-events" does not exist in account 444455556666, eu-west-1\./,
        );
    });

    it("leaves one account alone when the other is destroyed", async () => {
        sandbox.aws.forgetCalls();
        await production.succeed("destroy", "--yes", "--skip-preview", "-s", "prod");
        assert.deepEqual([...new Set(sandbox.aws.calls().map(({ account }) => account))], [otherAccount]);
        await development.succeed("up", "--yes", "--skip-preview", "--refresh", "--expect-no-changes", "-s", "dev");
    });
});

describeWithPulumi("Several Regions in one program", () => {
    let sandbox: PulumiSandbox;
    const regions = ["us-east-1", "eu-central-1", "ap-southeast-2"];

    before(() => {
        sandbox = new PulumiSandbox();
        for (const region of regions) {
            putTrail(sandbox.aws, { account: homeAccount, region });
        }
    });
    after(() => sandbox?.dispose());

    it("keeps everything of a monitor in its provider's, or its own, Region", async () => {
        const pulumi = sandbox.program("tests/engine/programs/threeRegions");
        await pulumi.succeed("stack", "init", "dev");
        await pulumi.succeed("config", "set", "aws:region", "us-east-1");
        await pulumi.succeed("up", "--yes", "--skip-preview");

        const { alarmArns } = await pulumi.json<{ alarmArns: string[] }>("stack", "output");
        assert.deepEqual(
            alarmArns.map((arn) => arn.split(":")[3]),
            regions,
        );
        const made = sandbox.aws
            .calls()
            .filter(({ outcome, action }) => outcome === "done" && /:(Create|Put|Sub|Set)/.test(action));
        const monitorOf = ({ resource }: { resource: string }) => resource.split("-")[0];
        const places = new Set(made.map((call) => `${monitorOf(call)} in ${call.region}`));
        assert.deepEqual([...places].sort(), ["abroad in eu-central-1", "far in ap-southeast-2", "home in us-east-1"]);
    });
});

describeWithPulumi("A provider that waits for another resource", () => {
    let sandbox: PulumiSandbox;
    before(() => {
        sandbox = new PulumiSandbox();
        putTrail(sandbox.aws, { account: homeAccount, region: "us-east-1" });
    });
    after(() => sandbox?.dispose());

    it("leaves a preview without knowledge of the account, and never with a document about undefined", async () => {
        const pulumi = sandbox.program("tests/engine/programs/laterProvider");
        await pulumi.succeed("stack", "init", "dev");
        await pulumi.succeed("config", "set", "aws:region", "us-east-1");
        const { text } = await pulumi.succeed("preview", "--diff");
        assert.doesNotMatch(text, /undefined|unhandled exception/);
        await pulumi.succeed("up", "--yes", "--skip-preview");
        const { alarmArn } = await pulumi.json<{ alarmArn: string }>("stack", "output");
        assert.equal(alarmArn, `arn:aws:cloudwatch:us-east-1:${homeAccount}:alarm:ConsoleSigninFailures`);
    });
});

/** The CLI has written the salt of the stack's secrets into the file. */
function saltOf(file: string): object {
    const { encryptionsalt } = parse(readFileSync(file, "utf8")) as { encryptionsalt: string };
    return { encryptionsalt };
}
