import type { PatternReader } from "./PatternReader";
import { patternLimits } from "./patternLimits";
import type { Selector, SelectorStep } from "./syntax";

const propertyName = /[A-Za-z0-9_-]+/y;
const digits = /[0-9]+/y;
const upToBracket = /[^\]\s]*/y;
/** Keeps an index exact as a number; no log event can hold that many elements. */
const longestIndex = 15;

/** Reads `$.a.b[0].['any key']`, with at most one wildcard (`.*`, `[*]`). */
export function readSelector(reader: PatternReader): Selector {
    const start = reader.position;
    if (!reader.accept("$")) {
        failWithoutSelector(reader);
    }
    const steps: SelectorStep[] = [];
    for (;;) {
        if (reader.next === ".") {
            steps.push(readMember(reader));
        } else if (reader.next === "[") {
            if (steps.length === 0) {
                failBracketAfterDollar(reader);
            }
            steps.push(readElement(reader));
        } else {
            break;
        }
    }
    if (steps.length === 0) {
        reader.fail(
            "A selector needs a property after the $",
            `Write $.${reader.peekWord() || "name"} for a property of the event.`,
            start,
        );
    }
    checkWildcards(reader, steps, start);
    return steps;
}

function readMember(reader: PatternReader): SelectorStep {
    reader.position += 1;
    if (reader.accept("*")) {
        return { kind: "anyMember" };
    }
    if (reader.accept("['")) {
        return { kind: "property", name: readBracketedKey(reader) };
    }
    const name = reader.take(propertyName);
    if (name === "") {
        failWithoutName(reader);
    }
    return { kind: "property", name };
}

function readBracketedKey(reader: PatternReader): string {
    const end = reader.text.indexOf("']", reader.position);
    if (end < 0) {
        reader.fail("This bracketed key is never closed", "End it with '].", reader.position - 2);
    }
    const key = reader.text.slice(reader.position, end);
    reader.position = end + 2;
    return key;
}

function readElement(reader: PatternReader): SelectorStep {
    const start = reader.position;
    reader.position += 1;
    if (reader.accept("*]")) {
        return { kind: "anyElement" };
    }
    const index = reader.take(digits);
    if (index !== "" && reader.accept("]")) {
        if (index.length > longestIndex) {
            reader.fail(`The index ${index} is too large`, undefined, start);
        }
        return { kind: "index", index: Number(index) };
    }
    reader.position = start + 1;
    return failInBrackets(reader, start);
}

function checkWildcards(reader: PatternReader, steps: Selector, start: number): void {
    const wildcards = steps.filter(({ kind }) => kind === "anyElement" || kind === "anyMember").length;
    if (wildcards > patternLimits.wildcardsPerSelector) {
        reader.fail(
            `A selector can hold one wildcard (.* or [*]), and this one holds ${wildcards}`,
            "Name the property or the index in place of all wildcards but one.",
            start,
        );
    }
    if (wildcards > 0) {
        reader.countWildcardSelector(start);
    }
}

function failWithoutSelector(reader: PatternReader): never {
    const word = reader.peekWord();
    if (reader.next === "!" || word.toUpperCase() === "NOT") {
        reader.fail(
            "There is no NOT in front of a test",
            "Turn the tests round (= into !=), and remember that != never holds where the field is absent.",
        );
    }
    if (reader.next === '"' || reader.next === "'") {
        reader.fail(
            "A test starts with a selector such as $.eventName, not with a quoted text",
            "A filter pattern is not JSON: write $.key = value in place of a key and a value with a colon between.",
        );
    }
    if (word !== "") {
        reader.fail("A test starts with a selector, and a selector starts with $.", `Did you mean $.${word}?`);
    }
    if (reader.isAtEnd || ")}&|".includes(reader.next)) {
        reader.fail(
            "A test is missing here",
            reader.isAtEnd
                ? "Finish the pattern, and close it with }."
                : "Add one, such as $.eventName = ConsoleLogin.",
        );
    }
    reader.fail(`A test starts with a selector such as $.eventName, not with ${reader.next}`);
}

function failWithoutName(reader: PatternReader): never {
    if (reader.next === ".") {
        reader.fail(
            "A selector cannot search at every depth: $..name is another language",
            "Name every property on the way, such as $.userIdentity.type.",
        );
    }
    if (reader.next === "[") {
        reader.fail("A bracketed key stands in single quotes", "Write .['key'].");
    }
    reader.fail(
        "A property name is missing after this dot",
        "A name with other characters than letters, digits, _ and - is written .['the name'].",
    );
}

function failBracketAfterDollar(reader: PatternReader): never {
    if (reader.startsWith("['") || reader.startsWith('["')) {
        reader.fail("A dot is missing between $ and the bracketed key", "Write $.['key'].");
    }
    reader.fail(
        "An index follows a property: only events that are JSON objects can be counted",
        "Write $.name[0] or $.name[*].",
    );
}

function failInBrackets(reader: PatternReader, start: number): never {
    const content = reader.peek(upToBracket);
    if (content.startsWith("-")) {
        reader.fail("An index cannot be negative", "Count from the start: [0] is the first element.", start);
    }
    if (content.includes(":")) {
        reader.fail("A selector cannot take a slice", "Name one element, such as [0], or all of them with [*].", start);
    }
    if (content.startsWith("'") || content.startsWith('"')) {
        reader.fail("A dot is missing before the bracketed key", "Write .['key'].", start);
    }
    reader.fail("Brackets hold an index such as [0], or [*]", undefined, start);
}
