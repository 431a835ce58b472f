import { type BenchmarkVersion, controls } from "../detection";
import { didYouMean } from "./didYouMean";

/** Why a control that a command line names cannot be taken: one sentence or more. @param version that was asked for. */
export function whyNoControl(slug: string, version: BenchmarkVersion | undefined): string {
    const known = Object.keys(controls);
    return Object.hasOwn(controls, slug)
        ? `The benchmark ${version} has no control ${slug}.`
        : `'${slug}' is no control.${didYouMean(slug, known)} The controls: ${known.join(", ")}.`;
}
