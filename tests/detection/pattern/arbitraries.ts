import * as fc from "fast-check";
import type {
    Column,
    ColumnCondition,
    FilterPattern,
    JsonCondition,
    JsonTest,
    NumberOperand,
    RegexOperand,
    Selector,
    SelectorStep,
    Term,
    TextOperand,
} from "../../../detection/pattern";
import { testsOf } from "../../../detection/pattern/syntax";
import { anyCharacter } from "../../anyCharacter";

/*
 * Syntax trees and raw log messages for property tests. Both draw from the same small vocabulary, so that patterns and
 * messages meet often; a little of everything else is mixed in. Trees are as the parser makes them: printed and parsed
 * they come back the same.
 */

const names = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom("a", "b", "items", "eventName", "user-id", "cluster.name", "été") },
    { weight: 2, arbitrary: fc.constantFrom("__proto__", "constructor", "toString", "length", "0", "it's", 'q"\\/') },
    { weight: 1, arbitrary: fc.string({ maxLength: 5 }).filter((name) => name !== "" && !/'(\]|$)/.test(name)) },
);

const texts = fc.oneof(
    {
        weight: 8,
        arbitrary: fc.constantFrom("ConsoleLogin", "Failed authentication", "x", "xy", "yx", "", "null", "true"),
    },
    {
        weight: 3,
        arbitrary: fc.constantFrom("1", "1.0", "404", "a/b", 'say "hi"', "back\\slash", "line\nbreak", "naïve 😀"),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
);

const digits = fc.constantFrom(
    ...["0", "1", "-1", "1.0", "1e0", "404", "4.5", "1e3", "1E-2", "1e21", "-0", "1e309", "1e-999"],
    ...["9007199254740992", "9007199254740993"],
);

const wildcards = fc.record({ leadingWildcard: fc.boolean(), trailingWildcard: fc.boolean() });

/** As the parser splits a text: an asterisk at an end is always a wildcard. */
function textOperand(text: string): TextOperand {
    const leadingWildcard = text.startsWith("*");
    const trailingWildcard = text.length > 1 && text.endsWith("*");
    const literal = text.slice(Number(leadingWildcard), text.length - Number(trailingWildcard));
    return { literal, leadingWildcard, trailingWildcard };
}

function withWildcards(literals: fc.Arbitrary<string>): fc.Arbitrary<string> {
    return fc.oneof(
        { weight: 3, arbitrary: literals },
        {
            weight: 2,
            arbitrary: fc
                .tuple(literals, wildcards)
                .map(([text, { leadingWildcard: before, trailingWildcard: after }]) =>
                    [before ? "*" : "", text, after ? "*" : ""].join(""),
                ),
        },
    );
}

const quotedTexts = withWildcards(texts).map((text) => ({ text: textOperand(text), quoted: true }));

const bareTexts = withWildcards(
    fc.constantFrom("ConsoleLogin", "x", "xy", "true", "kms.amazonaws.com", "123.123.", "a-b"),
)
    .filter((text) => !/^\d/.test(text) || /[.*]$/.test(text))
    .map((text) => ({ text: textOperand(text), quoted: false }));

const textOperands = fc.oneof(quotedTexts, bareTexts);

const numberOperands: fc.Arbitrary<NumberOperand> = fc
    .oneof(digits, fc.constantFrom("+2", "007", "1e309"))
    .map((text) => ({ value: Number(text), text }));

const regexOperands: fc.Arbitrary<RegexOperand> = fc
    .constantFrom(
        "Login",
        "^x",
        "y$",
        "^[a-z]{1,3}$",
        "\\d+|x.?y",
        "\\x28",
        "[^a-c]*",
        "Failed authentication",
        "a{,2}",
    )
    .map((source) => ({ source }));

const equalities = fc.constantFrom<"=" | "!=">("=", "!=");
const orders = fc.constantFrom<"<" | ">" | "<=" | ">=">("<", ">", "<=", ">=");

const properties = names.map((name): SelectorStep => ({ kind: "property", name }));
const indexes = fc.nat({ max: 2 }).map((index): SelectorStep => ({ kind: "index", index }));
const wildcardSteps = fc.constantFrom<SelectorStep>({ kind: "anyElement" }, { kind: "anyMember" });

/** Selectors without wildcard, and with one. */
export const selectors: fc.Arbitrary<Selector> = fc.oneof(
    { weight: 5, arbitrary: properties.map((first) => [first]) },
    {
        weight: 3,
        arbitrary: fc
            .tuple(properties, fc.array(fc.oneof(properties, indexes), { maxLength: 2 }))
            .map(([first, rest]) => [first, ...rest]),
    },
    {
        weight: 2,
        arbitrary: fc
            .tuple(properties, wildcardSteps, fc.array(fc.oneof(properties, indexes), { maxLength: 1 }))
            .map(([first, wildcard, rest]) => [first, wildcard, ...rest]),
    },
    { weight: 1, arbitrary: fc.constant<Selector>([{ kind: "anyMember" }]) },
);

/** One test of a JSON pattern, of every kind. */
export const jsonTests: fc.Arbitrary<JsonTest> = fc.oneof(
    {
        weight: 6,
        arbitrary: fc
            .tuple(selectors, equalities, textOperands)
            .map(([selector, operator, operand]): JsonTest => ({ kind: "text", selector, operator, ...operand })),
    },
    {
        weight: 2,
        arbitrary: fc.record({
            kind: fc.constant("number" as const),
            selector: selectors,
            operator: equalities,
            number: numberOperands,
        }),
    },
    {
        weight: 1,
        arbitrary: fc.record({
            kind: fc.constant("regex" as const),
            selector: selectors,
            operator: equalities,
            regex: regexOperands,
        }),
    },
    {
        weight: 1,
        arbitrary: fc.record({
            kind: fc.constant("order" as const),
            selector: selectors,
            operator: orders,
            number: numberOperands,
        }),
    },
    {
        weight: 1,
        arbitrary: fc.record({
            kind: fc.constant("state" as const),
            selector: selectors,
            state: fc.constantFrom<"null" | "true" | "false">("null", "true", "false"),
        }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("notExists" as const), selector: selectors }) },
);

function grouped<Test>(tests: fc.Arbitrary<Test>): fc.Arbitrary<Test | Group<Test>> {
    const { condition } = fc.letrec<{ condition: Test | Group<Test> }>((tie) => ({
        condition: fc.oneof(
            { maxDepth: 3, depthSize: "small" },
            { weight: 2, arbitrary: tests },
            {
                weight: 3,
                arbitrary: fc.record({
                    kind: fc.constantFrom<"allOf" | "anyOf">("allOf", "anyOf"),
                    conditions: fc.array(tie("condition"), { minLength: 2, maxLength: 3 }),
                }),
            },
        ),
    }));
    return condition;
}

interface Group<Test> {
    readonly kind: "allOf" | "anyOf";
    readonly conditions: readonly (Test | Group<Test>)[];
}

/** Conditions within the quotas of CloudWatch: two regexes, three selectors with a wildcard. */
export const jsonConditions: fc.Arbitrary<JsonCondition> = grouped(jsonTests).filter((condition) => {
    const tests = testsOf(condition);
    const regexes = tests.filter(({ kind }) => kind === "regex");
    const wildcardSelectors = tests.filter(({ selector }) => selector.some(({ kind }) => kind.startsWith("any")));
    return regexes.length <= 2 && wildcardSelectors.length <= 3;
});

/** JSON patterns; `text` is empty. */
export const jsonPatterns = jsonConditions.map(
    (condition): Extract<FilterPattern, { kind: "json" }> => ({ kind: "json", text: "", condition, remarks: [] }),
);

const terms: fc.Arbitrary<Term> = fc.record({
    role: fc.constantFrom<Term["role"]>("required", "excluded", "optional"),
    match: texts.filter((text) => text !== "").map((text): Term["match"] => ({ kind: "text", text })),
});

const regexTerm: fc.Arbitrary<Term> = regexOperands.map((regex) => ({
    role: "required",
    match: { kind: "regex", ...regex },
}));

/** Words and phrases, or one regex, which stands alone. */
export const termsPatterns = fc
    .oneof(
        { weight: 4, arbitrary: fc.array(terms, { minLength: 1, maxLength: 4 }) },
        { weight: 1, arbitrary: regexTerm.map((term) => [term]) },
    )
    .map((terms): Extract<FilterPattern, { kind: "terms" }> => ({ kind: "terms", text: "", terms, remarks: [] }));

const columnConditions: fc.Arbitrary<ColumnCondition> = grouped<ColumnTest>(
    fc.oneof(
        fc
            .tuple(equalities, textOperands)
            .map(([operator, operand]): ColumnTest => ({ kind: "text", operator, ...operand })),
        fc.record({ kind: fc.constant("number" as const), operator: equalities, number: numberOperands }),
        fc.record({ kind: fc.constant("order" as const), operator: orders, number: numberOperands }),
    ),
);

type ColumnTest = Exclude<ColumnCondition, { kind: "allOf" | "anyOf" }>;

const columns: fc.Arbitrary<Column> = fc.oneof(
    {
        weight: 3,
        arbitrary: fc.record({
            kind: fc.constant("column" as const),
            name: fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,4}$/),
            condition: fc.option(columnConditions, { nil: undefined }),
        }),
    },
    { weight: 1, arbitrary: fc.constant<Column>({ kind: "column", name: undefined, condition: undefined }) },
);

export const delimitedPatterns = fc
    .tuple(
        fc.uniqueArray(columns, {
            minLength: 2,
            maxLength: 5,
            selector: (column) => (column.kind === "column" && column.name) || Symbol(),
        }),
        fc.option(fc.nat({ max: 5 }), { nil: undefined }),
    )
    .map(([named, ellipsisAt]): Extract<FilterPattern, { kind: "delimited" }> => {
        const withEllipsis: Column[] = [...named];
        if (ellipsisAt !== undefined) {
            withEllipsis.splice(ellipsisAt, 0, { kind: "ellipsis" });
        }
        return { kind: "delimited", text: "", columns: withEllipsis, remarks: [] };
    });

/** Patterns of all four languages. */
export const filterPatterns: fc.Arbitrary<FilterPattern> = fc.oneof(
    { weight: 6, arbitrary: jsonPatterns },
    { weight: 2, arbitrary: termsPatterns },
    { weight: 2, arbitrary: delimitedPatterns },
    { weight: 1, arbitrary: fc.constant<FilterPattern>({ kind: "everything", text: "", remarks: [] }) },
);

/** A JSON string literal in which any character may be escaped, in any of the ways that JSON knows. */
function stringLiterals(values: fc.Arbitrary<string>): fc.Arbitrary<string> {
    return fc.tuple(values, fc.infiniteStream(fc.nat({ max: 5 }))).map(
        ([text, choices]) =>
            `"${text
                .split("")
                .map((unit) => spell(unit, choices.next().value ?? 0))
                .join("")}"`,
    );
}

function spell(unit: string, choice: number): string {
    if (choice === 0) {
        return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
    }
    return unit === "/" && choice === 1 ? "\\/" : JSON.stringify(unit).slice(1, -1);
}

const { value: jsonValues, object: jsonObjects } = fc.letrec<{ value: string; object: string }>((tie) => ({
    value: fc.oneof(
        { maxDepth: 3, depthSize: "small" },
        { weight: 5, arbitrary: stringLiterals(texts) },
        { weight: 3, arbitrary: digits },
        { weight: 2, arbitrary: fc.constantFrom("null", "true", "false", "[]", "{}") },
        { weight: 2, arbitrary: fc.array(tie("value"), { maxLength: 3 }).map((values) => `[${values.join(", ")}]`) },
        { weight: 2, arbitrary: tie("object") },
    ),
    object: fc
        .array(fc.tuple(stringLiterals(names), tie("value")), { maxLength: 5 })
        .map((members) => `{${members.map(([key, value]) => `${key}:${value}`).join(",")}}`),
}));

/** Log messages that are one JSON object: escapes, repeated keys and numbers in any spelling included. */
export const jsonMessages: fc.Arbitrary<string> = jsonObjects;

/** Log messages of every kind: JSON objects, other JSON, broken JSON, words, anything. */
export const messages: fc.Arbitrary<string> = fc.oneof(
    { weight: 4, arbitrary: jsonMessages },
    { weight: 1, arbitrary: jsonValues },
    {
        weight: 1,
        arbitrary: fc.tuple(jsonMessages, fc.nat()).map(([text, at]) => text.slice(0, at % (text.length + 1))),
    },
    {
        weight: 2,
        arbitrary: fc
            .array(fc.oneof(texts, digits, fc.constantFrom('"two words"', "[x y]", '"open')), { maxLength: 6 })
            .map((words) => words.join(" ")),
    },
    { weight: 1, arbitrary: fc.string({ unit: anyCharacter }) },
);
