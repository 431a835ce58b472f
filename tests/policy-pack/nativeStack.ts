import { consoleAuthenticationFailures as control } from "../../detection";
import { accountMayAll, ownKeyGrant } from "./publicStacks/stackParts";
import { refer, type SampleStack } from "./sampleStack";

const arn = (service: string, resource: string) => `arn:aws:${service}:eu-north-1:111122223333:${resource}`;

/** A stack of Cloud Control's resources (aws-native) in which somebody is told. */
export const nativeStack: SampleStack = {
    logs: {
        type: "aws-native:logs:LogGroup",
        inputs: { logGroupName: "management-events" },
        outputs: { arn: arn("logs", "log-group:management-events:*") },
    },
    trail: {
        type: "aws-native:cloudtrail:Trail",
        inputs: {
            trailName: "management-events",
            isLogging: true,
            isMultiRegionTrail: true,
            includeGlobalServiceEvents: true,
            cloudWatchLogsLogGroupArn: refer("logs", "arn"),
            cloudWatchLogsRoleArn: "arn:aws:iam::111122223333:role/trail",
            advancedEventSelectors: [{ fieldSelectors: [{ field: "eventCategory", equals: ["Management"] }] }],
        },
        outputs: { arn: arn("cloudtrail", "trail/management-events") },
    },
    failures: {
        type: "aws-native:logs:MetricFilter",
        inputs: {
            filterName: control.metricName,
            logGroupName: refer("logs", "logGroupName"),
            filterPattern: control.pattern,
            metricTransformations: [
                { metricName: control.metricName, metricNamespace: control.metricNamespace, metricValue: "1" },
            ],
        },
    },
    key: {
        type: "aws-native:kms:Key",
        inputs: { enabled: true, keyPolicy: { Version: "2012-10-17", Statement: [accountMayAll, ownKeyGrant] } },
        outputs: { arn: arn("kms", "key/0000-1111"), keyId: "0000-1111" },
    },
    alias: {
        type: "aws-native:kms:Alias",
        inputs: { aliasName: "alias/alerts", targetKeyId: refer("key", "keyId") },
    },
    alerts: {
        type: "aws-native:sns:Topic",
        inputs: {
            topicName: "alerts",
            kmsMasterKeyId: refer("alias", "aliasName"),
            subscription: [{ protocol: "email", endpoint: "hidden@example.com" }],
        },
        outputs: { topicArn: arn("sns", "alerts") },
    },
    alarm: {
        type: "aws-native:cloudwatch:Alarm",
        inputs: {
            alarmName: control.metricName,
            metricName: control.metricName,
            namespace: control.metricNamespace,
            statistic: "Sum",
            period: 300,
            evaluationPeriods: 1,
            threshold: 1,
            comparisonOperator: "GreaterThanOrEqualToThreshold",
            treatMissingData: "notBreaching",
            alarmActions: [refer("alerts", "topicArn")],
        },
        outputs: { arn: arn("cloudwatch", `alarm:${control.metricName}`) },
    },
};
