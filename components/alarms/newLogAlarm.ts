import { Resource } from "@pulumi/aws/cloudcontrol/resource";
import type { MetricAlarmArgs } from "@pulumi/aws/cloudwatch/metricAlarm";
import * as pulumi from "@pulumi/pulumi";
import { type FurtherAlarm, formatArn, type LogQuery, partitionOfRegion } from "../../detection";
import type { AccountPlace } from "../settings/accountPlaceOf";
import { registeredAfter } from "../settings/checkArguments";
import { refuseAnyOf } from "../settings/SettingsError";
import type { LogReading } from "./newLogReading";

/** A log alarm: what it queries, how it judges, and whom it notifies. */
interface LogAlarmSettings extends Pick<MetricAlarmArgs, "alarmDescription" | "alarmActions" | "region" | "tags"> {
    /** Where its settings stand, such as `controls.root-usage.details`. */
    readonly setting: string;
    readonly name: pulumi.Output<string>;
    readonly alarm: FurtherAlarm;
    readonly watches: LogQuery;
    readonly place: pulumi.Output<AccountPlace>;
}

/**
 * A log alarm, through Cloud Control: the provider has no type for it. What somebody changes by hand is not noticed,
 * since Cloud Control reads back other properties than those that are set.
 *
 * @returns its ARN, which the outputs of Cloud Control have inside a text only.
 */
export function newLogAlarm(
    logicalName: string,
    settings: LogAlarmSettings,
    { logGroupArn, queryRole, linesRole, permissions }: LogReading,
    opts: pulumi.CustomResourceOptions,
): pulumi.Output<string> {
    const { setting, name, alarmDescription, alarm, watches, alarmActions, place, region, tags } = settings;
    const admitted = place.apply((at) => refuseAnyOf("The log alarm", findLogAlarmPlaceProblems(setting, at.region)));
    new Resource(
        logicalName,
        {
            typeName: "AWS::CloudWatch::LogAlarm",
            desiredState: pulumi.jsonStringify({
                AlarmName: name,
                AlarmDescription: alarmDescription,
                ActionsEnabled: true,
                AlarmActions: alarmActions,
                ComparisonOperator: alarm.alarm.comparisonOperator,
                Threshold: alarm.alarm.threshold,
                QueryResultsToEvaluate: alarm.alarm.evaluationPeriods,
                QueryResultsToAlarm: alarm.alarm.evaluationPeriods,
                TreatMissingData: alarm.alarm.treatMissingData,
                ActionLogLineCount: watches.mostRows,
                ActionLogLineRoleArn: linesRole.arn,
                ScheduledQueryConfiguration: {
                    QueryString: watches.query,
                    LogGroupIdentifiers: [logGroupArn],
                    ScheduledQueryRoleARN: queryRole.arn,
                    AggregationExpression: watches.aggregation,
                    ScheduleConfiguration: {
                        ScheduleExpression: `rate(${alarm.alarm.periodSeconds / 60} minutes)`,
                        StartTimeOffset: watches.windowSeconds,
                        EndTimeOffset: 0,
                    },
                },
                Tags: pulumi.output(tags).apply(asTagList),
            }),
            region,
        },
        // A run without its permissions fails, and the alarm is then not evaluated.
        pulumi.mergeOptions(registeredAfter(admitted, opts), { dependsOn: [...permissions] }),
    );
    return pulumi
        .all([place, name])
        .apply(([at, known]) => formatArn({ ...at, service: "cloudwatch", resource: `alarm:${known}` }));
}

const asTagList = (tags: Readonly<Record<string, string>> | undefined) =>
    tags === undefined || Object.keys(tags).length === 0
        ? undefined
        : Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));

/** Partitions in no Region of which CloudFormation has the type, by its schema of October 2026. */
const partitionsWithout = ["aws-cn", "aws-us-gov"];

/** Of `me-central-1` the schema says so, of `me-south-1` a public report alone. */
const regionsWithout = ["me-central-1", "me-south-1"];

/** Whether log alarms cannot be created in a Region, in a sentence; empty if they can, as far as is known. */
export function findLogAlarmPlaceProblems(setting: string, region: string): string[] {
    return partitionsWithout.includes(partitionOfRegion(region)) || regionsWithout.includes(region)
        ? [
              `${setting} asks for a log alarm, and ${region} has none: the type AWS::CloudWatch::LogAlarm does not exist ` +
                  "there. Remove it; the control's own alarm links to the same events in CloudWatch Logs Insights.",
          ]
        : [];
}
