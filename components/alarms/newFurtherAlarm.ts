import { LogMetricFilter } from "@pulumi/aws/cloudwatch/logMetricFilter";
import * as pulumi from "@pulumi/pulumi";
import { type AlarmSettings, type FurtherAlarm, type LogQuery, silenceAlarm } from "../../detection";
import type { AccountPlace } from "../settings/accountPlaceOf";
import { registeredAfter } from "../settings/checkArguments";
import { alarmActionsAdmitted } from "./alarmActionsAdmitted";
import { alarmDescription } from "./alarmDescription";
import type { FurtherAlarmsArgs } from "./FurtherAlarmsArgs";
import { newLogAlarm } from "./newLogAlarm";
import type { LogReading } from "./newLogReading";
import { newMetricAlarm, type WatchedMetric } from "./newMetricAlarm";
import { notifiedTopics } from "./notifiedTopics";
import type { PlannedAlarm } from "./plannedAlarms";

/**
 * A planned alarm, with metric filters of its own where it counts log events.
 *
 * @param reading what log alarms read the log group with; given where one is planned.
 * @returns the ARN of the alarm.
 */
export function newFurtherAlarm(
    prefix: string,
    planned: PlannedAlarm,
    args: FurtherAlarmsArgs,
    place: pulumi.Output<AccountPlace>,
    reading: LogReading | undefined,
    parent: pulumi.Resource,
): pulumi.Output<string> {
    const { alarm, setting } = planned;
    const { watches } = alarm;
    const { topicArns, severity, threshold, period, minutes } = planned.given;
    const { region, tags } = args;
    const logicalName = `${prefix}-${alarm.name.replace("/", "-")}`;
    const shared = {
        name: physicalName(alarm, args),
        alarmDescription: descriptionOf(planned, args, place),
        alarmActions: notifiedTopics({ topicArns, severity }, args),
        region,
        tags,
    };
    const opts = registeredAfter(alarmActionsAdmitted({ [`${setting}.topicArns`]: topicArns }, place), { parent });
    if (watches.kind === "log query") {
        return newLogAlarm(
            `${logicalName}-alarm`,
            { ...shared, setting, alarm, watches, place },
            reading as LogReading,
            opts,
        );
    }
    return newMetricAlarm(
        `${logicalName}-alarm`,
        {
            ...shared,
            metric: watchedMetric(logicalName, planned, watches, args, parent),
            judgement: pulumi
                .output({ threshold, period, minutes })
                .apply((known): AlarmSettings => judgementOf(alarm, known)),
        },
        opts,
    ).arn;
}

/** A mail of a log alarm has the rows of its query, and a link to them, so that its description has no query. */
function descriptionOf(
    { alarm, control, member, runbookUrl }: PlannedAlarm,
    args: FurtherAlarmsArgs,
    place: pulumi.Output<AccountPlace>,
): pulumi.Output<string> {
    const { reason, watches } = alarm;
    const { logGroupName, accountAlias, coversOrganization } = args;
    const isPerSource = watches.kind === "log query" && watches.isPerSource;
    return pulumi
        .output({
            place,
            logGroupName,
            runbookUrl: runbookUrl ?? args.runbookUrl,
            accountAlias,
            coversOrganization: member === undefined ? coversOrganization : undefined,
        })
        .apply(({ place: { account, region }, ...circumstances }) =>
            alarmDescription({
                control: {
                    happening: alarm.happening,
                    pattern:
                        watches.kind === "control metric"
                            ? control?.pattern
                            : watches.kind === "events"
                              ? watches.patterns[0]
                              : undefined,
                },
                remarks: [reason, ...(isPerSource ? [] : ["No further message is sent until the alarm is OK again."])],
                ...(member && { member }),
                account,
                region,
                ...circumstances,
            }),
        );
}

const physicalName = ({ alarmName }: FurtherAlarm, { namePrefix }: FurtherAlarmsArgs): pulumi.Output<string> =>
    pulumi.interpolate`${namePrefix ?? ""}${alarmName}`;

type KnownJudgement = pulumi.Unwrap<Pick<PlannedAlarm["given"], "threshold" | "period" | "minutes">>;

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
    watches: Exclude<FurtherAlarm["watches"], LogQuery>,
    args: FurtherAlarmsArgs,
    parent: pulumi.Resource,
): WatchedMetric {
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
    const filters = watches.patterns.map(
        (pattern, index) =>
            new LogMetricFilter(
                `${logicalName}-filter${index === 0 ? "" : `-${index + 1}`}`,
                {
                    name: index === 0 ? name : pulumi.interpolate`${name}-${index + 1}`,
                    logGroupName,
                    pattern,
                    metricTransformation: { name, namespace: metricNamespace, value: "1" },
                    region,
                },
                { parent },
            ),
    );
    const { metricTransformation } = filters[0] as LogMetricFilter;
    return { namespace: metricTransformation.namespace, name: metricTransformation.name };
}
