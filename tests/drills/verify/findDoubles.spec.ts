import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures as control } from "../../../detection";
import { verifyAccount } from "../../../drills/verify/verifyAccount";
import { type Answers, alarm, fakeAws, filter, region, soundAccount, trail, trailArn } from "./fakeAws";

const doubles = async (changes: Answers): Promise<readonly string[]> =>
    (await verifyAccount(fakeAws({ ...soundAccount, ...changes }), [region], control)).doubles;

const filters = (...more: readonly Partial<typeof filter>[]): Answers => ({
    "logs:DescribeMetricFilters": () => ({ metricFilters: [filter, ...more.map((one) => ({ ...filter, ...one }))] }),
});

describe("findDoubles", () => {
    it("reports two trails on one log group", async () => {
        const other = { ...trail, Name: "second", TrailARN: `${trailArn}-2` };
        assert.deepEqual(await doubles({ "cloudtrail:DescribeTrails": () => ({ trailList: [trail, other] }) }), [
            'The trails "management-events" and "second" write to one log group: every event arrives there twice, and is counted twice.',
        ]);
    });

    it("reports two metric filters that count into one metric", async () => {
        assert.deepEqual(await doubles(filters({ filterName: "again" })), [
            'The metric filters "ConsoleSigninFailures" and "again" count the same events into one metric: each of the failed console sign-ins counts twice.',
        ]);
    });

    it("reports metric filters on different log groups that share an alarm", async () => {
        assert.deepEqual(await doubles(filters({ filterName: "other", logGroupName: "other-logs" })), [
            'The metric filters "ConsoleSigninFailures" and "other" on different log groups count into one metric, and so share its alarm.',
        ]);
    });

    it("reports metric filters with the pattern under different metrics", async () => {
        const metricTransformations = [{ metricName: "other", metricNamespace: "CISBenchmark", metricValue: "1" }];
        assert.deepEqual(await doubles(filters({ filterName: "other", metricTransformations })), [
            'The metric filters "ConsoleSigninFailures" and "other" count the same events into different metrics: auditors that expect one filter object.',
        ]);
    });

    it("reports three alarms on the metric", async () => {
        const named = (AlarmName: string) => ({ ...alarm, AlarmName, AlarmArn: `${alarm.AlarmArn}-${AlarmName}` });
        const changes: Answers = {
            "cloudwatch:DescribeAlarms": () => ({ MetricAlarms: [alarm, named("b"), named("c")] }),
        };
        assert.deepEqual(await doubles(changes), [
            'The alarms "ConsoleSigninFailures", "b" and "c" watch one metric: people are told 3 times of the same.',
        ]);
    });

    it("leaves the guard against bursts in peace, which watches the metric on purpose", async () => {
        const burst = {
            ...alarm,
            AlarmName: "ConsoleSigninFailures-burst",
            AlarmArn: `${alarm.AlarmArn}-burst`,
            Threshold: 10,
        };
        assert.deepEqual(await doubles({ "cloudwatch:DescribeAlarms": () => ({ MetricAlarms: [alarm, burst] }) }), []);
    });

    it("leaves alarms of another metric of the same name in peace", async () => {
        const other = { ...alarm, AlarmName: "b", AlarmArn: `${alarm.AlarmArn}-b`, Namespace: "Other" };
        assert.deepEqual(await doubles({ "cloudwatch:DescribeAlarms": () => ({ MetricAlarms: [alarm, other] }) }), []);
    });
});
