import { arns } from "../../compliantStack/names";
import { changed, without } from "../monitoredStack";
import { nativeStack } from "../nativeStack";
import { refer, type SampleStack } from "../sampleStack";
import type { DeadStack } from "./deadStack";
import { cloudTrailAssumes, logsMay, mayWrite, nativeRole } from "./deliveryStacks";
import { nativeFunction, nativePermission, nativeResourcePolicy } from "./functionStacks";
import { throughCloudControl } from "./otherSpellings";
import { accountMayAll, arn } from "./stackParts";
import type { WorkingStack } from "./workingStack";

const open = "cannot tell yet";
const functionOf = (parts: SampleStack): SampleStack =>
    throughCloudControl(nativeFunction(refer("notify", "arn"), parts));
const aliasOf = (parts: SampleStack): SampleStack =>
    throughCloudControl(nativeFunction(refer("live", "aliasArn"), parts));

/** The native stack with changed inputs of one resource, through Cloud Control. */
const changedNative = (name: string, inputs: Record<string, unknown>, more: SampleStack = {}): SampleStack =>
    throughCloudControl({ ...changed(nativeStack, name, inputs), ...more });
const writing = (role: SampleStack): SampleStack =>
    changedNative("trail", { cloudWatchLogsRoleArn: refer("role", "arn") }, role);
const streams = `${arns.logGroup}:*`;

const under = (statement: Record<string, unknown>): SampleStack =>
    changedNative(
        "logs",
        { kmsKeyId: refer("logsKey", "arn") },
        {
            logsKey: {
                type: "aws-native:kms:Key",
                inputs: { enabled: true, keyPolicy: { Statement: [accountMayAll, statement] } },
                outputs: { arn: arn("kms", "key/2222-3333"), keyId: "2222-3333" },
            },
        },
    );

/** Deliveries by `aws.cloudcontrol.Resource`, of whose desired state a preview knows all or nothing. */
export const soundThroughCloudControl: Readonly<Record<string, WorkingStack>> = {
    "through Cloud Control: a permission for the function": {
        stack: functionOf({ may: nativePermission(refer("notify", "functionName")) }),
        preview: open,
    },
    "through Cloud Control: a permission for the alias": {
        stack: aliasOf({ may: nativePermission("notify:live") }),
        preview: open,
    },
    "through Cloud Control: a function's whole policy": {
        stack: functionOf({ policy: nativeResourcePolicy() }),
        preview: open,
    },
    "through Cloud Control: a role that reaches the streams": {
        stack: writing(nativeRole(mayWrite(streams))),
        preview: open,
    },
    "through Cloud Control: a log group's key for CloudWatch Logs": { stack: under(logsMay()), preview: open },
    "through Cloud Control: an alarm by the clock": {
        stack: changedNative("alarm", { period: 3600, evaluationWindow: { wallClockWindow: { timezone: "UTC" } } }),
        preview: open,
    },
    "through Cloud Control: an alarm that warms up": {
        stack: changedNative("alarm", { warmUpConfiguration: { warmUpPeriodDurationInMinutes: 60 } }),
        preview: open,
    },
};

const withLogAlarm = (...leftOut: string[]): SampleStack =>
    throughCloudControl({
        ...without(nativeStack, ...leftOut),
        details: {
            type: "aws-native:cloudwatch:LogAlarm",
            inputs: {
                alarmName: "details",
                alarmActions: [refer("alerts", "topicArn")],
                scheduledQueryConfiguration: { queryString: 'filter eventName = "ConsoleLogin"' },
            },
        },
    });

export const deadThroughCloudControl: Readonly<Record<string, DeadStack>> = {
    "through Cloud Control: an alias, and a permission for the function": {
        stack: aliasOf({ may: nativePermission(refer("notify", "functionName")) }),
        lost: "subscription SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS",
        preview: open,
    },
    "through Cloud Control: a function's policy for another service": {
        stack: functionOf({ policy: nativeResourcePolicy({ Principal: { Service: "events.amazonaws.com" } }) }),
        lost: "subscription SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS",
        preview: open,
    },
    "through Cloud Control: a role that CloudTrail may not assume": {
        stack: writing(
            nativeRole(
                mayWrite(streams),
                JSON.parse(cloudTrailAssumes({ Principal: { Service: "ec2.amazonaws.com" } })),
            ),
        ),
        lost: "trail TRAIL_ROLE_CANNOT_DELIVER",
    },
    "through Cloud Control: a role for another group": {
        stack: writing(nativeRole(mayWrite(arn("logs", "log-group:other:*")))),
        lost: "trail TRAIL_ROLE_CANNOT_DELIVER",
        preview: open,
    },
    "through Cloud Control: a log group's key that keeps CloudWatch Logs out": {
        stack: under(logsMay({ Principal: { Service: "cloudwatch.amazonaws.com" } })),
        lost: "log group LOG_GROUP_KEY_BLOCKS_LOGS",
        preview: open,
    },
    "through Cloud Control: a log alarm in place of the pair": {
        stack: withLogAlarm("alarm", "failures"),
        lost: "filter FILTER_MISSING",
    },
};

export const openThroughCloudControl: Readonly<Record<string, SampleStack>> = {
    "through Cloud Control: a policy that overwrites a permission": functionOf({
        policy: nativeResourcePolicy(),
        may: nativePermission(refer("notify", "functionName")),
    }),
    "through Cloud Control: a group of the class ESSENTIALS": changedNative("logs", { logGroupClass: "ESSENTIALS" }),
};
