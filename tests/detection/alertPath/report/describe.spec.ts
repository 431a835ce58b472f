import * as assert from "node:assert/strict";
import {
    absent,
    consoleAuthenticationFailures,
    type Deployment,
    describeFinding,
    describeReport,
    known,
    type TraceOptions,
    traceAlertPath,
    unknown,
} from "../../../../detection";
import { type Changes, compliantDeployment, emptyDeployment, grant } from "../compliantDeployment";

const { pattern } = consoleAuthenticationFailures;

const sentences = (changes: Changes, more: Partial<Deployment> = {}, options: TraceOptions = {}): string[] =>
    traceAlertPath(compliantDeployment(changes, more), consoleAuthenticationFailures, options).findings.map(
        describeFinding,
    );

describe("describeFinding", () => {
    const rows: readonly (readonly [string, Changes, string])[] = [
        [
            "a trail of one Region",
            { trail: { isMultiRegion: known(false) } },
            'Trail: The trail "management-events" records one Region only: isMultiRegionTrail is false. The trail must record every Region, because AWS records each event in the Region where it happens. Fix: Set isMultiRegionTrail: true on the trail "management-events". [TRAIL_NOT_MULTI_REGION]',
        ],
        [
            "a trail without a log group",
            { trail: { logGroupArn: absent, logGroupRoleArn: absent } },
            'Trail: The trail "management-events" does not deliver to CloudWatch Logs: cloudWatchLogsGroupArn and cloudWatchLogsRoleArn are not set. The trail must deliver to a log group, with a role that may write to it. Fix: Set cloudWatchLogsGroupArn (the log group\'s ARN, with :* at its end) and cloudWatchLogsRoleArn (the ARN of a role that CloudTrail may assume) on the trail "management-events". [TRAIL_WITHOUT_LOG_GROUP]',
        ],
        [
            "a filter on another log group",
            { filter: { logGroup: known("application") } },
            'Log group: The metric filter "failures" is on the log group "application", and the trail "management-events" writes to the log group "trail/management-events". The filter must be on the log group that the trail writes to. Fix: Set logGroupName: "trail/management-events" on the metric filter "failures". [LOG_GROUP_NOT_WRITTEN_BY_TRAIL]',
        ],
        [
            "an alarm on the name of the filter",
            { filter: { name: known("signin-filter") }, alarm: { metricName: known("signin-filter") } },
            'Metric: The alarm "failures" watches "signin-filter", which is the name of the metric filter "failures" and not of its metric. The filter publishes the metric "ConsoleSigninFailures" in the namespace "CISBenchmark". An alarm finds a metric by the metric\'s own name and namespace. Fix: Set metricName: "ConsoleSigninFailures" and namespace: "CISBenchmark" on the alarm "failures". In code, take metricName from metricTransformation.name of the filter, not from its id or name. [ALARM_WATCHES_OTHER_METRIC]',
        ],
        [
            "AWS's own key",
            { topic: { kmsKey: known("alias/aws/sns") } },
            'Topic: The topic "alerts" is encrypted with alias/aws/sns, the key that AWS manages; its policy does not admit CloudWatch and cannot be changed. The topic must be encrypted with a key of your own that admits CloudWatch, or not at all. Fix: Set kmsMasterKeyId on the topic "alerts" to a key of your own whose policy allows kms:Decrypt and kms:GenerateDataKey* to cloudwatch.amazonaws.com. [TOPIC_KEY_BLOCKS_CLOUDWATCH]',
        ],
        [
            "a key that grants half",
            { key: { policy: known(grant("kms:Decrypt", "*")) } },
            'Topic: The policy of key "alerts-key", which encrypts the topic "alerts", does not admit CloudWatch. No statement allows kms:GenerateDataKey to cloudwatch.amazonaws.com. The key\'s policy must allow kms:Decrypt and kms:GenerateDataKey* to cloudwatch.amazonaws.com, or the alarm\'s messages are dropped without a trace. Fix: Add the statement { Effect: "Allow", Principal: { Service: "cloudwatch.amazonaws.com" }, Action: ["kms:Decrypt", "kms:GenerateDataKey*"], Resource: "*", Condition: { StringEquals: { "aws:SourceAccount": accountId } } } to the key\'s policy. [TOPIC_KEY_BLOCKS_CLOUDWATCH]',
        ],
        [
            "a filter policy on message attributes",
            { subscription: { filterPolicy: known('{"severity":["high"]}') } },
            'Subscription: The filterPolicy of subscription "security-team" drops the message of the alarm: it asks for message attributes, and alarm messages carry none. The subscription must let the message of the alarm pass. Fix: Remove filterPolicy from the subscription "security-team", or set filterPolicyScope: "MessageBody" and match { "NewStateValue": ["ALARM"] }. [SUBSCRIPTION_FILTER_DROPS_ALARMS]',
        ],
    ];
    for (const [title, changes, text] of rows) {
        it(`says of ${title} what is wrong, what is wanted and what to do`, () => {
            assert.deepEqual(sentences(changes), [text]);
        });
    }

    it("gives the text to use, and what is lost, for a narrower pattern", () => {
        const narrow =
            '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") && ($.userIdentity.type = Root) }';
        const [text = ""] = sentences({ filter: { pattern: known(narrow) } });
        assert.ok(text.startsWith(`Filter: The pattern of metric filter "failures" is ${narrow}. `), text);
        assert.ok(
            text.endsWith(
                ` The filter must count failed console sign-ins, all of them and nothing else. Fix: Set pattern: '${pattern}' on the metric filter "failures". [FILTER_PATTERN_NARROWER]`,
            ),
            text,
        );
        assert.match(text, /\{"eventName":"ConsoleLogin".*\}/);
    });

    it("names the settings of an alarm that cannot fire", () => {
        const [text = ""] = sentences({ alarm: { threshold: known(3) } });
        assert.ok(text.startsWith('Alarm: The alarm "failures" is not raised. '), text);
        assert.match(text, /threshold 3/);
        assert.match(text, /\[ALARM_CANNOT_FIRE\]$/);
    });

    it("names all settings of one resource that are not known yet in one sentence", () => {
        const report = traceAlertPath(
            compliantDeployment({ alarm: { threshold: unknown(), periodSeconds: unknown() } }),
            consoleAuthenticationFailures,
        );
        assert.deepEqual(report.remarks.map(describeFinding), [
            'Alarm: The settings period and threshold of alarm "failures" are not known yet. Whether the alert gets through depends on those values. Fix: Check again after the deployment, when they are known. [NOT_KNOWN_YET]',
        ]);
    });
});

describe("describeReport", () => {
    it("tells who is told", () => {
        assert.deepEqual(describeReport(traceAlertPath(compliantDeployment(), consoleAuthenticationFailures)), [
            "The alert arrives: 1 subscriber is told.",
            "Told: security-team (email).",
        ]);
    });

    it("counts those who are told, and names no protocol where there is none", () => {
        const report = traceAlertPath(compliantDeployment(), consoleAuthenticationFailures);
        const subscribers = [...report.subscribers, { subscription: "second", label: "second", path: [] }];
        assert.deepEqual(describeReport({ ...report, subscribers }), [
            "The alert arrives: 2 subscribers are told.",
            "Told: security-team (email).",
            "Told: second.",
        ]);
    });

    it("tells a deployment that has nothing what to create first", () => {
        assert.deepEqual(describeReport(traceAlertPath(emptyDeployment, consoleAuthenticationFailures)), [
            "The alert is lost at the filter.",
            `Filter: No metric filter here counts failed console sign-ins. A metric filter on the trail's log group must count them, all of them and nothing else. Fix: new aws.cloudwatch.LogMetricFilter("ConsoleSigninFailures", { name: "ConsoleSigninFailures", logGroupName: "LOG_GROUP", pattern: '${pattern}', metricTransformation: { name: "ConsoleSigninFailures", namespace: "CISBenchmark", value: "1" } }); const topic = new aws.sns.Topic("security-alerts", {}); new aws.sns.TopicSubscription("security-team", { topic: topic.arn, protocol: "email", endpoint: "security@example.com" }); new aws.cloudwatch.MetricAlarm("ConsoleSigninFailures", { name: "ConsoleSigninFailures", metricName: "ConsoleSigninFailures", namespace: "CISBenchmark", statistic: "Sum", period: 300, evaluationPeriods: 1, threshold: 1, comparisonOperator: "GreaterThanOrEqualToThreshold", treatMissingData: "notBreaching", alarmActions: [topic.arn] }); LOG_GROUP is the name of the trail's log group: aws cloudtrail describe-trails shows it. [FILTER_MISSING]`,
            "Trail: No trail that records management events is part of this deployment; the one outside is taken on trust. A multi-Region trail that is logging must deliver all management events to the filter's log group. Fix: Check it with aws cloudtrail describe-trails, get-trail-status and get-event-selectors. [TRAIL_OUTSIDE]",
        ]);
    });

    it("tells where the question is open", () => {
        const [first] = describeReport(
            traceAlertPath(compliantDeployment({ topic: { policy: unknown() } }), consoleAuthenticationFailures),
        );
        assert.equal(first, "Whether the alert arrives cannot be told yet: the question is open at the topic.");
    });
});
