import * as fc from "fast-check";
import type { FilterPattern, JsonCondition, JsonTest, Selector } from "../../../detection";

/*
 * JSON patterns over a handful of selectors and values, so that two of them meet often, and the events among which
 * such patterns differ if they differ at all: every combination of the values that they can tell apart.
 */

type JsonPattern = Extract<FilterPattern, { kind: "json" }>;

const property = (name: string): Selector[number] => ({ kind: "property", name });

const selectors: readonly Selector[] = [
    [property("a")],
    [property("b")],
    [property("a"), property("c")],
    [property("a"), { kind: "index", index: 0 }],
    [property("a"), { kind: "index", index: 1 }],
    [property("a"), { kind: "anyElement" }],
    [property("a"), { kind: "anyMember" }],
    [property("a"), { kind: "anyElement" }, property("c")],
];

const operators = fc.constantFrom<"=" | "!=">("=", "!=");
const numbers = fc.constantFrom("1", "2", "1.5").map((text) => ({ value: Number(text), text }));
const operands = fc.record({
    literal: fc.constantFrom("x", "xy", "1", ""),
    leadingWildcard: fc.boolean(),
    trailingWildcard: fc.boolean(),
});

const tests: fc.Arbitrary<JsonTest> = fc
    .tuple(
        fc.oneof(
            { weight: 4, arbitrary: fc.constantFrom(...selectors.slice(0, 4)) },
            { weight: 3, arbitrary: fc.constantFrom(...selectors.slice(4)) },
        ),
        fc.oneof(
            fc.record({
                kind: fc.constant("text" as const),
                operator: operators,
                text: operands,
                quoted: fc.constant(true),
            }),
            fc.record({ kind: fc.constant("number" as const), operator: operators, number: numbers }),
            fc.record({
                kind: fc.constant("order" as const),
                operator: fc.constantFrom<"<" | ">" | "<=" | ">=">("<", ">", "<=", ">="),
                number: numbers,
            }),
            fc.record({
                kind: fc.constant("regex" as const),
                operator: operators,
                regex: fc.constantFrom("^x", "y$", "x.y|1", "[^x]").map((source) => ({ source })),
            }),
            fc.record({
                kind: fc.constant("state" as const),
                state: fc.constantFrom<"null" | "true" | "false">("null", "true"),
            }),
            fc.constant({ kind: "notExists" as const }),
        ),
    )
    .map(([selector, test]): JsonTest => ({ ...test, selector }));

const { condition: conditions } = fc.letrec<{ condition: JsonCondition }>((tie) => ({
    condition: fc.oneof(
        { maxDepth: 2, depthSize: "small" },
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

/** Within the quota of CloudWatch: three selectors with a wildcard. */
export const smallJsonPatterns: fc.Arbitrary<JsonPattern> = conditions
    .filter((condition) => countWildcards(condition) <= 3)
    .map((condition) => ({ kind: "json", text: "", condition, remarks: [] }));

function countWildcards(condition: JsonCondition): number {
    return condition.kind === "allOf" || condition.kind === "anyOf"
        ? condition.conditions.reduce((sum, each) => sum + countWildcards(each), 0)
        : condition.selector.filter(({ kind }) => kind === "anyElement" || kind === "anyMember").length;
}

const scalars = ["null", "true", "0", "1", "1.0", "1.5", "2", "3", '""', '"x"', '"xy"', '"xzy"', '"y"', '"1"', '"1.5"'];
const parts = ["null", "0", "1", "1.5", "3", '""', '"x"', '"xy"', '"y"', '"1"', "[null]", '{"c":1}', '{"c":"x"}', "{}"];

const containers = [
    "[]",
    "{}",
    ...parts.flatMap((first) => [`[${first}]`, `{"c":${first}}`, `{"k":${first}}`]),
    ...parts.flatMap((first) => ["null", "0", '"x"', '{"c":1}'].map((second) => `[${first},${second}]`)),
    ...parts.flatMap((first) => ["0", '"x"', '{"c":1}'].map((second) => `{"c":${first},"k":${second}}`)),
];

/** Events with every kind of value at each of the small patterns' selectors. */
export function nearbyEvents(...patterns: readonly JsonPattern[]): readonly string[] {
    const valuesOfB = patterns.some((pattern) => mentionsB(pattern.condition))
        ? [undefined, ...scalars, "[]"]
        : [undefined];
    return [undefined, ...scalars, ...containers].flatMap((a) =>
        valuesOfB.map((b) => `{${[a && `"a":${a}`, b && `"b":${b}`].filter(Boolean).join()}}`),
    );
}

function mentionsB(condition: JsonCondition): boolean {
    if (condition.kind === "allOf" || condition.kind === "anyOf") {
        return condition.conditions.some(mentionsB);
    }
    const [first] = condition.selector;
    return first?.kind === "property" && first.name === "b";
}
