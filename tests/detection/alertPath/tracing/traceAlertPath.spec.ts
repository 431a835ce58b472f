import * as assert from "node:assert/strict";
import {
    absent,
    type Control,
    consoleAuthenticationFailures,
    controls,
    known,
    traceAlertPath,
} from "../../../../detection";
import {
    alarm,
    arns,
    type Changes,
    compliantDeployment,
    metricFilter,
    placed,
    subscription,
    topic,
} from "../compliantDeployment";

const all = Object.values(controls);

/** A deployment in which the filters and alarms of all controls stand side by side, as the benchmark wants them. */
function benchmarkDeployment(changes: Changes = {}) {
    const filters = all.map(({ slug, pattern, metricName }) =>
        metricFilter({
            ...placed(`filter-${slug}`),
            name: known(slug),
            pattern: known(pattern),
            metricName: known(metricName),
        }),
    );
    const alarms = all.map(({ slug, metricName }) =>
        alarm({ ...placed(`alarm-${slug}`), name: known(metricName), metricName: known(metricName) }),
    );
    return compliantDeployment(changes, { metricFilters: filters, alarms });
}

const selector = (excluded: readonly string[]) => ({
    includeManagementEvents: absent,
    readWriteType: known("All"),
    excludeManagementEventSources: known(excluded),
});

describe("traceAlertPath for every control", () => {
    for (const control of all) {
        describe(control.slug, () => {
            it("finds who is told", () => {
                const report = traceAlertPath(benchmarkDeployment(), control);
                assert.deepEqual([report.outcome, report.findings, report.subscribers.length], ["told", [], 1]);
            });

            it("finds its own filter missing, whatever other controls have", () => {
                const whole = benchmarkDeployment();
                const metricFilters = whole.metricFilters.filter(({ id }) => id !== `filter-${control.slug}`);
                const { outcome, findings } = traceAlertPath({ ...whole, metricFilters }, control);
                assert.deepEqual(
                    [outcome, findings.map(({ code, resource }) => [code, resource])],
                    ["lost", [["FILTER_MISSING", undefined]]],
                );
            });

            it("blames its own filter where it sees one Region only", () => {
                const narrowed = control.pattern.replace(/^\{(.*)\}$/s, '{ ($1) && ($.awsRegion = "eu-north-1") }');
                const report = traceAlertPath(withPattern(control, narrowed), control);
                assert.deepEqual(
                    report.findings.map(({ code, resource }) => [code, resource]),
                    [["FILTER_PATTERN_NARROWER", `filter-${control.slug}`]],
                );
            });
        });
    }

    const withPattern = (control: Control, pattern: string) => {
        const whole = benchmarkDeployment();
        return {
            ...whole,
            metricFilters: whole.metricFilters.map((filter) =>
                filter.id === `filter-${control.slug}` ? { ...filter, pattern: known(pattern) } : filter,
            ),
        };
    };

    it("loses the control whose service the trail leaves out, and no other", () => {
        const deployment = benchmarkDeployment({ trail: { eventSelectors: known([selector(["kms.amazonaws.com"])]) } });
        assert.deepEqual(
            all.filter((control) => traceAlertPath(deployment, control).outcome !== "told").map(({ slug }) => slug),
            ["kms-key-disable-or-delete"],
        );
    });

    it("loses nothing once the selector that the remedy asks for stands beside the one that leaves a service out", () => {
        const eventSelectors = known([selector(["kms.amazonaws.com", "rdsdata.amazonaws.com"]), selector([])]);
        const reports = all.map((control) =>
            traceAlertPath(benchmarkDeployment({ trail: { eventSelectors } }), control),
        );
        assert.deepEqual(
            reports.map(({ outcome, remarks }) => [outcome, remarks]),
            all.map(() => ["told", []]),
        );
    });
});

describe("traceAlertPath, of several paths", () => {
    it("names everything that breaks the one path, in hop order", () => {
        const report = traceAlertPath(
            compliantDeployment(
                {
                    trail: { isMultiRegion: known(false), isLogging: known(false) },
                    filter: { pattern: known("{ $.eventName = ConsoleLogin }"), metricValue: known("0") },
                    alarm: { threshold: known(5), actionsEnabled: known(false) },
                    topic: { kmsKey: known("alias/aws/sns"), policy: known('{"Statement":[]}') },
                },
                { subscriptions: [] },
            ),
            consoleAuthenticationFailures,
        );
        assert.deepEqual(
            report.findings.map(({ code }) => code),
            [
                "TRAIL_NOT_MULTI_REGION",
                "TRAIL_NOT_LOGGING",
                "FILTER_PATTERN_BROADER",
                "METRIC_VALUE_DOES_NOT_COUNT",
                "ALARM_CANNOT_FIRE",
                "ALARM_ACTIONS_DISABLED",
                "TOPIC_KEY_BLOCKS_CLOUDWATCH",
                "TOPIC_POLICY_BLOCKS_CLOUDWATCH",
                "SUBSCRIPTION_MISSING",
            ],
        );
        assert.deepEqual(
            report.hops.map(({ state }) => state),
            ["broken", "holds", "broken", "broken", "broken", "broken", "broken", "broken"],
        );
    });

    it("does not reach what a missing resource would lead to", () => {
        const report = traceAlertPath(compliantDeployment({}, { alarms: [] }), consoleAuthenticationFailures);
        assert.deepEqual(
            report.hops.map(({ hop, state, resource }) => [hop, state, resource]),
            [
                ["trail", "holds", "trail"],
                ["log group", "holds", "group"],
                ["filter", "holds", "filter"],
                ["metric", "broken", "filter"],
                ["alarm", "not reached", undefined],
                ["action", "not reached", undefined],
                ["topic", "not reached", undefined],
                ["subscription", "not reached", undefined],
            ],
        );
    });

    it("does not add two partial paths up to a whole one", () => {
        // One filter is good and its alarm silent; the other alarm speaks, and its filter is narrower.
        const report = traceAlertPath(
            compliantDeployment(
                {},
                {
                    metricFilters: [
                        metricFilter(),
                        metricFilter({
                            ...placed("narrow"),
                            metricName: known("Narrow"),
                            pattern: known(
                                '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") && ($.userIdentity.type = Root) }',
                            ),
                        }),
                    ],
                    alarms: [
                        alarm({ actionsEnabled: known(false) }),
                        alarm({ ...placed("loud"), name: known("loud"), metricName: known("Narrow") }),
                    ],
                },
            ),
            consoleAuthenticationFailures,
        );
        assert.equal(report.outcome, "lost");
        assert.deepEqual(
            report.findings.map(({ code, resource }) => [code, resource]),
            [["ALARM_ACTIONS_DISABLED", "alarm"]],
        );
    });

    it("reports the path that gets furthest, whatever the order of the resources", () => {
        const broken = [
            metricFilter({ ...placed("a"), pattern: known("{ $.eventName = ConsoleLogin }") }),
            metricFilter({ ...placed("b") }),
        ];
        for (const metricFilters of [broken, [...broken].reverse()]) {
            const report = traceAlertPath(
                compliantDeployment({}, { metricFilters, subscriptions: [] }),
                consoleAuthenticationFailures,
            );
            assert.deepEqual(
                report.findings.map(({ code, resource }) => [code, resource]),
                [["SUBSCRIPTION_MISSING", "topic"]],
            );
            assert.equal(report.hops[2]?.resource, "b");
        }
    });

    it("refuses options out of range", () => {
        assert.throws(
            () => traceAlertPath(compliantDeployment(), consoleAuthenticationFailures, { eventsToAlarm: 0 }),
            {
                name: "RangeError",
                message: "eventsToAlarm is 0; it must be a whole number of at least 1.",
            },
        );
        assert.throws(
            () => traceAlertPath(compliantDeployment(), consoleAuthenticationFailures, { minutesToAlarm: Number.NaN }),
            { name: "RangeError", message: "minutesToAlarm is NaN; it must be a number of minutes above 0." },
        );
    });

    it("reports the path of every subscriber that is reached, by the alarm's topics and composite alarms", () => {
        const second = `${arns.topic}-2`;
        const report = traceAlertPath(
            compliantDeployment(
                {},
                {
                    topics: [
                        topic(),
                        topic({
                            ...placed("topic 2"),
                            name: known("signin-alerts-2"),
                            arn: known(second),
                            policy: absent,
                            kmsKey: absent,
                        }),
                    ],
                    compositeAlarms: [
                        {
                            ...placed("composite"),
                            name: known("signin-and-friends"),
                            arn: absent,
                            rule: known("ALARM(ConsoleSigninFailures)"),
                            actionsEnabled: absent,
                            alarmActions: known([known(second)]),
                        },
                    ],
                    subscriptions: [
                        subscription(),
                        subscription({ ...placed("queue"), topicArn: known(second), protocol: known("sqs") }),
                        subscription({ ...placed("deaf"), filterPolicy: known('{"a":["b"]}') }),
                    ],
                },
            ),
            consoleAuthenticationFailures,
        );
        assert.deepEqual(report.subscribers, [
            {
                subscription: "subscription",
                label: "security-team",
                protocol: "email",
                path: ["trail", "group", "filter", "alarm", "topic", "subscription"],
            },
            {
                subscription: "queue",
                label: "queue",
                protocol: "sqs",
                path: ["trail", "group", "filter", "alarm", "composite", "topic 2", "queue"],
            },
        ]);
    });

    it("is content with one complete path among broken ones", () => {
        const report = traceAlertPath(
            compliantDeployment(
                {},
                {
                    metricFilters: [
                        metricFilter({
                            ...placed("a"),
                            name: known("a"),
                            pattern: known("{ $.eventName = ConsoleLogin }"),
                        }),
                        metricFilter(),
                    ],
                    alarms: [alarm({ ...placed("b"), name: known("b"), threshold: known(10) }), alarm()],
                },
            ),
            consoleAuthenticationFailures,
        );
        assert.deepEqual([report.outcome, report.findings, report.remarks], ["told", [], []]);
    });
});
