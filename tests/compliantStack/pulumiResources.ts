import { absent, type Deployment, knownValue, type Topic } from "../../detection";
import { resourceTypes } from "../../policy-pack/reading/resourceTypes";
import { refer, type SampleResource, type SampleStack } from "../policy-pack/sampleStack";
import { unknownText } from "../policy-pack/stackResource";
import { type Kind, spellings, type Words } from "./spellings";
import { written } from "./written";

/**
 * A deployment as a program has it, whose resources are called by their ids and refer to each other by ARN and name. What a
 * value that is not known is computed from is lost.
 */
export function pulumiResources(deployment: Deployment, words: Words): SampleStack {
    const apart = words === "classic" ? deployment : withPoliciesApart(deployment);
    const provider = words === "classic" ? "aws:" : "aws-native:";
    const typeOf = (kind: keyof typeof resourceTypes): string =>
        resourceTypes[kind].find((type) => type.startsWith(provider)) ?? "";
    const resources = (Object.keys(spellings) as Kind[]).flatMap((kind) => {
        const type = typeOf(kind.replace(/ies$/, "y").replace(/(Alias)es$|s$/, "$1") as keyof typeof resourceTypes);
        return apart[kind].map((resource): [string, SampleResource] => [
            resource.id,
            { type, ...written(kind, resource as never, words) },
        ]);
    });
    const protections = (words === "classic" ? deployment.topics : []).flatMap(protection);
    return linked(Object.fromEntries([...resources, ...protections]));
}

/** The classic provider writes it apart from the topic. */
function protection({ id, arn, dataProtectionPolicy = absent }: Topic): [string, SampleResource][] {
    const inputs = { arn: knownValue(arn), policy: knownValue(dataProtectionPolicy) ?? unknownText };
    return dataProtectionPolicy.state === "absent"
        ? []
        : [[`${id}-protection`, { type: resourceTypes.dataProtectionPolicy[0] ?? "", inputs }]];
}

/** CloudFormation writes the policy of a topic or a queue apart from it. */
export function withPoliciesApart(deployment: Deployment): Deployment {
    const { topics, topicPolicies, queues, queuePolicies } = deployment;
    return {
        ...deployment,
        topics: topics.map((topic) => ({ ...topic, policy: absent })),
        queues: queues.map((queue) => ({ ...queue, policy: absent })),
        topicPolicies: [
            ...topicPolicies,
            ...topics.flatMap(({ id, label, account, region, arn, policy }) =>
                policy.state === "absent"
                    ? []
                    : [{ id: `${id}-policy`, label, account, region, topicArn: arn, policy }],
            ),
        ],
        queuePolicies: [
            ...queuePolicies,
            ...queues.flatMap(({ id, label, account, region, arn, policy }) =>
                policy.state === "absent"
                    ? []
                    : [{ id: `${id}-policy`, label, account, region, queueArn: arn, policy }],
            ),
        ],
    };
}

/** Whatever is another resource's ARN, address or id, or has its ARN in it, or its name, becomes a reference to it. */
function linked(stack: SampleStack): SampleStack {
    const targets = Object.entries(stack).flatMap(([resource, { type, inputs, outputs = {} }]) => {
        const name = /LogGroup$|Alias$/.test(type) ? ["name", "logGroupName", "aliasName"] : [];
        return Object.entries({ ...inputs, ...outputs })
            .filter(([output, value]) => typeof value === "string" && (output in outputs || name.includes(output)))
            .map(([output, value]) => ({ resource, output, text: String(value) }));
    });
    const link = (value: unknown, within: string): unknown => {
        if (typeof value === "string") {
            const named = targets.filter(({ resource }) => resource !== within);
            const target =
                named.find(({ text }) => text === value) ??
                named.find(({ text }) => text.startsWith("arn:") && value.includes(text));
            return target === undefined
                ? value
                : refer(target.resource, target.output, (text) => value.replaceAll(target.text, text));
        }
        return Array.isArray(value)
            ? value.map((element) => link(element, within))
            : value !== null && typeof value === "object"
              ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, link(part, within)]))
              : value;
    };
    return Object.fromEntries(
        Object.entries(stack).map(([name, resource]) => {
            return [name, { ...resource, inputs: link(resource.inputs, name) as SampleResource["inputs"] }];
        }),
    );
}
