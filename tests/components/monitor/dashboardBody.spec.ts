import * as assert from "node:assert/strict";
import { type DashboardContent, dashboardBody } from "../../../components/monitor/dashboardBody";
import { controls } from "../../../detection";

const arn = (name: string) => `arn:aws-us-gov:cloudwatch:us-gov-west-1:123456789012:alarm:team-${name}`;
const slug = "console-authentication-failures";

const content: DashboardContent = {
    region: "us-gov-west-1",
    logGroupName: "aws-cloudtrail-logs/management-events",
    metricNamespace: "CISBenchmark",
    alarms: { [slug]: { alarmArn: arn("ConsoleSigninFailures"), metricName: "team-ConsoleSigninFailures" } },
    furtherAlarmArns: {},
};

const metricWidget = (title: string, metrics: unknown[], width = 12) => ({
    type: "metric",
    width,
    height: 6,
    properties: { title, region: "us-gov-west-1", view: "timeSeries", stat: "Sum", period: 300, metrics },
});

const table = {
    type: "log",
    width: 12,
    height: 6,
    properties: {
        title: "Failed console sign-ins: who, from where and when",
        region: "us-gov-west-1",
        view: "table",
        query:
            "SOURCE 'aws-cloudtrail-logs/management-events' | fields eventTime, eventName, userIdentity.arn, " +
            "userIdentity.userName, sourceIPAddress, awsRegion, errorCode, recipientAccountId " +
            '| filter eventName = "ConsoleLogin" and ' +
            'errorMessage = "Failed authentication" | sort eventTime desc | limit 100',
    },
};

const failures = ["CISBenchmark", "team-ConsoleSigninFailures", { label: "benchmark" }];

const alarms = (...arns: string[]) => ({
    type: "alarm",
    width: 24,
    height: 3,
    properties: { title: "Alarms", alarms: arns },
});

describe("dashboardBody", () => {
    it("shows the alarm's state, the metric of a day, and who failed from where and when", () => {
        assert.deepEqual(JSON.parse(dashboardBody(content)), {
            start: "-P1D",
            widgets: [alarms(arn("ConsoleSigninFailures")), metricWidget("Failed console sign-ins", [failures]), table],
        });
    });

    it("adds the alarms beside the control's: their states, and the metrics that are their own", () => {
        const furtherAlarmArns = {
            [`${slug}/222222222222`]: arn("ConsoleSigninFailures-222222222222"),
            [`${slug}/burst`]: arn("ConsoleSigninFailures-burst"),
            [`${slug}/details`]: arn("ConsoleSigninFailures-details"),
            heartbeat: arn("AlertPathHeartbeat"),
        };
        const { widgets } = JSON.parse(dashboardBody({ ...content, furtherAlarmArns }));
        assert.deepEqual(widgets, [
            alarms(arn("ConsoleSigninFailures"), ...Object.values(furtherAlarmArns)),
            metricWidget("Failed console sign-ins", [
                failures,
                ["CISBenchmark", "team-ConsoleSigninFailures-222222222222", { label: "222222222222" }],
            ]),
            table,
            metricWidget(
                "Log events received",
                [["AWS/Logs", "IncomingLogEvents", "LogGroupName", "aws-cloudtrail-logs/management-events"]],
                24,
            ),
        ]);
    });

    it("has a row for every control, of its metrics and its events", () => {
        const every = Object.values(controls).map((control) => [
            control.slug,
            { alarmArn: arn(control.metricName), metricName: control.metricName },
        ]);
        const { widgets } = JSON.parse(dashboardBody({ ...content, alarms: Object.fromEntries(every) }));
        assert.deepEqual(
            widgets.map(({ type }: { type: string }) => type),
            ["alarm", ...every.flatMap(() => ["metric", "log"])],
        );
        assert.ok(!JSON.stringify(widgets).includes("undefined"));
    });
});
