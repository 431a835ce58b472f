import { absent, known, unknown } from "../../../../detection";
import type { QueriedMetric } from "../../../../detection/alertPath/deployment/alarm";
import { arns, grant } from "../compliantDeployment";
import { judges } from "./judgements";

const nowhere = unknown();
const topicElsewhere = arns.topic.replace("eu-north-1", "us-east-1");
const toOwnRegion = { ArnLike: { "aws:SourceArn": "arn:aws:cloudwatch:eu-north-1:111122223333:alarm:*" } };

/** The alarm, its topic and the subscription. */
const inOtherRegion = {
    alarm: { region: known("us-east-1"), arn: absent, alarmActions: known([known(topicElsewhere)]) },
    topic: { region: known("us-east-1"), arn: known(topicElsewhere), policy: absent, kmsKey: absent },
    subscription: { topicArn: known(topicElsewhere) },
};

const querying = (changes: Partial<QueriedMetric>) => {
    const own = { name: "ConsoleSigninFailures", namespace: known("CISBenchmark"), dimensions: known([]) };
    return {
        metricName: absent,
        metricNamespace: absent,
        usesMetricQueries: known(true),
        queriedMetrics: known([{ ...own, ...changes }]),
    };
};
const notSimulated =
    'alarm: ALARM_NOT_SIMULATED alarm: The alarm "failures" uses metric math, anomaly detection or a query, which cannot be simulated. | An alarm on the metric itself can be proven to be raised. | Give the alarm "failures" metricName, namespace, statistic and period in place of metric queries.';

describe("judgeMistake", () => {
    judges("metric", [
        {
            title: "an alarm in another namespace",
            changes: { alarm: { metricNamespace: known("LogMetrics") } },
            findings:
                'ALARM_WATCHES_OTHER_METRIC alarm: The alarm "failures" watches the metric "ConsoleSigninFailures" in the namespace "LogMetrics". | The filter publishes the metric "ConsoleSigninFailures" in the namespace "CISBenchmark". An alarm finds a metric by name and namespace. | Set metricName: "ConsoleSigninFailures" and namespace: "CISBenchmark" on the alarm "failures".',
        },
        {
            title: "an alarm on the name of the filter",
            changes: { filter: { name: known("signin-filter") }, alarm: { metricName: known("signin-filter") } },
            findings:
                'ALARM_WATCHES_OTHER_METRIC alarm: The alarm "failures" watches "signin-filter", which is the name of the metric filter "failures" and not of its metric. | The filter publishes the metric "ConsoleSigninFailures" in the namespace "CISBenchmark". An alarm finds a metric by the metric\'s own name and namespace. | Set metricName: "ConsoleSigninFailures" and namespace: "CISBenchmark" on the alarm "failures". In code, take metricName from metricTransformation.name of the filter, not from its id or name.',
        },
        {
            title: "an alarm in another Region",
            changes: inOtherRegion,
            findings:
                'ALARM_WATCHES_OTHER_METRIC alarm: The alarm "failures" is in us-east-1, and the metric filter "failures" publishes in eu-north-1. | Alarm and metric must be in one account and Region; equal names do not join across them. | Create the alarm "failures" with the provider of the metric filter "failures".',
        },
        {
            title: "an alarm in another account",
            changes: { alarm: { account: known("444455556666"), arn: absent } },
            findings: [
                'ALARM_WATCHES_OTHER_METRIC alarm: The alarm "failures" is in the account 444455556666, and the metric filter "failures" publishes in the account 111122223333.',
                'topic: TOPIC_KEY_BLOCKS_CLOUDWATCH key: The policy of key "alerts-key", which encrypts the topic "alerts", does not admit CloudWatch. Statement "CloudWatchAlarms" asks for StringEquals aws:SourceAccount = 111122223333, and here it is 444455556666. | The key\'s policy must allow kms:Decrypt and kms:GenerateDataKey* to cloudwatch.amazonaws.com, or the alarm\'s messages are dropped without a trace. | Add the statement { Effect: "Allow", Principal: { Service: "cloudwatch.amazonaws.com" }, Action: ["kms:Decrypt", "kms:GenerateDataKey*"], Resource: "*", Condition: { StringEquals: { "aws:SourceAccount": accountId } } } to the key\'s policy.',
                'topic: TOPIC_POLICY_BLOCKS_CLOUDWATCH topic: The policy of topic "alerts" does not let CloudWatch publish. Statement "CloudWatchAlarms" asks for StringEquals aws:SourceAccount = 111122223333, and here it is 444455556666. | The topic\'s policy must allow sns:Publish to cloudwatch.amazonaws.com for this alarm. | Add the statement { Effect: "Allow", Principal: { Service: "cloudwatch.amazonaws.com" }, Action: "sns:Publish", Resource: topic.arn, Condition: { StringEquals: { "aws:SourceAccount": accountId } } } to the topic\'s policy.',
            ],
            remarks:
                'action: TOPIC_IN_OTHER_ACCOUNT alarm: The topic "alerts" is in the account 111122223333, and the alarm "failures" is in 444455556666. | The topic\'s policy and key must admit the alarm\'s account, and auditors must be able to list its subscriptions. | Check the topic in its own account: aws sns get-topic-attributes and list-subscriptions-by-topic.',
        },
        {
            title: "an alarm in another account and Region",
            changes: { alarm: { account: known("444455556666"), region: known("us-east-1"), arn: absent } },
            findings: [
                'ALARM_WATCHES_OTHER_METRIC alarm: The alarm "failures" is in us-east-1, the account 444455556666, and the metric filter "failures" publishes in eu-north-1, the account 111122223333.',
                'action: TOPIC_IN_OTHER_REGION alarm: The topic "alerts" is in eu-north-1, and the alarm "failures" is in us-east-1. | CloudWatch notifies topics of the alarm\'s own Region only. | Notify a topic in us-east-1, where the alarm is.',
                'topic: TOPIC_KEY_BLOCKS_CLOUDWATCH key: The policy of key "alerts-key", which encrypts the topic "alerts", does not admit CloudWatch. Statement "CloudWatchAlarms" asks for StringEquals aws:SourceAccount = 111122223333, and here it is 444455556666.',
                'topic: TOPIC_POLICY_BLOCKS_CLOUDWATCH topic: The policy of topic "alerts" does not let CloudWatch publish. Statement "CloudWatchAlarms" asks for StringEquals aws:SourceAccount = 111122223333, and here it is 444455556666.',
            ],
            remarks:
                'action: TOPIC_IN_OTHER_ACCOUNT alarm: The topic "alerts" is in the account 111122223333, and the alarm "failures" is in 444455556666.',
        },
        {
            title: "an alarm on a metric of another account",
            changes: { alarm: { metricAccount: known("444455556666") } },
            findings:
                'ALARM_WATCHES_OTHER_METRIC alarm: The alarm "failures" watches a metric of the account 444455556666, and the metric filter "failures" publishes in the account 111122223333. | Alarm and metric must be in one account and Region; equal names do not join across them. | Set accountId in the metric query of the alarm "failures" to the account of the metric filter "failures".',
            remarks:
                'alarm: ALARM_NOT_SIMULATED alarm: The alarm "failures" watches a metric of the account 444455556666, and whether that account shares its metrics is out of sight here. | The account 444455556666 must share them with the account 111122223333 (CloudWatch cross-account observability). | Check it in the account 444455556666: aws oam list-links --region eu-north-1 shows a link with AWS::CloudWatch::Metric.',
        },
        {
            title: "an alarm on the metric in another namespace and in another Region",
            changes: {
                alarm: { metricNamespace: known("LogMetrics"), region: known("us-east-1"), arn: absent },
                topic: { policy: known(grant("sns:Publish", arns.topic, toOwnRegion)) },
                key: { policy: known(grant(["kms:Decrypt", "kms:GenerateDataKey*"], "*", toOwnRegion)) },
            },
            findings: [
                'ALARM_WATCHES_OTHER_METRIC alarm: The alarm "failures" watches the metric "ConsoleSigninFailures" in the namespace "LogMetrics". | The filter publishes the metric "ConsoleSigninFailures" in the namespace "CISBenchmark". An alarm finds a metric by name and namespace. | Set metricName: "ConsoleSigninFailures" and namespace: "CISBenchmark" on the alarm "failures".',
                'action: TOPIC_IN_OTHER_REGION alarm: The topic "alerts" is in eu-north-1, and the alarm "failures" is in us-east-1.',
                'topic: TOPIC_KEY_BLOCKS_CLOUDWATCH key: The policy of key "alerts-key", which encrypts the topic "alerts", does not admit CloudWatch. Statement "CloudWatchAlarms" asks for ArnLike aws:SourceArn = arn:aws:cloudwatch:eu-north-1:111122223333:alarm:*, and here it is arn:aws:cloudwatch:us-east-1:111122223333:alarm:ConsoleSigninFailures.',
                'topic: TOPIC_POLICY_BLOCKS_CLOUDWATCH topic: The policy of topic "alerts" does not let CloudWatch publish. Statement "CloudWatchAlarms" asks for ArnLike aws:SourceArn = arn:aws:cloudwatch:eu-north-1:111122223333:alarm:*, and here it is arn:aws:cloudwatch:us-east-1:111122223333:alarm:ConsoleSigninFailures.',
            ],
        },
        {
            title: "an alarm on the metric's name in other letters",
            changes: { alarm: { metricName: known("ConsoleSignInFailures") } },
            findings:
                'ALARM_WATCHES_OTHER_METRIC alarm: The alarm "failures" watches the metric "ConsoleSignInFailures" in the namespace "CISBenchmark". | The filter publishes the metric "ConsoleSigninFailures" in the namespace "CISBenchmark". An alarm finds a metric by name and namespace. | Set metricName: "ConsoleSigninFailures" and namespace: "CISBenchmark" on the alarm "failures".',
        },
        {
            title: "an alarm in another Region, of a filter whose account is not known",
            changes: { filter: { account: nowhere }, ...inOtherRegion },
            at: "log group",
            findings:
                'ALARM_WATCHES_OTHER_METRIC alarm: The alarm "failures" is in us-east-1, and the metric filter "failures" publishes in eu-north-1. | Alarm and metric must be in one account and Region; equal names do not join across them. | Create the alarm "failures" with the provider of the metric filter "failures".',
            remarks:
                'log group: NOT_KNOWN_YET filter: The settings account and Region of metric filter "failures" are not known yet. | Whether the alert gets through depends on those values. | Check again after the deployment, when they are known.',
        },
        {
            title: "queries that read the metric's name in another namespace",
            changes: { alarm: querying({ namespace: known("LogMetrics") }) },
            findings:
                'ALARM_WATCHES_OTHER_METRIC alarm: The queries of alarm "failures" read the metric "ConsoleSigninFailures" in the namespace "LogMetrics". | The filter publishes the metric "ConsoleSigninFailures" in the namespace "CISBenchmark". An alarm finds a metric by name, namespace and dimensions. | Let the queries of alarm "failures" read that metric, under no dimensions; or give it metricName: "ConsoleSigninFailures", namespace: "CISBenchmark", statistic and period in place of queries.',
            remarks: notSimulated,
        },
        {
            title: "queries that read the metric under dimensions",
            changes: { alarm: querying({ dimensions: known(["user", "account"]) }) },
            findings:
                'ALARM_WATCHES_OTHER_METRIC alarm: The queries of alarm "failures" read the metric "ConsoleSigninFailures" in the namespace "CISBenchmark" under the dimensions user and account.',
            remarks: notSimulated,
        },
        {
            title: "queries that read the metric of another Region",
            changes: { ...inOtherRegion, alarm: { ...querying({}), ...inOtherRegion.alarm } },
            findings:
                'ALARM_WATCHES_OTHER_METRIC alarm: The alarm "failures" is in us-east-1, and the metric filter "failures" publishes in eu-north-1. | Alarm and metric must be in one account and Region; equal names do not join across them. | Create the alarm "failures" with the provider of the metric filter "failures".',
            remarks: notSimulated,
        },
        {
            title: "queries that may read the metric",
            changes: { alarm: querying({ namespace: nowhere, dimensions: nowhere }) },
            outcome: "cannot tell yet",
            at: "alarm",
            remarks: notSimulated,
        },
    ]);
});
