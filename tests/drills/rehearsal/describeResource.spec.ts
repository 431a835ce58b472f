import * as assert from "node:assert/strict";
import { describeResource } from "../../../drills/rehearsal/describeResource";
import type { RecordedResource } from "../../../drills/rehearsal/recordedStack";

const recorded = (type: string, props: Record<string, unknown>, isCustom = true): RecordedResource => ({
    type,
    name: "signin",
    urn: "urn",
    isCustom,
    inputs: {},
    props,
    propertyDependencies: {},
});

const alarm = {
    statistic: "Sum",
    period: 300,
    threshold: 1,
    comparisonOperator: "GreaterThanOrEqualToThreshold",
    evaluationPeriods: 1,
    treatMissingData: "notBreaching",
};
const allow = (service: string) => ({ Effect: "Allow", Principal: { Service: service } });

const cases: readonly [type: string, props: Record<string, unknown>, kind: string, meaning: string][] = [
    ["aws:cloudwatch/logMetricFilter:LogMetricFilter", { logGroupName: "trail" }, "metric filter", "on trail"],
    ["aws:cloudwatch/metricAlarm:MetricAlarm", alarm, "alarm", "Sum over 300 s ≥ 1, quiet without data"],
    [
        "aws:cloudwatch/metricAlarm:MetricAlarm",
        {
            ...alarm,
            statistic: undefined,
            extendedStatistic: "p90",
            comparisonOperator: "GreaterThanThreshold",
            evaluationPeriods: 3,
            datapointsToAlarm: 2,
            treatMissingData: undefined,
            actionsEnabled: false,
        },
        "alarm",
        "p90 over 300 s > 1, 2 of 3 periods, undecided without data, actions switched off",
    ],
    [
        "aws:sns/topic:Topic",
        { kmsMasterKeyId: "arn:aws:kms:eu-north-1:1:key/k" },
        "topic",
        "encrypted with a customer key",
    ],
    ["aws:sns/topic:Topic", { kmsMasterKeyId: "alias/aws/sns" }, "topic", "encrypted with the AWS managed key"],
    ["aws:sns/topic:Topic", {}, "topic", "not encrypted"],
    [
        "aws:sns/topicPolicy:TopicPolicy",
        {
            policy: JSON.stringify({
                Statement: [allow("cloudwatch.amazonaws.com"), { Effect: "Deny", Principal: "*" }],
            }),
        },
        "topic policy",
        "admits cloudwatch.amazonaws.com",
    ],
    ["aws:sns/topicPolicy:TopicPolicy", { policy: "no JSON" }, "topic policy", "admits no AWS service"],
    [
        "aws:kms/key:Key",
        { enableKeyRotation: true, policy: JSON.stringify({ Statement: allow("cloudwatch.amazonaws.com") }) },
        "key",
        "admits cloudwatch.amazonaws.com, rotated",
    ],
    ["aws:kms/key:Key", {}, "key", "admits no AWS service, not rotated"],
    ["aws:kms/keyPolicy:KeyPolicy", {}, "key policy", "admits no AWS service"],
    ["aws:kms/alias:Alias", { name: "alias/alerts" }, "key alias", "alias/alerts"],
    ["aws:cloudwatch/logGroup:LogGroup", { name: "trail" }, "log group", "trail"],
    [
        "aws:sns/topicSubscription:TopicSubscription",
        { protocol: "https", endpoint: "https://example.com/T0KEN", rawMessageDelivery: true, filterPolicy: "{}" },
        "subscription",
        "https raw filtered https://example.com/••••",
    ],
    ["aws:s3/bucket:Bucket", {}, "Bucket", ""],
];

describe("describeResource", () => {
    for (const [type, props, kind, meaning] of cases) {
        it(`describes ${type} as ${kind}: ${meaning}`, () => {
            assert.deepEqual(describeResource(recorded(type, props)), { kind, meaning });
        });
    }
    it("names a component by its type", () => {
        const component = recorded("console-signin-monitor:index:AlarmTopic", {}, false);
        assert.deepEqual(describeResource(component), { kind: "component", meaning: "AlarmTopic" });
    });
});
