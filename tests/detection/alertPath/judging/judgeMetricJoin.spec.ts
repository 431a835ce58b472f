import { absent, known, unknown } from "../../../../detection";
import { arns, placed } from "../compliantDeployment";
import { judges } from "./judgements";

const nowhere = unknown();

describe("judgeMetricJoin", () => {
    judges("metric", [
        {
            title: "no alarm",
            more: { alarms: [] },
            findings:
                'ALARM_MISSING filter: No alarm watches the metric "ConsoleSigninFailures" in the namespace "CISBenchmark", which the metric filter "failures" publishes. | An alarm must watch that metric and notify an SNS topic. | new aws.cloudwatch.MetricAlarm("ConsoleSigninFailures", { name: "ConsoleSigninFailures", metricName: "ConsoleSigninFailures", namespace: "CISBenchmark", statistic: "Sum", period: 300, evaluationPeriods: 1, threshold: 1, comparisonOperator: "GreaterThanOrEqualToThreshold", treatMissingData: "notBreaching", alarmActions: [topic.arn /* the topic "alerts" */] });',
        },
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
            findings:
                'ALARM_WATCHES_OTHER_METRIC alarm: The alarm "failures" is in us-east-1, and the metric filter "failures" publishes in eu-north-1. | Alarm and metric must be in one account and Region; equal names do not join across them. | Create the alarm "failures" with the provider of the metric filter "failures".',
        },
        {
            title: "dimensions of the alarm",
            changes: { alarm: { dimensions: known({ user: "root" }) } },
            findings:
                'ALARM_DIMENSIONS_DIFFER alarm: The alarm "failures" watches the metric under the dimensions user. | The alarm must watch the metric without dimensions: a series under others never has data. | Remove dimensions from the alarm "failures".',
        },
        {
            title: "a unit of the alarm",
            changes: { alarm: { unit: known("Count") } },
            findings:
                'ALARM_UNIT_DIFFERS alarm: The alarm "failures" asks for the unit Count, and the metric is published in the unit None. | The alarm must ask for no unit, or for the metric\'s own: it sees no data in any other. | Remove unit from the alarm "failures".',
        },
        {
            title: "a metric of another name and namespace",
            changes: {
                filter: { metricName: known("SigninFailures"), metricNamespace: known("Security") },
                alarm: { metricName: known("SigninFailures"), metricNamespace: known("Security") },
            },
        },
        { title: "a filter whose name is not its metric's", changes: { filter: { name: known("another") } } },
        {
            title: "one unit on both sides",
            changes: { filter: { unit: known("Count") }, alarm: { unit: known("Count") } },
        },
        { title: "the unit None of a metric without unit", changes: { alarm: { unit: known("None") } } },
        {
            title: "the namespace of the metric",
            changes: { filter: { metricNamespace: nowhere } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET filter: The setting metricTransformation.namespace of metric filter "failures" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
        {
            title: "the namespace of the alarm",
            changes: { alarm: { metricNamespace: nowhere } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET alarm: The setting namespace of alarm "failures" is not known yet.',
        },
        {
            title: "the metric name of the alarm",
            changes: { alarm: { metricName: nowhere } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET alarm: The setting metricName of alarm "failures" is not known yet.',
        },
        {
            title: "the namespace of the alarm",
            changes: { alarm: { metricNamespace: nowhere } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET alarm: The setting namespace of alarm "failures" is not known yet.',
        },
        {
            title: "the dimensions of the alarm",
            changes: { alarm: { dimensions: nowhere } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET alarm: The setting dimensions of alarm "failures" is not known yet.',
        },
        {
            title: "the unit of the alarm",
            changes: { alarm: { unit: nowhere } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET alarm: The setting unit of alarm "failures" is not known yet.',
        },
        {
            title: "no alarm, of a filter whose metric is not known",
            changes: { filter: { metricName: nowhere } },
            more: { alarms: [] },
            findings:
                'ALARM_MISSING filter: No alarm watches the metric, which the metric filter "failures" publishes.',
            remarks:
                'NOT_KNOWN_YET filter: The setting metricTransformation.name of metric filter "failures" is not known yet.',
        },
        {
            title: "no alarm, of a filter whose namespace is not known",
            changes: { filter: { metricNamespace: nowhere } },
            more: { alarms: [] },
            findings:
                'ALARM_MISSING filter: No alarm watches the metric "ConsoleSigninFailures", which the metric filter "failures" publishes.',
        },
        {
            title: "no alarm, beside a module that may hold one",
            more: {
                alarms: [],
                opaqueHolders: [{ ...placed("module", "alarms"), kind: "module", mayHold: ["alarm"] }],
            },
            outcome: "cannot tell yet",
            remarks:
                'PART_OUT_OF_SIGHT module: No alarm watches the metric "ConsoleSigninFailures" in the namespace "CISBenchmark", which the metric filter "failures" publishes. The module "alarms" may hold one, whose resources are not shown here. | An alarm must watch that metric and notify an SNS topic. | Look into the account, with aws cloudwatch describe-alarms or with npx foundations-monitor-cli verify; or write the alarm as a resource of this stack.',
        },
        {
            title: "an alarm on the filter's id, of a filter with another name than its metric",
            changes: { filter: { name: known("another") }, alarm: { metricName: unknown(["filter"]) } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET alarm: metricName of alarm "failures" is computed from the metric filter "failures", and its value is not known yet. | It must be the name of the filter\'s metric; the id of a filter is the filter\'s own name. | Take metricName from metricTransformation.name of the filter, or check again after the deployment.',
        },
        {
            title: "an alarm on the filter's id, of a filter whose names are not known",
            changes: { filter: { name: nowhere, metricName: nowhere }, alarm: { metricName: unknown(["filter"]) } },
            outcome: "cannot tell yet",
            remarks: [
                'NOT_KNOWN_YET alarm: metricName of alarm "failures" is computed from the metric filter "failures", and its value is not known yet.',
                'NOT_KNOWN_YET filter: The setting metricTransformation.name of metric filter "failures" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
            ],
        },
        {
            title: "an alarm on the namespace of the filter",
            changes: { alarm: { metricNamespace: unknown(["filter"]) } },
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
            changes: { alarm: { metricNamespace: known("LogMetrics"), region: known("us-east-1"), arn: absent } },
            findings: [
                'ALARM_WATCHES_OTHER_METRIC alarm: The alarm "failures" watches the metric "ConsoleSigninFailures" in the namespace "LogMetrics". | The filter publishes the metric "ConsoleSigninFailures" in the namespace "CISBenchmark". An alarm finds a metric by name and namespace. | Set metricName: "ConsoleSigninFailures" and namespace: "CISBenchmark" on the alarm "failures".',
                'action: TOPIC_IN_OTHER_REGION alarm: The topic "alerts" is in eu-north-1, and the alarm "failures" is in us-east-1.',
                'topic: TOPIC_KEY_BLOCKS_CLOUDWATCH key: The policy of key "alerts-key", which encrypts the topic "alerts", does not admit CloudWatch. Statement "CloudWatchAlarms" asks for ArnLike aws:SourceArn = arn:aws:cloudwatch:eu-north-1:111122223333:alarm:*, and here it is arn:aws:cloudwatch:us-east-1:111122223333:alarm:ConsoleSigninFailures.',
                'topic: TOPIC_POLICY_BLOCKS_CLOUDWATCH topic: The policy of topic "alerts" does not let CloudWatch publish. Statement "CloudWatchAlarms" asks for ArnLike aws:SourceArn = arn:aws:cloudwatch:eu-north-1:111122223333:alarm:*, and here it is arn:aws:cloudwatch:us-east-1:111122223333:alarm:ConsoleSigninFailures.',
            ],
        },
        {
            title: "an alarm of a place that is not known",
            changes: { alarm: { account: unknown(["other"]), region: unknown(["other"]) } },
            outcome: "cannot tell yet",
            remarks: [
                'NOT_KNOWN_YET alarm: The settings account and Region of alarm "failures" are not known yet. | Whether the alert gets through depends on those values. | Check again after the deployment, when they are known.',
                'topic: NOT_KNOWN_YET key: Whether the policy of key "alerts-key", which encrypts the topic "alerts", admits CloudWatch cannot be told. It depends on statement "CloudWatchAlarms", and not all that it compares is known yet. | The key\'s policy must allow kms:Decrypt and kms:GenerateDataKey* to cloudwatch.amazonaws.com, or the alarm\'s messages are dropped without a trace. | Check again after the deployment.',
                'topic: NOT_KNOWN_YET topic: The policy of topic "alerts" may or may not let CloudWatch publish. It depends on statement "CloudWatchAlarms", and not all that it compares is known yet. | The topic\'s policy must allow sns:Publish to cloudwatch.amazonaws.com for this alarm. | Check again after the deployment.',
            ],
        },
        {
            title: "several dimensions of the alarm",
            changes: { alarm: { dimensions: known({ user: "root", type: "Root" }) } },
            findings:
                'ALARM_DIMENSIONS_DIFFER alarm: The alarm "failures" watches the metric under the dimensions user, type.',
        },
        { title: "no dimensions of the alarm, in an empty list", changes: { alarm: { dimensions: known({}) } } },
        { title: "an empty unit of the alarm", changes: { alarm: { unit: known("") } } },
        {
            title: "a unit of the alarm, and one that is not known of the filter",
            changes: { alarm: { unit: known("Count") }, filter: { unit: nowhere } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET filter: The setting unit of metric filter "failures" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
        {
            title: "a unit of the alarm, and an empty one of the filter",
            changes: { alarm: { unit: known("None") }, filter: { unit: known("") } },
        },
        { title: "a unit of the filter alone", changes: { filter: { unit: known("Count") } } },
    ]);
});
