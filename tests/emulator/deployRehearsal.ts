import { lettingTopicsSend } from "../../documents/faults/deployedCalls";
import type { Rehearsal } from "../../drills/rehearsal/rehearse";
import type { Properties } from "../engine/standIn/resourceType";
import type { EmulatedAccount } from "./EmulatedAccount";
import { emulatedType } from "./standIn/emulatedTypes";
import { trail } from "./standIn/services/cloudTrail";

/** In the order in which they need one another. */
const types = [
    "aws:kms/key:Key",
    "aws:kms/alias:Alias",
    "aws:sns/topic:Topic",
    "aws:sns/topicPolicy:TopicPolicy",
    "aws:cloudwatch/logMetricFilter:LogMetricFilter",
    "aws:cloudwatch/metricAlarm:MetricAlarm",
    "aws:sns/topicSubscription:TopicSubscription",
    "aws:sqs/queuePolicy:QueuePolicy",
];

/**
 * Puts into an empty account what `pulumi up` of a rehearsed stack would, with the fault that it is rehearsed with: the
 * trail and the queues that the stack finds there, and its resources.
 *
 * @throws Error for a resource that the emulator has no type for.
 */
export async function deployRehearsal(
    aws: EmulatedAccount,
    { resources, trails }: Pick<Rehearsal, "resources" | "trails">,
): Promise<void> {
    const custom = resources.filter(({ isCustom }) => isCustom);
    const others = custom.find(({ type }) => !types.includes(type));
    if (others !== undefined) {
        throw new Error(`No emulator is given a resource of type ${others.type}.`);
    }
    const propertiesOf = (type: string): Properties[] =>
        custom.filter((resource) => resource.type === type).map(({ props }) => props as Properties);
    const filters = propertiesOf("aws:cloudwatch/logMetricFilter:LogMetricFilter");
    const groups = [
        ...filters.map(({ logGroupName }) => String(logGroupName)),
        ...trails.flatMap(({ props }) => logGroupOf(props.cloudWatchLogsLogGroupArn)),
    ];
    for (const logGroupName of new Set(groups)) {
        await aws.logs.createLogGroup({ logGroupName });
    }
    for (const { props } of trails) {
        await aws.createBucket(String(props.s3BucketName ?? "trail-bucket"));
        await trail.create(aws, trailInputs(props));
    }
    for (const { protocol, endpoint } of propertiesOf("aws:sns/topicSubscription:TopicSubscription")) {
        if (protocol === "sqs") {
            const name = String(endpoint).split(":").at(-1) ?? "";
            await aws.queues.createQueue({ QueueName: name, Attributes: { Policy: lettingTopicsSend(aws.account) } });
        }
    }
    // A key gets its id from the service; what names it by the rehearsed one must name that.
    const renamed = new Map<string, string>();
    for (const type of types) {
        for (const properties of propertiesOf(type)) {
            const emulated = emulatedType(type);
            if (emulated === "in the folder") {
                throw new Error(`${type} stays out of the emulator.`);
            }
            const created = await emulated.create(aws, replaced(properties, renamed));
            for (const [name, given] of Object.entries(created.outputs ?? {})) {
                const rehearsed = properties[name];
                if (typeof rehearsed === "string" && name !== "policy") {
                    renamed.set(rehearsed, String(given));
                }
            }
            if (properties.isEnabled === false) {
                await aws.keys.disableKey({ KeyId: created.id });
            }
        }
    }
}

const logGroupOf = (arn: unknown): string[] => /:log-group:([^:*]+)/.exec(String(arn))?.slice(1) ?? [];

const trailInputs = (props: Properties): Properties => ({
    name: props.trailName,
    s3BucketName: props.s3BucketName ?? "trail-bucket",
    isMultiRegionTrail: props.isMultiRegionTrail,
    includeGlobalServiceEvents: props.includeGlobalServiceEvents,
    cloudWatchLogsGroupArn: props.cloudWatchLogsLogGroupArn,
    cloudWatchLogsRoleArn: props.cloudWatchLogsRoleArn,
    eventSelectors: props.eventSelectors,
    enableLogging: props.isLogging,
});

function replaced(properties: Properties, renamed: ReadonlyMap<string, string>): Properties {
    let text = JSON.stringify(properties);
    for (const [rehearsed, given] of renamed) {
        text = text.replaceAll(rehearsed, given);
    }
    return JSON.parse(text);
}
