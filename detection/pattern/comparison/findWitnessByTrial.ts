import { matchesEvent } from "../matching/matchesEvent";
import type { ColumnCondition, DelimitedPattern, FilterPattern } from "../syntax";
import type { Budget } from "./Budget";
import { EventSpace } from "./EventSpace";
import { findWitness } from "./findWitness";

/** A pattern, and whether the witness is to be counted by it. */
export interface Wish {
    readonly pattern: FilterPattern;
    readonly isCounted: boolean;
}

/**
 * Looks for a witness among messages made from the patterns. That no message at all is counted by one of them is exact
 * for JSON patterns; otherwise a failure is no proof, and the budget remembers it.
 */
export function findWitnessByTrial(wishes: readonly Wish[], budget: Budget): string | undefined {
    if (wishes.some(({ pattern, isCounted }) => pattern.kind === "everything" && !isCounted)) {
        return undefined;
    }
    const samples = wishes.map(({ pattern }) => sampleMessage(pattern, budget));
    if (wishes.some(({ isCounted }, i) => isCounted && samples[i] === undefined)) {
        return undefined;
    }
    const found = variants(samples.filter((sample) => sample !== undefined))
        .filter((message) => wishes.every(({ pattern, isCounted }) => matchesEvent(pattern, message) === isCounted))
        .reduce<string | undefined>((best, each) => (best && best.length <= each.length ? best : each), undefined);
    if (found === undefined) {
        budget.leaveOpen("Only JSON patterns can be compared for all events, and no event was found that settles it.");
    }
    return found;
}

/** A message that the pattern may count, for JSON the shortest that it does count; undefined if there is none. */
function sampleMessage(pattern: FilterPattern, budget: Budget): string | undefined {
    switch (pattern.kind) {
        case "json": {
            const space = new EventSpace([pattern.condition], budget);
            return findWitness(space, space.formula(pattern.condition, true), "shortest", budget);
        }
        case "everything":
            return "x";
        case "terms":
            return (
                pattern.terms
                    .filter(({ role }) => role !== "excluded")
                    .map(({ match }) => (match.kind === "text" ? match.text : match.source))
                    .join(" ") || "x"
            );
        case "delimited":
            return sampleLine(pattern);
    }
}

/** A line with a likely value in each column; it need not be counted. */
function sampleLine({ columns }: DelimitedPattern): string {
    return columns
        .map((column) => (column.kind === "column" && column.condition ? likelyValue(column.condition) : "x"))
        .join(" ");
}

function likelyValue(condition: ColumnCondition): string {
    switch (condition.kind) {
        case "allOf":
        case "anyOf":
            return condition.conditions[0] ? likelyValue(condition.conditions[0]) : "x";
        case "order":
            return String(condition.number.value + { "<": -1, ">": 1, "<=": 0, ">=": 0 }[condition.operator]);
        case "regex":
            return condition.regex.source;
        default: {
            const text = condition.kind === "text" ? condition.text.literal : condition.number.text;
            return condition.operator === "!=" ? "x" : /^$|\s/.test(text) ? `"${text}"` : text;
        }
    }
}

/** The samples, also written otherwise, and each with the others inside. */
function variants(samples: readonly string[]): string[] {
    const texts = ["x", "{}", ...samples];
    const joined = texts.flatMap((text) => texts.map((other) => `${text} ${other}`));
    const nested = texts
        .filter((text) => text.startsWith("{") && text.endsWith("}"))
        .flatMap((event) => [escaped(event), ...texts.map((other) => withMember(event, other))]);
    return [...texts, ...joined, ...nested];
}

function withMember(event: string, text: string): string {
    const member = `"other":${JSON.stringify(text)}`;
    return event === "{}" ? `{${member}}` : `${event.slice(0, -1)},${member}}`;
}

/** The same JSON with the first letter of each text written as an escape, which terms do not see through. */
const escaped = (event: string): string =>
    event.replace(/"([A-Za-z])/g, (_, letter: string) => `"\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
