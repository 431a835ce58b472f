import * as assert from "node:assert/strict";
import {
    absent,
    consoleAuthenticationFailures,
    type Deployment,
    type FindingCode,
    findingCodes,
    type Hop,
    known,
    type TraceOptions,
    traceAlertPath,
} from "../../../detection";
import {
    account,
    alarm,
    arns,
    type Changes,
    compliantDeployment,
    grant,
    metricFilter,
    placed,
} from "./compliantDeployment";

const selector = (readWriteType: string, includeManagementEvents = true) => ({
    includeManagementEvents: known(includeManagementEvents),
    readWriteType: known(readWriteType),
    excludeManagementEventSources: absent,
});

const advanced = (...fields: readonly (readonly [string, string, readonly string[]])[]) => ({
    fieldSelectors: fields.map(([field, operator, values]) => ({
        field: known(field),
        operators: { [operator]: known(values) },
    })),
});

const management = ["eventCategory", "equals", ["Management"]] as const;

const statement = (changes: object) =>
    JSON.stringify({
        Statement: [
            {
                Effect: "Allow",
                Principal: { Service: "cloudwatch.amazonaws.com" },
                Action: "sns:Publish",
                Resource: "*",
                ...changes,
            },
        ],
    });

interface Row {
    readonly title: string;
    readonly changes?: Changes;
    readonly more?: Partial<Deployment>;
    readonly options?: TraceOptions;
    /** Code, hop and resource to blame; nothing else may be found. */
    readonly finding: readonly [FindingCode, Hop, string?];
}

const rows: readonly Row[] = [
    {
        title: "a trail of one Region",
        changes: { trail: { isMultiRegion: known(false) } },
        finding: ["TRAIL_NOT_MULTI_REGION", "trail", "trail"],
    },
    {
        title: "a trail that does not say it is multi-Region",
        changes: { trail: { isMultiRegion: absent } },
        finding: ["TRAIL_NOT_MULTI_REGION", "trail", "trail"],
    },
    {
        title: "a stopped trail",
        changes: { trail: { isLogging: known(false) } },
        finding: ["TRAIL_NOT_LOGGING", "trail", "trail"],
    },
    {
        title: "a trail without global services",
        changes: { trail: { includesGlobalServiceEvents: known(false) } },
        finding: ["TRAIL_MISSES_MANAGEMENT_EVENTS", "trail", "trail"],
    },
    {
        title: "a trail of reads",
        changes: { trail: { eventSelectors: known([selector("ReadOnly")]) } },
        finding: ["TRAIL_MISSES_MANAGEMENT_EVENTS", "trail", "trail"],
    },
    {
        title: "a trail of writes",
        changes: { trail: { eventSelectors: known([selector("WriteOnly")]) } },
        finding: ["TRAIL_MISSES_MANAGEMENT_EVENTS", "trail", "trail"],
    },
    {
        title: "a trail of data events",
        changes: { trail: { eventSelectors: known([selector("All", false)]) } },
        finding: ["TRAIL_MISSES_MANAGEMENT_EVENTS", "trail", "trail"],
    },
    {
        title: "an advanced selector of data events",
        changes: { trail: { advancedEventSelectors: known([advanced(["eventCategory", "equals", ["Data"]])]) } },
        finding: ["TRAIL_MISSES_MANAGEMENT_EVENTS", "trail", "trail"],
    },
    {
        title: "an advanced selector of writes",
        changes: {
            trail: { advancedEventSelectors: known([advanced(management, ["readOnly", "equals", ["false"]])]) },
        },
        finding: ["TRAIL_MISSES_MANAGEMENT_EVENTS", "trail", "trail"],
    },
    {
        title: "an advanced selector without sign-ins",
        changes: {
            trail: {
                advancedEventSelectors: known([
                    advanced(management, ["eventSource", "notEquals", ["signin.amazonaws.com"]]),
                ]),
            },
        },
        finding: ["TRAIL_MISSES_MANAGEMENT_EVENTS", "trail", "trail"],
    },
    {
        title: "a trail without role",
        changes: { trail: { logGroupRoleArn: absent } },
        finding: ["TRAIL_WITHOUT_LOG_GROUP", "trail", "trail"],
    },
    {
        title: "a trail without log group",
        changes: { trail: { logGroupArn: absent } },
        finding: ["TRAIL_WITHOUT_LOG_GROUP", "trail", "trail"],
    },
    {
        title: "no trail where one is required",
        more: { trails: [], logGroups: [] },
        options: { trailRequired: true },
        finding: ["TRAIL_MISSING", "trail"],
    },
    {
        title: "a trail at home in another Region",
        changes: {
            trail: { region: known("us-east-1"), logGroupArn: known(arns.logGroup.replace("eu-north-1", "us-east-1")) },
        },
        finding: ["TRAIL_IN_OTHER_REGION", "trail", "trail"],
    },
    {
        title: "a filter on another log group",
        changes: { filter: { logGroup: known("another") } },
        finding: ["LOG_GROUP_NOT_WRITTEN_BY_TRAIL", "log group", "filter"],
    },
    {
        title: "a filter on the same name in another account",
        changes: { filter: { logGroup: known(arns.logGroup.replace(account, "444455556666")) } },
        finding: ["LOG_GROUP_NOT_WRITTEN_BY_TRAIL", "log group", "filter"],
    },
    {
        title: "a log group that no trail is known to write to",
        more: { trails: [] },
        finding: ["LOG_GROUP_NOT_WRITTEN_BY_TRAIL", "log group", "group"],
    },
    {
        title: "a created log group beside a trail of data events",
        changes: { trail: { eventSelectors: known([selector("All", false)]), logGroupArn: absent } },
        finding: ["LOG_GROUP_NOT_WRITTEN_BY_TRAIL", "log group", "group"],
    },
    {
        title: "a filter without log group",
        changes: { filter: { logGroup: absent } },
        more: { trails: [] },
        finding: ["LOG_GROUP_NOT_WRITTEN_BY_TRAIL", "log group", "filter"],
    },
    {
        title: "a log group of infrequent access",
        changes: { logGroup: { logGroupClass: known("INFREQUENT_ACCESS") } },
        finding: ["LOG_GROUP_CLASS_HAS_NO_FILTERS", "log group", "group"],
    },
    { title: "no filter", more: { metricFilters: [], alarms: [] }, finding: ["FILTER_MISSING", "filter"] },
    { title: "no filter under a healthy alarm", more: { metricFilters: [] }, finding: ["FILTER_MISSING", "filter"] },
    {
        title: "a pattern that CloudWatch refuses",
        changes: { filter: { pattern: known("{ ($.eventName == ConsoleLogin) }") } },
        finding: ["FILTER_PATTERN_INVALID", "filter", "filter"],
    },
    {
        title: "a pattern for one more term",
        changes: {
            filter: {
                pattern: known(
                    '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") && ($.userIdentity.type = Root) }',
                ),
            },
        },
        finding: ["FILTER_PATTERN_NARROWER", "filter", "filter"],
    },
    {
        title: "a pattern for one term less",
        changes: { filter: { pattern: known("{ $.eventName = ConsoleLogin }") } },
        finding: ["FILTER_PATTERN_BROADER", "filter", "filter"],
    },
    {
        title: "the control's metric under another pattern",
        changes: { filter: { pattern: known("{ $.eventName = StopLogging }") } },
        finding: ["FILTER_PATTERN_DIFFERENT", "filter", "filter"],
    },
    {
        title: "another spelling where the exact one is asked for",
        changes: {
            filter: {
                pattern: known('{ ($.errorMessage = "Failed authentication") && ($.eventName = "ConsoleLogin") }'),
            },
        },
        options: { patternGrade: "exact" },
        finding: ["FILTER_PATTERN_INEXACT", "filter", "filter"],
    },
    {
        title: "field selection",
        changes: { filter: { fieldSelectionCriteria: known('@aws.region = "eu-north-1"') } },
        finding: ["FILTER_NARROWED_BY_SELECTION", "filter", "filter"],
    },
    {
        title: "transformed logs",
        changes: { filter: { appliesToTransformedLogs: known(true) } },
        finding: ["FILTER_NARROWED_BY_SELECTION", "filter", "filter"],
    },
    {
        title: "the value 0",
        changes: { filter: { metricValue: known("0") } },
        finding: ["METRIC_VALUE_DOES_NOT_COUNT", "metric", "filter"],
    },
    {
        title: "a value taken from the event",
        changes: { filter: { metricValue: known("$.bytes") } },
        finding: ["METRIC_VALUE_DOES_NOT_COUNT", "metric", "filter"],
    },
    {
        title: "dimensions of the filter",
        changes: { filter: { dimensions: known({ user: "$.userIdentity.userName" }) } },
        finding: ["METRIC_HAS_DIMENSIONS", "metric", "filter"],
    },
    {
        title: "system-field dimensions",
        changes: { filter: { systemFieldDimensions: known(["@aws.account"]) } },
        finding: ["METRIC_HAS_DIMENSIONS", "metric", "filter"],
    },
    { title: "no alarm", more: { alarms: [] }, finding: ["ALARM_MISSING", "metric", "filter"] },
    {
        title: "an alarm in another namespace",
        changes: { alarm: { metricNamespace: known("LogMetrics") } },
        finding: ["ALARM_WATCHES_OTHER_METRIC", "metric", "alarm"],
    },
    {
        title: "an alarm on the name of the filter",
        changes: { filter: { name: known("signin-filter") }, alarm: { metricName: known("signin-filter") } },
        finding: ["ALARM_WATCHES_OTHER_METRIC", "metric", "alarm"],
    },
    {
        title: "an alarm in another Region",
        changes: {
            alarm: {
                region: known("us-east-1"),
                arn: absent,
                alarmActions: known([known(arns.topic.replace("eu-north-1", "us-east-1"))]),
            },
            topic: {
                region: known("us-east-1"),
                arn: known(arns.topic.replace("eu-north-1", "us-east-1")),
                policy: absent,
                kmsKey: absent,
            },
            subscription: { topicArn: known(arns.topic.replace("eu-north-1", "us-east-1")) },
        },
        finding: ["ALARM_WATCHES_OTHER_METRIC", "metric", "alarm"],
    },
    {
        title: "dimensions of the alarm",
        changes: { alarm: { dimensions: known({ user: "root" }) } },
        finding: ["ALARM_DIMENSIONS_DIFFER", "metric", "alarm"],
    },
    {
        title: "a unit of the alarm",
        changes: { alarm: { unit: known("Count") } },
        finding: ["ALARM_UNIT_DIFFERS", "metric", "alarm"],
    },
    {
        title: "a threshold of 3",
        changes: { alarm: { threshold: known(3) } },
        finding: ["ALARM_CANNOT_FIRE", "alarm", "alarm"],
    },
    {
        title: "an alarm without threshold",
        changes: { alarm: { threshold: absent } },
        finding: ["ALARM_CANNOT_FIRE", "alarm", "alarm"],
    },
    {
        title: "a comparison operator that does not exist",
        changes: { alarm: { comparisonOperator: known("AtLeast") } },
        finding: ["ALARM_CANNOT_FIRE", "alarm", "alarm"],
    },
    {
        title: "missing data ignored",
        changes: { alarm: { treatMissingData: known("ignore") } },
        finding: ["ALARM_CANNOT_FIRE_AGAIN", "alarm", "alarm"],
    },
    {
        title: "a period that is too long for the reader",
        changes: { alarm: { periodSeconds: known(86400), evaluationPeriods: known(2), datapointsToAlarm: known(1) } },
        options: { minutesToAlarm: 15 },
        finding: ["ALARM_FIRES_LATE", "alarm", "alarm"],
    },
    {
        title: "actions switched off",
        changes: { alarm: { actionsEnabled: known(false) } },
        finding: ["ALARM_ACTIONS_DISABLED", "action", "alarm"],
    },
    {
        title: "a mute rule without gaps",
        more: {
            alarmMuteRules: [
                { ...placed("mute"), alarmNames: known([known("ConsoleSigninFailures")]), hasGaps: known(false) },
            ],
        },
        finding: ["ALARM_ACTIONS_DISABLED", "action", "mute"],
    },
    {
        title: "no action",
        changes: { alarm: { alarmActions: absent } },
        finding: ["ALARM_WITHOUT_ACTION", "action", "alarm"],
    },
    {
        title: "an action for OK alone",
        changes: { alarm: { alarmActions: known([]), okActions: known([known(arns.topic)]) } },
        finding: ["ALARM_WITHOUT_ACTION", "action", "alarm"],
    },
    {
        title: "a function as the only action",
        changes: { alarm: { alarmActions: known([known(`arn:aws:lambda:eu-north-1:${account}:function:page`)]) } },
        finding: ["ALARM_ACTION_NOT_A_TOPIC", "action", "alarm"],
    },
    {
        title: "the name of a topic for its ARN",
        changes: { alarm: { alarmActions: known([known("signin-alerts")]) } },
        finding: ["ALARM_ACTION_NOT_A_TOPIC", "action", "alarm"],
    },
    {
        title: "a topic in another Region",
        changes: { alarm: { alarmActions: known([known("arn:aws:sns:us-east-1:111122223333:elsewhere")]) } },
        finding: ["TOPIC_IN_OTHER_REGION", "action", "alarm"],
    },
    {
        title: "AWS's own key by alias",
        changes: { topic: { kmsKey: known("alias/aws/sns") } },
        finding: ["TOPIC_KEY_BLOCKS_CLOUDWATCH", "topic", "topic"],
    },
    {
        title: "AWS's own key by the alias's ARN",
        changes: { topic: { kmsKey: known(`arn:aws:kms:eu-north-1:${account}:alias/aws/sns`) } },
        finding: ["TOPIC_KEY_BLOCKS_CLOUDWATCH", "topic", "topic"],
    },
    {
        title: "a key under its default policy",
        changes: { key: { policy: absent } },
        finding: ["TOPIC_KEY_BLOCKS_CLOUDWATCH", "topic", "key"],
    },
    {
        title: "a key that grants decryption alone",
        changes: { key: { policy: known(grant("kms:Decrypt", "*")) } },
        finding: ["TOPIC_KEY_BLOCKS_CLOUDWATCH", "topic", "key"],
    },
    {
        title: "a key that grants data keys alone",
        changes: { key: { policy: known(grant("kms:GenerateDataKey*", "*")) } },
        finding: ["TOPIC_KEY_BLOCKS_CLOUDWATCH", "topic", "key"],
    },
    {
        title: "a disabled key",
        changes: { key: { isEnabled: known(false) } },
        finding: ["TOPIC_KEY_BLOCKS_CLOUDWATCH", "topic", "key"],
    },
    {
        title: "a key without the grant behind an alias",
        changes: { topic: { kmsKey: known("alias/alerts") }, key: { policy: absent } },
        more: {
            keyAliases: [{ ...placed("alias"), name: known("alias/alerts"), arn: absent, targetKey: known(arns.key) }],
        },
        finding: ["TOPIC_KEY_BLOCKS_CLOUDWATCH", "topic", "key"],
    },
    {
        title: "a topic policy for another service",
        changes: { topic: { policy: known(statement({ Principal: { Service: "events.amazonaws.com" } })) } },
        finding: ["TOPIC_POLICY_BLOCKS_CLOUDWATCH", "topic", "topic"],
    },
    {
        title: "a topic policy for another account's alarms",
        changes: {
            topic: {
                policy: known(statement({ Condition: { StringEquals: { "aws:SourceAccount": "444455556666" } } })),
            },
        },
        finding: ["TOPIC_POLICY_BLOCKS_CLOUDWATCH", "topic", "topic"],
    },
    {
        title: "a topic policy for other alarms",
        changes: {
            topic: {
                policy: known(
                    statement({
                        Condition: { ArnLike: { "aws:SourceArn": `arn:aws:cloudwatch:*:${account}:alarm:cpu-*` } },
                    }),
                ),
            },
        },
        finding: ["TOPIC_POLICY_BLOCKS_CLOUDWATCH", "topic", "topic"],
    },
    {
        title: "a policy resource that replaces the good one",
        more: {
            topicPolicies: [
                {
                    ...placed("policy"),
                    topicArn: known(arns.topic),
                    policy: known(statement({ Action: "sns:Subscribe" })),
                },
            ],
        },
        finding: ["TOPIC_POLICY_BLOCKS_CLOUDWATCH", "topic", "policy"],
    },
    {
        title: "another account's topic without a policy",
        changes: { topic: { account: known("444455556666"), policy: absent, kmsKey: absent } },
        finding: ["TOPIC_POLICY_BLOCKS_CLOUDWATCH", "topic", "topic"],
    },
    {
        title: "a FIFO topic",
        changes: { topic: { isFifo: known(true) } },
        finding: ["TOPIC_IS_FIFO", "topic", "topic"],
    },
    {
        title: "nobody subscribed",
        more: { subscriptions: [] },
        finding: ["SUBSCRIPTION_MISSING", "subscription", "topic"],
    },
    {
        title: "a subscription to another topic",
        changes: { subscription: { topicArn: known(`${arns.topic}-2`) } },
        finding: ["SUBSCRIPTION_MISSING", "subscription", "topic"],
    },
    {
        title: "a pending subscription where confirmation is required",
        changes: { subscription: { pendingConfirmation: known(true) } },
        options: { confirmationRequired: true },
        finding: ["SUBSCRIPTION_NOT_CONFIRMED", "subscription", "subscription"],
    },
    {
        title: "a filter policy on message attributes",
        changes: { subscription: { filterPolicy: known('{"severity":["high"]}') } },
        finding: ["SUBSCRIPTION_FILTER_DROPS_ALARMS", "subscription", "subscription"],
    },
    {
        title: "a filter policy for OK messages",
        changes: {
            subscription: { filterPolicy: known('{"NewStateValue":["OK"]}'), filterPolicyScope: known("MessageBody") },
        },
        finding: ["SUBSCRIPTION_FILTER_DROPS_ALARMS", "subscription", "subscription"],
    },
    {
        title: "a filter policy that is not JSON",
        changes: { subscription: { filterPolicy: known("severity=high") } },
        finding: ["SUBSCRIPTION_FILTER_DROPS_ALARMS", "subscription", "subscription"],
    },
    {
        title: "a protocol that does not exist",
        changes: { subscription: { protocol: known("pager") } },
        finding: ["SUBSCRIPTION_PROTOCOL_CANNOT_DELIVER", "subscription", "subscription"],
    },
];

describe("traceAlertPath, one property broken", () => {
    for (const { title, changes = {}, more = {}, options, finding } of rows) {
        const [code, hop, resource] = finding;
        it(`finds ${code} in ${title}`, () => {
            const report = traceAlertPath(compliantDeployment(changes, more), consoleAuthenticationFailures, options);
            assert.deepEqual(
                report.findings.map((found) => [found.code, found.hop, found.resource]),
                [[code, hop, resource]],
            );
            assert.equal(report.outcome, "lost");
            assert.equal(report.hops.find(({ state }) => state === "broken")?.hop, hop);
            assert.deepEqual(report.subscribers, []);
            assert.equal(findingCodes[code].hop, hop);
        });
    }

    it("finds every code that can break a path somewhere in this table", () => {
        const remarksOnly: readonly FindingCode[] = [
            "TRAIL_EXCLUDES_EVENT_SOURCES",
            "TRAIL_SELECTORS_SPLIT",
            "TRAIL_USES_ADVANCED_SELECTORS",
            "TRAIL_OUTSIDE",
            "FILTER_PATTERN_UNDECIDED",
            "ALARM_NOT_SIMULATED",
            "ALARM_MUTED_AT_TIMES",
            "ALARM_SPEAKS_THROUGH_COMPOSITE",
            "TOPIC_IN_OTHER_ACCOUNT",
            "TOPIC_OUTSIDE",
            "TOPIC_KEY_OUTSIDE",
            "NOT_KNOWN_YET",
        ];
        // Two codes come in company: a pattern with a misspelt value, and an alarm that treats silence as a breach.
        const inCompany: readonly FindingCode[] = ["FILTER_PATTERN_NEVER_MATCHES", "ALARM_FIRES_WITHOUT_CAUSE"];
        const tabled = new Set<string>([...rows.map(({ finding: [code] }) => code), ...remarksOnly, ...inCompany]);
        assert.deepEqual([...tabled].sort(), Object.keys(findingCodes).sort());
    });

    it("finds a pattern whose value can never occur", () => {
        const pattern = known('{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failedauthentication") }');
        const report = traceAlertPath(compliantDeployment({ filter: { pattern } }), consoleAuthenticationFailures);
        assert.deepEqual(
            report.findings.map(({ code }) => code),
            ["FILTER_PATTERN_NEVER_MATCHES"],
        );
    });

    it("finds an alarm that silence raises", () => {
        const report = traceAlertPath(
            compliantDeployment({ alarm: { treatMissingData: known("breaching") } }),
            consoleAuthenticationFailures,
        );
        assert.ok(report.findings.some(({ code }) => code === "ALARM_FIRES_WITHOUT_CAUSE"));
    });

    it("names everything that breaks the one path, in hop order", () => {
        const report = traceAlertPath(
            compliantDeployment(
                {
                    trail: { isMultiRegion: known(false), isLogging: known(false) },
                    filter: { pattern: known("{ $.eventName = ConsoleLogin }"), metricValue: known("0") },
                    alarm: { threshold: known(5), actionsEnabled: known(false) },
                    topic: { kmsKey: known("alias/aws/sns"), policy: known(statement({ Action: "sns:Subscribe" })) },
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
});
