import { absent, type Control, consoleAuthenticationFailures, type Deployment, known } from "../../detection";
import { renamed } from "../compliantStack/names";
import { pulumiResources } from "../compliantStack/pulumiResources";
import { compliantDeployment } from "../detection/alertPath/compliantDeployment";
import type { SampleResource, SampleStack } from "./sampleStack";

/**
 * The compliant deployment of a control, with the logical names of a program, which leaves the topic's policy to AWS.
 *
 * @param prefix before the names of its resources, in the stack and at AWS, so that several stand beside each other.
 */
export function monitoredDeployment({ metricName, metricNamespace, pattern }: Control, prefix = ""): Deployment {
    const called = (name: string) => ({ id: prefix + name, label: prefix + name });
    const path = compliantDeployment({
        trail: called("trail"),
        logGroup: called("logs"),
        filter: { ...called("failures"), pattern: known(pattern) },
        alarm: called("alarm"),
        topic: { ...called("alerts"), policy: absent },
        key: called("key"),
        subscription: called("people"),
    });
    const own = ["management-events", "signin-alerts", "1234abcd"].map((name) => [name, prefix + name]);
    const ofControl = { ConsoleSigninFailures: metricName, CISBenchmark: metricNamespace };
    return renamed(path, { ...Object.fromEntries(own), ...ofControl });
}

/** A stack in which somebody is told of a control: each test breaks one thing in it. */
export const monitoredPath = (control: Control, prefix = ""): SampleStack =>
    pulumiResources(monitoredDeployment(control, prefix), "classic");

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
