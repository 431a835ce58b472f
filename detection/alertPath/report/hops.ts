/** The hops of the alert path, in the order in which a failed sign-in travels them. */
export const hops = ["trail", "log group", "filter", "metric", "alarm", "action", "topic", "subscription"] as const;

export type Hop = (typeof hops)[number];

/**
 * Findings by their codes: the hop a code belongs to, what it means, what to do (in Markdown), and AWS Security Hub's reason
 * code where one exists, spelled as AWS spells it (Security Hub user guide, "Amazon CloudWatch controls", CloudWatch.6).
 */
export type FindingKinds = Record<string, { hop: Hop; securityHub?: string; meaning: string; remedy: string }>;
