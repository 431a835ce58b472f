import * as pulumi from "@pulumi/pulumi";
import { asFarAsKnown, isSettled } from "./asFarAsKnown";
import { emptyOutputProblem, emptyOutputs } from "./emptyOutputs";
import { pathText } from "./pathText";
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
