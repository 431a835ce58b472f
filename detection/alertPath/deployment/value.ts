import { knownText, type PartlyKnownText } from "../../iam";

/** An absent value reads as unknown: the caller says what absent means before it asks. */
export function textOf(value: Value<string>): PartlyKnownText {
    return value.state === "known" ? knownText(value.value) : [undefined];
}

/**
 * A property of a deployment as far as it can be seen. In a preview many values are not known yet, and not known is
 * not the same as absent: a check that meets an unknown value says "cannot tell yet".
 */
export type Value<T> = Known<T> | Unknown | Absent;

export interface Known<T> {
    readonly state: "known";
    readonly value: T;
}

/** Decided when the stack is deployed, or not readable by whoever looked. */
export interface Unknown {
    readonly state: "unknown";
    /** Ids of the resources that the value is computed from; empty when they are not part of the deployment. */
    readonly from: readonly string[];
}

/** Left out, or null. */
export interface Absent {
    readonly state: "absent";
}

export const known = <T>(value: T): Known<T> => ({ state: "known", value });

export const unknown = (from: readonly string[] = []): Unknown => ({ state: "unknown", from });

export const absent: Absent = { state: "absent" };

/** The value if it is known, else undefined. */
export const knownValue = <T>(value: Value<T>): T | undefined => (value.state === "known" ? value.value : undefined);

/** The ids that an unknown value is computed from; none for a value that is known or absent. */
export const sourcesOf = (value: Value<unknown>): readonly string[] => (value.state === "unknown" ? value.from : []);

/** Those of some values that are known. */
export const knownValues = <T>(...values: readonly Value<T>[]): T[] =>
    values.flatMap((value) => (value.state === "known" ? [value.value] : []));
