/**
 * The syntax tree of a CloudWatch Logs filter pattern.
 *
 * Four languages share the name "filter pattern"; the first character after trimming decides which one a text is in
 * ("Filter pattern syntax for metric filters", CloudWatch Logs user guide).
 */
export type FilterPattern = EverythingPattern | JsonPattern | TermsPattern | DelimitedPattern;

interface PatternText {
    /** The pattern as it was given. */
    readonly text: string;
    readonly remarks: readonly PatternRemark[];
}

/** Empty or blank text: counts every log event. */
interface EverythingPattern extends PatternText {
    readonly kind: "everything";
}

/** `{ … }`: tests the fields of a log event that is one JSON object. */
export interface JsonPattern extends PatternText {
    readonly kind: "json";
    readonly condition: JsonCondition;
}

/** Plain words, phrases and stand-alone regexes, searched for anywhere in the message. */
export interface TermsPattern extends PatternText {
    readonly kind: "terms";
    readonly terms: readonly Term[];
}

/** `[ … ]`: tests the columns of a message that is split on blanks. */
export interface DelimitedPattern extends PatternText {
    readonly kind: "delimited";
    readonly columns: readonly Column[];
}

/** Something that CloudWatch accepts, or may accept, and that a careful author would write otherwise. */
export interface PatternRemark {
    /** Zero-based offset into the pattern's text. */
    readonly position: number;
    /** One full sentence: what was seen and what to write instead. */
    readonly message: string;
}

/** Tests of one kind, joined by `&&` and `||`: `&&` binds tighter, there is no NOT. */
export type Condition<Test> = Test | ConditionGroup<Test>;

/** `a && b && …`, or `a || b || …`; always two or more conditions. */
export type ConditionGroup<Test> =
    | { readonly kind: "allOf"; readonly conditions: readonly Condition<Test>[] }
    | { readonly kind: "anyOf"; readonly conditions: readonly Condition<Test>[] };

/** A condition on a JSON event. */
export type JsonCondition = Condition<JsonTest>;

/** One test of the value (or, with a wildcard selector, the values) that a selector reaches. */
export type JsonTest = FieldTest & { readonly selector: Selector };

/** What is asked of a field; of a column no state and no absence. */
export type FieldTest =
    | ColumnTest
    /** `$.f IS NULL`, `IS TRUE`, `IS FALSE`. */
    | { readonly kind: "state"; readonly state: "null" | "true" | "false" }
    /** `$.f NOT EXISTS`. */
    | { readonly kind: "notExists" };

/** `$.f = text`, `$.f != "text"`. */
export type TextTest = Extract<JsonTest, { kind: "text" }>;
/** `$.f = 1`, with a bare number: equals a JSON number by value and a JSON string by the text as written here. */
export type NumberTest = Extract<JsonTest, { kind: "number" }>;
/** `$.f = %regex%`: an unanchored search. */
export type RegexTest = Extract<JsonTest, { kind: "regex" }>;
export type StateTest = Extract<JsonTest, { kind: "state" }>;

/** A path into a JSON event, without the leading `$`. Never empty. */
export type Selector = readonly SelectorStep[];

export type SelectorStep =
    /** `.name` or `.['name']`: the same property. */
    | { readonly kind: "property"; readonly name: string }
    /** `[0]`, zero based. */
    | { readonly kind: "index"; readonly index: number }
    /** `[*]`: every element of an array, every member of an object. With `!=` it asks that none of them equals. */
    | { readonly kind: "anyElement" }
    /** `.*`: the same. With `!=` it asks that one of them differs. */
    | { readonly kind: "anyMember" };

/** A text to compare with. A `*` at an end is a wildcard, anywhere else it is a literal asterisk. */
export interface TextOperand {
    /** The text between the wildcards, unescaped. Empty together with either wildcard means "any string or number". */
    readonly literal: string;
    /** `*x`: anything may come before the literal. */
    readonly leadingWildcard: boolean;
    /** `x*`: anything may come after the literal. */
    readonly trailingWildcard: boolean;
}

/** How a number is written without quotes in a pattern, and in a column. */
export const numeral: RegExp = /^[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$/;

/** `text`: the digits as written, which a JSON string must equal. */
export type NumberOperand = Readonly<{ value: number; text: string }>;

/** `source`: the text between the percent signs, as written. */
export type RegexOperand = Readonly<{ source: string }>;

/** One word, phrase or regex of a terms pattern. */
export interface Term {
    /** `required` must occur; `excluded` (`-x`) must not; of the `optional` ones (`?x`) any, if nothing else is asked. */
    readonly role: "required" | "excluded" | "optional";
    readonly match: { readonly kind: "text"; readonly text: string } | ({ readonly kind: "regex" } & RegexOperand);
}

/** One column of a delimited pattern. */
export type Column =
    /** `...`: any number of columns; at most once. */
    | { readonly kind: "ellipsis" }
    /** A column with a name, or without one (reported as `$1`, `$2` …), and perhaps a condition on it. */
    | { readonly kind: "column"; readonly name: string | undefined; readonly condition: ColumnCondition | undefined };

export type ColumnCondition = Condition<ColumnTest>;

/** One test of the text of a column. */
export type ColumnTest =
    | (Operand & { readonly operator: EqualityOperator })
    /** `$.f < 1` holds for JSON numbers only. */
    | { readonly kind: "order"; readonly operator: OrderOperator; readonly number: NumberOperand };

export type EqualityOperator = "=" | "!=";
export type OrderOperator = "<" | ">" | "<=" | ">=";

/** A value to be equal to. */
export type Operand =
    /** `quoted`: whether it stood in double quotes; a quoted number compares by its digits, a bare one by its value. */
    | { readonly kind: "text"; readonly text: TextOperand; readonly quoted: boolean }
    | { readonly kind: "number"; readonly number: NumberOperand }
    | { readonly kind: "regex"; readonly regex: RegexOperand };

export const isWildcard = ({ kind }: SelectorStep): boolean => kind === "anyElement" || kind === "anyMember";
export const hasWildcard = ({ leadingWildcard, trailingWildcard }: TextOperand): boolean =>
    leadingWildcard || trailingWildcard;

/** All tests of a condition, in the order in which they stand. */
export const testsOf = (condition: JsonCondition): readonly JsonTest[] =>
    isGroup(condition) ? condition.conditions.flatMap(testsOf) : [condition];

export const isGroup = <Test extends { readonly kind: string }>(
    condition: Condition<Test>,
): condition is ConditionGroup<Test> => condition.kind === "allOf" || condition.kind === "anyOf";
