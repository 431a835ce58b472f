import type {
    AlarmType,
    CompositeAlarm as AwsCompositeAlarm,
    LogAlarm as AwsLogAlarm,
    MetricAlarm,
} from "@aws-sdk/client-cloudwatch";
import {
    type Alarm,
    type CompositeAlarm,
    type DeployedResource,
    knownValue,
    type LogAlarm,
    type MetricFilter,
    unknownAlarm,
} from "../../../detection";
import { answeredResource } from "../../../policy-pack/reading/cloudControl";
import { readAlarm, readCompositeAlarm, readLogAlarm } from "../../../policy-pack/reading/readAlarm";
import type { StackResource } from "../../../policy-pack/stackResource";
import { type AccountReader, nextPage } from "./AccountReader";
import { given, type Place, placeOf } from "./answered";

export interface AlarmsRead {
    readonly alarms: readonly Alarm[];
    readonly compositeAlarms: readonly CompositeAlarm[];
    readonly logAlarms: readonly LogAlarm[];
}

/**
 * The alarms of a Region, of all kinds. Log alarms are asked for by themselves: where CloudWatch does not have them yet, it
 * refuses the whole call.
 */
export async function readAlarms(reader: AccountReader, place: Place): Promise<AlarmsRead> {
    const { items, refused } = await readTypes(reader, place, "the alarms", ["MetricAlarm", "CompositeAlarm"]);
    const logAlarms = refused ? { items: [] } : await readTypes(reader, place, "the log alarms", ["LogAlarm"]);
    const alarms = items
        .flatMap(({ MetricAlarms = [] }) => MetricAlarms)
        .map((alarm) => asInStack(readAlarm, alarm, place));
    const composites = items.flatMap(({ CompositeAlarms = [] }) => CompositeAlarms);
    return {
        alarms: refused ? [...alarms, unreadAlarm(place)] : alarms,
        compositeAlarms: composites.map((alarm) => asInStack(readCompositeAlarm, alarm, place)),
        logAlarms: logAlarms.items
            .flatMap(({ LogAlarms = [] }) => LogAlarms)
            .map((alarm) => asInStack(readLogAlarm, alarm, place)),
    };
}

const readTypes = (reader: AccountReader, { region }: Place, what: string, AlarmTypes: AlarmType[]) =>
    reader.readPages("cloudwatch:DescribeAlarms", region, what, { AlarmTypes, MaxRecords: 100 }, (output) => ({
        items: [output],
        next: nextPage("NextToken", output),
    }));

/** Read as the pack reads an alarm of a stack; of AWS's answer the place is known besides, and how the evaluation goes. */
function asInStack<T extends DeployedResource>(
    read: (resource: StackResource) => T,
    alarm: MetricAlarm | AwsCompositeAlarm | AwsLogAlarm,
    place: Place,
): T & Pick<Alarm, "evaluationState" | "stateReason"> {
    const { AlarmArn, AlarmName = "" } = alarm;
    const id = AlarmArn ?? `alarm ${AlarmName} in ${place.region}`;
    return {
        ...read(answeredResource(id, AlarmName, { ...alarm, Arn: AlarmArn })),
        ...placeOf(place),
        ...("EvaluationState" in alarm && {
            evaluationState: given(alarm.EvaluationState),
            stateReason: given(alarm.StateReason),
        }),
    };
}

/** Stands for the alarms of a Region of which nobody knows what they are on. */
const unreadAlarm = (place: Place): Alarm =>
    unknownAlarm({
        id: `alarms of ${place.region} that could not be read`,
        label: `not readable in ${place.region}`,
        ...placeOf(place),
    });

/** Where filters could not be read, nobody can say what the alarms are on: one that is not known stands for all. */
export const alarmsOfUnread = (filters: readonly MetricFilter[], alarms: readonly Alarm[], account: string): Alarm[] =>
    filters.flatMap(({ metricName, region }) => {
        const where = metricName.state === "unknown" ? knownValue(region) : undefined;
        return where !== undefined && alarms.some((alarm) => knownValue(alarm.region) === where)
            ? [unreadAlarm({ account, region: where })]
            : [];
    });
