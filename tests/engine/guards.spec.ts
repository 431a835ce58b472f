import * as assert from "node:assert/strict";
import { describeWithPulumi } from "./describeWithPulumi";
import { stepsOf } from "./engineEvents";
import type { PulumiCli } from "./PulumiCli";
import { homeAccount, PulumiSandbox } from "./PulumiSandbox";
import { putTrail } from "./putTrail";
import { sampleResources } from "./sampleResources";
import { editStackFile } from "./stackFile";
import { awsNames } from "./stackState";

const region = "us-east-1";
const [guards, dashboard] = ["foundations-monitor:guards", "foundations-monitor:dashboard"];
const pager = `arn:aws:sns:${region}:${homeAccount}:pager`;

const added = [
    "signin-dashboard",
    "signin-guards-burst-alarm",
    "signin-guards-heartbeat-alarm",
    "signin-guards-tamper-alarm",
    "signin-guards-tamper-filter",
];

describeWithPulumi("The life of guards", () => {
    let sandbox: PulumiSandbox;
    let pulumi: PulumiCli;
    const deploy = async (settings: Record<string, unknown>) => {
        editStackFile(pulumi, "dev", (config) => ({ ...config, ...settings }));
        const { events } = await pulumi.succeed("up", "--yes", "--skip-preview");
        return stepsOf(events);
    };

    before(async () => {
        sandbox = new PulumiSandbox();
        putTrail(sandbox.aws, { account: homeAccount, region });
        pulumi = sandbox.program();
        await pulumi.succeed("stack", "init", "dev");
        await pulumi.succeed("up", "--yes", "--skip-preview");
    });
    after(() => sandbox?.dispose());

    it("begins beside a monitor that is there already, without touching it", async () => {
        const steps = await deploy({ [guards]: { heartbeat: {}, tamper: {}, burst: {} }, [dashboard]: true });
        assert.deepEqual(
            steps,
            added.map((name) => `create ${name}`),
        );
        await pulumi.succeed("up", "--yes", "--skip-preview", "--expect-no-changes");
    });

    it("changes only the guard whose settings change", async () => {
        const steps = await deploy({
            [guards]: { heartbeat: { minutes: 30 }, tamper: {}, burst: { topicArns: [pager] } },
        });
        assert.deepEqual(steps, ["update signin-guards-burst-alarm", "update signin-guards-heartbeat-alarm"]);
        const alarm = sandbox.aws
            .resources(homeAccount, region)
            .get("aws:cloudwatch/metricAlarm:MetricAlarm", "ConsoleSigninHeartbeat");
        assert.deepEqual([alarm?.evaluationPeriods, alarm?.treatMissingData], [30, "breaching"]);
    });

    it("ends without touching the monitor", async () => {
        const steps = await deploy({ [guards]: {}, [dashboard]: false });
        assert.deepEqual(
            steps,
            added.map((name) => `delete ${name}`),
        );
        assert.deepEqual(await awsNames(pulumi), sampleResources);
    });
});
