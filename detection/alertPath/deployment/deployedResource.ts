import { listed } from "../../pattern/wording/sentence";
import type { SettingSpelling } from "../report/spelling";
import type { Value } from "./value";

/** What every resource of a deployment has. */
export interface DeployedResource {
    /** Identity within the deployment, unique: a URN in a stack, an ARN in a live account. Findings blame it. */
    readonly id: string;
    /** What a person calls it: the logical name in a stack, the physical name in an account. */
    readonly label: string;
    /** 12 digits. Unknown from the provider (its id in `from`) when only the provider could tell. */
    readonly account: Value<string>;
    /** Such as `eu-north-1`. Unknown from the provider (its id in `from`) when only the provider could tell. */
    readonly region: Value<string>;
    /** Name of the provider that the program makes itself. Left out: a default one, or nobody looked. */
    readonly provider?: string;
    /** In whose words its settings are written. Left out: the classic provider's. */
    readonly spelling?: SettingSpelling;
}

/** A resource as sentences name it: `metric filter "signin"`. */
export const named = (kind: string, { label }: DeployedResource): string => `${kind} "${label}"`;

const most = 5;

/** What a sentence calls several parts of a deployment, such as `trail "a", trail "b" and trail "c"`: five at the most. */
export function namedFew<Part>(parts: readonly Part[], name: (part: Part) => string): string {
    const more = parts.length > most ? [`${parts.length - most} more`] : [];
    return listed([...parts.slice(0, most).map(name), ...more], "and");
}
