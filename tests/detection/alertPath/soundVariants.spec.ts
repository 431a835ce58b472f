import * as assert from "node:assert/strict";
import {
    absent,
    consoleAuthenticationFailures,
    type Deployment,
    type FindingCode,
    known,
    type TraceOptions,
    traceAlertPath,
    unknown,
} from "../../../detection";
import {
    account,
    alarm,
    arns,
    type Changes,
    compliantDeployment,
    grant,
    key,
    metricFilter,
    placed,
    region,
    subscription,
    topic,
    trail,
} from "./compliantDeployment";

const selector = (readWriteType: string, excluded: readonly string[] = []) => ({
    includeManagementEvents: absent,
    readWriteType: known(readWriteType),
    excludeManagementEventSources: known(excluded),
});

const advanced = (...fields: readonly (readonly [string, string, readonly string[]])[]) => ({
    fieldSelectors: fields.map(([field, operator, values]) => ({
        field: known(field),
        operators: { [operator]: known(values) },
    })),
});

const management = ["eventCategory", "equals", ["Management"]] as const;

const composite = (rule: string) => ({
    ...placed("composite"),
    name: known("signin-and-friends"),
    arn: absent,
    rule: known(rule),
    actionsEnabled: absent,
    alarmActions: known([known(arns.topic)]),
});

interface Row {
    readonly title: string;
    readonly changes?: Changes;
    readonly more?: Partial<Deployment>;
    readonly options?: TraceOptions;
    readonly remarks?: readonly FindingCode[];
}

const rows: readonly Row[] = [
    { title: "the compliant deployment" },
    {
        title: "a log group named by its ARN",
        changes: { filter: { logGroup: known(arns.logGroup) } },
        remarks: ["DEPLOYMENT_REFUSED"],
    },
    {
        title: "a filter with a colon in its name",
        changes: { filter: { name: known("cis:signin") } },
        remarks: ["DEPLOYMENT_REFUSED"],
    },
    {
        title: "a period of a day",
        changes: { alarm: { periodSeconds: known(86400) } },
        remarks: ["ALARM_SLOW_TO_RECOVER"],
    },
    {
        title: "log-group ARNs with and without :*",
        changes: { trail: { logGroupArn: known(arns.logGroup) }, filter: { logGroup: known(`${arns.logGroup}:*`) } },
        remarks: ["DEPLOYMENT_REFUSED", "DEPLOYMENT_REFUSED"],
    },
    { title: "a log group that the trail names and the deployment does not have", more: { logGroups: [] } },
    {
        title: "one selector of all management events",
        changes: { trail: { eventSelectors: known([selector("All")]) } },
    },
    {
        title: "selectors that split reads from writes",
        changes: { trail: { eventSelectors: known([selector("ReadOnly"), selector("WriteOnly")]) } },
        remarks: ["TRAIL_SELECTORS_SPLIT"],
    },
    {
        title: "a selector without the events of KMS",
        changes: { trail: { eventSelectors: known([selector("All", ["kms.amazonaws.com"])]) } },
        remarks: ["TRAIL_EXCLUDES_EVENT_SOURCES"],
    },
    {
        title: "an advanced selector of management events",
        changes: {
            trail: {
                advancedEventSelectors: known([advanced(["eventCategory", "equals", ["Data"]]), advanced(management)]),
            },
        },
        remarks: ["TRAIL_USES_ADVANCED_SELECTORS"],
    },
    {
        title: "advanced selectors of reads and of writes",
        changes: {
            trail: {
                advancedEventSelectors: known([
                    advanced(management, ["readOnly", "equals", ["true"]]),
                    advanced(management, ["readOnly", "equals", ["false"]]),
                ]),
            },
        },
        remarks: ["TRAIL_SELECTORS_SPLIT"],
    },
    {
        title: "another control's filter on the metric",
        more: {
            metricFilters: [
                metricFilter(),
                metricFilter({
                    ...placed("root"),
                    name: known("root"),
                    pattern: known('{ $.userIdentity.type = "Root" }'),
                }),
            ],
        },
        remarks: ["METRIC_SHARED"],
    },
    {
        title: "a second trail of one Region on the same log group",
        more: { trails: [trail({ ...placed("a"), isMultiRegion: known(false) }), trail()] },
    },
    {
        title: "a trail of data events beside a log group from outside",
        changes: {
            filter: { logGroup: known("organization/trail") },
            trail: {
                eventSelectors: known([{ ...selector("All"), includeManagementEvents: known(false) }]),
                logGroupArn: absent,
            },
        },
        remarks: ["TRAIL_OUTSIDE"],
    },
    {
        title: "Security Hub's spelling",
        changes: {
            filter: { pattern: known('{($.eventName=ConsoleLogin) && ($.errorMessage="Failed authentication")}') },
        },
    },
    {
        title: "an equivalent pattern",
        changes: {
            filter: {
                pattern: known('{ ($.errorMessage = "Failed authentication") && ($.eventName = "ConsoleLogin") }'),
            },
        },
        remarks: ["FILTER_PATTERN_INEXACT"],
    },
    {
        title: "a broader pattern where that is enough",
        changes: { filter: { pattern: known("{ $.eventName = ConsoleLogin }") } },
        options: { patternGrade: "covers" },
        remarks: ["FILTER_PATTERN_BROADER"],
    },
    {
        title: "a metric of another name and namespace",
        changes: {
            filter: { metricName: known("SigninFailures"), metricNamespace: known("Security") },
            alarm: { metricName: known("SigninFailures"), metricNamespace: known("Security") },
        },
    },
    { title: "a default value of 0", changes: { filter: { defaultValue: known(0) } } },
    {
        title: "an alarm that reports the silence of the trail as well",
        changes: { filter: { defaultValue: known(0) }, alarm: { treatMissingData: known("breaching") } },
        remarks: ["ALARM_FIRES_WITHOUT_CAUSE"],
    },
    { title: "a filter whose name is not its metric's", changes: { filter: { name: known("another") } } },
    { title: "one unit on both sides", changes: { filter: { unit: known("Count") }, alarm: { unit: known("Count") } } },
    { title: "the unit None of a metric without unit", changes: { alarm: { unit: known("None") } } },
    {
        title: "a threshold above 0",
        changes: { alarm: { threshold: known(0), comparisonOperator: known("GreaterThanThreshold") } },
    },
    {
        title: "a threshold of 3 where 3 failures may pass",
        changes: { alarm: { threshold: known(3) } },
        options: { eventsToAlarm: 3 },
    },
    {
        title: "actions of other services beside the topic",
        changes: {
            alarm: {
                alarmActions: known([known(`arn:aws:lambda:${region}:${account}:function:page`), known(arns.topic)]),
            },
        },
    },
    {
        title: "a mute rule for other alarms",
        more: { alarmMuteRules: [{ ...placed("mute"), alarmNames: known([known("cpu")]), hasGaps: known(false) }] },
    },
    {
        title: "a mute rule with gaps",
        more: { alarmMuteRules: [{ ...placed("mute"), alarmNames: known([known("ConsoleSigninFailures")]) }] },
        remarks: ["ALARM_MUTED_AT_TIMES"],
    },
    {
        title: "a mute rule in another Region, computed from the alarm's name",
        more: {
            alarmMuteRules: [
                {
                    ...placed("mute"),
                    region: known("us-east-1"),
                    alarmNames: known([unknown(["alarm"])]),
                    hasGaps: known(false),
                },
            ],
        },
    },
    {
        title: "a percentile that counts single events",
        changes: { alarm: { statistic: known("p90"), evaluateLowSampleCountPercentiles: known("evaluate") } },
    },
    {
        title: "a computed name of a log group in another Region, which means the trail's here",
        changes: { filter: { logGroup: unknown(["group"]) }, logGroup: { region: known("us-east-1") } },
    },
    {
        title: "a topic that masks certain data",
        changes: {
            topic: { dataProtectionPolicy: known('{"Statement":[{"Operation":{"Deidentify":{"MaskConfig":{}}}}]}') },
        },
    },
    {
        title: "a symmetric key",
        changes: { key: { keySpec: known("SYMMETRIC_DEFAULT") } },
    },
    {
        title: "the replica of a multi-Region key, by the id that all of them have",
        changes: { topic: { kmsKey: known("mrk-1234") }, key: { keyId: known("mrk-1234") } },
        more: {
            keys: [
                key({ keyId: known("mrk-1234") }),
                key({
                    ...placed("primary"),
                    region: known("us-east-1"),
                    keyId: known("mrk-1234"),
                    arn: known(arns.key.replace(region, "us-east-1")),
                    policy: absent,
                }),
            ],
        },
    },
    {
        title: "a composite alarm that another one silences at times",
        changes: { alarm: { alarmActions: absent } },
        more: {
            compositeAlarms: [
                { ...composite("ALARM(ConsoleSigninFailures)"), actionsSuppressor: known("maintenance") },
            ],
        },
        remarks: ["ALARM_SPEAKS_THROUGH_COMPOSITE", "ALARM_MUTED_AT_TIMES"],
    },
    {
        title: "a composite alarm that names the alarm",
        changes: { alarm: { alarmActions: absent } },
        more: { compositeAlarms: [composite('ALARM("ConsoleSigninFailures") OR ALARM(cpu)')] },
        remarks: ["ALARM_SPEAKS_THROUGH_COMPOSITE"],
    },
    {
        title: "a composite alarm that names the alarm's ARN",
        changes: { alarm: { alarmActions: absent } },
        more: { compositeAlarms: [composite(`ALARM(${arns.alarm}) AND NOT ALARM(maintenance)`)] },
        remarks: ["ALARM_SPEAKS_THROUGH_COMPOSITE"],
    },
    {
        title: "a topic without encryption and policy",
        changes: { topic: { kmsKey: absent, policy: absent } },
        more: { keys: [] },
    },
    {
        title: "the default policy of a topic",
        changes: {
            topic: {
                policy: known(
                    JSON.stringify({
                        Statement: [
                            {
                                Effect: "Allow",
                                Principal: { AWS: "*" },
                                Action: ["SNS:Publish"],
                                Resource: arns.topic,
                                Condition: { StringEquals: { "AWS:SourceOwner": account } },
                            },
                        ],
                    }),
                ),
            },
        },
    },
    {
        title: "a policy resource in place of a blocking policy",
        changes: { topic: { policy: known('{"Statement":[]}') } },
        more: {
            topicPolicies: [
                { ...placed("policy"), topicArn: known(arns.topic), policy: known(grant("sns:Publish", arns.topic)) },
            ],
        },
    },
    {
        title: "a policy resource of another topic",
        more: {
            topicPolicies: [
                { ...placed("policy"), topicArn: known(`${arns.topic}-2`), policy: known('{"Statement":[]}') },
            ],
        },
    },
    { title: "a key named by its id", changes: { topic: { kmsKey: known("1234abcd-12ab-34cd-56ef-1234567890ab") } } },
    { title: "a filter policy that asks for nothing", changes: { subscription: { filterPolicy: known("{}") } } },
    {
        title: "a filter policy for alarm messages",
        changes: {
            subscription: {
                filterPolicy: known('{"NewStateValue":["ALARM"]}'),
                filterPolicyScope: known("MessageBody"),
            },
        },
    },
];

describe("traceAlertPath, sound variants", () => {
    for (const { title, changes = {}, more = {}, options, remarks = [] } of rows) {
        it(`accepts ${title}`, () => {
            const report = traceAlertPath(compliantDeployment(changes, more), consoleAuthenticationFailures, options);
            assert.deepEqual(report.findings, []);
            assert.equal(report.outcome, "told");
            assert.deepEqual(
                report.remarks.map(({ code }) => code),
                remarks,
            );
            assert.deepEqual(
                report.subscribers.map((reached) => reached.subscription),
                ["subscription"],
            );
        });
    }

    it("cannot simulate metric math, and says so", () => {
        const queries = known(true);
        for (const changes of [
            { usesMetricQueries: queries },
            { usesMetricQueries: queries, metricName: absent, metricNamespace: absent, statistic: absent },
        ]) {
            const report = traceAlertPath(compliantDeployment({ alarm: changes }), consoleAuthenticationFailures);
            assert.equal(report.outcome, "cannot tell yet");
            assert.deepEqual(
                report.remarks.map(({ code }) => code),
                ["ALARM_NOT_SIMULATED"],
            );
        }
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
                        { ...composite("ALARM(ConsoleSigninFailures)"), alarmActions: known([known(second)]) },
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
