import type { DeployedResource } from "./deployment";

/** A resource as sentences name it: `metric filter "signin"`. */
export const named = (kind: string, { label }: DeployedResource): string => `${kind} "${label}"`;
