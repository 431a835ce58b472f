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
import { type AsFarAsKnown, ifKnown, knownEntries, type Undecided, undecided } from "../settings/undecided";
import type { OwnControlArgs } from "./ControlArgs";

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
    const given = ifKnown(asked.controls) ?? {};
    const version = ifKnown(asked.benchmark) as BenchmarkVersion | undefined;
    const own = soundOwnControls(asked.ownControls);
    const named = Object.keys(controls).filter((slug) => Object.hasOwn(given, slug));
    const chosen =
        version !== undefined
            ? controlsOf(version)
            : named.length === 0
              ? [consoleAuthenticationFailures]
              : named.flatMap((slug) => controls[slug] ?? []);
    return [...chosen, ...own].flatMap((control) => {
        const args: Partial<Args> = ifKnown(given[control.slug]) ?? {};
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
    const version = ifKnown(benchmark) as BenchmarkVersion | undefined;
    return control && version ? controlAt(control, version) : control;
}

/** The controls of a team's own that can be used; what is wrong with the others is reported for itself. */
const soundOwnControls = (given: GivenOwnControls): Control[] =>
    knownOwnControls(given)
        .filter(([slug, own]) => findOwnControlProblems(slug, own).length === 0)
        .map(([slug, own]) => ownControl(slug, own));

/** The definitions of which every value is known, by their slugs. */
export const knownOwnControls = (given: GivenOwnControls): [slug: string, own: OwnControl][] =>
    knownEntries(given).flatMap(([slug, own]): [string, OwnControl][] =>
        Object.values(own).flat().includes(undecided) ? [] : [[slug, own as OwnControl]],
    );

/** What is set of a control's details: nothing where they are off, and no more than that where they are just on. */
export const detailsOf = <Details>(given: Details | boolean | undefined): Details | undefined =>
    given === true ? ({} as Details) : given === false ? undefined : given;

/** The controls that are asked for with details. */
export const controlsWithDetails = <Args extends { readonly details?: unknown }>(
    asked: AskedControls<Args>,
): MonitoredControl<Args>[] => monitoredControls(asked).filter(({ args }) => detailsOf(args.details) !== undefined);
