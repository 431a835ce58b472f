import type { Selector, SelectorStep } from "../syntax";
import { failBracketAfterDollar, failInBrackets, failWithoutName, failWithoutSelector } from "./failInSelector";
import type { PatternReader } from "./PatternReader";
import { patternLimits } from "./patternLimits";

const propertyName = /[A-Za-z0-9_-]+/y;
const digits = /[0-9]+/y;
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
