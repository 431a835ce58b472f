import type { PatternReader } from "./PatternReader";

const upToBracket = /[^\]\s]*/y;

/** A test that does not start with `$`. */
export function failWithoutSelector(reader: PatternReader): never {
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
            reader.isAtEnd ? undefined : "Add one, such as $.eventName = ConsoleLogin.",
        );
    }
    reader.fail(`A test starts with a selector such as $.eventName, not with ${reader.next}`);
}

/** A dot that no property follows. */
export function failWithoutName(reader: PatternReader): never {
    if (reader.next === ".") {
        reader.fail(
            "A selector cannot search at every depth: $..name is another language",
            "Name every property on the way, such as $.userIdentity.type.",
        );
    }
    if (reader.next === "[" && reader.position + 1 === reader.text.length) {
        reader.fail("This [ is never closed", "A key in brackets is written .['key'].");
    }
    if (reader.next === "[") {
        reader.fail("A bracketed key stands in single quotes", "Write .['key'].");
    }
    reader.fail(
        "A property name is missing after this dot",
        "A name with other characters than letters, digits, _ and - is written .['the name'].",
    );
}

/** `$[`. */
export function failBracketAfterDollar(reader: PatternReader): never {
    if (reader.startsWith("['") || reader.startsWith('["')) {
        reader.fail("A dot is missing between $ and the bracketed key", "Write $.['key'].");
    }
    reader.fail(
        "An index follows a property: only events that are JSON objects can be counted",
        "Write $.name[0] or $.name[*].",
    );
}

/** Brackets that hold neither an index nor `*`. */
export function failInBrackets(reader: PatternReader, start: number): never {
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
    if (/^(\d*|\*)$/.test(content) && reader.text.charAt(reader.position + content.length) !== "]") {
        reader.fail("This [ is never closed", "Brackets hold an index such as [0], or [*].", start);
    }
    reader.fail("Brackets hold an index such as [0], or [*]", undefined, start);
}
