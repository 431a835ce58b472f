import * as assert from "node:assert/strict";
import { inSpelling, type SettingSpelling } from "../../../../detection/alertPath/report/spelling";

describe("inSpelling", () => {
    const table: readonly (readonly [string, Readonly<Record<SettingSpelling, string>>])[] = [
        [
            "Set enableLogging: true on the trail.",
            {
                native: "Set isLogging: true on the trail.",
                CloudFormation: "Set IsLogging: true on the trail.",
                Terraform: "Set enable_logging: true on the trail.",
                awscc: "Set is_logging: true on the trail.",
                bridgedAwscc: "Set isLogging: true on the trail.",
            },
        ],
        [
            'Set metricTransformation.value: "1" and pattern: "x"; the pattern counts.',
            {
                native: 'Set metricTransformations[0].metricValue: "1" and filterPattern: "x"; the pattern counts.',
                CloudFormation:
                    'Set MetricTransformations[0].MetricValue: "1" and FilterPattern: "x"; the pattern counts.',
                Terraform: 'Set metric_transformation.value: "1" and pattern: "x"; the pattern counts.',
                awscc: 'Set metric_transformations[0].metric_value: "1" and filter_pattern: "x"; the pattern counts.',
                bridgedAwscc:
                    'Set metricTransformations[0].metricValue: "1" and filterPattern: "x"; the pattern counts.',
            },
        ],
        [
            'Set metricTransformation: { name: "N", namespace: "S", value: "1" } on it.',
            {
                native: 'Set metricTransformations: [{ metricName: "N", metricNamespace: "S", metricValue: "1" }] on it.',
                CloudFormation:
                    'Set MetricTransformations: [{ MetricName: "N", MetricNamespace: "S", MetricValue: "1" }] on it.',
                Terraform: 'Set metric_transformation: { name: "N", namespace: "S", value: "1" } on it.',
                awscc: 'Set metric_transformations: [{ metric_name: "N", metric_namespace: "S", metric_value: "1" }] on it.',
                bridgedAwscc:
                    'Set metricTransformations: [{ metricName: "N", metricNamespace: "S", metricValue: "1" }] on it.',
            },
        ],
        [
            'Add { includeManagementEvents: true, readWriteType: "All" } to eventSelectors.',
            {
                native: 'Add { includeManagementEvents: true, readWriteType: "All" } to eventSelectors.',
                CloudFormation: 'Add { IncludeManagementEvents: true, ReadWriteType: "All" } to EventSelectors.',
                Terraform: 'Add { include_management_events: true, read_write_type: "All" } to event_selector.',
                awscc: 'Add { include_management_events: true, read_write_type: "All" } to event_selectors.',
                bridgedAwscc: 'Add { includeManagementEvents: true, readWriteType: "All" } to eventSelectors.',
            },
        ],
        [
            'Set isEnabled: true, or new aws.sns.Topic("x", { kmsMasterKeyId: key.arn }); and kmsMasterKeyId.',
            {
                native: 'Set enabled: true, or new aws.sns.Topic("x", { kmsMasterKeyId: key.arn }); and kmsMasterKeyId.',
                CloudFormation:
                    'Set Enabled: true, or new aws.sns.Topic("x", { kmsMasterKeyId: key.arn }); and KmsMasterKeyId.',
                Terraform:
                    'Set is_enabled: true, or new aws.sns.Topic("x", { kmsMasterKeyId: key.arn }); and kms_master_key_id.',
                awscc: 'Set enabled: true, or new aws.sns.Topic("x", { kmsMasterKeyId: key.arn }); and kms_master_key_id.',
                bridgedAwscc:
                    'Set enabled: true, or new aws.sns.Topic("x", { kmsMasterKeyId: key.arn }); and kmsMasterKeyId.',
            },
        ],
        [
            "Set cloudWatchLogsGroupArn and cloudWatchLogsRoleArn.",
            {
                native: "Set cloudWatchLogsLogGroupArn and cloudWatchLogsRoleArn.",
                CloudFormation: "Set CloudWatchLogsLogGroupArn and CloudWatchLogsRoleArn.",
                Terraform: "Set cloud_watch_logs_group_arn and cloud_watch_logs_role_arn.",
                awscc: "Set cloudwatch_logs_log_group_arn and cloudwatch_logs_role_arn.",
                bridgedAwscc: "Set cloudwatchLogsLogGroupArn and cloudwatchLogsRoleArn.",
            },
        ],
    ];
    for (const [sentence, spellings] of table) {
        for (const [spelling, expected] of Object.entries(spellings)) {
            it(`speaks the words of ${spelling}: ${sentence}`, () => {
                assert.equal(inSpelling(sentence, spelling as SettingSpelling), expected);
            });
        }
        it(`leaves the classic provider's as they are: ${sentence}`, () => {
            assert.equal(inSpelling(sentence, undefined), sentence);
        });
    }
});
