import type { Column, ColumnCondition, DelimitedPattern } from "../syntax";
import type { PatternReader } from "./PatternReader";
import { readComparison, readOperator } from "./readComparison";
import { readCondition } from "./readCondition";

const columnName = /[A-Za-z_][A-Za-z0-9_-]*/y;
const reservedValue = /SPACE(?![A-Za-z0-9_.*-])/y;
const upToName = /[(\s]*/y;

/** Reads `[ … ]` with the cursor on the opening bracket. */
export function parseDelimitedPattern(reader: PatternReader): DelimitedPattern {
    const start = reader.position;
    const columns: Column[] = [];
    const names = new Set<string>();
    do {
        reader.position += 1;
        columns.push(readColumn(reader, names));
        reader.skipBlanks();
    } while (reader.next === ",");
    if (!reader.accept("]")) {
        reader.fail("This [ is never closed", "End the pattern with ].", start);
    }
    reader.skipBlanks();
    if (!reader.isAtEnd) {
        reader.fail("Nothing can follow the ] that ends the pattern");
    }
    return { kind: "delimited", text: reader.text, columns: withoutColumns(columns), remarks: reader.remarks };
}

/** `[]` names no column at all and reports every one, as `[...]` does (TestMetricFilter, CloudWatch Logs API). */
function withoutColumns(columns: readonly Column[]): readonly Column[] {
    const [only] = columns;
    const isEmpty = columns.length === 1 && only?.kind === "column" && only.name === undefined;
    return isEmpty ? [{ kind: "ellipsis" }] : columns;
}

function readColumn(reader: PatternReader, names: Set<string>): Column {
    reader.skipBlanks();
    const start = reader.position;
    if (reader.accept("...")) {
        addName(reader, names, "...", start);
        return { kind: "ellipsis" };
    }
    if (reader.isAtEnd || ",]".includes(reader.next)) {
        return { kind: "column", name: undefined, condition: undefined };
    }
    const opening = reader.take(upToName);
    const name = reader.take(columnName);
    addName(reader, names, name, start);
    reader.skipBlanks();
    if (!opening.includes("(") && (reader.isAtEnd || ",]".includes(reader.next))) {
        return { kind: "column", name, condition: undefined };
    }
    reader.position = start;
    const condition: ColumnCondition = readCondition(reader, () => readColumnTest(reader, name), ",]");
    return { kind: "column", name, condition };
}

function addName(reader: PatternReader, names: Set<string>, name: string, position: number): void {
    if (names.has(name)) {
        const what = name === "..." ? "... can stand in a pattern once" : `Two columns have the name ${name}`;
        reader.fail(what, undefined, position);
    }
    names.add(name);
}

function readColumnTest(reader: PatternReader, column: string): ColumnCondition {
    const start = reader.position;
    const name = reader.take(columnName);
    if (name === "") {
        failWithoutName(reader);
    }
    if (name !== column) {
        reader.fail(
            `The condition of column ${column} tests another column, ${name}`,
            `Put the test where ${name} stands among the columns.`,
            start,
        );
    }
    reader.skipBlanks();
    const operator = readOperator(reader);
    if (operator === undefined) {
        reader.fail(
            `An operator is missing after the column ${name}`,
            "Columns are tested with = != < > <= >=, and separated by commas.",
        );
    }
    reader.skipBlanks();
    if (reader.peek(reservedValue) !== "") {
        reader.fail(
            "SPACE is a reserved word among columns, not a value",
            'Write "SPACE" in double quotes for the text.',
        );
    }
    return readComparison(reader, operator);
}

function failWithoutName(reader: PatternReader): never {
    if (reader.next === "$") {
        reader.fail("A column is named without $", "For an event that is JSON write { $.name = value }.");
    }
    if (reader.isAtEnd) {
        reader.fail("The pattern ends where a column is expected");
    }
    reader.fail(
        `A column name is expected here, not "${reader.next}"`,
        "A name consists of letters, digits, _ and -, and starts with a letter or _.",
    );
}
