import { consoleAuthenticationFailures as control } from "../../detection";
import { key, ownKeyGrant, wholeStack } from "./publicStacks/stackParts";
import { refer, type SampleResource, type SampleStack } from "./sampleStack";

/** A stack in which somebody is told: each test breaks one thing in it. */
export const monitoredStack: SampleStack = {
    ...wholeStack({
        logGroup: { name: "management-events" },
        filter: { name: control.metricName },
        metric: { name: control.metricName },
        alarm: { name: control.metricName, metricName: control.metricName },
        topic: { kmsMasterKeyId: refer("key", "arn") },
    }),
    key: key([ownKeyGrant]),
};

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
