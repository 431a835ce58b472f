import { type Control, consoleAuthenticationFailures } from "../../detection";
import { alarm, arn, filter, key, ownKeyGrant, subscription, topic, trailStack } from "./publicStacks/stackParts";
import { refer, type SampleResource, type SampleStack } from "./sampleStack";

/**
 * A stack in which somebody is told of a control: each test breaks one thing in it.
 *
 * @param prefix before the names of its resources, in the stack and at AWS, so that several stand beside each other.
 */
export function monitoredPath({ metricName, metricNamespace, pattern }: Control, prefix = ""): SampleStack {
    const trailName = `${prefix}management-events`;
    const keyId = `${prefix}0000-1111`;
    const topicArn = refer(`${prefix}alerts`, "arn");
    const { logs, trail } = trailStack(
        { name: trailName, cloudWatchLogsGroupArn: refer(`${prefix}logs`, "arn", (text) => `${text}:*`) },
        { name: trailName },
    ) as Record<"logs" | "trail", SampleResource>;
    return {
        [`${prefix}logs`]: logs,
        [`${prefix}trail`]: trail,
        [`${prefix}failures`]: filter(
            { name: metricName, logGroupName: refer(`${prefix}logs`, "name"), pattern },
            { name: metricName, namespace: metricNamespace },
        ),
        [`${prefix}key`]: { ...key([ownKeyGrant]), outputs: { arn: arn("kms", `key/${keyId}`), keyId } },
        [`${prefix}alerts`]: topic({ name: `${prefix}alerts`, kmsMasterKeyId: refer(`${prefix}key`, "arn") }),
        [`${prefix}people`]: subscription({ topic: topicArn }),
        [`${prefix}alarm`]: alarm({
            name: metricName,
            metricName,
            namespace: metricNamespace,
            alarmActions: [topicArn],
        }),
    };
}

/** A stack in which somebody is told of failed sign-ins. */
export const monitoredStack = monitoredPath(consoleAuthenticationFailures);

/** The stack with other inputs on one of its resources; undefined takes an input away. */
export function changed(stack: SampleStack, name: string, inputs: object): SampleStack {
    const resource = stack[name];
    if (resource === undefined) {
        throw new Error(`The stack has no resource '${name}'.`);
    }
    const merged: SampleResource = { ...resource, inputs: { ...resource.inputs, ...inputs } };
    return { ...stack, [name]: merged };
}

export function without(stack: SampleStack, ...names: string[]): SampleStack {
    return Object.fromEntries(Object.entries(stack).filter(([name]) => !names.includes(name)));
}
