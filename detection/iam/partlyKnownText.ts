/**
 * A text of which parts may be unknown: its colon-delimited segments, undefined where one is not known. An ARN whose
 * account is not known yet still tells its service and its name.
 */
export type PartlyKnownText = readonly (string | undefined)[];

export type Answer = "yes" | "no" | "cannot tell";

export function not(answer: Answer): Answer {
    return answer === "cannot tell" ? answer : answer === "yes" ? "no" : "yes";
}

/** `no` if one is `no`, else `cannot tell` if one is that. */
export function allOf(answers: readonly Answer[]): Answer {
    return answers.includes("no") ? "no" : answers.includes("cannot tell") ? "cannot tell" : "yes";
}

export function anyOf(answers: readonly Answer[]): Answer {
    return not(allOf(answers.map(not)));
}

export function knownText(text: string): PartlyKnownText {
    return text.split(":");
}

/** The parts of an ARN, each known or not. */
export function arnOf(parts: {
    readonly partition: string | undefined;
    readonly service: string;
    readonly region: string | undefined;
    readonly account: string | undefined;
    readonly resource: readonly (string | undefined)[];
}): PartlyKnownText {
    return ["arn", parts.partition, parts.service, parts.region, parts.account, ...parts.resource];
}

/** The text if all of it is known. */
export function wholeText(text: PartlyKnownText): string | undefined {
    return text.includes(undefined) ? undefined : text.join(":");
}

/** The text for a person, with `…` for what is not known. */
export function displayText(text: PartlyKnownText): string {
    return text.map((segment) => segment ?? "…").join(":");
}
