import { listed } from "../../pattern/wording/sentence";
import type { DeployedResource } from "./deployedResource";

/** A resource as sentences name it: `metric filter "signin"`. */
export const named = (kind: string, { label }: DeployedResource): string => `${kind} "${label}"`;

const most = 5;

/** What a sentence calls several parts of a deployment, such as `trail "a", trail "b" and trail "c"`: five at the most. */
export function namedFew<Part>(parts: readonly Part[], name: (part: Part) => string): string {
    const more = parts.length > most ? [`${parts.length - most} more`] : [];
    return listed([...parts.slice(0, most).map(name), ...more], "and");
}
