import * as pulumi from "@pulumi/pulumi";
import { pathText } from "./quoted";
import { refuseAnyOf } from "./SettingsError";
import { type AsFarAsKnown, undecidedAt } from "./undecided";
import { valueAt } from "./valueAt";

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
    const open = openPaths(args);
    refuseAnyOf(subject, findProblems(undecidedAt(args, open) as AsFarAsKnown<Args>));
    if (open.length === 0) {
        return opts ?? {};
    }
    const checked = pulumi.output(args).apply((resolved) => {
        // Such as an output that another stack does not have. It is not the same as left out: what is created was decided
        // while it was still to come.
        const empty = open.filter((path) => (valueAt(resolved, path) ?? undefined) === undefined);
        refuseAnyOf(subject, [
            ...empty.map((path) => emptyOutputProblem(pathText(path))),
            ...findProblems(undecidedAt(resolved, empty) as AsFarAsKnown<Args>),
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

/** Paths of the outputs and promises in a component's arguments. */
export function openPaths(value: unknown): PropertyKey[][] {
    if (pulumi.Output.isInstance(value) || value instanceof Promise) {
        return [[]];
    }
    return typeof value !== "object" || value === null
        ? []
        : Object.entries(value).flatMap(([name, field]) => {
              const key = Array.isArray(value) ? Number(name) : name;
              return openPaths(field).map((path) => [key, ...path]);
          });
}

/** What is wrong with a setting that was given an output without a value, in sentences. */
export const emptyOutputProblem = (setting: string): string =>
    `${setting} is set to an output that has no value. Check what it is taken from, or leave it out.`;
