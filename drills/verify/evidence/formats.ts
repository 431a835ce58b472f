import { asff } from "./asff";
import type { Evidence } from "./evidence";
import { html } from "./html";
import { junit } from "./junit";
import { ocsf } from "./ocsf";

/** Forms that others read, by the names that `--format` takes beside `text` and `json`. */
export const evidenceFormats = { html, ocsf, asff, junit } as const satisfies Readonly<
    Record<string, (evidence: Evidence) => string>
>;

export type EvidenceFormat = keyof typeof evidenceFormats;
