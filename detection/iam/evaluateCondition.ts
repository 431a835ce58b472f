import { matchText, type TextComparison } from "./matchText";
import type { PolicyCondition } from "./parsePolicyDocument";
import { type Answer, anyOf, not, type PartlyKnownText } from "./partlyKnownText";

/**
 * The value of a request's condition keys, keys in lower case; no key that is compared here has several values, under
 * which the quantifiers `ForAllValues` and `ForAnyValue` would differ. An empty list: the request does not carry the key.
 * A key that is not listed at all: nobody can say what the request carries.
 */
export type RequestContext = ReadonlyMap<string, readonly [] | readonly [PartlyKnownText]>;

const textOperators: Readonly<Record<string, TextComparison>> = {
    stringequals: "equals",
    stringequalsignorecase: "equalsIgnoringCase",
    stringlike: "like",
    arnequals: "arnLike",
    arnlike: "arnLike",
    bool: "equalsIgnoringCase",
};

/** Keys that begin like these stand for the caller's own identity or network, which an AWS service does not have. */
const callerOnly = /^aws:(principalorg|principaltag\/|source(vpc|vpce|ip)$|vpcsourceip$|userid$|username$|multifactor)/;

/** Whether a condition holds for a request ("Condition operators" and "Multivalued context keys", IAM user guide). */
export function evaluateCondition(condition: PolicyCondition, context: RequestContext): Answer {
    const key = condition.key.toLowerCase();
    const { base, isIfExists, quantifier } = readOperator(condition.operator);
    const carried = context.get(key) ?? (callerOnly.test(key) ? [] : undefined);
    if (base === "null") {
        const isAbsent = carried === undefined ? "cannot tell" : carried.length === 0 ? "yes" : "no";
        return anyOf(condition.values.map((value) => (value.toLowerCase() === "true" ? isAbsent : not(isAbsent))));
    }
    if (carried === undefined) {
        return "cannot tell";
    }
    const [value] = carried;
    const isNegated = base.includes("not");
    if (value === undefined) {
        return isIfExists || quantifier === "forallvalues" || (isNegated && quantifier === "") ? "yes" : "no";
    }
    const comparison = textOperators[base.replace("not", "")];
    if (comparison === undefined) {
        return "cannot tell";
    }
    const matches = anyOf(
        condition.values.map((pattern) =>
            hasVariable(pattern) ? "cannot tell" : matchText(pattern, value, comparison),
        ),
    );
    return isNegated ? not(matches) : matches;
}

/**
 * Whether a condition can be judged at all, once the request is known: not one on a key of which nobody can say whether
 * the request carries it, with an operator that is not compared here, or with a variable.
 */
export function isJudged({ key, operator, values }: PolicyCondition, context: RequestContext): boolean {
    const { base } = readOperator(operator);
    const name = key.toLowerCase();
    const isCarried = context.has(name) || callerOnly.test(name);
    return isCarried && (base === "null" || (base.replace("not", "") in textOperators && !values.some(hasVariable)));
}

/** Such as `${aws:ResourceAccount}` ("IAM policy elements: Variables and tags", IAM user guide). */
const hasVariable = (pattern: string): boolean => pattern.includes("${");

function readOperator(operator: string): { base: string; isIfExists: boolean; quantifier: string } {
    const [, quantifier = "", name = "", ifExists] =
        /^(?:(forallvalues|foranyvalue):)?(.*?)(ifexists)?$/.exec(operator.trim().toLowerCase()) ?? [];
    return { base: name, isIfExists: ifExists !== undefined, quantifier };
}
