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
const [guards, controls, dashboard] = ["pathGuards", "controls", "dashboard"].map(
    (key) => `foundations-monitor:${key}`,
) as [string, string, string];
const control = "console-authentication-failures";
const pager = `arn:aws:sns:${region}:${homeAccount}:pager`;

const added = [
    "foundations-console-authentication-failures-burst-alarm",
    "foundations-dashboard",
    "foundations-heartbeat-alarm",
    "foundations-tamper-alarm",
    "foundations-tamper-filter",
    "foundations-tamper-filter-2",
    "foundations-tamper-filter-3",
];

describeWithPulumi("The life of further alarms", () => {
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
        const steps = await deploy({
            [guards]: { heartbeat: {}, tamper: {} },
            [controls]: { [control]: { burst: {} } },
            [dashboard]: true,
        });
        assert.deepEqual(
            steps,
            added.map((name) => `create ${name}`),
        );
        await pulumi.succeed("up", "--yes", "--skip-preview", "--expect-no-changes");
    });

    it("changes only the guard whose settings change", async () => {
        const steps = await deploy({
            [guards]: { heartbeat: { minutes: 30 }, tamper: {} },
            [controls]: { [control]: { burst: { topicArns: [pager] } } },
        });
        assert.deepEqual(steps, [
            "update foundations-console-authentication-failures-burst-alarm",
            "update foundations-heartbeat-alarm",
        ]);
        const alarm = sandbox.aws
            .resources(homeAccount, region)
            .get("aws:cloudwatch/metricAlarm:MetricAlarm", "AlertPathHeartbeat");
        assert.deepEqual([alarm?.evaluationPeriods, alarm?.treatMissingData], [30, "breaching"]);
    });

    it("ends without touching the monitor", async () => {
        const steps = await deploy({ [guards]: {}, [controls]: {}, [dashboard]: false });
        assert.deepEqual(
            steps,
            added.map((name) => `delete ${name}`),
        );
        assert.deepEqual(await awsNames(pulumi), sampleResources);
    });
});
