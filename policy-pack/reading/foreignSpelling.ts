import type { StackResource } from "../stackResource";
import { opened, property } from "./property";
import { isUnknown, unknownString } from "./unknownValues";
import { json } from "./values";

/**
 * A resource that is written in another spelling than those of the AWS providers, in theirs: a resource of a Terraform
 * module (`pulumi package add terraform-module`) and a resource of Cloud Control. Any other one as it is.
 */
export function inProviderSpelling(resource: StackResource): StackResource {
    const [, terraformType] = /^[^:]+:tf:(aws_\w+)$/.exec(resource.type) ?? [];
    if (terraformType !== undefined) {
        return {
            ...resource,
            type: terraformType,
            spelling: "Terraform",
            props: renamed(resource.props, fromSnakeCase),
            propertyDependencies: renamedKeys(resource.propertyDependencies, fromSnakeCase),
        };
    }
    return resource.type === "aws:cloudcontrol/resource:Resource" ? fromCloudControl(resource) : resource;
}

/** Terraform names a list of blocks in the singular; the classic provider, in the plural. */
const plurals: Readonly<Record<string, string>> = {
    advancedEventSelector: "advancedEventSelectors",
    eventSelector: "eventSelectors",
    fieldSelector: "fieldSelectors",
    inlinePolicy: "inlinePolicies",
    metricQuery: "metricQueries",
};

function fromSnakeCase(key: string): string {
    const name = key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    return plurals[name] ?? name;
}

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

/** What is written in the words of somebody else: names of dimensions and tags, and whole documents. */
const verbatim =
    /^(dimensions|tags|tagsAll|policy|keyPolicy|policyDocument|assumeRolePolicyDocument|filterPolicy|dataProtectionPolicy|templateBody)$/;

function renamed(container: object, rename: (key: string) => string): Readonly<Record<string, unknown>> {
    return Object.fromEntries(
        Object.keys(container).map((key) => {
            const name = rename(key);
            // Past the proxy of @pulumi/policy, which throws where an unknown value is touched.
            const value = opened(Object.getOwnPropertyDescriptor(container, key)?.value);
            return [name, verbatim.test(name) && !Array.isArray(value) ? value : renamedInside(value, rename)];
        }),
    );
}

function renamedInside(value: unknown, rename: (key: string) => string): unknown {
    const content = opened(value);
    if (Array.isArray(content)) {
        return content.map((element) => renamedInside(element, rename));
    }
    return content !== null && typeof content === "object" ? renamed(content, rename) : content;
}

const renamedKeys = <T>(container: Readonly<Record<string, T>>, rename: (key: string) => string) =>
    Object.fromEntries(Object.entries(container).map(([key, value]) => [rename(key), value]));

/**
 * A resource of Cloud Control as the native provider has it, whose types and properties are those of CloudFormation. Of a
 * desired state that is not known, every property is: computed from all that the state is computed from.
 */
function fromCloudControl(resource: StackResource): StackResource {
    const [, service, name] = /^AWS::(\w+)::(\w+)$/.exec(String(property(resource, "typeName").value)) ?? [];
    const deployed = documentOf(resource, "properties");
    const desired = documentOf(resource, "desiredState");
    const document =
        deployed === undefined || desired === undefined ? (deployed ?? desired) : { ...desired, ...deployed };
    const dependencies = resource.propertyDependencies.desiredState ?? [];
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
