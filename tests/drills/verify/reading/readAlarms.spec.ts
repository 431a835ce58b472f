import * as assert from "node:assert/strict";
import type { CompositeAlarm, LogAlarm, MetricAlarm } from "@aws-sdk/client-cloudwatch";
import { absent, consoleAuthenticationFailures as control, known, unknown } from "../../../../detection";
import { verifyAccount } from "../../../../drills/verify/verifyAccount";
import { account, alarm, fakeAws, refuse, region, soundAccount, topicArn } from "../fakeAws";

async function verify(MetricAlarms: MetricAlarm[], ...CompositeAlarms: CompositeAlarm[]) {
    const aws = fakeAws({ ...soundAccount, "cloudwatch:DescribeAlarms": () => ({ MetricAlarms, CompositeAlarms }) });
    const { outcome, report, live } = await verifyAccount(aws, [region], control);
    return { aws, outcome, report, live, codes: report.findings.map(({ code }) => code) };
}

const { MetricName: _name, Namespace: _namespace, Period: _period, Statistic: _statistic, ...withoutMetric } = alarm;
const metric = (MetricName: string) => ({ Id: "m1", MetricStat: { Metric: { MetricName }, Period: 60, Stat: "Sum" } });
const composite = (more: CompositeAlarm): CompositeAlarm => ({
    AlarmName: "any-sign-in",
    AlarmArn: `arn:aws:cloudwatch:${region}:${account}:alarm:any-sign-in`,
    AlarmRule: `ALARM("${alarm.AlarmName}")`,
    ActionsEnabled: true,
    AlarmActions: [topicArn],
    ...more,
});

const logAlarm: LogAlarm = {
    AlarmName: "SignInDetails",
    AlarmArn: `arn:aws:cloudwatch:${region}:${account}:alarm:SignInDetails`,
    AlarmActions: [topicArn],
    ScheduledQueryConfiguration: {
        QueryString: 'filter eventName = "ConsoleLogin" and errorMessage = "Failed authentication"',
    } as LogAlarm["ScheduledQueryConfiguration"],
};

async function verifyWith(LogAlarms: LogAlarm[], MetricAlarms: MetricAlarm[] = [alarm]) {
    const aws = fakeAws({ ...soundAccount, "cloudwatch:DescribeAlarms": () => ({ MetricAlarms, LogAlarms }) });
    const { outcome, report, logAlarms, doubles } = await verifyAccount(aws, [region], control);
    return { outcome, logAlarms, doubles, first: report.findings[0], codes: report.findings.map(({ code }) => code) };
}

describe("readAlarms", () => {
    it("lists the log alarms on the control's events, which no benchmark counts", async () => {
        const other = { ...logAlarm, AlarmName: "jobs", ScheduledQueryConfiguration: undefined };
        const { outcome, logAlarms } = await verifyWith([logAlarm, other]);
        assert.deepEqual(
            [outcome, logAlarms],
            [
                "told",
                [
                    'The log alarm "SignInDetails" tells people of failed console sign-ins, and the benchmark and AWS Security Hub do not count it.',
                ],
            ],
        );
    });

    it("says why a log alarm tells nobody", async () => {
        const failing = {
            ...logAlarm,
            EvaluationState: "EVALUATION_ERROR" as const,
            StateReason: "Access denied to the query role.",
        };
        assert.deepEqual((await verifyWith([failing, { ...logAlarm, AlarmActions: [] }])).logAlarms, [
            'The log alarm "SignInDetails" queries failed console sign-ins, is not evaluated (EVALUATION_ERROR) and tells nobody. Access denied to the query role.',
            'The log alarm "SignInDetails" queries failed console sign-ins and notifies nobody.',
        ]);
    });

    it("mentions a log alarm where the pair is missing", async () => {
        const { outcome, first } = await verifyWith([logAlarm], []);
        assert.deepEqual([outcome, first?.code], ["lost", "ALARM_MISSING"]);
        assert.match(first?.observed ?? "", /The log alarm "SignInDetails" tells people .* do not count it\.$/);
    });

    it("takes an answer with log alarms alone for one of AWS", async () => {
        const aws = fakeAws({ ...soundAccount, "cloudwatch:DescribeAlarms": () => ({ LogAlarms: [logAlarm] }) });
        const { outcome, report, live } = await verifyAccount(aws, [region], control);
        assert.deepEqual(
            [outcome, report.findings.map(({ code }) => code), live.unread],
            ["lost", ["ALARM_MISSING"], []],
        );
    });

    it("reads the others where CloudWatch does not have log alarms, and says so", async () => {
        const message =
            "1 validation error detected: Value '[LogAlarm]' at 'alarmTypes' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [CompositeAlarm, MetricAlarm]]";
        const aws = fakeAws({
            ...soundAccount,
            "cloudwatch:DescribeAlarms": ({ AlarmTypes = [] }) =>
                AlarmTypes.includes("LogAlarm") ? refuse("ValidationError", message)() : { MetricAlarms: [alarm] },
        });
        const { outcome, live } = await verifyAccount(aws, [region], control);
        assert.deepEqual(
            [outcome, live.unread.map(({ what, kind, reason }) => [what, kind, reason])],
            [
                "told",
                [
                    [
                        "the log alarms",
                        "not available",
                        "eu-north-1 does not have what cloudwatch:DescribeAlarms asks for",
                    ],
                ],
            ],
        );
    });

    for (const MetricName of ["consolesigninfailures", "ConsoleSigninFailures "]) {
        it(`finds an alarm on "${MetricName}", which is another metric than the filter's`, async () => {
            assert.deepEqual((await verify([{ ...alarm, MetricName }])).codes, ["ALARM_WATCHES_OTHER_METRIC"]);
        });
    }

    it("asks nobody for the topic of an action that is the ARN of a subscription", async () => {
        const { aws, codes, live } = await verify([{ ...alarm, AlarmActions: [`${topicArn}:0001`] }]);
        assert.deepEqual([codes, live.unread], [["TOPIC_ARN_INVALID"], []]);
        assert.equal(
            aws.called.some((call) => call.startsWith("sns:")),
            false,
        );
    });

    it("reports a name that alarms of two kinds have", async () => {
        assert.deepEqual((await verifyWith([{ ...logAlarm, AlarmName: alarm.AlarmName }])).doubles, [
            `The name "${alarm.AlarmName}" belongs to a metric alarm and a log alarm: a name is one alarm's, and which of them a call changes is not documented.`,
        ]);
    });

    it("finds an alarm that CloudWatch cannot evaluate, with its own reason", async () => {
        const failing = { ...alarm, EvaluationState: "EVALUATION_ERROR" as const, StateReason: "Bad query." };
        const { outcome, codes, first } = await verifyWith([], [failing]);
        assert.deepEqual([outcome, codes], ["lost", ["ALARM_NOT_EVALUATED"]]);
        assert.match(first?.observed ?? "", /its evaluation state is EVALUATION_ERROR\. Bad query\.$/);
    });

    it("cannot tell while the service cannot evaluate an alarm", async () => {
        const failing = { ...alarm, EvaluationState: "EVALUATION_FAILURE" as const };
        assert.equal((await verifyWith([], [failing])).outcome, "cannot tell yet");
    });

    it("reads windows by the clock and warm-ups", async () => {
        const timed: MetricAlarm = {
            ...alarm,
            Period: 3600,
            EvaluationWindow: { WallClockWindow: { Timezone: "Europe/Stockholm" } },
            WarmUpConfiguration: { WarmUpPeriodDurationInMinutes: 60, OnlyStartEvaluatingAfterWarmUpPeriodEnds: true },
        };
        const { outcome, report } = await verify([timed]);
        assert.deepEqual(
            [outcome, report.remarks.map(({ code }) => code)],
            ["told", ["ALARM_WARMS_UP", "ALARM_WAITS_FOR_CLOCK"]],
        );
    });

    it("finds a percentile that ignores single events", async () => {
        const { Statistic, ...percentile } = { ...alarm, ExtendedStatistic: "p90" };
        const ignoring = { ...percentile, EvaluateLowSampleCountPercentile: "ignore" };
        const { outcome, codes } = await verify([ignoring]);
        assert.deepEqual([outcome, codes.includes("ALARM_CANNOT_FIRE")], ["lost", true]);
        assert.equal((await verify([{ ...ignoring, EvaluateLowSampleCountPercentile: "evaluate" }])).outcome, "told");
    });

    it("finds a composite alarm whose suppressor is raised with it", async () => {
        const silent = { ...alarm, AlarmActions: [] };
        const { outcome, codes } = await verify([silent], composite({ ActionsSuppressor: alarm.AlarmName }));
        assert.deepEqual([outcome, codes], ["lost", ["ALARM_ACTIONS_DISABLED"]]);
    });

    it("finds the composite alarm over an alarm with quotes in its name", async () => {
        const silent = { ...alarm, AlarmName: 'a "b"', AlarmArn: `${alarm.AlarmArn} "b"`, AlarmActions: [] };
        const { outcome } = await verify([silent], composite({ AlarmRule: 'ALARM("a \\"b\\"")' }));
        assert.equal(outcome, "told");
    });

    it("remarks on a composite alarm that another one silences at times", async () => {
        const silent = { ...alarm, AlarmActions: [] };
        const { outcome, report } = await verify([silent], composite({ ActionsSuppressor: "maintenance" }));
        assert.deepEqual(
            [outcome, report.remarks.map(({ code }) => code)],
            ["told", ["ALARM_SPEAKS_THROUGH_COMPOSITE", "ALARM_MUTED_AT_TIMES"]],
        );
    });

    const queries: readonly (readonly [string, Partial<MetricAlarm>, string, string])[] = [
        [
            "metric math over the metric",
            { Metrics: [{ Id: "e1", Expression: "FILL(m1, 0)" }, metric(control.metricName)] },
            "cannot tell yet",
            "read",
        ],
        ["metric math over another metric", { Metrics: [metric("5XXError")] }, "lost", "left out"],
        ["SQL over another metric", { Metrics: [{ Id: "q", Expression: "SELECT SUM(x) FROM y" }] }, "lost", "left out"],
        ["PromQL", { EvaluationCriteria: { PromQLCriteria: { Query: "up" } } }, "cannot tell yet", "read"],
    ];
    for (const [title, more, expected, isRead] of queries) {
        it(`says ${expected} where the only alarm is on ${title}`, async () => {
            const { outcome, live } = await verify([{ ...withoutMetric, ...more }]);
            assert.deepEqual([outcome, live.deployment.alarms.length === 0 ? "left out" : "read"], [expected, isRead]);
        });
    }

    it("names the metrics of metric math and of SQL", async () => {
        const metricsOf = async (Metrics: MetricAlarm["Metrics"]) =>
            (await verify([{ ...withoutMetric, Metrics }])).live.deployment.alarms[0]?.queriedMetrics;
        const zeros = { Id: "e1", Expression: "FILL(m1, 0)" };
        assert.deepEqual(
            await metricsOf([zeros, metric(control.metricName)]),
            known([{ name: control.metricName, namespace: absent, dimensions: known([]) }]),
        );
        assert.deepEqual(
            await metricsOf([{ Id: "q", Expression: `SELECT SUM(${control.metricName}) FROM y` }]),
            known([{ name: control.metricName, namespace: known("y"), dimensions: unknown() }]),
        );
    });
});
