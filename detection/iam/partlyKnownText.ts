/**
 * A text of which parts may be unknown: its colon-delimited segments, undefined where one is not known. An ARN whose
 * account is not known yet still tells its service and its name.
 */
export type PartlyKnownText = readonly (string | undefined)[];

export type Answer = "yes" | "no" | "cannot tell";

export const answerOf = (isTrue: boolean): Answer => (isTrue ? "yes" : "no");

export const not = (answer: Answer): Answer => (answer === "cannot tell" ? answer : answer === "yes" ? "no" : "yes");

/** `no` if one is `no`, else `cannot tell` if one is that. */
export const allOf = (answers: readonly Answer[]): Answer =>
    answers.includes("no") ? "no" : answers.includes("cannot tell") ? "cannot tell" : "yes";

export const anyOf = (answers: readonly Answer[]): Answer => not(allOf(answers.map(not)));

export const knownText = (text: string): PartlyKnownText => text.split(":");

/** The text if all of it is known. */
export const wholeText = (text: PartlyKnownText): string | undefined =>
    text.includes(undefined) ? undefined : text.join(":");

/** The text for a person, with `…` for what is not known. */
export const displayText = (text: PartlyKnownText): string => text.map((segment) => segment ?? "…").join(":");
