import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures as control } from "../../../detection";
import { verifyAccount } from "../../../drills/verify/verifyAccount";
import {
    type Answers,
    account,
    alarm,
    fakeAws,
    filter,
    logGroupArn,
    region,
    soundAccount,
    trail,
    trailArn,
} from "./fakeAws";

const doubles = async (changes: Answers): Promise<readonly string[]> =>
    (await verifyAccount(fakeAws({ ...soundAccount, ...changes }), [region], control)).doubles;

const filters = (...more: readonly Partial<typeof filter>[]): Answers => ({
    "logs:DescribeMetricFilters": () => ({ metricFilters: [filter, ...more.map((one) => ({ ...filter, ...one }))] }),
});

/** Of the second trail whether it records management events; the first does. */
const selecting =
    (IncludeManagementEvents: boolean): Answers["cloudtrail:GetEventSelectors"] =>
    ({ TrailName }) =>
        TrailName === trailArn
            ? soundAccount["cloudtrail:GetEventSelectors"]()
            : { EventSelectors: [{ IncludeManagementEvents, ReadWriteType: "All" }] };

describe("findDoubles", () => {
    it("reports two trails on one log group", async () => {
        const other = { ...trail, Name: "second", TrailARN: `${trailArn}-2` };
        assert.deepEqual(await doubles({ "cloudtrail:DescribeTrails": () => ({ trailList: [trail, other] }) }), [
            'The trails "management-events" and "second" write to one log group: every event arrives there twice, and is counted twice.',
        ]);
    });

    const second = { ...trail, Name: "second", TrailARN: `${trailArn}-2` };
    const beside: readonly [string, object, Answers][] = [
        ["records data events alone", second, { "cloudtrail:GetEventSelectors": selecting(false) }],
        [
            "is stopped",
            second,
            { "cloudtrail:GetTrailStatus": ({ Name }) => ({ IsLogging: Name !== second.TrailARN }) },
        ],
        [
            "writes to a group of that name in another account",
            { ...second, CloudWatchLogsLogGroupArn: logGroupArn.replace(account, "999999999999") },
            {},
        ],
        ["writes to no group", { ...second, CloudWatchLogsLogGroupArn: undefined }, {}],
    ];
    for (const [what, other, answers] of beside) {
        it(`leaves a trail beside another one in peace that ${what}`, async () => {
            const trailList = [trail, other];
            assert.deepEqual(await doubles({ "cloudtrail:DescribeTrails": () => ({ trailList }), ...answers }), []);
        });
    }

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

    for (const [what, silent] of [
        ["notifies nobody", { AlarmActions: [] }],
        ["has its actions switched off", { ActionsEnabled: false }],
    ] satisfies [string, Partial<typeof alarm>][]) {
        it(`leaves a second alarm in peace that ${what}`, async () => {
            const other = { ...alarm, AlarmName: "b", AlarmArn: `${alarm.AlarmArn}-b`, ...silent };
            const changes: Answers = { "cloudwatch:DescribeAlarms": () => ({ MetricAlarms: [alarm, other] }) };
            assert.deepEqual(await doubles(changes), []);
        });
    }

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
