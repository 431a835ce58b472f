import * as assert from "node:assert/strict";
import {
    absent,
    type Control,
    consoleAuthenticationFailures,
    controls,
    type Deployment,
    known,
    traceAlertPath,
    unknown,
} from "../../../../detection";
import {
    alarm,
    arns,
    type Changes,
    compliantDeployment,
    grant,
    logGroup,
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

    const sound = Array<string>(8).fill("holds");
    const missed = Array<string>(5).fill("not reached");
    const outsideTopic = known([known(arns.topic.replace(/[^:]+$/, "elsewhere"))]);
    const stack = { ...placed("stack"), kind: "CloudFormation stack" };
    /** The states of all hops, and what is said to be behind what is missing. */
    const states: readonly (readonly [
        what: string,
        changes: Changes,
        more: Partial<Deployment>,
        hops: readonly string[],
        behind?: readonly string[],
    ])[] = [
        ["nothing missing", {}, {}, sound],
        ["no alarm", {}, { alarms: [] }, [...sound.slice(0, 3), "broken", ...missed.slice(1)]],
        [
            "no alarm before a topic that would tell nobody",
            { topic: { policy: known(grant("sns:Subscribe", arns.topic)) } },
            { alarms: [alarm({ ...placed("other"), metricName: known("Other") })] },
            [...sound.slice(0, 3), "broken", ...missed.slice(1)],
            ["TOPIC_POLICY_BLOCKS_CLOUDWATCH"],
        ],
        [
            "no alarm beside a stack that may hold one",
            { topic: { policy: known(grant("sns:Subscribe", arns.topic)) } },
            {
                alarms: [alarm({ ...placed("other"), metricName: known("Other") })],
                opaqueHolders: [{ ...stack, mayHold: ["alarm"] }],
            },
            [...sound.slice(0, 3), "cannot tell yet", ...missed.slice(1)],
        ],
        [
            "no filter, before an alarm that waits for it",
            {},
            { metricFilters: [] },
            ["holds", "holds", "broken", "not reached", ...sound.slice(4)],
        ],
        ["no filter and no alarm", {}, { metricFilters: [], alarms: [] }, ["holds", "holds", "broken", ...missed]],
        [
            "no filter and no alarm before a topic that would tell nobody",
            { topic: { policy: known(grant("sns:Subscribe", arns.topic)) } },
            { metricFilters: [], alarms: [alarm({ ...placed("other"), metricName: known("Other") })] },
            ["holds", "holds", "broken", ...missed],
            ["TOPIC_POLICY_BLOCKS_CLOUDWATCH"],
        ],
        [
            "no filter beside a stack that may hold one",
            { topic: { policy: known(grant("sns:Subscribe", arns.topic)) }, alarm: { threshold: known(9) } },
            { metricFilters: [], opaqueHolders: [{ ...stack, mayHold: ["metric filter"] }] },
            ["holds", "holds", "cannot tell yet", ...missed],
        ],
        [
            "no action",
            { alarm: { alarmActions: absent } },
            {},
            [...sound.slice(0, 5), "broken", "not reached", "not reached"],
        ],
        [
            "an action that is not known",
            { alarm: { alarmActions: unknown() } },
            {},
            [...sound.slice(0, 5), ...Array<string>(3).fill("cannot tell yet")],
        ],
        [
            "a topic that does not exist",
            { topic: { isMissing: true, policy: absent } },
            {},
            [...sound.slice(0, 5), "broken", "not reached", "not reached"],
        ],
        [
            "a topic outside",
            { alarm: { alarmActions: outsideTopic } },
            {},
            [...sound.slice(0, 6), "cannot tell yet", "cannot tell yet"],
        ],
        ["no trail", {}, { trails: [], logGroups: [] }, ["outside", "outside", ...sound.slice(2)]],
        ["no trail before its log group", {}, { trails: [] }, ["outside", "broken", ...sound.slice(2)]],
        [
            "no trail and no filter",
            {},
            { trails: [], metricFilters: [], alarms: [] },
            ["outside", "outside", "broken", ...missed],
        ],
        [
            "a trail without a log group, and no filter",
            { trail: { logGroupArn: absent } },
            { metricFilters: [], alarms: [] },
            ["broken", "not reached", "broken", ...missed],
        ],
    ];
    for (const [what, changes, more, hops, behind] of states) {
        it(`follows the hops of a deployment with ${what}`, () => {
            const report = traceAlertPath(compliantDeployment(changes, more), consoleAuthenticationFailures);
            assert.deepEqual(
                report.hops.map(({ state }) => state),
                hops,
            );
            assert.deepEqual(
                report.hops.map(({ hop }) => hop),
                ["trail", "log group", "filter", "metric", "alarm", "action", "topic", "subscription"],
            );
            assert.deepEqual(
                report.behind?.map(({ code }) => code),
                behind,
            );
        });
    }

    it("plans the filter on the log group of the trail, and the alarm with a topic of the same Region", () => {
        const far = "us-east-1";
        const inFar = {
            topics: [
                topic({ ...placed("near") }),
                topic({
                    ...placed("far"),
                    region: known(far),
                    arn: known(arns.topic.replace("eu-north-1", far)),
                    policy: absent,
                }),
            ],
            metricFilters: [],
            alarms: [],
        };
        const remedyFor = (changes: Changes, more: Partial<Deployment> = {}) =>
            traceAlertPath(
                compliantDeployment(changes, { ...inFar, ...more }),
                consoleAuthenticationFailures,
            ).findings.at(-1)?.remedy ?? "";
        const planned = (remedy: string) => [
            /logGroupName: "(.*?)"/.exec(remedy)?.[1],
            /the topic "(\w+)"/.exec(remedy)?.[1],
            /provider \/\* "(\w+)"/.exec(remedy)?.[1],
        ];
        const groups = [logGroup({ ...placed("other"), name: known("other") }), logGroup({ provider: "frankfurt" })];
        assert.deepEqual(planned(remedyFor({}, { logGroups: groups })), [
            "trail/management-events",
            "near",
            "frankfurt",
        ]);
        const elsewhere: Changes = {
            trail: {
                region: known(far),
                logGroupArn: known(arns.logGroup.replace("eu-north-1", far)),
                provider: "ohio",
            },
        };
        assert.deepEqual(planned(remedyFor(elsewhere, { logGroups: groups })), ["LOG_GROUP", undefined, "ohio"]);
    });

    it("takes a filter that nobody wrote for the control where more may be counted", () => {
        const changes: Changes = {
            filter: { pattern: known("{ $.eventName = * }"), metricName: known("Own"), name: known("own") },
            alarm: { metricName: known("Own") },
        };
        const outcomes = (["exact", "equivalent", "covers"] as const).map((patternGrade) => {
            const { outcome, findings } = traceAlertPath(compliantDeployment(changes), consoleAuthenticationFailures, {
                patternGrade,
            });
            return [outcome, findings.map(({ code }) => code)];
        });
        assert.deepEqual(outcomes, [
            ["lost", ["FILTER_MISSING"]],
            ["lost", ["FILTER_MISSING"]],
            ["told", []],
        ]);
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

    it("leaves out what there is nothing of", () => {
        const report = traceAlertPath(compliantDeployment(), consoleAuthenticationFailures);
        assert.deepEqual(Object.keys(report), ["outcome", "hops", "findings", "remarks", "subscribers"]);
    });

    it("does not blame a filter that may be meant for something else", () => {
        const changes: Changes = {
            filter: { pattern: unknown(), metricName: known("Own"), name: known("own") },
            alarm: { metricName: known("Own"), threshold: known(9) },
        };
        const { findings } = traceAlertPath(compliantDeployment(changes), consoleAuthenticationFailures);
        assert.deepEqual(
            findings.map(({ code }) => code),
            ["FILTER_MISSING"],
        );
    });

    it("names the rules that watch one of the control's events", () => {
        const rule = (id: string, ...names: string[]) => ({
            ...placed(id),
            pattern: names.length === 0 ? unknown() : known(JSON.stringify({ detail: { eventName: names } })),
        });
        const kms = controls["kms-key-disable-or-delete"] as Control;
        const eventRules = [rule("one", "DisableKey"), rule("other", "StopLogging"), rule("open")];
        const [finding] = traceAlertPath(
            compliantDeployment({}, { metricFilters: [], alarms: [], eventRules }),
            kms,
        ).findings;
        assert.equal(
            finding?.observed,
            'No metric filter here counts keys disabled or scheduled for deletion. The EventBridge rule "one" watches them and ' +
                "may tell people, and the benchmark does not count it.",
        );
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
        assert.throws(
            () => traceAlertPath(compliantDeployment(), consoleAuthenticationFailures, { minutesToAlarm: 0 }),
            { name: "RangeError", message: "minutesToAlarm is 0; it must be a number of minutes above 0." },
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
