import type { StackResource } from "../../policy-pack/stackResource";

const { unknownCheckingProxy } = require("@pulumi/policy/proxy");

/** What the engine sends for a text that is not known yet. */
export const unknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
/** What the engine sends for a list that is not known yet. */
export const unknownList = "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2";
/** What the engine sends for an object that is not known yet. */
export const unknownObject = "dd056dcd-154b-4c76-9bd3-c8f88648b5ff";

export const provider = {
    urn: "urn:pulumi:dev::test::pulumi:providers:aws::default",
    name: "default",
    props: unknownCheckingProxy({ region: "eu-north-1" }),
};

/** A resource as a policy sees it: behind the proxy that throws where an unknown value is touched. */
export function stackResource(
    type: string,
    name: string,
    props: object,
    propertyDependencies: Record<string, StackResource[]> = {},
): StackResource {
    const urn = urnOf(type, name);
    return { type, name, urn, props: unknownCheckingProxy(props), provider, propertyDependencies };
}

export const urnOf = (type: string, name: string): string => `urn:pulumi:dev::test::${type}::${name}`;
