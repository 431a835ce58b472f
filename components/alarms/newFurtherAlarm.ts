import type { MetricAlarm } from "@pulumi/aws/cloudwatch/metricAlarm";
import * as pulumi from "@pulumi/pulumi";
import { type AlarmSettings, type FurtherAlarm, silenceAlarm } from "../../detection";
import type { AccountPlace } from "../settings/accountPlace";
import { registeredAfter } from "../settings/checkArguments";
import { alarmActionsAdmitted } from "./alarmActionsAdmitted";
import { alarmDescription } from "./alarmDescription";
import type { FurtherAlarmsArgs } from "./FurtherAlarmsArgs";
import { newMetricAlarm, type WatchedMetric } from "./newMetricAlarm";
import { newMetricFilter } from "./newMetricFilter";
import { notifiedTopics } from "./notifiedTopics";
import type { PlannedAlarm } from "./plannedAlarms";

/** A planned alarm, with metric filters of its own where it counts log events. */
export function newFurtherAlarm(
    prefix: string,
    planned: PlannedAlarm,
    args: FurtherAlarmsArgs,
    place: pulumi.Output<AccountPlace>,
    parent: pulumi.Resource,
): MetricAlarm {
    const { alarm, setting, control, member } = planned;
    const { topicArns, severity, threshold, period, minutes } = planned.given;
    const { logGroupName, accountAlias, coversOrganization, region, tags } = args;
    const logicalName = `${prefix}-${alarm.name.replace("/", "-")}`;
    const pattern = alarm.watches.kind === "events" ? alarm.watches.patterns[0] : undefined;
    return newMetricAlarm(
        `${logicalName}-alarm`,
        {
            name: physicalName(alarm, args),
            description: pulumi
                .output({
                    place,
                    logGroupName,
                    runbookUrl: planned.runbookUrl ?? args.runbookUrl,
                    accountAlias,
                    coversOrganization: member === undefined ? coversOrganization : undefined,
                })
                .apply(({ place: { account, region }, ...circumstances }) =>
                    alarmDescription({
                        control: {
                            happening: alarm.happening,
                            pattern: alarm.watches.kind === "control metric" ? control?.pattern : pattern,
                        },
                        remarks: [alarm.reason, "No further message is sent until the alarm is OK again."],
                        ...(member && { member }),
                        account,
                        region,
                        ...circumstances,
                    }),
                ),
            metric: watchedMetric(logicalName, planned, args, parent),
            judgement: pulumi
                .output({ threshold, period, minutes })
                .apply((known): AlarmSettings => judgementOf(alarm, known)),
            alarmActions: notifiedTopics({ topicArns, severity }, args),
            region,
            tags,
        },
        registeredAfter(alarmActionsAdmitted({ [`${setting}.topicArns`]: topicArns }, place), { parent }),
    );
}

const physicalName = ({ alarmName }: FurtherAlarm, { namePrefix }: FurtherAlarmsArgs): pulumi.Output<string> =>
    pulumi.interpolate`${namePrefix ?? ""}${alarmName}`;

interface KnownJudgement {
    readonly threshold?: number;
    /** Seconds. */
    readonly period?: number;
    /** Minutes of silence. */
    readonly minutes?: number;
}

function judgementOf({ alarm, watches }: FurtherAlarm, { threshold, period, minutes }: KnownJudgement): AlarmSettings {
    return watches.kind === "ingestion"
        ? minutes === undefined
            ? alarm
            : silenceAlarm(minutes)
        : { ...alarm, threshold: threshold ?? alarm.threshold, periodSeconds: period ?? alarm.periodSeconds };
}

/** What the alarm watches: the metric of filters that are made for it, or one that is there already. */
function watchedMetric(
    logicalName: string,
    { alarm, control }: PlannedAlarm,
    args: FurtherAlarmsArgs,
    parent: pulumi.Resource,
): WatchedMetric {
    const { watches } = alarm;
    const { metricNamespace, logGroupName, region } = args;
    if (watches.kind === "ingestion") {
        return {
            namespace: watches.namespace,
            name: watches.metricName,
            dimensions: { [watches.dimension]: logGroupName },
        };
    }
    if (watches.kind === "control metric") {
        const { slug = "", metricName = "" } = control ?? {};
        const name = args.metricNames?.[slug] ?? pulumi.interpolate`${args.namePrefix ?? ""}${metricName}`;
        return { namespace: metricNamespace, name };
    }
    const name = physicalName(alarm, args);
    const [filter] = watches.patterns.map((pattern, index) =>
        newMetricFilter(
            `${logicalName}-filter${index === 0 ? "" : `-${index + 1}`}`,
            {
                name: index === 0 ? name : pulumi.interpolate`${name}-${index + 1}`,
                metricName: name,
                logGroupName,
                pattern,
                metricNamespace,
                metricValue: 1,
                region,
            },
            parent,
        ),
    );
    return filter === undefined
        ? { namespace: metricNamespace, name }
        : { namespace: filter.metricTransformation.namespace, name: filter.metricTransformation.name };
}
