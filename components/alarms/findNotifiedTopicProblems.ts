import { type AlarmSettings, alarmSettingProblems } from "../../detection";
import { findTopicArnProblems } from "../notifications/findActionProblems";
import { nearestName } from "../settings/nearestName";
import { quoted } from "../settings/quoted";
import { type AsFarAsKnown, type Undecided, undecided } from "../settings/undecided";
import { findValueProblems, wholeNumber } from "../settings/valueRule";
import type { EventAlarmArgs, NotifiedTopicsArgs } from "./AlarmArgs";

/** The names of severities, whatever else of them is decided later. */
export const severityNames = (
    severities: Readonly<Record<string, unknown>> | Undecided = {},
): readonly string[] | Undecided => (severities === undecided ? undecided : Object.keys(severities));

/**
 * What keeps an alarm from notifying the topics that it names, in sentences.
 *
 * @param setting where the alarm's settings stand, such as `pathGuards.tamper`.
 * @param severities the severities that there are; `undecided` if that cannot be told yet.
 */
export const findNotifiedTopicProblems = (
    setting: string,
    { topicArns, severity }: AsFarAsKnown<NotifiedTopicsArgs>,
    severities: readonly string[] | Undecided,
): string[] => [
    ...(topicArns === undefined ? [] : findTopicArnProblems(`${setting}.topicArns`, topicArns)),
    ...(topicArns === undefined || severity === undefined
        ? []
        : [
              `${setting}.topicArns and ${setting}.severity are both set; one lists topics, the other names one of ` +
                  "the monitor's severities. Leave one of them out.",
          ]),
    ...findSeverityProblem(`${setting}.severity`, severity, severities),
];

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

/**
 * What keeps an alarm on counted events from working, in sentences.
 *
 * @param setting where the alarm's settings stand, such as `pathGuards.tamper`.
 * @param alarm as it is unless somebody sets it otherwise.
 * @param severities as above.
 */
export function findEventAlarmProblems(
    setting: string,
    alarm: AlarmSettings,
    given: AsFarAsKnown<EventAlarmArgs> | Undecided | undefined,
    severities: readonly string[] | Undecided,
): string[] {
    if (given === undefined || given === undecided) {
        return [];
    }
    const { threshold, period } = given;
    const wanted = `a whole number of events, at least 1. Correct it, or leave it out for ${alarm.threshold}`;
    const refused = typeof period === "number" ? alarmSettingProblems({ ...alarm, periodSeconds: period }) : [];
    return [
        ...findValueProblems(`${setting}.threshold`, threshold, wholeNumber(wanted, 1)),
        ...refused.map(({ reason, remedy }) => `${setting}.period: ${reason} ${remedy}`),
        ...findNotifiedTopicProblems(setting, given, severities),
    ];
}
