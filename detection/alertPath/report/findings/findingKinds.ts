import type { Hop } from "../hops";

/**
 * Findings by their codes: the hop a code belongs to, what it means, what to do (in Markdown), and AWS Security Hub's reason
 * code where one exists, spelled as AWS spells it (Security Hub user guide, "Amazon CloudWatch controls", CloudWatch.6).
 */
export type FindingKinds = Record<string, { hop: Hop; securityHub?: string; meaning: string; remedy: string }>;
