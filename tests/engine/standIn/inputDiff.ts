import { isDeepStrictEqual } from "node:util";
import type { InputRule, Properties, ResourceType } from "./resourceType";

export interface InputDiff {
    readonly changed: readonly string[];
    /** Those of the changed inputs that make a new resource. */
    readonly replacing: readonly string[];
}

/** What changes between two sets of inputs, as AWS would see it. */
export function diffInputs(type: ResourceType, old: Properties, news: Properties): InputDiff {
    const properties = [...new Set([...Object.keys(old), ...Object.keys(news)])].filter(
        (name) => !name.startsWith("__"),
    );
    const changed = properties.filter((name) => {
        const rule = type.inputs[name] ?? {};
        return !isDeepStrictEqual(meaning(rule, old[name]), meaning(rule, news[name]));
    });
    const isReplacing = (name: string): boolean => {
        const { replaces = false } = type.inputs[name] ?? {};
        return typeof replaces === "function" ? replaces(old[name], news[name]) : replaces;
    };
    return { changed, replacing: changed.filter(isReplacing) };
}

/** The same for values that AWS treats alike: a default and its absence, JSON in another layout, a set reordered. */
function meaning(rule: InputRule, value: unknown): unknown {
    const effective = value ?? rule.default;
    if (rule.isSet && Array.isArray(effective)) {
        return [...effective].sort();
    }
    if (rule.isJson && typeof effective === "string") {
        try {
            return JSON.parse(effective);
        } catch {
            return effective; // not known yet
        }
    }
    return effective;
}
