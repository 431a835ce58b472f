import type { AlarmMuteRuleArgs, DashboardArgs } from "@pulumi/aws/cloudwatch";
import { AwsError } from "../AwsError";
import { matching, tags } from "../inputRules";
import type { InputRules, ResourceType } from "../resourceType";
import { alarmName, compositeAlarm, metricAlarm } from "./alarms";

const dashboard: ResourceType = {
    token: "aws:cloudwatch/dashboard:Dashboard",
    inputs: {
        dashboardName: {
            isRequired: true,
            replaces: true,
            refuse: matching(/^[\w-]{1,255}$/, "consist of letters, digits, '-' and '_', at most 255"),
        },
        dashboardBody: { isRequired: true, isJson: true },
        region: { replaces: true },
    } satisfies InputRules<DashboardArgs>,
    computed: ["dashboardArn"],
    actions: {
        create: "cloudwatch:PutDashboard",
        read: "cloudwatch:GetDashboard",
        update: "cloudwatch:PutDashboard",
        delete: "cloudwatch:DeleteDashboards",
    },
    identify: ({ dashboardName }, { partition, account }) => ({
        id: String(dashboardName),
        outputs: { dashboardArn: `arn:${partition}:cloudwatch::${account}:dashboard/${dashboardName}` },
    }),
    admit: ({ dashboardBody }) => {
        const { widgets } = JSON.parse(String(dashboardBody));
        const odd = [widgets]
            .flat()
            .find((widget) => !["metric", "alarm", "log", "text"].includes(widget?.type) || !widget.properties);
        if (odd !== undefined || !Array.isArray(widgets)) {
            throw new AwsError(
                "InvalidParameterInput",
                "The dashboard body is invalid: every widget needs a type and properties",
            );
        }
    },
};

const alarmMuteRule: ResourceType = {
    token: "aws:cloudwatch/alarmMuteRule:AlarmMuteRule",
    inputs: {
        name: { isRequired: true, replaces: true, refuse: alarmName },
        description: {},
        rule: { isRequired: true },
        muteTargets: {},
        startDate: {},
        expireDate: {},
        tags: { refuse: tags },
        region: { replaces: true },
    } satisfies InputRules<AlarmMuteRuleArgs>,
    computed: ["arn", "status", "muteType", "lastUpdatedTimestamp", "tagsAll"],
    actions: {
        create: "cloudwatch:PutAlarmMuteRule",
        read: "cloudwatch:GetAlarmMuteRule",
        update: "cloudwatch:PutAlarmMuteRule",
        delete: "cloudwatch:DeleteAlarmMuteRule",
    },
    identify: ({ name }, { partition, account, region }) => ({
        id: String(name),
        outputs: {
            arn: `arn:${partition}:cloudwatch:${region}:${account}:alarm-mute-rule:${name}`,
            status: "SCHEDULED",
            muteType: "RECURRING",
        },
    }),
};

export const cloudWatch = [metricAlarm, compositeAlarm, dashboard, alarmMuteRule];
