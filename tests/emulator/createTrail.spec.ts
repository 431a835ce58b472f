import * as assert from "node:assert/strict";
import { describeWithEmulator } from "./describeWithEmulator";
import { SampleStack } from "./SampleStack";

/** By name: the list of dashboards that the emulator gives cannot be read. */
const dashboard = { DashboardName: "Foundations" };

describeWithEmulator("A stack with a trail and guards of its own, deployed into an emulator", (url) => {
    let stack: SampleStack;

    before(async () => {
        stack = await SampleStack.prepare(url());
        stack.edit(({ "foundations-monitor:trailName": name, ...config }) => ({
            ...config,
            "foundations-monitor:createTrail": { name },
            "foundations-monitor:pathGuards": { heartbeat: {}, tamper: {} },
            "foundations-monitor:controls": {
                "console-authentication-failures": { burst: {}, companions: { "other-failed-sign-in": {} } },
            },
            "foundations-monitor:dashboard": true,
        }));
    });
    after(() => stack?.dispose());

    it("is told", async () => {
        await stack.deploy();
        const { exitCode, document } = await stack.verify();
        assert.deepEqual([exitCode, document.outcome, document.path.findings, document.doubles], [0, "told", [], []]);
    });

    it("is there as a whole", async () => {
        assert.deepEqual(await stack.aws.inventory(), [
            "alarm AlertPathHeartbeat",
            "alarm AlertPathTamper",
            "alarm ConsoleSigninFailures",
            "alarm ConsoleSigninFailures-burst",
            "alarm ConsoleSigninFailures-other-failed-sign-in",
            "key",
            "key",
            "key alias alias/foundations-alerts",
            "key alias alias/management-events",
            "log group aws-cloudtrail-logs/management-events",
            "metric filter AlertPathTamper",
            "metric filter AlertPathTamper-2",
            "metric filter AlertPathTamper-3",
            "metric filter ConsoleSigninFailures",
            "metric filter ConsoleSigninFailures-other-failed-sign-in",
            "queue policy security-audit",
            "subscription email",
            "subscription http",
            "subscription sqs",
            "topic foundations-alerts",
            "trail management-events",
        ]);
        const { DashboardBody = "" } = await stack.aws.alarms.getDashboard(dashboard);
        assert.match(DashboardBody, /alarm:AlertPathTamper/);
    });

    it("is read back as it was written", async () => {
        assert.deepEqual(await stack.deploy("--expect-no-changes"), []);
    });

    it("leaves nothing behind when it is destroyed", async () => {
        await stack.pulumi.succeed("destroy", "--yes", "--skip-preview");
        assert.deepEqual([await stack.aws.inventory(), stack.typesBeside()], [[], []]);
        await assert.rejects(stack.aws.alarms.getDashboard(dashboard), { name: "ResourceNotFound" });
    });
});
