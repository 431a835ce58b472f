import type { StackResource } from "../stackResource";
import { property } from "./property";
import { renamed } from "./renamed";
import { isUnknown, unknownString } from "./unknownValues";
import { json } from "./values";

/** `OKActions` is `okActions`, and `AlarmName` is `alarmName`. */
const fromPascalCase = (key: string): string =>
    key.replace(/^[A-Z]+(?=[A-Z][a-z])|^[A-Z]+$|^[A-Z]/, (start) => start.toLowerCase());

/**
 * A resource as an API of AWS answers, which names properties as CloudFormation does, in the provider's spelling. What the
 * answer leaves out is absent.
 */
export const answeredResource = (urn: string, name: string, answer: object): StackResource => ({
    type: "answer of AWS",
    urn,
    name,
    props: renamed(answer, fromPascalCase),
    propertyDependencies: {},
});

/** Stands for resources that could not be read: no property of it is known. */
export const unreadResource = (urn: string, name: string): StackResource => ({
    type: "answer of AWS",
    urn,
    name,
    props: always<unknown>(unknownString),
    propertyDependencies: always<readonly StackResource[]>([]),
});

/**
 * Types whose resources are of any type of CloudFormation, by the properties that hold that type, what is wanted and what
 * there is.
 */
const generic: ReadonlyMap<string, readonly [type: string, wanted: string, deployed: string]> = new Map([
    ["aws:cloudcontrol/resource:Resource", ["typeName", "desiredState", "properties"]],
    ["aws-native:index:ExtensionResource", ["type", "properties", "outputs"]],
]);

export const isOfCloudControl = ({ type }: StackResource): boolean => generic.has(type);

/**
 * A resource of any type of CloudFormation as the native provider has it. Of a desired state that is not known, every
 * property is: computed from all that the state is computed from.
 */
export function fromCloudControl(resource: StackResource): StackResource {
    const [type, wanted, existing] = generic.get(resource.type) ?? ["", "", ""];
    const [, service, name] = /^AWS::(\w+)::(\w+)$/.exec(String(property(resource, type).value)) ?? [];
    const deployed = documentOf(resource, existing);
    const desired = documentOf(resource, wanted);
    const document =
        deployed === undefined || desired === undefined ? (deployed ?? desired) : { ...desired, ...deployed };
    const dependencies = resource.propertyDependencies[wanted] ?? [];
    const place = { region: property(resource, "region").value };
    return {
        ...resource,
        spelling: "CloudFormation",
        type: service === undefined ? resource.type : `aws-native:${service.toLowerCase()}:${name}`,
        props:
            document === undefined
                ? always<unknown>(unknownString, place)
                : { ...renamed(document, fromPascalCase), ...place },
        propertyDependencies: document === undefined ? always(dependencies) : {},
    };
}

/** Undefined where it is not known, or no JSON object. */
function documentOf(resource: StackResource, key: string): object | undefined {
    const { value } = property(resource, key);
    const read = json({ value, from: [] });
    if (isUnknown(value) || read.state !== "known") {
        return undefined;
    }
    try {
        const document: unknown = JSON.parse(read.value);
        return document !== null && typeof document === "object" ? document : undefined;
    } catch {
        return undefined;
    }
}

/** An object that has every property, with one value; but for those that are given. */
const always = <T>(value: T, others: Readonly<Record<string, T>> = {}): Readonly<Record<string, T>> =>
    new Proxy<Record<string, T>>(others, {
        getOwnPropertyDescriptor: (_, key) => ({
            value: typeof key === "string" && key in others ? others[key] : value,
            configurable: true,
            enumerable: true,
            writable: true,
        }),
    });
