import type * as pulumi from "@pulumi/pulumi";
import { replaceAt } from "./valueAt";

/**
 * Stands in a check for a setting whose value another resource decides later. Not known is not the same as left out:
 * a check leaves such a setting alone, and sees it again when its value is there.
 */
export const undecided: unique symbol = Symbol("decided later");

export type Undecided = typeof undecided;

/**
 * Arguments of a component as a check sees them: `undecided` stands in place of every output and promise, and of every value
 * of a wrong type, which is reported for that.
 */
export type AsFarAsKnown<T> = T extends pulumi.OutputInstance<unknown> | Promise<unknown>
    ? Undecided
    : T extends (infer Element)[]
      ? readonly (AsFarAsKnown<Element> | Undecided)[]
      : T extends object
        ? { readonly [Key in keyof T]: AsFarAsKnown<T[Key]> | Undecided }
        : T;

/** A copy of settings with `undecided` at each of the paths, so that a check tells everything about the others. */
export const undecidedAt = (settings: unknown, paths: readonly (readonly PropertyKey[])[]): unknown =>
    paths.reduce<unknown>((shaped, path) => replaceAt(shaped, path, undecided), settings);

/** A setting, for a check that has as little to say of one that is decided later as of one that is left out. */
export const ifKnown = <T>(setting: T | Undecided | undefined): T | undefined =>
    setting === undecided ? undefined : setting;

/** Named settings as far as they are known. */
export const knownEntries = <T>(
    named: Readonly<Record<string, T | Undecided | undefined>> | Undecided | undefined,
): [name: string, settings: T][] =>
    Object.entries(ifKnown(named) ?? {}).flatMap(([name, settings]): [string, T][] =>
        settings === undecided || settings === undefined ? [] : [[name, settings]],
    );
