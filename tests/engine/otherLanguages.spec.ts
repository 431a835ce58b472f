import * as assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { cloneComponentPackage } from "./cloneComponentPackage";
import { describeWithPulumi } from "./describeWithPulumi";
import { stepsOf } from "./engineEvents";
import type { PulumiCli } from "./PulumiCli";
import { homeAccount, PulumiSandbox } from "./PulumiSandbox";
import { projectRoot } from "./projectRoot";
import { putTrail } from "./putTrail";
import { stateResources } from "./stackState";

const program = readFileSync(path.join(projectRoot, "examples", "yaml", "Pulumi.yaml"), "utf8");
const alarmArn = `arn:aws:cloudwatch:us-east-1:${homeAccount}:alarm:ConsoleSigninFailures`;

interface Outputs {
    readonly alarms: Readonly<Record<string, { readonly alarmArn: string }>>;
}

/** What the monitor of both programs consists of. */
const monitor = (subscription: string) => [
    "foundations-alerts",
    "foundations-alerts-key",
    "foundations-alerts-key-alias",
    "foundations-alerts-policy",
    `foundations-alerts-${subscription}`,
    "foundations-console-authentication-failures-alarm",
    "foundations-console-authentication-failures-filter",
];

describeWithPulumi("The components as a package for other languages", () => {
    let sandbox: PulumiSandbox;
    let yaml: PulumiCli;

    const writeProgram = (text: string) => writeFileSync(path.join(yaml.folder, "Pulumi.yaml"), text);

    before(async function () {
        this.timeout(600_000); // installs @pulumi/aws from the registry
        sandbox = new PulumiSandbox();
        putTrail(sandbox.aws, { account: homeAccount, region: "us-east-1" });
        // Side by side, and outside of the copy of the programs: nothing that is installed there can be found from here.
        cloneComponentPackage(path.join(sandbox.folder, "foundations-monitor"));
        yaml = sandbox.program("../foundations-monitor/examples/yaml");
        await yaml.succeed("stack", "init", "dev");
        await yaml.succeed("config", "set", "aws:region", "us-east-1");
    });
    after(() => sandbox?.dispose());

    it("have the schema that is committed, as the CLI reads it from the running plug-in", async () => {
        const { stdout } = await yaml.succeed("package", "get-schema", "../../plugin");
        const { config, ...schema } = JSON.parse(stdout);
        assert.deepEqual(config, {});
        const committed = JSON.parse(readFileSync(path.join(projectRoot, "plugin", "schema.json"), "utf8"));
        assert.deepEqual(schema, JSON.parse(JSON.stringify(committed, leaveOutEmptyLists)));
    });

    it("serve the YAML program of the documents from a bare clone, from its creation to its end", async () => {
        const up = ["up", "--yes", "--skip-preview"];
        const { events } = await yaml.succeed(...up);
        assert.deepEqual(
            stepsOf(events),
            monitor("security-team").map((name) => `create ${name}`),
        );
        const outputs = await yaml.json<Outputs & { pendingSubscriptions: string[] }>("stack", "output");
        assert.equal(outputs.alarms["console-authentication-failures"]?.alarmArn, alarmArn);
        assert.deepEqual(outputs.pendingSubscriptions, ["security-team"]);
        await yaml.succeed(...up, "--expect-no-changes");
        await yaml.succeed("destroy", "--yes", "--skip-preview");
        assert.deepEqual(await stateResources(yaml), []);
    });

    const subscriptions = / +subscriptions:\n( {8}.*\n)+/;
    const faulty: [fault: string, program: string, said: RegExp][] = [
        ["lacks", program.replace(subscriptions, ""), /- subscriptions is empty/],
        [
            "cannot make a secret",
            program.replace(subscriptions, (text) =>
                text.replace(/\n/, "\n        fn::secret:\n").replace(/^ {8}(?!fn)/gm, "          "),
            ),
            /- subscriptions is an output or a secret, and decides what is created/,
        ],
    ];
    for (const [fault, text, sentence] of faulty) {
        it(`tell a program of another language in a sentence what it ${fault}`, async () => {
            writeProgram(text);
            const { code, events } = await yaml.run("preview");
            assert.notEqual(code, 0);
            const said = events.flatMap(({ diagnosticEvent }) => diagnosticEvent?.message ?? []).join("");
            assert.match(said, /FoundationsMonitor "foundations" cannot be used:\n/);
            assert.match(said, sentence);
            assert.doesNotMatch(said, /^ +at /m);
        });
    }

    it("refuse a CLI that is older than the one that their manifest asks for", async () => {
        const file = path.join(sandbox.folder, "foundations-monitor", "plugin", "PulumiPlugin.yaml");
        const text = readFileSync(file, "utf8");
        writeFileSync(file, text.replace(/^requiredPulumiVersion: .*$/m, 'requiredPulumiVersion: ">=3.999.0"'));
        const { code, text: said } = await yaml.run("package", "get-schema", "../../plugin");
        writeFileSync(file, text);
        assert.notEqual(code, 0);
        assert.match(said, /does not satisfy the version range ">=3\.999\.0"/);
    });

    it("are created for a program that knows their token only, and is itself compiled for ES2020", async () => {
        const pulumi = sandbox.program("tests/engine/programs/remoteComponent");
        await pulumi.succeed("stack", "init", "dev");
        await pulumi.succeed("config", "set", "aws:region", "us-east-1");
        const { events } = await pulumi.succeed("up", "--yes", "--skip-preview");
        assert.deepEqual(
            stepsOf(events),
            monitor("team").map((name) => `create ${name}`),
        );
        const { alarms } = await pulumi.json<Outputs>("stack", "output");
        assert.equal(alarms["console-authentication-failures"]?.alarmArn, alarmArn);
    });
});

/** The CLI, which prints the schema, leaves them out. */
const leaveOutEmptyLists = (_: string, value: unknown) =>
    Array.isArray(value) && value.length === 0 ? undefined : value;
