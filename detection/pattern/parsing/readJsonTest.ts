import type { JsonTest, Selector, StateTest } from "../syntax";
import type { PatternReader } from "./PatternReader";
import { readComparison, readOperator } from "./readComparison";
import { readSelector } from "./readSelector";

const reservedValue = /null(?![A-Za-z0-9_.*-])/iy;
const states: Readonly<Record<string, StateTest["state"]>> = { NULL: "null", TRUE: "true", FALSE: "false" };

/** Reads one test of a JSON pattern: `$.a = x`, `$.a > 1`, `$.a IS NULL`, `$.a NOT EXISTS`. */
export function readJsonTest(reader: PatternReader): JsonTest {
    const start = reader.position;
    const selector = readSelector(reader);
    const written = reader.text.slice(start, reader.position);
    reader.skipBlanks();
    const operator = readOperator(reader);
    if (operator === undefined) {
        return readKeywordTest(reader, selector, written);
    }
    reader.skipBlanks();
    if (reader.peek(reservedValue) !== "") {
        const keywords = operator === "!=" ? `${written} = * for a text or number` : `${written} IS NULL`;
        reader.fail(
            "null is a reserved word, not a value",
            `Write ${keywords}, or "null" in double quotes for the text.`,
        );
    }
    if (reader.next === "$") {
        reader.fail(
            "A test compares with a fixed value, not with another field",
            "A text with a $ needs double quotes.",
        );
    }
    return { ...readComparison(reader, operator), selector };
}

function readKeywordTest(reader: PatternReader, selector: Selector, written: string): JsonTest {
    const start = reader.position;
    const keyword = takeKeyword(reader);
    if (keyword === "IS") {
        return { kind: "state", selector, state: readState(reader, written) };
    }
    if (keyword === "NOT" && takeKeyword(reader) === "EXISTS") {
        return { kind: "notExists", selector };
    }
    reader.position = start;
    return failWithoutOperator(reader, written);
}

function readState(reader: PatternReader, written: string): StateTest["state"] {
    const start = reader.position;
    const keyword = takeKeyword(reader);
    const state = states[keyword];
    if (state !== undefined) {
        return state;
    }
    reader.position = start;
    reader.skipBlanks();
    if (keyword === "NOT") {
        reader.fail(
            "IS NOT does not exist",
            `Write ${written} = * for a text or number that is there, or ${written} NOT EXISTS for an absent field.`,
        );
    }
    reader.fail("IS is followed by NULL, TRUE or FALSE", `To compare with a text write ${written} = "text".`);
}

/** The next word in upper case; the documentation spells keywords that way only, so other spellings earn a remark. */
function takeKeyword(reader: PatternReader): string {
    reader.skipBlanks();
    const word = reader.peekWord();
    const keyword = word.toUpperCase();
    if (word !== keyword) {
        reader.remark(`CloudWatch documents keywords in upper case: write ${keyword} in place of ${word}.`);
    }
    reader.position += word.length;
    return keyword;
}

const wordOperators: Readonly<Record<string, string>> = {
    EXISTS: "= * for a text or number that is there",
    EQUALS: "= value",
    EQ: "= value",
    LIKE: '= "text*", with the wildcard at the start, at the end or at both',
    CONTAINS: '= "*text*"',
    MATCHES: "= %regex%",
    IN: "= value once per value, and join the tests with ||",
};

function failWithoutOperator(reader: PatternReader, written: string): never {
    const word = reader.peekWord();
    const intent = wordOperators[word.toUpperCase()];
    if (intent !== undefined) {
        reader.fail(`"${word}" is not an operator of filter patterns`, `Write ${written} ${intent}.`);
    }
    if (reader.next === ":") {
        reader.fail("A filter pattern is not JSON: a colon is not an operator", `Write ${written} = value.`);
    }
    if (word.toUpperCase() === "NOT") {
        reader.fail("NOT is followed by EXISTS", `Write ${written} NOT EXISTS, or ${written} != value.`);
    }
    if (reader.isAtEnd || ")}&|".includes(reader.next)) {
        reader.fail("An operator is missing after the selector", `To ask for any text or number write ${written} = *.`);
    }
    if (word !== "") {
        reader.fail(`"${word}" is not an operator of filter patterns`, `Write ${written} = ${word} to compare.`);
    }
    reader.fail(`${reader.next} is not an operator of filter patterns`, "Known are = != < > <= >= IS and NOT EXISTS.");
}
