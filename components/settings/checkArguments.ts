import * as pulumi from "@pulumi/pulumi";
import { pathText } from "./quoted";
import { refuseAnyOf } from "./SettingsError";
import { type AsFarAsKnown, undecided } from "./undecided";
import { replaceAt } from "./valueAt";

/**
 * Refuses arguments that cannot work: at once as far as they are known, and otherwise before anything is registered.
 *
 * @param subject what would be refused, as the beginning of a sentence.
 * @param findProblems a pure check that leaves `undecided` values alone.
 * @returns the component's own options, such that the component and its children are registered only after the rest
 *   of the arguments has been found good.
 * @throws SettingsError with every problem that is known already.
 */
export function checkArguments<Args extends object>(
    subject: string,
    args: Args,
    findProblems: (args: AsFarAsKnown<Args>) => string[],
    opts: pulumi.ComponentResourceOptions | undefined,
): pulumi.ComponentResourceOptions {
    refuseAnyOf(subject, findProblems(asFarAsKnown(args)));
    if (isSettled(args)) {
        return opts ?? {};
    }
    const checked = pulumi.output(args).apply((resolved) => {
        const empty = emptyOutputs(args, resolved);
        const rest = empty.reduce<unknown>((known, path) => replaceAt(known, path, undecided), resolved);
        refuseAnyOf(subject, [
            ...empty.map((path) => emptyOutputProblem(pathText(path))),
            ...findProblems(rest as AsFarAsKnown<Args>),
        ]);
    });
    return registeredAfter(checked, opts);
}

/**
 * Options under which a resource, and every child of it, is registered only after something has succeeded. A failed
 * dependency fails the registration, so that nothing is created, without a preview too.
 */
export function registeredAfter(
    success: pulumi.Output<unknown>,
    opts: pulumi.ComponentResourceOptions = {},
): pulumi.ComponentResourceOptions {
    return pulumi.mergeOptions(opts, { dependsOn: success.apply((): pulumi.Resource[] => []) });
}

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

/** What is wrong with a setting that was given an output without a value, in sentences. */
export const emptyOutputProblem = (setting: string): string =>
    `${setting} is set to an output that has no value. Check what it is taken from, or leave it out.`;

/**
 * Paths of what was given as an output or promise and came out as nothing, such as an output that another stack does not
 * have. It is not the same as left out: what is created was decided while it was still to come.
 */
export function emptyOutputs(given: unknown, resolved: unknown, path: readonly PropertyKey[] = []): PropertyKey[][] {
    if (pulumi.Output.isInstance(given) || given instanceof Promise) {
        return resolved === undefined || resolved === null ? [[...path]] : [];
    }
    if (typeof given !== "object" || given === null) {
        return [];
    }
    return Object.entries(given).flatMap(([name, value]) => {
        const key = Array.isArray(given) ? Number(name) : name;
        return emptyOutputs(value, (resolved as Record<PropertyKey, unknown> | undefined)?.[key], [...path, key]);
    });
}
