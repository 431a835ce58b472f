import { z } from "zod";

const texts = z.record(z.string(), z.string());

const subscription = z.strictObject({
    protocol: z.string(),
    endpoint: z.string(),
    rawMessageDelivery: z.boolean().optional(),
    filterPolicy: z.string().optional(),
    filterPolicyScope: z.string().optional(),
    endpointAutoConfirms: z.boolean().optional(),
    confirmationTimeoutInMinutes: z.number().optional(),
    subscriptionRoleArn: z.string().optional(),
    grantDelivery: z.boolean().optional(),
    deliveryPolicy: z.string().optional(),
    deadLetterQueueArn: z.string().optional(),
    grantDeadLetters: z.boolean().optional(),
});

const slackChannel = z.strictObject({ workspaceId: z.string(), channelId: z.string() });

const teamsChannel = z.strictObject({ tenantId: z.string(), teamId: z.string(), channelId: z.string() });

/** How an alarm judges. */
export const alarmShape = z.strictObject({
    threshold: z.number().optional(),
    period: z.number().optional(),
    evaluationPeriods: z.number().optional(),
    datapointsToAlarm: z.number().optional(),
    treatMissingData: z.string().optional(),
    okActions: z.array(z.string()).optional(),
    insufficientDataActions: z.array(z.string()).optional(),
});

const topic = z.strictObject({
    name: z.string().optional(),
    encryption: z.string().optional(),
    kmsKeyArn: z.string().optional(),
    subscriptionReaders: z.array(z.string()).optional(),
});

/** Who is told, and over which topic. */
export const audienceShape = {
    topicArn: z.string().optional(),
    topic: topic.optional(),
    subscriptions: z.record(z.string(), subscription).optional(),
    slackChannels: z.record(z.string(), slackChannel).optional(),
    teamsChannels: z.record(z.string(), teamsChannel).optional(),
};

/** A trail to create. */
export const newTrailShape = z.strictObject({
    name: z.string(),
    bucketName: z.string().optional(),
    logGroupName: z.string().optional(),
    logRetentionDays: z.number().optional(),
    archiveAfterDays: z.number().optional(),
    expireAfterDays: z.number().optional(),
    organizationId: z.string().optional(),
});

const notifiedTopics = { topicArns: z.array(z.string()).optional(), severity: z.string().optional() };

const eventGuard = z.strictObject({
    threshold: z.number().optional(),
    period: z.number().optional(),
    ...notifiedTopics,
});

/** Alarms beside the benchmark's. */
export const guardsShape = z.strictObject({
    heartbeat: z.strictObject({ minutes: z.number().optional(), ...notifiedTopics }).optional(),
    tamper: eventGuard.optional(),
    missedFailures: eventGuard.optional(),
    identityCenter: eventGuard.optional(),
    roleSwitching: eventGuard.optional(),
    signInWithoutMfa: eventGuard.optional(),
    burst: eventGuard.optional(),
});

/** An account that has an alarm of its own. */
export const memberAccountShape = z.strictObject({
    account: z.string(),
    threshold: z.number().optional(),
    period: z.number().optional(),
    ...notifiedTopics,
});

/** What the configuration of a stack may hold: Pulumi.yaml declares the same keys. */
export const settingsShape = z.strictObject({
    trailName: z.string().optional(),
    logGroupName: z.string().optional(),
    createTrail: newTrailShape.optional(),
    ...audienceShape,
    severities: z.record(z.string(), z.strictObject(audienceShape)).optional(),
    alarm: alarmShape.optional(),
    guards: guardsShape.optional(),
    accounts: z.record(z.string(), memberAccountShape).optional(),
    dashboard: z.boolean().optional(),
    metricNamespace: z.string().optional(),
    metricDefaultValue: z.number().optional(),
    namePrefix: z.string().optional(),
    region: z.string().optional(),
    runbookUrl: z.string().optional(),
    accountAlias: z.string().optional(),
    tags: texts.optional(),
});

/** The settings of the program, of the right types. */
export type SettingsShape = z.infer<typeof settingsShape>;

export type SettingName = keyof SettingsShape;

/** How a setting is written in a stack file: as text, as a number, as true or false, or with named parts. */
export function notationOf(name: SettingName): "text" | "number" | "boolean" | "object" {
    const schema = settingsShape.shape[name].unwrap();
    if (schema instanceof z.ZodString) {
        return "text";
    }
    if (schema instanceof z.ZodBoolean) {
        return "boolean";
    }
    return schema instanceof z.ZodNumber ? "number" : "object";
}
