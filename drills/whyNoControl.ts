import { type BenchmarkVersion, controls } from "../detection";
import { didYouMean } from "./didYouMean";

/**
 * Why a control that a command line names cannot be taken: one sentence or more.
 *
 * @param version that was asked for.
 * @param known slugs of the controls that there are. Default: the benchmark's.
 */
export function whyNoControl(
    slug: string,
    version: BenchmarkVersion | undefined,
    known: readonly string[] = Object.keys(controls),
): string {
    return known.includes(slug)
        ? `The benchmark ${version} has no control ${slug}.`
        : `'${slug}' is no control.${didYouMean(slug, known)} The controls: ${known.join(", ")}.`;
}
