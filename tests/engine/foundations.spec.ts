import * as assert from "node:assert/strict";
import * as path from "node:path";
import { type BenchmarkVersion, controlsOf } from "../../detection";
import { describeWithPulumi } from "./describeWithPulumi";
import { policyEventsOf, stepsOf } from "./engineEvents";
import type { CliRun, PulumiCli } from "./PulumiCli";
import { homeAccount, PulumiSandbox } from "./PulumiSandbox";
import { putTrail } from "./putTrail";
import { sampleResources } from "./sampleResources";
import { editStackFile } from "./stackFile";
import type { Properties } from "./standIn/resourceType";

const region = "us-east-1";
const [benchmark, controls, guards, dashboard] = ["benchmark", "controls", "pathGuards", "dashboard"].map(
    (key) => `foundations-monitor:${key}`,
) as [string, string, string, string];

/** The stack of every control, with all that holds a list of them. */
const everything = [
    ...controlsOf("7.0").flatMap(({ slug }) => [`foundations-${slug}-alarm`, `foundations-${slug}-filter`]),
    ...sampleResources.filter((name) => !name.includes("console-authentication-failures")),
    "foundations-dashboard",
    "foundations-heartbeat-alarm",
    "foundations-tamper-alarm",
    "foundations-tamper-filter",
    "foundations-tamper-filter-2",
    "foundations-tamper-filter-3",
].sort();

/** The one text that version 5.0 has changed, in all that quotes it. */
const securityGroups = [
    "update foundations-dashboard",
    "update foundations-security-group-changes-alarm",
    "update foundations-security-group-changes-filter",
];

const reason = "AWS Organizations records its calls in the management account, whose own monitor watches them.";
const off = { "organizations-changes": { enabled: false, reason } };

/** What the pack advises of a stack that it accepts: code and resource. */
const accepted = ["SUBSCRIPTION_NOT_CONFIRMED foundations-alerts-security-team"];
const switchedOff = "CONTROL_SWITCHED_OFF foundations";

describeWithPulumi("The life of a stack of the whole benchmark, under the pack's configuration of its version", () => {
    let sandbox: PulumiSandbox;
    let pulumi: PulumiCli;

    const set = (settings: Record<string, unknown>) =>
        editStackFile(pulumi, "dev", (config) => ({ ...config, ...settings }));

    async function judged(version: BenchmarkVersion, ...command: string[]): Promise<CliRun> {
        const pack = path.join(pulumi.folder, "policy-pack");
        const configuration = path.join(pack, "configurations", `foundations-${version}.json`);
        return pulumi.run(...command, "--policy-pack", pack, "--policy-pack-config", configuration);
    }

    /** Previews and updates, both of which must do the same and be accepted. Returns what was done. */
    async function deploy(version: BenchmarkVersion, remarks: readonly string[]): Promise<string[]> {
        const preview = await judged(version, "preview");
        const update = await judged(version, "up", "--yes", "--skip-preview");
        for (const { code, text, events } of [preview, update]) {
            assert.equal(code, 0, text);
            assert.deepEqual(adviceOf(events), remarks);
        }
        assert.deepEqual(stepsOf(preview.events), stepsOf(update.events));
        return stepsOf(update.events);
    }

    const adviceOf = (events: CliRun["events"]): string[] =>
        policyEventsOf(events)
            .map(({ enforcementLevel, message, resourceUrn = "" }) => {
                assert.equal(enforcementLevel, "advisory", message);
                return `${/\[([A-Z_]+)\]/.exec(message)?.[1]} ${resourceUrn.split("::").at(-1)}`;
            })
            .sort();

    /** The texts that AWS has by the metrics that they are counted in; those of path guards are left out. */
    function deployedPatterns(): Record<string, unknown> {
        const filters = sandbox.aws
            .resources(homeAccount, region)
            .list("aws:cloudwatch/logMetricFilter:LogMetricFilter")
            .filter(({ name }) => !String(name).startsWith("AlertPathTamper"));
        return Object.fromEntries(
            filters.map(({ metricTransformation, pattern }) => [(metricTransformation as Properties).name, pattern]),
        );
    }
    const patternsOf = (version: BenchmarkVersion) =>
        Object.fromEntries(controlsOf(version).map(({ metricName, pattern }) => [metricName, pattern]));

    before(async () => {
        sandbox = new PulumiSandbox();
        putTrail(sandbox.aws, { account: homeAccount, region });
        pulumi = sandbox.program();
        await pulumi.succeed("stack", "init", "dev");
        set({ [benchmark]: "4.0", [guards]: { heartbeat: {}, tamper: {} }, [dashboard]: true });
    });
    after(() => sandbox?.dispose());

    it("previews a filter and an alarm for each of fifteen controls beside what they share", async () => {
        const { code, text, events } = await judged("4.0", "preview");
        assert.equal(code, 0, text);
        assert.deepEqual(
            stepsOf(events),
            everything.map((name) => `create ${name}`),
        );
        assert.deepEqual(adviceOf(events), []);
        assert.deepEqual(sandbox.aws.changes(), []);
    });

    it("creates them, each by one call, with the version's texts", async () => {
        const { code, text, events } = await judged("4.0", "up", "--yes", "--skip-preview");
        assert.equal(code, 0, text);
        assert.deepEqual(
            stepsOf(events),
            everything.map((name) => `create ${name}`),
        );
        assert.deepEqual(adviceOf(events), accepted);
        assert.deepEqual(
            sandbox.aws
                .changes()
                .map((change) => change.split(" ")[1])
                .sort(),
            everything,
        );
        assert.deepEqual(deployedPatterns(), patternsOf("4.0"));
    });

    it("changes nothing when it is deployed again", async () => {
        sandbox.aws.forgetCalls();
        assert.deepEqual(await deploy("4.0", accepted), []);
        assert.deepEqual(sandbox.aws.changes(), []);
    });

    it("changes only what quotes another text from 4.0 to 5.0", async () => {
        set({ [benchmark]: "5.0" });
        assert.deepEqual(await deploy("5.0", accepted), securityGroups);
        assert.deepEqual(deployedPatterns(), patternsOf("5.0"));
    });

    it("changes nothing from 5.0 to 7.0, in which every text is the same", async () => {
        assert.deepEqual(patternsOf("7.0"), patternsOf("5.0"));
        sandbox.aws.forgetCalls();
        set({ [benchmark]: "7.0" });
        assert.deepEqual(await deploy("7.0", accepted), []);
        assert.deepEqual(sandbox.aws.changes(), []);
    });

    it("takes away a control that is switched off, and says why without refusing it", async () => {
        set({ [controls]: off });
        assert.deepEqual(await deploy("7.0", [...accepted, switchedOff].sort()), [
            "delete foundations-organizations-changes-alarm",
            "delete foundations-organizations-changes-filter",
            "update foundations-dashboard",
        ]);
    });

    it("puts back a control that is switched on again, and touches no other", async () => {
        set({ [controls]: {} });
        assert.deepEqual(await deploy("7.0", accepted), [
            "create foundations-organizations-changes-alarm",
            "create foundations-organizations-changes-filter",
            "update foundations-dashboard",
        ]);
        assert.deepEqual(deployedPatterns(), patternsOf("7.0"));
    });
});
