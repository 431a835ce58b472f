import * as assert from "node:assert/strict";
import { MonitorDashboard, type MonitorDashboardArgs } from "../../../components";
import { build, buildFailure, only, outputValue, typesAndNames } from "../../support";

const dashboardType = "aws:cloudwatch/dashboard:Dashboard";

const alarmArn = "arn:aws:cloudwatch:us-east-1:123456789012:alarm:ConsoleSigninFailures";
const complete: MonitorDashboardArgs = {
    logGroupName: "trail-logs",
    metricNamespace: "CISBenchmark",
    alarms: { "console-authentication-failures": { alarmArn, metricName: "ConsoleSigninFailures" } },
};

const make =
    (args: Partial<MonitorDashboardArgs> = {}) =>
    () =>
        new MonitorDashboard("signin-dashboard", { ...complete, ...args });

interface Body {
    readonly widgets: readonly { readonly type: string; readonly properties: Readonly<Record<string, unknown>> }[];
}

describe("MonitorDashboard", () => {
    for (const preview of [true, false]) {
        it(`asks for one dashboard ${preview ? "in a preview" : "in an update"}`, async () => {
            const { resources, made } = await build(make(), { preview });
            assert.deepEqual(typesAndNames(resources), [
                `${dashboardType} signin-dashboard`,
                "foundations-monitor:index:MonitorDashboard signin-dashboard",
            ]);
            const { dashboardName, dashboardBody, ...others } = only(resources, dashboardType).inputs;
            assert.deepEqual([dashboardName, others], ["Foundations", {}]);
            const { widgets }: Body = JSON.parse(String(dashboardBody));
            assert.deepEqual(
                widgets.map(({ type }) => type),
                ["alarm", "metric", "log"],
            );
            assert.deepEqual(widgets[0]?.properties.alarms, [alarmArn]);
            assert.equal(await outputValue(made.dashboardName), "Foundations");
        });
    }

    it("shows another Region, under a name with the prefix", async () => {
        const { resources } = await build(make({ region: "eu-north-1", namePrefix: "team-" }));
        const { dashboardName, region, dashboardBody } = only(resources, dashboardType).inputs;
        assert.deepEqual([dashboardName, region], ["team-Foundations", "eu-north-1"]);
        const { widgets }: Body = JSON.parse(String(dashboardBody));
        assert.deepEqual(
            widgets.map(({ properties }) => properties.region),
            [undefined, "eu-north-1", "eu-north-1"],
        );
    });

    it("refuses names that cannot be there, before anything is registered", async () => {
        const { messages, resources } = await buildFailure(make({ logGroupName: "a'b", namePrefix: "a b" }));
        assert.deepEqual(resources, []);
        assert.deepEqual(
            messages[0]?.split("\n").map((line) => line.slice(0, 30)),
            ['MonitorDashboard "signin-dashb', '- logGroupName is "a\'b"; it mu', '- namePrefix is "a b"; it must'],
        );
    });
});
