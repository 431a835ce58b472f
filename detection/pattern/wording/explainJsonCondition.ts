import { hasWildcard, isWildcard, type JsonCondition, type JsonTest, type Selector } from "../syntax";
import { explainComparison } from "./explainComparison";
import { printSelector } from "./printTest";
import { listed } from "./sentence";

/** How many values of one field are listed before the rest is summed up. */
const mostListed = 4;

/** What a condition asks of events: `whose eventName is ConsoleLogin and whose …`. */
export function explainJsonCondition(condition: JsonCondition): string {
    switch (condition.kind) {
        case "allOf":
            return condition.conditions.map(explainConjunct).join(" and ");
        case "anyOf":
            return explainValues(condition.conditions) ?? explainAlternatives(condition.conditions);
        default:
            return explainJsonTest(condition);
    }
}

function explainConjunct(condition: JsonCondition): string {
    const text = explainJsonCondition(condition);
    const isSimple = condition.kind !== "anyOf" || explainValues(condition.conditions) !== undefined;
    return isSimple ? text : `(either ${text})`;
}

function explainAlternatives(conditions: readonly JsonCondition[]): string {
    const parts = conditions.map(explainJsonCondition);
    const simple = conditions.every(({ kind }) => kind !== "allOf");
    return parts.join(simple ? " or " : ", or ");
}

/** Tests of one field against several texts or numbers, said once: `whose eventName is one of A, B and C`. */
function explainValues(conditions: readonly JsonCondition[]): string | undefined {
    const values = new Set<string>();
    let subject: string | undefined;
    for (const condition of conditions) {
        const value = equalTo(condition);
        if (value === undefined || (subject !== undefined && subject !== value.subject)) {
            return undefined;
        }
        subject = value.subject;
        values.add(value.text);
    }
    const listing =
        values.size <= mostListed
            ? `is ${listed([...values], "or")}`
            : `is one of ${values.size} values such as ${listed([...values].slice(0, mostListed - 1), "and")}`;
    return `whose ${subject} ${listing}`;
}

function equalTo(condition: JsonCondition): { subject: string; text: string } | undefined {
    if ((condition.kind !== "text" && condition.kind !== "number") || condition.operator !== "=") {
        return undefined;
    }
    const predicate = explainComparison(condition);
    const isPlain = condition.kind === "number" || !hasWildcard(condition.text);
    return isPlain && !condition.selector.some(isWildcard)
        ? { subject: nameOf(condition.selector), text: predicate.slice("is ".length) }
        : undefined;
}

function explainJsonTest(test: JsonTest): string {
    const name = nameOf(test.selector);
    if (test.kind === "notExists") {
        return `that have no ${name}`;
    }
    const predicate = explainComparison(test);
    const isNegative = "operator" in test && test.operator === "!=";
    const star = test.selector.findIndex(({ kind }) => kind === "anyElement");
    if (isNegative && star >= 0) {
        const before = nameOf(test.selector.slice(0, star));
        return `in which ${before} is there and no ${name} ${explainComparison({ ...test, operator: "=" })}`;
    }
    if (test.selector.some(isWildcard)) {
        return `in which some ${name} ${predicate}`;
    }
    return isNegative ? `whose ${name} is there and ${predicate}` : `whose ${name} ${predicate}`;
}

/** The selector as a person says it: without `$.`. */
function nameOf(selector: Selector): string {
    return printSelector(selector)
        .replace(/^\$\.\*/, "field")
        .replace(/^\$\./, "");
}
