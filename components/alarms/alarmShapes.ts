import { z } from "zod";
import { missingDataTreatments } from "../../detection";
import type { ShapeOf } from "../settings/ShapeOf";
import type { AlarmArgs, DetailsArgs, EventAlarmArgs, LogGroupAlarmArgs, NotifiedTopicsArgs } from "./AlarmArgs";
import type { ControlArgs, ExclusionArgs, FurtherControlArgs, OwnControlArgs, TunedAlarmArgs } from "./ControlArgs";
import type { FurtherAlarmsArgs, HeartbeatArgs, MemberAccountArgs, PathGuardsArgs } from "./FurtherAlarmsArgs";
import type { MetricFilterAlarmArgs } from "./MetricFilterAlarmArgs";

const number = z.number().optional();
const text = z.string().optional();
const texts = z.array(z.string()).optional();

/** How an alarm judges. */
export const alarmShape = z.strictObject({
    threshold: number,
    period: number,
    evaluationPeriods: number,
    datapointsToAlarm: number,
    // For the editor alone: of another value, the check says more than a shape can.
    treatMissingData: z.string().meta({ enum: missingDataTreatments }).optional(),
    okActions: texts,
    insufficientDataActions: texts,
} satisfies ShapeOf<AlarmArgs>);

const notifiedTopics = { topicArns: texts, severity: text } satisfies ShapeOf<NotifiedTopicsArgs>;

const eventAlarm = { threshold: number, period: number, ...notifiedTopics } satisfies ShapeOf<EventAlarmArgs>;

/** Alarms that watch the alert path itself. */
export const pathGuardsShape = z.strictObject({
    heartbeat: z.strictObject({ minutes: number, ...notifiedTopics } satisfies ShapeOf<HeartbeatArgs>).optional(),
    tamper: z.strictObject(eventAlarm).optional(),
} satisfies ShapeOf<PathGuardsArgs>);

/** An account of an organization that has alarms of its own. */
export const memberAccountShape = z.strictObject({
    ...eventAlarm,
    account: z.string(),
    controls: texts,
} satisfies ShapeOf<MemberAccountArgs>);

const exclusion = z.strictObject({ field: z.string(), equals: text, like: text } satisfies ShapeOf<ExclusionArgs>);

const details = z.strictObject({
    perSource: z.boolean().optional(),
    index: z.boolean().optional(),
    ...notifiedTopics,
} satisfies ShapeOf<DetailsArgs>);

/** What is switched on, or off, stands for an object with all defaults, or for none. */
const withDefaults = (given: unknown): unknown => (given === true ? {} : given === false ? undefined : given);

const furtherControl = {
    burst: z.strictObject(eventAlarm).optional(),
    companions: z.record(z.string(), z.strictObject(eventAlarm)).optional(),
    tuned: z.strictObject({ ...eventAlarm, exclude: z.array(exclusion) } satisfies ShapeOf<TunedAlarmArgs>).optional(),
    details: z.preprocess(withDefaults, details.optional()).optional(),
    runbookUrl: text,
} satisfies ShapeOf<FurtherControlArgs>;

/** How a control is monitored. */
export const controlShape = z.strictObject({
    ...furtherControl,
    ...notifiedTopics,
    enabled: z.boolean().optional(),
    reason: text,
    alarm: alarmShape.optional(),
} satisfies ShapeOf<ControlArgs>);

/** A control of a team's own. */
export const ownControlShape = z.strictObject({
    happening: z.string(),
    events: text,
    pattern: z.string(),
    metricName: z.string(),
    counted: z.array(z.string()),
    ignored: z.array(z.string()),
} satisfies ShapeOf<OwnControlArgs>);

const logGroupAlarms = {
    logGroupName: z.string(),
    topicArns: z.array(z.string()),
    namePrefix: text,
    runbookUrl: text,
    accountAlias: text,
    coversOrganization: z.boolean().optional(),
    region: text,
    tags: z.record(z.string(), z.string()).optional(),
} satisfies ShapeOf<LogGroupAlarmArgs>;

/** Arguments of {@link FurtherAlarms}. */
export const furtherAlarmsShape = z.object({
    ...logGroupAlarms,
    controls: z.record(z.string(), z.strictObject(furtherControl)).optional(),
    accounts: z.record(z.string(), memberAccountShape).optional(),
    pathGuards: pathGuardsShape.optional(),
    benchmark: text,
    ownControls: z.record(z.string(), ownControlShape).optional(),
    metricNamespace: z.string(),
    metricNames: z.record(z.string(), z.string()).optional(),
    severityTopicArns: z.record(z.string(), z.string()).optional(),
} satisfies ShapeOf<FurtherAlarmsArgs>);

/** Arguments of {@link MetricFilterAlarm}. */
export const metricFilterAlarmShape = z.object({
    ...logGroupAlarms,
    control: z.string(),
    benchmark: text,
    ownControl: ownControlShape.optional(),
    alarm: alarmShape.optional(),
    metricNamespace: text,
    metricDefaultValue: number,
} satisfies ShapeOf<MetricFilterAlarmArgs>);
