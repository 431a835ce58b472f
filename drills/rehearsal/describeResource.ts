import type { AlarmSettings } from "../../detection";
import { maskEndpoint } from "../render/maskEndpoint";
import { alarmText } from "../render/wording";
import type { RecordedResource } from "./recordedStack";
import { admits, allows, type Describe, type Properties } from "./resourceDescription";
import { trailDescriptions } from "./trailDescriptions";

/** Says what a recorded resource is and means; of a type that is not known here, its type alone. */
export function describeResource({ type, isCustom, props }: RecordedResource) {
    const typeName = type.split(":").at(-1) ?? type;
    const [kind, meaning] = descriptions[type]?.(props) ?? (isCustom ? [typeName, ""] : ["component", typeName]);
    return { kind, meaning: String(meaning) };
}

const descriptions: Readonly<Record<string, Describe>> = {
    "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration": (props) => [
        "chat channel",
        `slack ${props.slackChannelId} of workspace ${props.slackTeamId}`,
    ],
    "aws:chatbot/teamsChannelConfiguration:TeamsChannelConfiguration": (props) => [
        "chat channel",
        `teams ${decodeURIComponent(String(props.channelId))} of team ${props.teamId}`,
    ],
    "aws:iam/policy:Policy": ({ policy }) => ["policy", allows(policy)],
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment": ({ policyArn }) => [
        "role policy",
        `the policy ${String(policyArn).split("/").at(-1)}`,
    ],
    ...trailDescriptions,
    "aws:cloudcontrol/resource:Resource": ({ typeName, desiredState }) =>
        typeName === "AWS::CloudWatch::LogAlarm"
            ? ["log alarm", logAlarmMeaning(String(desiredState))]
            : [String(typeName), ""],
    "aws:cloudwatch/logIndexPolicy:LogIndexPolicy": ({ policyDocument }) => [
        "index policy",
        `on ${(JSON.parse(String(policyDocument)).Fields as string[]).join(", ")}`,
    ],
    "aws:cloudwatch/logMetricFilter:LogMetricFilter": ({ logGroupName }) => ["metric filter", `on ${logGroupName}`],
    "aws:cloudwatch/metricAlarm:MetricAlarm": (props) => ["alarm", alarmMeaning(props)],
    "aws:cloudwatch/alarmMuteRule:AlarmMuteRule": ({ muteTargets }) => [
        "mute rule",
        `on ${((muteTargets as Properties | undefined)?.alarmNames as string[] | undefined)?.join(", ") ?? "no alarm"}`,
    ],
    "aws:cloudwatch/dashboard:Dashboard": ({ dashboardName }) => ["dashboard", dashboardName],
    "aws:cloudwatch/logGroup:LogGroup": ({ name }) => ["log group", name],
    "aws:kms/key:Key": ({ enableKeyRotation, isEnabled, policy }) => [
        "key",
        `${admits(policy)}, ${enableKeyRotation === true ? "" : "not "}rotated${isEnabled === false ? ", disabled" : ""}`,
    ],
    "aws:kms/keyPolicy:KeyPolicy": ({ policy }) => ["key policy", admits(policy)],
    "aws:kms/alias:Alias": ({ name }) => ["key alias", name],
    "aws:lambda/permission:Permission": ({ principal }) => ["permission", `admits ${principal}`],
    "aws:sns/topic:Topic": ({ kmsMasterKeyId }) => ["topic", encryption(kmsMasterKeyId)],
    "aws:sns/topicPolicy:TopicPolicy": ({ policy }) => ["topic policy", admits(policy)],
    "aws:sns/topicSubscription:TopicSubscription": ({ protocol, endpoint, filterPolicy, rawMessageDelivery }) => [
        "subscription",
        [
            protocol,
            ...(rawMessageDelivery === true ? ["raw"] : []),
            ...(filterPolicy ? ["filtered"] : []),
            maskEndpoint(String(protocol), String(endpoint)),
        ].join(" "),
    ],
    "aws:sqs/queuePolicy:QueuePolicy": ({ policy }) => ["queue policy", admits(policy)],
};

function alarmMeaning(props: Properties): string {
    const settings = { ...props, statistic: props.statistic ?? props.extendedStatistic, periodSeconds: props.period };
    return [
        alarmText(settings as unknown as AlarmSettings),
        missingData[String(props.treatMissingData ?? "missing")],
        ...(props.actionsEnabled === false ? ["actions switched off"] : []),
    ].join(", ");
}

/** What of a log alarm a person wants to know. */
function logAlarmMeaning(desiredState: string): string {
    const { ScheduledQueryConfiguration, ActionLogLineCount } = JSON.parse(desiredState);
    const { AggregationExpression, ScheduleConfiguration } = ScheduledQueryConfiguration;
    const { ScheduleExpression, StartTimeOffset } = ScheduleConfiguration;
    return `${AggregationExpression} over ${StartTimeOffset} s, ${ScheduleExpression}, ${ActionLogLineCount} rows in a mail`;
}

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
