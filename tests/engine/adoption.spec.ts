import * as assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { describeWithPulumi } from "./describeWithPulumi";
import { stepsOf } from "./engineEvents";
import type { PulumiCli } from "./PulumiCli";
import { homeAccount, PulumiSandbox } from "./PulumiSandbox";
import { projectRoot } from "./projectRoot";
import { putTrail, trailLogGroup } from "./putTrail";

const alarmType = "aws:cloudwatch/metricAlarm:MetricAlarm";
const filterType = "aws:cloudwatch/logMetricFilter:LogMetricFilter";
const name = "ConsoleSigninFailures";

const pair = ["filter", "alarm"].map((role) => `foundations-console-authentication-failures-${role}`);

/** The file and the command of the page that says how to take over what is there. */
function documented(): { readonly file: string; readonly command: readonly string[] } {
    const page = readFileSync(path.join(projectRoot, "docs/one-account.md"), "utf8");
    const [, section = ""] = page.split("\n## Where there is a filter or an alarm already\n");
    const [, file = ""] = /```json\n(.*?)```/s.exec(section) ?? [];
    const [, command = ""] = /^npx pulumi (import .*)$/m.exec(section) ?? [];
    return { file, command: command.split(" ") };
}

/** An account whose filter and alarm somebody made by hand: the filter misses root, and the alarm misses single failures. */
describeWithPulumi("A filter and an alarm that are already there", () => {
    let sandbox: PulumiSandbox;
    let pulumi: PulumiCli;

    before(async () => {
        sandbox = new PulumiSandbox();
        putTrail(sandbox.aws, { account: homeAccount, region: "us-east-1" });
        const resources = sandbox.aws.resources(homeAccount, "us-east-1");
        resources.put(filterType, `${trailLogGroup}:${name}`, {
            name,
            logGroupName: trailLogGroup,
            pattern: "{ ($.eventName = ConsoleLogin) && ($.userIdentity.type = IAMUser) }",
            metricTransformation: { name, namespace: "CISBenchmark", value: "1" },
            region: "us-east-1",
        });
        resources.put(alarmType, name, {
            name,
            arn: `arn:aws:cloudwatch:us-east-1:${homeAccount}:alarm:${name}`,
            metricName: name,
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

    it("are imported under the names that the monitor gives them, by the file and the command of the page", async () => {
        const { file, command } = documented();
        writeFileSync(path.join(pulumi.folder, "adopt.json"), file);
        const { events } = await pulumi.succeed(...command, "--yes", "--skip-preview");
        assert.deepEqual(stepsOf(events).sort(), pair.map((each) => `import ${each}`).sort());
        assert.deepEqual(sandbox.aws.changes(), []);
    });

    it("are brought to the benchmark's values by the next update, and not replaced", async () => {
        const { events } = await pulumi.succeed("up", "--yes", "--skip-preview");
        assert.deepEqual(
            stepsOf(events)
                .filter((step) => pair.some((each) => step.endsWith(` ${each}`)))
                .sort(),
            pair.map((each) => `update ${each}`).sort(),
        );
        const resources = sandbox.aws.resources(homeAccount, "us-east-1");
        const { threshold, treatMissingData } = resources.get(alarmType, name) ?? {};
        assert.deepEqual({ threshold, treatMissingData }, { threshold: 1, treatMissingData: "notBreaching" });
        assert.equal(
            resources.get(filterType, `${trailLogGroup}:${name}`)?.pattern,
            '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
        );
        await pulumi.succeed("up", "--yes", "--skip-preview", "--refresh", "--expect-no-changes");
    });
});
