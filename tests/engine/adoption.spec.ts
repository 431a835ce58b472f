import * as assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import * as path from "node:path";
import { describeWithPulumi } from "./describeWithPulumi";
import { stepsOf } from "./engineEvents";
import type { PulumiCli } from "./PulumiCli";
import { homeAccount, PulumiSandbox } from "./PulumiSandbox";
import { putTrail } from "./putTrail";

const alarmType = "aws:cloudwatch/metricAlarm:MetricAlarm";
const monitorType = "foundations-monitor:index:FoundationsMonitor";
const alarmName = "ConsoleSigninFailures";

/** An account whose alarm somebody made by hand, with a threshold that misses single failures. */
describeWithPulumi("An alarm that is already there", () => {
    let sandbox: PulumiSandbox;
    let pulumi: PulumiCli;

    before(async () => {
        sandbox = new PulumiSandbox();
        putTrail(sandbox.aws, { account: homeAccount, region: "us-east-1" });
        sandbox.aws.resources(homeAccount, "us-east-1").put(alarmType, alarmName, {
            name: alarmName,
            arn: `arn:aws:cloudwatch:us-east-1:${homeAccount}:alarm:${alarmName}`,
            metricName: alarmName,
            namespace: "CISBenchmark",
            statistic: "Sum",
            period: 300,
            evaluationPeriods: 1,
            threshold: 5,
            comparisonOperator: "GreaterThanOrEqualToThreshold",
            treatMissingData: "missing",
            actionsEnabled: true,
            region: "us-east-1",
        });
        pulumi = sandbox.program();
        await pulumi.succeed("stack", "init", "dev");
    });
    after(() => sandbox?.dispose());

    it("is imported under the name that the monitor gives it", async () => {
        const parent = { type: monitorType, name: "foundations", component: true };
        const filterAlarm = {
            type: "foundations-monitor:index:MetricFilterAlarm",
            name: "filter-alarm",
            logicalName: "foundations-console-authentication-failures",
            parent: "foundations",
            component: true,
        };
        const alarm = {
            type: alarmType,
            name: "foundations-console-authentication-failures-alarm",
            id: alarmName,
            parent: "filter-alarm",
        };
        writeFileSync(
            path.join(pulumi.folder, "adopt.json"),
            JSON.stringify({ resources: [parent, filterAlarm, alarm] }),
        );
        const { events } = await pulumi.succeed(
            ...[
                "import",
                "--file",
                "adopt.json",
                "--generate-code=false",
                "--protect=false",
                "--yes",
                "--skip-preview",
            ],
        );
        assert.deepEqual(stepsOf(events), ["import foundations-console-authentication-failures-alarm"]);
        assert.deepEqual(sandbox.aws.changes(), []);
    });

    it("is brought to the benchmark's values by the next update, and not replaced", async () => {
        const { events } = await pulumi.succeed("up", "--yes", "--skip-preview");
        assert.deepEqual(
            stepsOf(events).filter((step) => step.includes("foundations-console-authentication-failures-alarm")),
            ["update foundations-console-authentication-failures-alarm"],
        );
        const { threshold, treatMissingData } =
            sandbox.aws.resources(homeAccount, "us-east-1").get(alarmType, alarmName) ?? {};
        assert.deepEqual({ threshold, treatMissingData }, { threshold: 1, treatMissingData: "notBreaching" });
        await pulumi.succeed("up", "--yes", "--skip-preview", "--refresh", "--expect-no-changes");
    });
});
