/** The hops of the alert path, in the order in which a failed sign-in travels them. */
export const hops = ["trail", "log group", "filter", "metric", "alarm", "action", "topic", "subscription"] as const;

export type Hop = (typeof hops)[number];
