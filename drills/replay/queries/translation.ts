import type { JsonCondition, JsonTest } from "../../../detection";

/** A condition in another language, and how far it is the same. */
export interface Translation {
    readonly text: string;
    /** Where the other language cannot say quite the same: full sentences. The query then returns more, never less. */
    readonly remarks: readonly string[];
}

/** How a language spells what all of them have. */
export interface Language {
    readonly and: string;
    readonly or: string;
    /** Holds always: stands for a test that cannot be translated, so that nothing is missed. */
    readonly always: string;
    translate(test: JsonTest): Translation | undefined;
    /** The test as the pattern has it, for a remark. */
    print(test: JsonTest): string;
}

/** Translates a condition test by test. There is no NOT in filter patterns: a test left out makes a query broader. */
export function translateCondition(condition: JsonCondition, language: Language): Translation {
    if (condition.kind !== "allOf" && condition.kind !== "anyOf") {
        return (
            language.translate(condition) ?? {
                text: language.always,
                remarks: [`${language.print(condition)} has no counterpart and is left out.`],
            }
        );
    }
    const parts = condition.conditions.map((each) => ({ each, ...translateCondition(each, language) }));
    const isOr = condition.kind === "anyOf";
    return {
        text: parts
            .map(({ each, text }) => (!isOr && each.kind === "anyOf" ? `(${text})` : text))
            .join(` ${isOr ? language.or : language.and} `),
        remarks: [...new Set(parts.flatMap(({ remarks }) => remarks))],
    };
}
