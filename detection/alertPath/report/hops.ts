/** The hops of the alert path, in the order in which a failed sign-in travels them. */
export const hops = ["trail", "log group", "filter", "metric", "alarm", "action", "topic", "subscription"] as const;

export type Hop = (typeof hops)[number];

/**
 * What a finding's code means, what to do (in Markdown), and AWS Security Hub's reason code where one exists, spelled as AWS
 * spells it (Security Hub user guide, "Amazon CloudWatch controls", CloudWatch.6).
 */
interface FindingKind {
    readonly meaning: string;
    readonly remedy: string;
    readonly securityHub?: string;
}

/** Findings by their codes, each with the hop that it belongs to. */
export const ofHop = <Code extends string>(hop: Hop, kinds: Readonly<Record<Code, FindingKind>>) =>
    Object.fromEntries(Object.entries<FindingKind>(kinds).map(([code, kind]) => [code, { hop, ...kind }])) as Readonly<
        Record<Code, FindingKind & { readonly hop: Hop }>
    >;
