import { type Control, isSignInControl } from "../../detection";
import type { JudgedStack, PathOptions } from "./judgedStack";

/**
 * The controls of a version, and of the team's own, for which a stack holds a filter or an alarm, and the one that every
 * stack is asked for.
 */
export function controlsInStack(
    stack: JudgedStack,
    settings: PathOptions & { readonly benchmark: Control["version"] },
): readonly Control[] {
    return stack
        .controlsOf(settings.benchmark)
        .filter((control) => isSignInControl(control) || stack.holdsPartOf(control, settings));
}
