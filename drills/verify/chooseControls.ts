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
 * The controls to verify: those that are named, at the version if one is; all of a version where none is named; and
 * without either, console authentication failures.
 *
 * @throws {InputError} naming every slug that is none, or that the version does not have.
 */
export function chooseControls(
    slugs: readonly string[],
    version: BenchmarkVersion | undefined,
): readonly [Control, ...Control[]] {
    const problems: string[] = [];
    const unnamed = version === undefined ? [consoleAuthenticationFailures] : controlsOf(version);
    const named = [...new Set(slugs)].flatMap((slug) => {
        const control = Object.hasOwn(controls, slug) ? controls[slug] : undefined;
        const atVersion = control && version !== undefined ? controlAt(control, version) : control;
        if (atVersion === undefined) {
            problems.push(whyNoControl(slug, version));
        }
        return atVersion ?? [];
    });
    const [first, ...others] = slugs.length === 0 ? unnamed : named;
    if (first === undefined || problems.length > 0) {
        throw new InputError("These controls cannot be verified:", problems);
    }
    return [first, ...others];
}
