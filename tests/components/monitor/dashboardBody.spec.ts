import * as assert from "node:assert/strict";
import { type DashboardContent, dashboardBody } from "../../../components/monitor/dashboardBody";

const arn = (name: string) => `arn:aws-us-gov:cloudwatch:us-gov-west-1:123456789012:alarm:team-${name}`;

const content: DashboardContent = {
    region: "us-gov-west-1",
    logGroupName: "aws-cloudtrail-logs/management-events",
    metricNamespace: "CISBenchmark",
    metricName: "team-ConsoleSigninFailures",
    alarmArn: arn("ConsoleSigninFailures"),
    guardAlarmArns: {},
    accountAlarmArns: {},
    namePrefix: "team-",
};

const metricWidget = (title: string, metrics: unknown[]) => ({
    type: "metric",
    width: 24,
    height: 6,
    properties: { title, region: "us-gov-west-1", view: "timeSeries", stat: "Sum", period: 300, metrics },
});

const table = {
    type: "log",
    width: 24,
    height: 8,
    properties: {
        title: "Who, from where and when",
        region: "us-gov-west-1",
        view: "table",
        query:
            "SOURCE 'aws-cloudtrail-logs/management-events' | fields eventTime, eventName, userIdentity.arn, " +
            "userIdentity.userName, sourceIPAddress, awsRegion, errorCode, recipientAccountId " +
            '| filter eventName = "ConsoleLogin" and ' +
            'errorMessage = "Failed authentication" | sort eventTime desc | limit 100',
    },
};

const failures = ["CISBenchmark", "team-ConsoleSigninFailures", { label: "failed authentication" }];

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

    it("adds the accounts that have an alarm of their own: their states and metrics", () => {
        const accountAlarmArns = { payments: arn("ConsoleSigninFailures-222222222222") };
        const { widgets } = JSON.parse(dashboardBody({ ...content, accountAlarmArns }));
        assert.deepEqual(widgets, [
            alarms(arn("ConsoleSigninFailures"), arn("ConsoleSigninFailures-222222222222")),
            metricWidget("Failed console sign-ins", [
                failures,
                ["CISBenchmark", "team-ConsoleSigninFailures-222222222222", { label: "payments" }],
            ]),
            table,
        ]);
    });

    it("adds the guards: their states, and the metrics that are their own", () => {
        const guardAlarmArns = {
            burst: arn("ConsoleSigninBurst"),
            heartbeat: arn("ConsoleSigninHeartbeat"),
            missedFailures: arn("ConsoleSigninMissedFailures"),
        };
        assert.deepEqual(JSON.parse(dashboardBody({ ...content, guardAlarmArns })), {
            start: "-P1D",
            widgets: [
                alarms(arn("ConsoleSigninFailures"), ...Object.values(guardAlarmArns)),
                metricWidget("Failed console sign-ins", [
                    failures,
                    ["CISBenchmark", "team-ConsoleSigninMissedFailures", { label: "missed failures" }],
                ]),
                metricWidget("Log events received", [
                    ["AWS/Logs", "IncomingLogEvents", "LogGroupName", "aws-cloudtrail-logs/management-events"],
                ]),
                table,
            ],
        });
    });
});
