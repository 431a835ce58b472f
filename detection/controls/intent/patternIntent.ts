import { compileText } from "../../pattern/matching/compileValueTest";
import {
    type FilterPattern,
    hasWildcard,
    isGroup,
    isWildcard,
    type JsonCondition,
    type JsonTest,
    type SelectorStep,
    type TextTest,
    testsOf,
} from "../../pattern/syntax";
import { type Resemblance, resemblance } from "./resemblance";

/** A comparison of the control's pattern, and the test of a candidate that comes closest to it. */
export interface IntendedTest {
    readonly wanted: TextTest;
    readonly found: JsonTest;
    readonly selector: Resemblance;
    readonly value: Resemblance;
}

/** One whose value no real record holds. */
export interface MistypedTest extends IntendedTest {
    readonly found: TextTest;
}

/**
 * For each comparison of the control the test of a candidate that comes closest to it, exactly or nearly. Empty unless
 * one is sure or several are near: a single near miss may be chance.
 */
export function intendedTests(candidate: JsonCondition, control: JsonCondition): readonly IntendedTest[] {
    const matches = comparisonsOf(control).flatMap((test) => closestTo(test, testsOf(candidate)) ?? []);
    const isSureOfOne = matches.some(({ selector, value }) => isSure(selector) && isSure(value));
    return isSureOfOne || matches.length > 1 ? matches : [];
}

/**
 * Whether a test, seen beside what was intended, compares with a value that no real record holds: a misspelled value,
 * or a misspelled or misplaced field. Wildcards and regexes could still match, and `!=` does.
 */
export function isMistyped(test: IntendedTest, control: JsonCondition): test is MistypedTest {
    const { found, selector, value } = test;
    if (!isExactComparison(found) || found.operator === "!=" || (selector === "same" && value === "same")) {
        return false;
    }
    if (value === "same" && found.selector.some(isWildcard)) {
        return false; // It may reach the right field, among others.
    }
    return value === "same" || !comparisonsOf(control).some(({ text }) => text.literal === found.text.literal);
}

/** A comparison with a wildcard that would reach a value of the control, if the case of letters did not count. */
export interface CaseSlip {
    readonly wanted: TextTest;
    readonly found: TextTest;
}

/** The first value of the control that each comparison with a wildcard misses by the case of letters alone. */
export function caseSlips(candidate: FilterPattern, control: FilterPattern): readonly CaseSlip[] {
    if (candidate.kind !== "json" || control.kind !== "json") {
        return [];
    }
    const wantedTests = testsOf(control.condition).filter(isEquality);
    return testsOf(candidate.condition)
        .filter(isEquality)
        .filter(({ text }) => hasWildcard(text))
        .flatMap((found) => {
            const field = wantedTests.filter(({ selector }) => pathOf(selector) === pathOf(found.selector));
            const reaches = compileText(found.text);
            const reachesInAnyCase = compileText({ ...found.text, literal: found.text.literal.toLowerCase() });
            const wanted = field.find(({ text }) => reachesInAnyCase(text.literal.toLowerCase()));
            const isRight = field.some(({ text }) => reaches(text.literal));
            return wanted === undefined || isRight ? [] : [{ wanted, found }];
        });
}

const isEquality = (test: JsonTest): test is TextTest => test.kind === "text" && test.operator === "=";

/** Whether a condition cannot hold because of tests that never do. */
export function neverHolds(condition: JsonCondition, never: ReadonlySet<JsonTest>): boolean {
    if (!isGroup(condition)) {
        return never.has(condition);
    }
    const isLost = (part: JsonCondition): boolean => neverHolds(part, never);
    return condition.kind === "allOf" ? condition.conditions.some(isLost) : condition.conditions.every(isLost);
}

const comparisonsOf = (condition: JsonCondition): readonly TextTest[] => testsOf(condition).filter(isExactComparison);

const isExactComparison = (test: JsonTest): test is TextTest => test.kind === "text" && !hasWildcard(test.text);

function closestTo(wanted: TextTest, tests: readonly JsonTest[]): IntendedTest | undefined {
    const matches = tests.flatMap((found) => {
        const text = soughtText(found);
        if (text === undefined) {
            return [];
        }
        const selector = selectorResemblance(found.selector, wanted.selector);
        const value = resemblance(text, wanted.text.literal);
        // A right value in an unlike field, or a near value in the right field; not two guesses at once.
        return value === "none" || (selector === "none" && value === "typo")
            ? []
            : [{ wanted, found, selector, value }];
    });
    return matches.reduce<IntendedTest | undefined>(
        (best, each) => (best && farness(best) <= farness(each) ? best : each),
        undefined,
    );
}

/** The text that a test looks for, wildcards and anchors aside. */
export function soughtText(test: JsonTest): string | undefined {
    if (test.kind === "text") {
        return test.text.literal;
    }
    return test.kind === "regex" ? test.regex.source.replace(/\\s|\.[*+]?/g, " ") : undefined;
}

/** How close a field comes to a wanted one. */
export function selectorResemblance(found: readonly SelectorStep[], wanted: readonly SelectorStep[]): Resemblance {
    if (pathOf(found) === pathOf(wanted)) {
        return "same";
    }
    // `$.detail.eventName` is where EventBridge has the field that CloudTrail has at `$.eventName`.
    return pathOf(found.slice(-wanted.length)) === pathOf(wanted) ? "slip" : resemblance(pathOf(found), pathOf(wanted));
}

const pathOf = (selector: readonly SelectorStep[]): string =>
    selector.map((step) => (step.kind === "property" ? step.name : step.kind === "index" ? step.index : "*")).join("/");

const order: readonly Resemblance[] = ["same", "slip", "typo", "none"];

const farness = ({ selector, value }: IntendedTest): number => order.indexOf(selector) + order.indexOf(value);

const isSure = (resemblance: Resemblance): boolean => resemblance === "same" || resemblance === "slip";
