import type { OtherFilter } from "./settings";

/** How to keep another filter's values from an alarm: a sentence. */
export const separate = ({ name }: OtherFilter): string =>
    `Let the ${name} publish under another metric name, with an alarm of its own.`;
