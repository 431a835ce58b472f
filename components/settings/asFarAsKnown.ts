import * as pulumi from "@pulumi/pulumi";
import { type Undecided, undecided } from "./undecided";

/**
 * Arguments of a component as a check sees them: `undecided` stands in place of every output and promise, and of every value
 * of a wrong type, which is reported for that.
 */
export type AsFarAsKnown<T> = T extends pulumi.OutputInstance<unknown> | Promise<unknown>
    ? Undecided
    : T extends (infer Element)[]
      ? readonly (AsFarAsKnown<Element> | Undecided)[]
      : T extends object
        ? { readonly [Key in keyof T]: AsFarAsKnown<T[Key]> | Undecided }
        : T;

/** What of a component's arguments is known while the program runs. */
export function asFarAsKnown<T>(value: T): AsFarAsKnown<T> {
    return replaceUnsettled(value) as AsFarAsKnown<T>;
}

/** Whether nothing in the arguments is left to be decided. */
export function isSettled(value: unknown): boolean {
    if (isUnsettled(value)) {
        return false;
    }
    return typeof value === "object" && value !== null ? Object.values(value).every(isSettled) : true;
}

function replaceUnsettled(value: unknown): unknown {
    if (isUnsettled(value)) {
        return undecided;
    }
    if (Array.isArray(value)) {
        return value.map(replaceUnsettled);
    }
    if (typeof value === "object" && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, replaceUnsettled(field)]));
    }
    return value;
}

function isUnsettled(value: unknown): boolean {
    return pulumi.Output.isInstance(value) || value instanceof Promise;
}
