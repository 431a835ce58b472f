import * as pulumi from "@pulumi/pulumi";
import { type AsFarAsKnown, undecided } from "./undecided";

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
