import {
    type BenchmarkVersion,
    type Control,
    consoleAuthenticationFailures,
    controlAt,
    controls,
    controlsOf,
} from "../detection";
import { didYouMean } from "./didYouMean";
import { InputError } from "./InputError";

/**
 * The controls that a command line asks for: those that are named, at the version if one is; where none is named, all of the
 * stack, or all of the version; and without any of these, console authentication failures.
 *
 * @param toBe what is done with them.
 * @param ofStack what a stack monitors, a team's own controls among them. Default: no stack is asked.
 * @throws {InputError} naming every slug that is none, or that the version does not have.
 */
export function chooseControls(
    slugs: readonly string[],
    version: BenchmarkVersion | undefined,
    toBe: "replayed" | "verified",
    ofStack?: readonly Control[],
): readonly [Control, ...Control[]] {
    const problems: string[] = [];
    const at = (control: Control): Control | undefined =>
        version === undefined ? control : controlAt(control, version);
    const unnamed =
        ofStack?.flatMap((control) => at(control) ?? []) ??
        (version === undefined ? [consoleAuthenticationFailures] : controlsOf(version));
    const known = new Map([...Object.values(controls), ...(ofStack ?? [])].map((control) => [control.slug, control]));
    const slugsKnown = [...known.keys()];
    const named = [...new Set(slugs)].flatMap((slug) => {
        const control = known.get(slug);
        const atVersion = control && at(control);
        if (atVersion === undefined) {
            problems.push(
                control === undefined
                    ? `'${slug}' is no control.${didYouMean(slug, slugsKnown)} The controls: ${slugsKnown.join(", ")}.`
                    : `The benchmark ${version} has no control ${slug}.`,
            );
        }
        return atVersion ?? [];
    });
    const [first, ...others] = slugs.length === 0 ? unnamed : named;
    if (first === undefined && problems.length === 0) {
        throw new InputError(`The stack monitors no control that could be ${toBe}.`);
    }
    if (first === undefined || problems.length > 0) {
        throw new InputError(`These controls cannot be ${toBe}:`, problems);
    }
    return [first, ...others];
}
