import { type DeployedResource, known, unknown, type Value } from "../../detection";
import type { StackResource } from "../stackResource";
import { inside, type Property, property } from "./property";
import { text } from "./values";

/**
 * Who and where a resource is. Its own `region` comes first, then its ARN, then the provider's `region`; the account
 * stands in ARNs only. Where none of them tells, the provider would: two resources of one provider share its answer.
 */
export function identity(resource: StackResource): DeployedResource {
    const arn = placeInArn(resource);
    const fromProvider = unknown([providerId(resource)]);
    const spelling = resource.spelling ?? (resource.type.startsWith("aws-native:") ? "native" : undefined);
    const explicit = /^default(_|$)/.test(resource.provider?.name ?? "default") ? undefined : resource.provider?.name;
    return {
        id: resource.urn,
        label: resource.name,
        account: arn.account ?? fromProvider,
        region: ownRegion(resource) ?? arn.region ?? providerRegion(resource) ?? fromProvider,
        ...(explicit !== undefined && { provider: explicit }),
        ...(spelling && { spelling }),
    };
}

/** Account and Region in the resource's own ARN, as far as it is known. */
export function placeInArn(resource: StackResource): Partial<Pick<DeployedResource, "account" | "region">> {
    const arn = text(property(resource, resource.type === "aws-native:sns:Topic" ? "topicArn" : "arn"));
    const parts = arn.state === "known" ? /^arn:[^:]*:[^:]*:([^:]*):(\d{12}):/.exec(arn.value) : null;
    const [, region, account] = parts ?? [];
    return { ...(account && { account: known(account) }), ...(region && { region: known(region) }) };
}

/** The Region that the resource itself asks for (version 7 of the provider). */
export function ownRegion(resource: StackResource): Value<string> | undefined {
    return ifKnown(property(resource, "region"));
}

/** Identity of the resource's provider. Resources that do not name theirs are taken to share one. */
export function providerId(resource: StackResource): string {
    return resource.provider?.urn ?? "default provider";
}

/**
 * The id of something that is written inside a resource, such as a topic's inline subscription.
 * `resourceOf` leads back to the resource.
 */
export function partId(
    resource: StackResource,
    part: "subscription" | "topics" | "queues" | "trail",
    index: number,
): string {
    return `${resource.urn}#${part}[${index}]`;
}

/** The URN of the resource that an id of the deployment belongs to. */
export function resourceOf(id: string): string {
    return id.replace(/#(subscription|topics|queues|trail)\[\d+\]$/, "");
}

function providerRegion(resource: StackResource): Value<string> | undefined {
    return ifKnown(inside({ value: resource.provider?.props, from: [] }, "region"));
}

function ifKnown(property: Property): Value<string> | undefined {
    const value = text(property);
    return value.state === "known" ? value : undefined;
}
