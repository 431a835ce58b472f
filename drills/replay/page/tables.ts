import { visibleText } from "../../render/visibleText";
import type { Sighting } from "../judging/judgeRecord";
import { outcomeOf } from "../render/sightingLines";
import { moment } from "../render/wording";
import { Markup, markup } from "./markup";

/** A column of a table: its head, and whether it holds numbers. */
export type Column = string | { readonly head: string; readonly isNumber: true };

/** A column of numbers. */
export const number = (head: string): Column => ({ head, isNumber: true });

/** So many characters and more are broken into lines: a name from a log must not push the others off the screen. */
const longCell = 32;

/** A table that scrolls sideways on a narrow screen. Cells are texts from anywhere. */
export function table(columns: readonly Column[], rows: readonly (readonly (string | number)[])[]): Markup {
    const number = new Markup(' class="number"');
    const long = new Markup(' class="long"');
    const align = columns.map((column) => (typeof column === "string" ? undefined : number));
    const heads = columns.map(
        (column, index) =>
            markup`<th scope="col"${align[index] ?? ""}>${typeof column === "string" ? column : column.head}</th>`,
    );
    const lines = rows.map((row) => {
        const cells = row.map(
            (cell, index) => markup`<td${align[index] ?? (String(cell).length < longCell ? "" : long)}>${cell}</td>`,
        );
        return markup`<tr>${cells}</tr>`;
    });
    return markup`<div class="scroll"><table><thead><tr>${heads}</tr></thead><tbody>
${lines}
</tbody></table></div>`;
}

const most = 1000;

/** As `table`, folded away if it is long, and cut where no person reads on. */
export function longTable(columns: readonly Column[], rows: readonly (readonly (string | number)[])[]): Markup {
    const shown = table(columns, rows.slice(0, most));
    const count = rows.length.toLocaleString("en");
    const cut =
        rows.length > most
            ? markup`<p class="quiet">The first ${most} of ${count}; --json has all of them.</p>`
            : markup``;
    return rows.length <= 15 ? shown : markup`<details><summary>All ${count}</summary>${shown}${cut}</details>`;
}

/** The columns of a table of events. */
export const eventColumns = ["time (UTC)", "user", "address", "Region", "account", "what"];

/** An event as a row of it. */
export function eventRow(sighting: Sighting): string[] {
    const { time, who, from, region, account } = sighting;
    return [moment(time), ...[who, from, region, account, outcomeOf(sighting)].map(shortText)];
}

/** A name of thousands of characters is not read by anybody; --json has it. */
export const shortText = (text: string): string => visibleText(text, 120);
