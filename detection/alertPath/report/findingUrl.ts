import type { FindingCode } from "./findingCodes";

/** The page that explains every code. */
export const findingsUrl = "https://github.com/foundations-monitor/foundations-monitor/blob/main/docs/findings.md";

/** Where a code is explained: what it means, why it matters, an example and the fix. */
export const findingUrl = (code: FindingCode): string => `${findingsUrl}#${code.toLowerCase()}`;
