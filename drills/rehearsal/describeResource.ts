import { maskEndpoint } from "../render/maskEndpoint";
import type { RecordedResource } from "./recordedStack";
import { admits, allows, type Properties, type ResourceDescription } from "./resourceDescription";
import { trailDescriptions } from "./trailDescriptions";

/** Says what a recorded resource is and means; of a type that is not known here, its type alone. */
export function describeResource({ type, isCustom, props }: RecordedResource): ResourceDescription {
    const describe = descriptions[type];
    if (describe !== undefined) {
        return describe(props);
    }
    const typeName = type.split(":").at(-1) ?? type;
    return isCustom ? { kind: typeName, meaning: "" } : { kind: "component", meaning: typeName };
}

const descriptions: Readonly<Record<string, (props: Properties) => ResourceDescription>> = {
    "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration": (props) => ({
        kind: "chat channel",
        meaning: `slack ${props.slackChannelId} of workspace ${props.slackTeamId}`,
    }),
    "aws:chatbot/teamsChannelConfiguration:TeamsChannelConfiguration": (props) => ({
        kind: "chat channel",
        meaning: `teams ${decodeURIComponent(String(props.channelId))} of team ${props.teamId}`,
    }),
    "aws:iam/policy:Policy": ({ policy }) => ({ kind: "policy", meaning: allows(policy) }),
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment": ({ policyArn }) => ({
        kind: "role policy",
        meaning: `the policy ${String(policyArn).split("/").at(-1)}`,
    }),
    ...trailDescriptions,
    "aws:cloudcontrol/resource:Resource": ({ typeName, desiredState }) =>
        typeName === "AWS::CloudWatch::LogAlarm"
            ? { kind: "log alarm", meaning: logAlarmMeaning(JSON.parse(String(desiredState))) }
            : { kind: String(typeName), meaning: "" },
    "aws:cloudwatch/logIndexPolicy:LogIndexPolicy": ({ policyDocument }) => ({
        kind: "index policy",
        meaning: `on ${(JSON.parse(String(policyDocument)).Fields as string[]).join(", ")}`,
    }),
    "aws:cloudwatch/logMetricFilter:LogMetricFilter": ({ logGroupName }) => ({
        kind: "metric filter",
        meaning: `on ${logGroupName}`,
    }),
    "aws:cloudwatch/metricAlarm:MetricAlarm": (props) => ({ kind: "alarm", meaning: alarmMeaning(props) }),
    "aws:cloudwatch/alarmMuteRule:AlarmMuteRule": ({ muteTargets }) => ({
        kind: "mute rule",
        meaning: `on ${((muteTargets as Properties | undefined)?.alarmNames as string[] | undefined)?.join(", ") ?? "no alarm"}`,
    }),
    "aws:cloudwatch/dashboard:Dashboard": ({ dashboardName }) => ({
        kind: "dashboard",
        meaning: String(dashboardName),
    }),
    "aws:cloudwatch/logGroup:LogGroup": ({ name }) => ({ kind: "log group", meaning: String(name) }),
    "aws:kms/key:Key": ({ enableKeyRotation, isEnabled, policy }) => ({
        kind: "key",
        meaning: [
            admits(policy),
            enableKeyRotation === true ? "rotated" : "not rotated",
            ...(isEnabled === false ? ["disabled"] : []),
        ].join(", "),
    }),
    "aws:kms/keyPolicy:KeyPolicy": ({ policy }) => ({ kind: "key policy", meaning: admits(policy) }),
    "aws:kms/alias:Alias": ({ name }) => ({ kind: "key alias", meaning: String(name) }),
    "aws:lambda/permission:Permission": ({ principal }) => ({ kind: "permission", meaning: `admits ${principal}` }),
    "aws:sns/topic:Topic": ({ kmsMasterKeyId }) => ({ kind: "topic", meaning: encryption(kmsMasterKeyId) }),
    "aws:sns/topicPolicy:TopicPolicy": ({ policy }) => ({ kind: "topic policy", meaning: admits(policy) }),
    "aws:sns/topicSubscription:TopicSubscription": ({ protocol, endpoint, filterPolicy, rawMessageDelivery }) => ({
        kind: "subscription",
        meaning: [
            protocol,
            ...(rawMessageDelivery === true ? ["raw"] : []),
            ...(filterPolicy ? ["filtered"] : []),
            maskEndpoint(String(protocol), String(endpoint)),
        ].join(" "),
    }),
    "aws:sqs/queuePolicy:QueuePolicy": ({ policy }) => ({ kind: "queue policy", meaning: admits(policy) }),
};

function alarmMeaning(props: Properties): string {
    const { statistic, extendedStatistic, period, threshold, comparisonOperator, evaluationPeriods } = props;
    const periods =
        evaluationPeriods === 1
            ? ""
            : `, ${props.datapointsToAlarm ?? evaluationPeriods} of ${evaluationPeriods} periods`;
    return [
        `${statistic ?? extendedStatistic} over ${period} s ${operators[String(comparisonOperator)]} ${threshold}${periods}`,
        missingData[String(props.treatMissingData ?? "missing")],
        ...(props.actionsEnabled === false ? ["actions switched off"] : []),
    ].join(", ");
}

function logAlarmMeaning({ ScheduledQueryConfiguration, ActionLogLineCount }: LogAlarmProperties): string {
    const { AggregationExpression, ScheduleConfiguration } = ScheduledQueryConfiguration;
    const { ScheduleExpression, StartTimeOffset } = ScheduleConfiguration;
    return `${AggregationExpression} over ${StartTimeOffset} s, ${ScheduleExpression}, ${ActionLogLineCount} rows in a mail`;
}

/** What of a log alarm a person wants to know. */
interface LogAlarmProperties {
    readonly ActionLogLineCount: number;
    readonly ScheduledQueryConfiguration: {
        readonly AggregationExpression: string;
        readonly ScheduleConfiguration: { readonly ScheduleExpression: string; readonly StartTimeOffset: number };
    };
}

const operators: Readonly<Record<string, string>> = {
    GreaterThanOrEqualToThreshold: "≥",
    GreaterThanThreshold: ">",
    LessThanThreshold: "<",
    LessThanOrEqualToThreshold: "≤",
};

const missingData: Readonly<Record<string, string>> = {
    missing: "undecided without data",
    ignore: "keeps its state without data",
    breaching: "ALARM without data",
    notBreaching: "quiet without data",
};

function encryption(key: unknown): string {
    if (!key) {
        return "not encrypted";
    }
    const isManaged = String(key).endsWith("alias/aws/sns");
    return isManaged ? "encrypted with the AWS managed key" : "encrypted with a customer key";
}
