import type * as account from "@aws-sdk/client-account";
import type * as cloudtrail from "@aws-sdk/client-cloudtrail";
import type * as cloudwatch from "@aws-sdk/client-cloudwatch";
import type * as logs from "@aws-sdk/client-cloudwatch-logs";
import type * as kms from "@aws-sdk/client-kms";
import type * as lambda from "@aws-sdk/client-lambda";
import type * as sns from "@aws-sdk/client-sns";
import type * as sqs from "@aws-sdk/client-sqs";
import type * as sts from "@aws-sdk/client-sts";

/** Whose AWS is asked. */
export interface SdkOptions {
    /** Name of a profile of the shared configuration files; absent: what the SDK finds by itself. */
    readonly profile?: string;
    /** In place of AWS, such as `http://localhost:4566`. */
    readonly endpointUrl?: string;
}

/** The operations of AWS that are called, named as the permissions that they need. */
export interface AwsOperations {
    "account:ListRegions": [account.ListRegionsCommandInput, account.ListRegionsCommandOutput];
    "cloudtrail:DescribeTrails": [cloudtrail.DescribeTrailsCommandInput, cloudtrail.DescribeTrailsCommandOutput];
    "cloudtrail:GetEventSelectors": [
        cloudtrail.GetEventSelectorsCommandInput,
        cloudtrail.GetEventSelectorsCommandOutput,
    ];
    "cloudtrail:GetTrailStatus": [cloudtrail.GetTrailStatusCommandInput, cloudtrail.GetTrailStatusCommandOutput];
    "cloudwatch:DescribeAlarmHistory": [
        cloudwatch.DescribeAlarmHistoryCommandInput,
        cloudwatch.DescribeAlarmHistoryCommandOutput,
    ];
    "cloudwatch:DescribeAlarms": [cloudwatch.DescribeAlarmsCommandInput, cloudwatch.DescribeAlarmsCommandOutput];
    "cloudwatch:GetAlarmMuteRule": [cloudwatch.GetAlarmMuteRuleCommandInput, cloudwatch.GetAlarmMuteRuleCommandOutput];
    "cloudwatch:ListAlarmMuteRules": [
        cloudwatch.ListAlarmMuteRulesCommandInput,
        cloudwatch.ListAlarmMuteRulesCommandOutput,
    ];
    "cloudwatch:SetAlarmState": [cloudwatch.SetAlarmStateCommandInput, cloudwatch.SetAlarmStateCommandOutput];
    "kms:DescribeKey": [kms.DescribeKeyCommandInput, kms.DescribeKeyCommandOutput];
    "kms:GetKeyPolicy": [kms.GetKeyPolicyCommandInput, kms.GetKeyPolicyCommandOutput];
    "lambda:GetPolicy": [lambda.GetPolicyCommandInput, lambda.GetPolicyCommandOutput];
    "logs:DescribeLogGroups": [logs.DescribeLogGroupsCommandInput, logs.DescribeLogGroupsCommandOutput];
    "logs:DescribeMetricFilters": [logs.DescribeMetricFiltersCommandInput, logs.DescribeMetricFiltersCommandOutput];
    "logs:TestMetricFilter": [logs.TestMetricFilterCommandInput, logs.TestMetricFilterCommandOutput];
    "sns:GetDataProtectionPolicy": [sns.GetDataProtectionPolicyCommandInput, sns.GetDataProtectionPolicyCommandOutput];
    "sns:GetSubscriptionAttributes": [
        sns.GetSubscriptionAttributesCommandInput,
        sns.GetSubscriptionAttributesCommandOutput,
    ];
    "sns:GetTopicAttributes": [sns.GetTopicAttributesCommandInput, sns.GetTopicAttributesCommandOutput];
    "sns:ListSubscriptionsByTopic": [
        sns.ListSubscriptionsByTopicCommandInput,
        sns.ListSubscriptionsByTopicCommandOutput,
    ];
    "sqs:GetQueueAttributes": [sqs.GetQueueAttributesCommandInput, sqs.GetQueueAttributesCommandOutput];
    "sts:GetCallerIdentity": [sts.GetCallerIdentityCommandInput, sts.GetCallerIdentityCommandOutput];
}

export type AwsOperation = keyof AwsOperations;
export type InputOf<O extends AwsOperation> = AwsOperations[O][0];
/** Without what the SDK adds about the transport, so that a test can answer. */
export type OutputOf<O extends AwsOperation> = Omit<AwsOperations[O][1], "$metadata">;

/** AWS as the verification sees it. */
export interface AwsCalls {
    /** Rejects with the error of the SDK. */
    readonly call: <O extends AwsOperation>(operation: O, region: string, input: InputOf<O>) => Promise<OutputOf<O>>;
    /** The Region that environment or profile name; undefined if they name none. */
    readonly defaultRegion: () => Promise<string | undefined>;
    /** What was asked for in place of what the SDK finds by itself; messages name it. Default: nothing. */
    readonly options?: SdkOptions;
}
