import { isGroup, type JsonCondition, type JsonTest } from "../syntax";
import { printTest } from "../wording/printTest";

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
    /** Whether "and" is documented to bind tighter than "or"; else parentheses say so. */
    readonly andBindsTighter: boolean;
    /** Holds always: stands for a test that cannot be translated, so that nothing is missed. */
    readonly always: string;
    translate(test: JsonTest): Translation | undefined;
    /** What the language has for alternatives to the value of one field, if it has that. */
    readonly list?: {
        /** The field and the value that a test compares it with; undefined for any other condition. */
        read(condition: JsonCondition): { readonly field: string; readonly value: string } | undefined;
        write(field: string, values: readonly string[]): string;
    };
}

interface Part extends Translation {
    readonly kind: JsonCondition["kind"];
}

/** Translates a condition test by test. There is no NOT in filter patterns: a test left out makes a query broader. */
export function translateCondition(condition: JsonCondition, language: Language): Translation {
    if (!isGroup(condition)) {
        return (
            language.translate(condition) ?? {
                text: language.always,
                remarks: [`${printTest(condition, " ")} has no counterpart and is left out.`],
            }
        );
    }
    const isOr = condition.kind === "anyOf";
    const parts = isOr
        ? alternatives(condition.conditions, language)
        : condition.conditions.map((each) => partOf(each, language));
    const texts = parts.map(({ kind, text }) =>
        parts.length > 1 && (kind === "anyOf" || (kind === "allOf" && !language.andBindsTighter)) ? `(${text})` : text,
    );
    return {
        text: texts.join(` ${isOr ? language.or : language.and} `),
        remarks: [...new Set(parts.flatMap(({ remarks }) => remarks))],
    };
}

function partOf(condition: JsonCondition, language: Language): Part {
    const isList = condition.kind === "anyOf" && alternatives(condition.conditions, language).length === 1;
    return { kind: isList ? "text" : condition.kind, ...translateCondition(condition, language) };
}

/** Alternatives for the value of one field are one part, where the language has lists. */
function alternatives(conditions: readonly JsonCondition[], language: Language): readonly Part[] {
    const lists = new Map<string, string[]>();
    const parts: (() => Part)[] = [];
    for (const condition of conditions) {
        const { field, value } = language.list?.read(condition) ?? {};
        const values = field === undefined ? undefined : lists.get(field);
        if (field === undefined || value === undefined) {
            parts.push(() => partOf(condition, language));
        } else if (values !== undefined) {
            values.push(value);
        } else {
            const list = [value];
            lists.set(field, list);
            parts.push(() =>
                list.length > 1
                    ? { kind: "text", text: language.list?.write(field, list) ?? "", remarks: [] }
                    : partOf(condition, language),
            );
        }
    }
    return parts.map((part) => part());
}
