import {
    type BenchmarkVersion,
    type Control,
    consoleAuthenticationFailures,
    controlAt,
    controls,
    controlsOf,
    findOwnControlProblems,
    type OwnControl,
    ownControl,
} from "../../detection";
import type { AsFarAsKnown } from "../settings/asFarAsKnown";
import { type Undecided, undecided } from "../settings/undecided";
import type { OwnControlArgs } from "./OwnControlArgs";

/** Which controls of which version are asked for, as far as it is known. */
export interface AskedControls<Args> {
    readonly benchmark?: string | Undecided;
    readonly controls?: Readonly<Record<string, Args | Undecided>> | Undecided;
    /** Definitions of controls that are no benchmark's, by slug; each is monitored unless it is switched off. */
    readonly ownControls?: GivenOwnControls;
}

/** Controls of a team's own, as far as they are known. */
export type GivenOwnControls =
    | Readonly<Record<string, AsFarAsKnown<OwnControlArgs> | Undecided>>
    | Undecided
    | undefined;

/** A control that is asked for, at the version whose text is deployed, with what is set for it. */
export interface MonitoredControl<Args> {
    readonly control: Control;
    /** Empty where nothing is set; of settings that are decided later, nothing is known. */
    readonly args: Partial<Args>;
}

/**
 * The controls that are asked for, in the benchmark's order: all of the version, or those that are named alone, or the
 * default one; then those of a team's own; but for those that are switched off. Names that no control has are left out.
 */
export function monitoredControls<Args extends object>(asked: AskedControls<Args>): MonitoredControl<Args>[] {
    const { benchmark } = asked;
    const given = asked.controls === undecided ? {} : (asked.controls ?? {});
    const version = benchmark === undecided ? undefined : (benchmark as BenchmarkVersion | undefined);
    const own = soundOwnControls(asked.ownControls);
    const named = Object.keys(controls).filter((slug) => Object.hasOwn(given, slug));
    const chosen =
        version !== undefined
            ? controlsOf(version)
            : named.length === 0
              ? [consoleAuthenticationFailures]
              : named.flatMap((slug) => controls[slug] ?? []);
    return [...chosen, ...own].flatMap((control) => {
        const set = given[control.slug];
        const args: Partial<Args> = set === undefined || set === undecided ? {} : set;
        return "enabled" in args && args.enabled === false ? [] : [{ control, args }];
    });
}

/** A control by its slug at the version that is asked for, or the newest that has it; undefined if there is none. */
export function controlNamed(
    slug: string,
    benchmark: string | Undecided | undefined,
    ownControls?: GivenOwnControls,
): Control | undefined {
    const own = soundOwnControls(ownControls).find((control) => control.slug === slug);
    if (own !== undefined) {
        return own;
    }
    const control = Object.hasOwn(controls, slug) ? controls[slug] : undefined;
    return control === undefined || benchmark === undefined || benchmark === undecided
        ? control
        : controlAt(control, benchmark as BenchmarkVersion);
}

/** The controls of a team's own that can be used; what is wrong with the others is reported for itself. */
function soundOwnControls(given: GivenOwnControls): Control[] {
    return Object.entries(given === undecided || given === undefined ? {} : given).flatMap(([slug, own]) => {
        const known = knownOwnControl(own);
        return known === undefined || findOwnControlProblems(slug, known).length > 0 ? [] : [ownControl(slug, known)];
    });
}

/** A definition of which every value is known; undefined while one is not. */
export function knownOwnControl(own: AsFarAsKnown<OwnControlArgs> | Undecided): OwnControl | undefined {
    if (own === undecided) {
        return undefined;
    }
    const isKnown = (value: unknown): boolean =>
        value !== undecided && !(Array.isArray(value) && value.includes(undecided));
    return Object.values(own).every(isKnown) ? (own as OwnControl) : undefined;
}
