import { valueAt } from "../../components/settings/valueAt";
import type { QueryColumn } from "../../detection";
import type { EventRow } from "./simulation";

/** The row that a query has for an event: of each column the first of its fields that the event has. */
export function rowOf(message: string, columns: readonly QueryColumn[]): EventRow {
    const record: unknown = JSON.parse(message);
    return Object.fromEntries(
        columns.flatMap(({ name, fields }): [string, string][] => {
            const [value] = fields.map((field) => textAt(record, field)).filter((found) => found !== undefined);
            return value === undefined ? [] : [[name, value]];
        }),
    );
}

function textAt(record: unknown, field: string): string | undefined {
    const value = valueAt(record, field.split("."));
    return value === undefined || value === null || typeof value === "object" ? undefined : String(value);
}
