import {
    type BenchmarkVersion,
    type Control,
    consoleAuthenticationFailures,
    controlAt,
    controls,
    controlsOf,
} from "../../detection";
import { InputError } from "../InputError";
import { whyNoControl } from "../whyNoControl";

/**
 * The controls to verify: those that are named, at the version if one is; where none is named, all of the stack, or all of
 * the version; and without any of these, console authentication failures.
 *
 * @param ofStack what the stack monitors that is verified, a team's own controls among them. Default: no stack is.
 * @throws {InputError} naming every slug that is none, or that the version does not have.
 */
export function chooseControls(
    slugs: readonly string[],
    version: BenchmarkVersion | undefined,
    ofStack?: readonly Control[],
): readonly [Control, ...Control[]] {
    const problems: string[] = [];
    const at = (control: Control): Control | undefined =>
        version === undefined ? control : controlAt(control, version);
    const unnamed =
        ofStack?.flatMap((control) => at(control) ?? []) ??
        (version === undefined ? [consoleAuthenticationFailures] : controlsOf(version));
    const known = new Map([...Object.values(controls), ...(ofStack ?? [])].map((control) => [control.slug, control]));
    const named = [...new Set(slugs)].flatMap((slug) => {
        const control = known.get(slug);
        const atVersion = control && at(control);
        if (atVersion === undefined) {
            problems.push(whyNoControl(slug, version, [...known.keys()]));
        }
        return atVersion ?? [];
    });
    const [first, ...others] = slugs.length === 0 ? unnamed : named;
    if (first === undefined && problems.length === 0) {
        throw new InputError("The stack monitors no control that could be verified.");
    }
    if (first === undefined || problems.length > 0) {
        throw new InputError("These controls cannot be verified:", problems);
    }
    return [first, ...others];
}
