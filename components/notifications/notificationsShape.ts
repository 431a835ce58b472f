import { z } from "zod";
import type { ShapeOf } from "../settings/ShapeOf";
import type {
    AlarmTopicArgs,
    NewTopicArgs,
    NotificationsArgs,
    SlackChannelArgs,
    TeamsChannelArgs,
} from "./AlarmTopicArgs";
import { endpointRules } from "./endpointRules";
import { filterPolicyScopes } from "./findFilterPolicyProblems";
import { topicEncryptions } from "./findTopicProblems";
import type { SubscriptionArgs } from "./SubscriptionArgs";

const text = z.string().optional();
const flag = z.boolean().optional();

// An enum is for the editor alone: of another value, the checks say more than a shape can.
const subscription = z.strictObject({
    protocol: z.string().meta({ enum: Object.keys(endpointRules) }),
    endpoint: z.string(),
    rawMessageDelivery: flag,
    filterPolicy: text,
    filterPolicyScope: z.string().meta({ enum: filterPolicyScopes }).optional(),
    endpointAutoConfirms: flag,
    confirmationTimeoutInMinutes: z.number().optional(),
    subscriptionRoleArn: text,
    grantDelivery: flag,
    deliveryPolicy: text,
    deadLetterQueueArn: text,
    grantDeadLetters: flag,
} satisfies ShapeOf<SubscriptionArgs>);

const slackChannel = z.strictObject({
    workspaceId: z.string(),
    channelId: z.string(),
} satisfies ShapeOf<SlackChannelArgs>);

const teamsChannel = z.strictObject({
    tenantId: z.string(),
    teamId: z.string(),
    channelId: z.string(),
} satisfies ShapeOf<TeamsChannelArgs>);

const topic = z.strictObject({
    name: text,
    displayName: text,
    encryption: z.string().meta({ enum: topicEncryptions }).optional(),
    kmsKeyArn: text,
    subscriptionReaders: z.array(z.string()).optional(),
} satisfies ShapeOf<NewTopicArgs>);

/** Who is told, and over which topic. */
export const notificationsShape = {
    topicArn: text,
    topic: topic.optional(),
    subscriptions: z.record(z.string(), subscription).optional(),
    slackChannels: z.record(z.string(), slackChannel).optional(),
    teamsChannels: z.record(z.string(), teamsChannel).optional(),
} satisfies ShapeOf<NotificationsArgs>;

/** Arguments of {@link AlarmTopic}. */
export const alarmTopicShape = z.object({
    ...notificationsShape,
    region: text,
    tags: z.record(z.string(), z.string()).optional(),
} satisfies ShapeOf<AlarmTopicArgs>);
