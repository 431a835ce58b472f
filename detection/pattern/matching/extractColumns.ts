import type { DelimitedPattern } from "../syntax";
import { matchesEvent } from "./matchesEvent";
import { readColumns } from "./readColumns";

/**
 * The columns that a delimited pattern extracts from a message that it counts, under the names that TestMetricFilter
 * reports: `$name`, and `$3` for the third column where it has no name. Undefined if the message is not counted.
 */
export function extractColumns(
    pattern: DelimitedPattern,
    message: string,
): Readonly<Record<string, string>> | undefined {
    const values = matchesEvent(pattern, message) ? readColumns(pattern.columns, message) : undefined;
    return values && Object.fromEntries(values.map(({ name, text }) => [name, text]));
}
