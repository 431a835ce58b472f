import type { DelimitedPattern } from "../../../detection";
import { readColumns } from "../../../detection/pattern/matching/readColumns";

/**
 * What CloudWatch extracts from a message by the columns of a pattern, under the names that TestMetricFilter reports:
 * `$name`, and `$3` for the third column where it has no name.
 */
export function extractedValues({ columns }: DelimitedPattern, message: string): Record<string, string> {
    const values = readColumns(columns, message) ?? [];
    return Object.fromEntries(values.map(({ column, text }, index) => [`$${column?.name ?? index + 1}`, text]));
}
