import * as assert from "node:assert/strict";
import { composeAlarmNotification, type NotifyingAlarm } from "../../../detection/alarm";
import { benchmarkAlarm } from "./benchmarkAlarm";

describe("composeAlarmNotification", () => {
    const topic = "arn:aws:sns:us-east-1:111122223333:signin-alerts";
    const alarm: NotifyingAlarm = {
        name: "ConsoleSigninFailures",
        description: "Somebody failed to sign in.",
        arn: "arn:aws:cloudwatch:us-east-1:111122223333:alarm:ConsoleSigninFailures",
        account: "111122223333",
        region: "us-east-1",
        settings: benchmarkAlarm(),
        metricName: "ConsoleSigninFailures",
        metricNamespace: "CISBenchmark",
        alarmActions: [topic],
    };
    const transition = { from: "OK", to: "ALARM", reason: "Threshold Crossed: 1 out of 1." } as const;
    const time = new Date("2026-03-02T22:06:00Z");
    const compose = (changes: Partial<NotifyingAlarm> = {}) =>
        composeAlarmNotification({ ...alarm, ...changes }, transition, time);

    it("writes the e-mail", () => {
        const { subject, text } = compose();
        assert.equal(subject, 'ALARM: "ConsoleSigninFailures" in US East (N. Virginia)');
        assert.equal(
            text,
            `You are receiving this email because your Amazon CloudWatch Alarm "ConsoleSigninFailures" in the US East (N. Virginia) region has entered the ALARM state, because "Threshold Crossed: 1 out of 1." at "Monday 02 March, 2026 22:06:00 UTC".

View this alarm in the AWS Management Console:
https://us-east-1.console.aws.amazon.com/cloudwatch/deeplink.js?region=us-east-1#alarmsV2:alarm/ConsoleSigninFailures

Alarm Details:
- Name:                       ConsoleSigninFailures
- Description:                Somebody failed to sign in.
- State Change:               OK -> ALARM
- Reason for State Change:    Threshold Crossed: 1 out of 1.
- Timestamp:                  Monday 02 March, 2026 22:06:00 UTC
- AWS Account:                111122223333
- Alarm Arn:                  arn:aws:cloudwatch:us-east-1:111122223333:alarm:ConsoleSigninFailures

…`,
        );
    });

    it("writes the message for machines, in the order of its fields", () => {
        const expected = {
            AlarmName: "ConsoleSigninFailures",
            AlarmDescription: "Somebody failed to sign in.",
            AWSAccountId: "111122223333",
            NewStateValue: "ALARM",
            NewStateReason: "Threshold Crossed: 1 out of 1.",
            StateChangeTime: "2026-03-02T22:06:00.000+0000",
            Region: "US East (N. Virginia)",
            AlarmArn: "arn:aws:cloudwatch:us-east-1:111122223333:alarm:ConsoleSigninFailures",
            OldStateValue: "OK",
            OKActions: [],
            AlarmActions: [topic],
            InsufficientDataActions: [],
            Trigger: {
                MetricName: "ConsoleSigninFailures",
                Namespace: "CISBenchmark",
                StatisticType: "Statistic",
                Statistic: "SUM",
                Unit: null,
                Dimensions: [],
                Period: 300,
                EvaluationPeriods: 1,
                DatapointsToAlarm: 1,
                ComparisonOperator: "GreaterThanOrEqualToThreshold",
                Threshold: 1,
                TreatMissingData: "notBreaching",
                EvaluateLowSampleCountPercentile: "",
            },
        };
        assert.equal(JSON.stringify(compose().message, null, 2), JSON.stringify(expected, null, 2));
    });

    it("shows what an alarm leaves out, and what it adds", () => {
        const { text, message } = compose({
            description: undefined,
            settings: benchmarkAlarm({
                statistic: "SampleCount",
                evaluationPeriods: 5,
                datapointsToAlarm: 2,
                threshold: 0.5,
                treatMissingData: undefined,
            }),
            dimensions: { Group: "a", Stage: "b" },
            unit: "Count",
            okActions: ["arn:ok"],
            insufficientDataActions: ["arn:one", "arn:two"],
        });
        assert.equal(message.AlarmDescription, null);
        assert.deepEqual([message.OKActions, message.InsufficientDataActions], [["arn:ok"], ["arn:one", "arn:two"]]);
        assert.deepEqual(message.Trigger, {
            MetricName: "ConsoleSigninFailures",
            Namespace: "CISBenchmark",
            StatisticType: "Statistic",
            Statistic: "SAMPLE_COUNT",
            Unit: "Count",
            Dimensions: [
                { value: "a", name: "Group" },
                { value: "b", name: "Stage" },
            ],
            Period: 300,
            EvaluationPeriods: 5,
            DatapointsToAlarm: 2,
            ComparisonOperator: "GreaterThanOrEqualToThreshold",
            Threshold: 0.5,
            TreatMissingData: "",
            EvaluateLowSampleCountPercentile: "",
        });
        assert.ok(text.split("\n").includes("- Description:"));
    });

    it("names a percentile as an extended statistic", () => {
        const { StatisticType, Statistic, ExtendedStatistic } = compose({
            settings: benchmarkAlarm({ statistic: "p90" }),
        }).message.Trigger;
        assert.deepEqual([StatisticType, Statistic, ExtendedStatistic], ["ExtendedStatistic", undefined, "p90"]);
    });

    it("names every partition's Regions and consoles, and falls back to the code of a Region it does not know", () => {
        const seen = ["cn-north-1", "us-gov-west-1", "eu-central-1", "zz-north-9"].map((region) => {
            const { subject, text, message } = compose({ region, name: "a/b c" });
            const link = text.split("\n").find((line) => line.startsWith("https://"));
            return [subject, message.Region, link?.replace(/\/cloudwatch.*alarm\//, " ")];
        });
        assert.deepEqual(seen, [
            [
                'ALARM: "a/b c" in China (Beijing)',
                "China (Beijing)",
                "https://cn-north-1.console.amazonaws.cn a%2Fb%20c",
            ],
            [
                'ALARM: "a/b c" in AWS GovCloud (US-West)',
                "AWS GovCloud (US-West)",
                "https://us-gov-west-1.console.amazonaws-us-gov.com a%2Fb%20c",
            ],
            [
                'ALARM: "a/b c" in EU (Frankfurt)',
                "EU (Frankfurt)",
                "https://eu-central-1.console.aws.amazon.com a%2Fb%20c",
            ],
            ['ALARM: "a/b c" in zz-north-9', "zz-north-9", "https://zz-north-9.console.aws.amazon.com a%2Fb%20c"],
        ]);
    });

    it("keeps the subject within 100 ASCII characters by shortening the name", () => {
        const { subject } = compose({ name: `Anmeldung-fehlgeschlagen-ö${"x".repeat(200)}` });
        assert.equal(subject.length, 100);
        assert.match(subject, /^ALARM: "Anmeldung-fehlgeschlagen-_x+\.\.\." in US East \(N\. Virginia\)$/);
    });
});
