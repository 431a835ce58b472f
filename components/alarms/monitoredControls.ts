import {
    type BenchmarkVersion,
    type Control,
    consoleAuthenticationFailures,
    controlAt,
    controls,
    controlsOf,
} from "../../detection";
import { type Later, later } from "../settings/later";

/** Which controls of which version are asked for, as far as it is known. */
export interface AskedControls<Args> {
    readonly benchmark?: string | Later;
    readonly controls?: Readonly<Record<string, Args | Later>> | Later;
}

/** A control that is asked for, at the version whose text is deployed, with what is set for it. */
export interface MonitoredControl<Args> {
    readonly control: Control;
    /** Empty where nothing is set; of settings that are decided later, nothing is known. */
    readonly args: Partial<Args>;
}

/**
 * The controls that are asked for, in the benchmark's order: all of the version, or those that are named alone, or the
 * default one; but for those that are switched off. Names that no control has are left out.
 */
export function monitoredControls<Args extends object>(asked: AskedControls<Args>): MonitoredControl<Args>[] {
    const { benchmark } = asked;
    const given = asked.controls === later ? {} : (asked.controls ?? {});
    const version = benchmark === later ? undefined : (benchmark as BenchmarkVersion | undefined);
    const named = Object.keys(controls).filter((slug) => Object.hasOwn(given, slug));
    const chosen =
        version !== undefined
            ? controlsOf(version)
            : named.length === 0
              ? [consoleAuthenticationFailures]
              : named.flatMap((slug) => controls[slug] ?? []);
    return chosen.flatMap((control) => {
        const set = given[control.slug];
        const args: Partial<Args> = set === undefined || set === later ? {} : set;
        return "enabled" in args && args.enabled === false ? [] : [{ control, args }];
    });
}

/** A control by its slug at the version that is asked for, or the newest that has it; undefined if there is none. */
export function controlNamed(slug: string, benchmark: string | Later | undefined): Control | undefined {
    const control = Object.hasOwn(controls, slug) ? controls[slug] : undefined;
    return control === undefined || benchmark === undefined || benchmark === later
        ? control
        : controlAt(control, benchmark as BenchmarkVersion);
}
