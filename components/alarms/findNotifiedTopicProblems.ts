import { findTopicArnProblem, findTopicArnProblems } from "../notifications/findActionProblems";
import type { AsFarAsKnown } from "../settings/asFarAsKnown";
import { nearestName } from "../settings/nearestName";
import { quoted } from "../settings/quoted";
import { type Undecided, undecided } from "../settings/undecided";
import type { NotifiedTopicsArgs } from "./NotifiedTopicsArgs";

/** The names of severities, whatever else of them is decided later. */
export function severityNames(
    severities: Readonly<Record<string, unknown>> | Undecided = {},
): readonly string[] | Undecided {
    return severities === undecided ? undecided : Object.keys(severities);
}

/** What keeps the topics of severities from hearing of an alarm, in sentences. */
export function findSeverityTopicArnProblems(
    topicArns: Readonly<Record<string, string | Undecided>> | Undecided = {},
): string[] {
    return topicArns === undecided
        ? []
        : Object.entries(topicArns).flatMap(([name, arn]) => findTopicArnProblem(`severityTopicArns.${name}`, arn));
}

/**
 * What keeps an alarm from notifying the topics that it names, in sentences.
 *
 * @param setting where the alarm's settings stand, such as `pathGuards.tamper`.
 * @param severities the severities that there are; `undecided` if that cannot be told yet.
 */
export function findNotifiedTopicProblems(
    setting: string,
    { topicArns, severity }: AsFarAsKnown<NotifiedTopicsArgs>,
    severities: readonly string[] | Undecided,
): string[] {
    return [
        ...(topicArns === undefined ? [] : findTopicArnProblems(`${setting}.topicArns`, topicArns)),
        ...(topicArns === undefined || severity === undefined
            ? []
            : [
                  `${setting}.topicArns and ${setting}.severity are both set; one lists topics, the other names one of ` +
                      "the monitor's severities. Leave one of them out.",
              ]),
        ...findSeverityProblem(`${setting}.severity`, severity, severities),
    ];
}

function findSeverityProblem(
    setting: string,
    severity: string | Undecided | undefined,
    severities: readonly string[] | Undecided,
): string[] {
    if (severity === undefined || severity === undecided || severities === undecided || severities.includes(severity)) {
        return [];
    }
    if (severities.length === 0) {
        return [
            `${setting} is ${quoted(severity)} and there are no severities. Add severities.${severity}, or leave it out and ` +
                "the monitor's own topic is notified.",
        ];
    }
    const meant = nearestName(severity, severities);
    return [
        `${setting} is ${quoted(severity)}; it must be one of severities: ${severities.join(", ")}. ` +
            (meant === undefined ? "Correct it" : `Did you mean ${meant}? Correct it`) +
            ", or leave it out and the monitor's own topic is notified.",
    ];
}
