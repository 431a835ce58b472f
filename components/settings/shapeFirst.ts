import type { z } from "zod";
import { explainShapeProblem } from "./explainShapeProblem";
import { findOutputProblems } from "./findOutputProblems";
import { undecided, undecidedAt } from "./undecided";
import { valueAt } from "./valueAt";

/**
 * A check of arguments that looks at their types first: programs in other languages, and outputs of other stacks, do not
 * keep to those of TypeScript. What is of the wrong type is left out of the check of the sense. Further keys are let be.
 *
 * @param at what goes before the names of the settings, such as `severities.page.`.
 */
export const shapeFirst =
    <Given>(shape: z.ZodObject, findProblems: (given: Given) => string[], at = ""): ((given: Given) => string[]) =>
    (given) => {
        const issues = (shape.safeParse(given).error?.issues ?? []).filter(
            ({ code, path }) => code !== "unrecognized_keys" && valueAt(given, path) !== undecided,
        );
        const shaped = withoutWrongTypes(given, issues);
        return [
            ...findOutputProblems(shape, given).map((problem) => `${at}${problem}`),
            ...issues.flatMap((issue) =>
                explainShapeProblem(issue, given, () => []).map((problem) => `${at}${problem}`),
            ),
            ...findProblems(shaped as Given),
        ];
    };

/** Settings with `undecided` for each value of the wrong type, so that one report tells everything about the others. */
export function withoutWrongTypes(settings: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
    const wrong = issues.filter(({ code }) => code !== "unrecognized_keys");
    return undecidedAt(
        settings,
        wrong.map(({ path }) => path),
    );
}
