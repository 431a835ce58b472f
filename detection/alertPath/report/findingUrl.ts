import type { FindingCode } from "./findingCodes";

/** The pages for people, where who has a package and no checkout finds them too. */
export const docsUrl = "https://github.com/foundations-monitor/foundations-monitor/blob/main/docs";

/** The page that explains every code. */
export const findingsUrl = `${docsUrl}/findings.md`;

/** Where a code is explained: what it means, why it matters, an example and the fix. */
export const findingUrl = (code: FindingCode): string => `${findingsUrl}#${code.toLowerCase()}`;
