import * as assert from "node:assert/strict";
import {
    type AlertPathReport,
    absent,
    consoleAuthenticationFailures,
    type Deployment,
    type FindingCode,
    type Hop,
    known,
    type TraceOptions,
    traceAlertPath,
    unknown,
} from "../../../detection";
import {
    alarm,
    arns,
    type Changes,
    compliantDeployment,
    metricFilter,
    placed,
    topic,
    trail,
} from "./compliantDeployment";

const trace = (changes: Changes = {}, more: Partial<Deployment> = {}, options: TraceOptions = {}): AlertPathReport =>
    traceAlertPath(compliantDeployment(changes, more), consoleAuthenticationFailures, options);

const nowhere = unknown();

describe("traceAlertPath before the deployment", () => {
    describe("where an edge of the graph stands in for an unknown value", () => {
        const rows: readonly (readonly [string, Changes])[] = [
            ["trail to log group", { trail: { logGroupArn: unknown(["group"]) } }],
            ["filter to log group", { filter: { logGroup: unknown(["group"]) } }],
            [
                "both to the log group",
                { trail: { logGroupArn: unknown(["group"]) }, filter: { logGroup: unknown(["group"]) } },
            ],
            ["filter to trail", { trail: { logGroupArn: nowhere }, filter: { logGroup: unknown(["trail"]) } }],
            [
                "filter to trail to log group",
                { trail: { logGroupArn: unknown(["group", "role"]) }, filter: { logGroup: unknown(["trail"]) } },
            ],
            ["the trail's role", { trail: { logGroupRoleArn: unknown(["role"]) } }],
            ["alarm to filter, whose name is its metric's", { alarm: { metricName: unknown(["filter"]) } }],
            ["alarm to the filter's namespace", { alarm: { metricNamespace: unknown(["filter"]) } }],
            [
                "alarm to topic",
                { alarm: { alarmActions: known([unknown(["topic"])]) }, topic: { arn: unknown(["topic"]) } },
            ],
            ["all actions to topic", { alarm: { alarmActions: unknown(["topic"]) } }],
            [
                "topic to key",
                { topic: { kmsKey: unknown(["key"]) }, key: { arn: unknown(["key"]), keyId: unknown(["key"]) } },
            ],
            ["subscription to topic", { subscription: { topicArn: unknown(["topic"]) } }],
        ];
        for (const [title, changes] of rows) {
            it(`follows ${title}`, () => {
                const report = trace(changes);
                assert.deepEqual([report.outcome, report.remarks], ["told", []]);
                assert.deepEqual(
                    report.subscribers.map(({ subscription, label }) => [subscription, label]),
                    [["subscription", "security-team"]],
                );
            });
        }

        it("follows topic to alias to key", () => {
            const keyAliases = [
                {
                    ...placed("alias"),
                    name: known("alias/alerts"),
                    arn: unknown(["alias"]),
                    targetKey: unknown(["key"]),
                },
            ];
            for (const kmsKey of [unknown(["alias"]), known("alias/alerts")]) {
                assert.equal(trace({ topic: { kmsKey } }, { keyAliases }).outcome, "told");
            }
        });

        it("follows topic policy to topic", () => {
            const policy = { ...placed("policy"), topicArn: unknown(["topic"]), policy: nowhere };
            const report = trace({}, { topicPolicies: [policy] });
            assert.deepEqual(
                report.remarks.map(({ code, hop, observed }) => [code, hop, observed]),
                [["NOT_KNOWN_YET", "topic", 'The setting policy of topic policy "policy" is not known yet.']],
            );
        });

        it("still finds what is broken behind the edge", () => {
            const changes: Changes = {
                alarm: { alarmActions: unknown(["topic"]) },
                topic: { kmsKey: unknown(["key"]) },
                key: { policy: absent },
            };
            assert.deepEqual(
                trace(changes).findings.map(({ code }) => code),
                ["TOPIC_KEY_BLOCKS_CLOUDWATCH"],
            );
        });

        it("does not take the id of a filter for the name of its metric", () => {
            const report = trace({ filter: { name: known("another") }, alarm: { metricName: unknown(["filter"]) } });
            assert.equal(report.outcome, "cannot tell yet");
            assert.deepEqual(
                report.remarks.map(({ wanted }) => wanted),
                ["It must be the name of the filter's metric; the id of a filter is the filter's own name."],
            );
        });
    });

    describe("where what nobody sees can hold the path together", () => {
        const silent: Changes = { alarm: { alarmActions: absent } };
        const composite = {
            ...placed("composite"),
            name: known("all"),
            arn: absent,
            actionsEnabled: absent,
            alarmActions: known([known(arns.topic)]),
        };
        const stopped = { isLogging: known(false) };
        const querying = { metricName: absent, metricNamespace: absent, usesMetricQueries: known(true) };
        const rows: readonly (readonly [string, Changes, Partial<Deployment>, FindingCode])[] = [
            [
                "a composite alarm of an unknown rule",
                silent,
                { compositeAlarms: [{ ...composite, rule: nowhere }] },
                "NOT_KNOWN_YET",
            ],
            [
                "a trail that may write to the group, beside a stopped one that does",
                {},
                { trails: [trail(stopped), trail({ ...placed("other"), logGroupArn: nowhere })] },
                "NOT_KNOWN_YET",
            ],
            [
                "other subscribers of a topic outside, beside one who filters alarms out",
                { subscription: { filterPolicy: known('{"severity":["high"]}') } },
                { topics: [] },
                "TOPIC_OUTSIDE",
            ],
            [
                "a topic that denies messages with certain data",
                { topic: { dataProtectionPolicy: known('{"Statement":[{"Operation":{"Deny":{}}}]}') } },
                {},
                "TOPIC_DATA_PROTECTION_DENIES",
            ],
            [
                "the times of a mute rule",
                {},
                {
                    alarmMuteRules: [
                        { ...placed("mute"), alarmNames: known([known("ConsoleSigninFailures")]), hasGaps: nowhere },
                    ],
                },
                "NOT_KNOWN_YET",
            ],
            [
                "queries over metrics that nobody can name",
                { alarm: { ...querying, queriedMetrics: nowhere } },
                {},
                "ALARM_NOT_SIMULATED",
            ],
        ];
        for (const [title, changes, more, code] of rows) {
            it(`cannot tell about ${title}`, () => {
                const report = trace(changes, more);
                assert.deepEqual([report.outcome, report.findings], ["cannot tell yet", []]);
                assert.ok(report.remarks.some((remark) => remark.code === code));
            });
        }

        it("blames no composite alarm of which nobody can say what it watches", () => {
            const stranger = { ...composite, rule: nowhere, actionsEnabled: known(false) };
            assert.deepEqual(
                trace(silent, { compositeAlarms: [stranger] }).findings.map(({ code, resource }) => [code, resource]),
                [["ALARM_WITHOUT_ACTION", "alarm"]],
            );
        });

        it("misses the alarm where the only one beside the filter queries other metrics", () => {
            assert.deepEqual(
                trace({
                    alarm: {
                        ...querying,
                        queriedMetrics: known([{ name: "5XXError", namespace: nowhere, dimensions: known([]) }]),
                    },
                }).findings.map(({ code }) => code),
                ["ALARM_MISSING"],
            );
        });

        it("asks for the trail in the same deployment where that is required", () => {
            assert.deepEqual(
                trace({}, { trails: [] }, { trailRequired: true }).findings.map(({ code }) => code),
                ["TRAIL_MISSING", "LOG_GROUP_NOT_WRITTEN_BY_TRAIL"],
            );
        });
    });

    it("names the resource whose value is not known", () => {
        const report = trace({ filter: { metricValue: nowhere }, alarm: { unit: nowhere }, key: { policy: nowhere } });
        assert.deepEqual(
            report.remarks.map(({ hop, resource }) => [hop, resource]),
            [
                ["metric", "filter"],
                ["metric", "alarm"],
                ["topic", "key"],
            ],
        );
    });

    it("takes an unconfirmed subscription that does not exist yet for granted, with a remark", () => {
        const report = trace({ subscription: { pendingConfirmation: nowhere } });
        assert.equal(report.outcome, "told");
        assert.deepEqual(
            report.remarks.map(({ code }) => code),
            ["SUBSCRIPTION_NOT_CONFIRMED"],
        );
        const strict = trace({ subscription: { pendingConfirmation: nowhere } }, {}, { confirmationRequired: true });
        assert.equal(strict.outcome, "cannot tell yet");
    });

    it("cannot tell while a subscription waits for its confirmation", () => {
        const report = trace({ subscription: { pendingConfirmation: known(true) } });
        assert.equal(report.outcome, "cannot tell yet");
        assert.deepEqual(
            report.remarks.map(({ code }) => code),
            ["SUBSCRIPTION_NOT_CONFIRMED"],
        );
    });

    it("blames what is known to be broken although something else is not known", () => {
        const report = trace({
            alarm: { threshold: known(5), treatMissingData: known("notBreaching") },
            topic: { policy: nowhere },
        });
        assert.equal(report.outcome, "lost");
        assert.deepEqual(
            report.findings.map(({ code }) => code),
            ["ALARM_CANNOT_FIRE"],
        );
        assert.deepEqual(
            report.remarks.map(({ code, hop }) => [code, hop]),
            [["NOT_KNOWN_YET", "topic"]],
        );
    });

    it("cannot tell while another filter, of an unknown pattern, may be the one", () => {
        const filters = [
            metricFilter({
                pattern: known('{ $.errorMessage = "Failed authentication" }'),
                metricName: known("Old"),
            }),
            metricFilter({ ...placed("other"), pattern: nowhere, metricName: known("New") }),
        ];
        const alarms = [alarm({ metricName: known("New") })];
        assert.equal(trace({}, { metricFilters: filters, alarms }).outcome, "cannot tell yet");
        assert.deepEqual(
            trace({}, { metricFilters: filters, alarms: [] }).findings.map(({ resource }) => resource),
            ["filter", "filter"],
        );
    });

    describe("places", () => {
        const at = (provider: string) => ({ account: unknown([provider]), region: unknown([provider]) });
        const everywhere = (place: object): Changes => ({
            trail: { ...place, logGroupArn: unknown(["group"]) },
            logGroup: place,
            filter: place,
            alarm: { ...place, arn: nowhere },
            topic: place,
        });

        it("joins names under one provider whose Region and account are not known", () => {
            assert.equal(
                trace({ ...everywhere(at("provider")), topic: { ...at("provider"), policy: absent, kmsKey: absent } })
                    .outcome,
                "told",
            );
        });

        it("cannot tell about names under two providers of unknown Regions", () => {
            const report = trace({ alarm: at("other provider") });
            assert.equal(report.outcome, "cannot tell yet");
            assert.deepEqual(
                report.remarks.slice(0, 1).map(({ hop, observed }) => [hop, observed]),
                [["metric", 'The settings account and Region of alarm "failures" are not known yet.']],
            );
        });

        it("does not join names in two known Regions under one provider of an unknown account", () => {
            const report = trace({
                filter: { account: unknown(["provider"]) },
                alarm: { account: unknown(["provider"]), region: known("us-east-1") },
            });
            assert.equal(report.outcome, "lost");
            assert.equal(report.findings[0]?.code, "ALARM_WATCHES_OTHER_METRIC");
        });

        it("finds a topic of the deployment by the name in a literal ARN", () => {
            const place = { account: known("111122223333"), region: known("eu-north-1") };
            assert.equal(trace({ topic: { ...place, arn: unknown(["topic"]) } }).outcome, "told");
            const report = trace({ topic: { account: unknown(["provider"]), arn: unknown(["topic"]) } });
            assert.equal(report.outcome, "cannot tell yet");
            assert.equal(report.hops[6]?.resource, "topic");
        });
    });

    it("keeps a topic in another deployment open, with a remark", () => {
        const report = trace({}, { topics: [], subscriptions: [] });
        assert.equal(report.outcome, "cannot tell yet");
        assert.deepEqual(
            report.remarks.map(({ code }) => code),
            ["TOPIC_OUTSIDE"],
        );
        assert.deepEqual(
            report.hops.slice(5).map(({ state }) => state),
            ["holds", "cannot tell yet", "cannot tell yet"],
        );
    });

    it("says so when that topic is in another account", () => {
        const report = trace({
            alarm: { alarmActions: known([known(arns.topic.replace("111122223333", "444455556666"))]) },
        });
        assert.deepEqual(
            report.remarks.map(({ code, hop }): [FindingCode, Hop] => [code, hop]),
            [
                ["TOPIC_IN_OTHER_ACCOUNT", "action"],
                ["TOPIC_OUTSIDE", "topic"],
            ],
        );
    });

    it("keeps a key in another deployment open, with a remark", () => {
        const report = trace({}, { keys: [] });
        assert.equal(report.outcome, "cannot tell yet");
        assert.deepEqual(
            report.remarks.map(({ code }) => code),
            ["TOPIC_KEY_OUTSIDE"],
        );
    });

    it("takes a trail in another deployment on trust, with a remark", () => {
        for (const logGroup of [known("trail/management-events"), nowhere]) {
            const report = trace({ filter: { logGroup } }, { trails: [], logGroups: [] });
            assert.equal(report.outcome, "told");
            assert.deepEqual(
                report.hops.slice(0, 2).map(({ state }) => state),
                ["outside", "outside"],
            );
            assert.deepEqual(
                report.remarks.map(({ code }) => code),
                ["TRAIL_OUTSIDE"],
            );
        }
    });

    it("leaves a topic policy of an unknown topic open only if it would block the alarm", () => {
        const dangling = (policy: string) => [{ ...placed("policy"), topicArn: nowhere, policy: known(policy) }];
        const good = topic().policy;
        assert.equal(trace({}, { topicPolicies: dangling(good.state === "known" ? good.value : "") }).outcome, "told");
        assert.equal(trace({}, { topicPolicies: dangling('{"Statement":[]}') }).outcome, "cannot tell yet");
    });
});
