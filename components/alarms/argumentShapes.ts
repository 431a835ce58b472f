import { z } from "zod";
import { alarmShape, audienceShape, guardsShape, memberAccountShape, newTrailShape } from "../monitor/settingsShape";

const text = z.string();
const tags = z.record(text, text).optional();
const place = { region: text.optional(), tags };

/** Arguments of the alarms in a log group. */
const ofAlarms = {
    logGroupName: text,
    topicArns: z.array(text),
    namePrefix: text.optional(),
    runbookUrl: text.optional(),
    accountAlias: text.optional(),
    ...place,
};

const ofFurtherAlarms = { ...ofAlarms, metricNamespace: text, severityTopicArns: z.record(text, text).optional() };

/** What the arguments of a component look like, by the component; those of the monitor are the settings of the program. */
export const argumentShapes = {
    alarmTopic: z.object({ ...audienceShape, ...place }),
    auditTrail: newTrailShape.extend(place),
    metricFilterAlarm: z.object({
        ...ofAlarms,
        control: text,
        alarm: alarmShape.optional(),
        metricNamespace: text.optional(),
        metricDefaultValue: z.number().optional(),
        coversOrganization: z.boolean().optional(),
    }),
    signInGuards: z.object({
        ...ofFurtherAlarms,
        guards: guardsShape,
        metricName: text,
        coversOrganization: z.boolean().optional(),
    }),
    accountAlarms: z.object({ ...ofFurtherAlarms, accounts: z.record(text, memberAccountShape) }),
};
