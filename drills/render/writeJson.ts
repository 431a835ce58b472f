import { visibleJson } from "./visibleText";

/** Characters that are gathered before they are written: a write for each value would take longer than the rest. */
const writeLength = 65_536;

/**
 * Writes a document for programs as `JSON.stringify(document, null, 2)` would, with a line feed, as it may be shown on a
 * terminal. It is written in pieces, because one of millions of events is longer than the longest string of Node.js,
 * about 537 million characters.
 */
export function writeJson(document: object, output: { write(text: string): unknown }): void {
    let text = "";
    for (const piece of jsonPieces(document, "")) {
        text += piece;
        if (text.length >= writeLength) {
            output.write(visibleJson(text));
            text = "";
        }
    }
    output.write(`${visibleJson(text)}\n`);
}

/** Lists, and objects that hold lists or objects, value by value; all others in one piece. */
function* jsonPieces(value: unknown, indent: string): Generator<string> {
    const list = Array.isArray(value) && value.length > 0 ? value : undefined;
    if (list === undefined && !isNested(value)) {
        yield (JSON.stringify(value, null, 2) ?? "null").replaceAll("\n", `\n${indent}`);
        return;
    }
    let before = list ? "[" : "{";
    for (const [key, member] of list?.entries() ?? Object.entries(value as object)) {
        if (list || member !== undefined) {
            yield `${before}\n${indent}  ${list ? "" : `${JSON.stringify(key)}: `}`;
            yield* jsonPieces(member, `${indent}  `);
            before = ",";
        }
    }
    yield `\n${indent}${list ? "]" : "}"}`;
}

const isNested = (value: unknown): value is object =>
    typeof value === "object" &&
    value !== null &&
    Object.values(value).some((member) => typeof member === "object" && member !== null);
