import { type DeployedResource, known, unknown, type Value } from "../../detection";
import type { StackResource } from "../stackResource";
import { inside, property } from "./property";
import { text } from "./values";

/**
 * Who and where a resource is. Its own `region` comes first, then its ARN, then the provider's `region`; the account
 * stands in ARNs only. Where none of them tells, the provider would: two resources of one provider share its answer.
 *
 * @param arnKeys the output properties that can hold an ARN of the resource's own account and Region.
 */
export function identity(resource: StackResource, ...arnKeys: string[]): DeployedResource {
    const provider = resource.provider;
    const arn = arnParts(text(property(resource, ...arnKeys)));
    const fromProvider = unknown(provider ? [provider.urn] : []);
    const regions = [
        text(property(resource, "region")),
        arn.region,
        text({ value: providerRegion(resource), from: fromProvider.from }),
    ];
    return {
        id: resource.urn,
        label: resource.name,
        account: arn.account ?? fromProvider,
        region: regions.find((region) => region?.state === "known") ?? fromProvider,
    };
}

/**
 * The id of something that is written inside a resource, such as a topic's inline subscription.
 * `resourceOf` leads back to the resource.
 */
export function partId(resource: StackResource, part: "subscription" | "topics", index: number): string {
    return `${resource.urn}#${part}[${index}]`;
}

/** The URN of the resource that an id of the deployment belongs to. */
export function resourceOf(id: string): string {
    return id.replace(/#(subscription|topics)\[\d+\]$/, "");
}

function arnParts(arn: Value<string>): { account?: Value<string>; region?: Value<string> } {
    const match = arn.state === "known" ? /^arn:[^:]*:[^:]*:([^:]*):(\d{12}):/.exec(arn.value) : null;
    const [, region, account] = match ?? [];
    return { account: account ? known(account) : undefined, region: region ? known(region) : undefined };
}

function providerRegion(resource: StackResource): unknown {
    const provider = resource.provider;
    return provider && inside({ value: provider.props, from: [] }, "region").value;
}
