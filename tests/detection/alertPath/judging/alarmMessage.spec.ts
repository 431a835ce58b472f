import * as assert from "node:assert/strict";
import { absent, known, unknown } from "../../../../detection";
import { alarmMessage, type MessageValue } from "../../../../detection/alertPath/judging/alarmMessage";
import { account, alarm, arns, placed } from "../compliantDeployment";

/** Numbers and texts as they are, the rest by its kind. */
const shown = (value: MessageValue): unknown => {
    switch (value.kind) {
        case "text":
            return value.text.map((part) => part ?? "…").join(":");
        case "number":
            return value.value;
        case "object":
            return Object.fromEntries([...value.fields].map(([name, inner]) => [name, shown(inner)]));
        case "one of":
            return value.texts;
        default:
            return value.kind;
    }
};
const message = (...given: Parameters<typeof alarmMessage>): unknown =>
    shown({ kind: "object", fields: alarmMessage(...given) });

const common = {
    AlarmName: "ConsoleSigninFailures",
    AlarmDescription: "anything",
    AWSAccountId: account,
    NewStateValue: "ALARM",
    NewStateReason: "anything",
    StateChangeTime: "anything",
    Region: ["EU (Stockholm)", "Europe (Stockholm)", "EU - Stockholm"],
    AlarmArn: arns.alarm,
    OldStateValue: ["OK", "INSUFFICIENT_DATA"],
    OKActions: "anything",
    AlarmActions: "anything",
    InsufficientDataActions: "anything",
};
const trigger = {
    MetricName: "ConsoleSigninFailures",
    Namespace: "CISBenchmark",
    StatisticType: "Statistic",
    Statistic: "SUM",
    Unit: "anything",
    Dimensions: "anything",
    Period: 300,
    EvaluationPeriods: 1,
    ComparisonOperator: "GreaterThanOrEqualToThreshold",
    Threshold: 1,
    TreatMissingData: "anything",
    EvaluateLowSampleCountPercentile: "anything",
};

describe("alarmMessage", () => {
    it("says what the message of a metric alarm will hold", () => {
        assert.deepEqual(message(alarm()), {
            ...common,
            AlarmConfigurationUpdatedTimestamp: "anything",
            Trigger: trigger,
        });
    });

    it("leaves open what is not known of an alarm", () => {
        const open = alarm({
            name: unknown(),
            arn: unknown(),
            metricName: unknown(),
            threshold: unknown(),
            region: known("eu-west-9"),
            statistic: unknown(),
        });
        assert.deepEqual(message(open), {
            ...common,
            AlarmName: "…",
            AlarmArn: "…",
            Region: "anything",
            AlarmConfigurationUpdatedTimestamp: "anything",
            Trigger: {
                ...trigger,
                MetricName: "…",
                Threshold: "anything",
                StatisticType: "anything",
                Statistic: "anything",
            },
        });
    });

    it("leaves open what the message of an alarm on a query says of it", () => {
        assert.deepEqual(message(alarm({ usesMetricQueries: known(false) })), {
            ...common,
            AlarmConfigurationUpdatedTimestamp: "anything",
            Trigger: "anything",
        });
    });

    it("says what the message of a composite alarm will hold", () => {
        const composite = {
            ...placed("composite"),
            name: known("ConsoleSigninFailures"),
            arn: known(arns.alarm),
            rule: known("ALARM(a)"),
            actionsEnabled: absent,
            alarmActions: absent,
        };
        assert.deepEqual(message(composite), { ...common, AlarmRule: "anything", TriggeringChildren: "anything" });
    });
});
