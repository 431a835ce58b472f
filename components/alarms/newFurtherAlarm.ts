import * as pulumi from "@pulumi/pulumi";
import { type AlarmSettings, type FurtherAlarm, silenceAlarm } from "../../detection";
import type { AccountPlace } from "../settings/accountPlaceOf";
import { registeredAfter } from "../settings/checkArguments";
import type { NotifiedTopicsArgs } from "./AlarmArgs";
import { alarmActionsAdmitted } from "./alarmActionsAdmitted";
import { alarmDescription } from "./alarmDescription";
import type { FurtherAlarmsArgs } from "./FurtherAlarmsArgs";
import { newLogAlarm } from "./newLogAlarm";
import type { LogReading } from "./newLogReading";
import { newMetricAlarm, watchedMetric } from "./newMetricAlarm";
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
        name: pulumi.interpolate`${args.namePrefix ?? ""}${alarm.alarmName}`,
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
            metric: watchedMetric(logicalName, shared.name, planned, watches, args, parent),
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

type KnownJudgement = pulumi.Unwrap<Pick<PlannedAlarm["given"], "threshold" | "period" | "minutes">>;

function judgementOf({ alarm, watches }: FurtherAlarm, { threshold, period, minutes }: KnownJudgement): AlarmSettings {
    return watches.kind === "ingestion"
        ? minutes === undefined
            ? alarm
            : silenceAlarm(minutes)
        : { ...alarm, threshold: threshold ?? alarm.threshold, periodSeconds: period ?? alarm.periodSeconds };
}

/** ARNs of the topics that an alarm notifies: its own, that of its severity, or those of the monitor. */
export function notifiedTopics(
    { topicArns, severity }: NotifiedTopicsArgs,
    monitor: Pick<FurtherAlarmsArgs, "topicArns" | "severityTopicArns">,
): pulumi.Input<pulumi.Input<string>[]> {
    const severityTopicArn = severity === undefined ? undefined : monitor.severityTopicArns?.[severity];
    return severityTopicArn === undefined ? (topicArns ?? monitor.topicArns) : [severityTopicArn];
}
