import { tamper as tamperOf } from "../../detection";
import { findTopicArnProblem, findTopicArnProblems } from "../notifications/findActionProblems";
import { findNameProblems } from "../settings/findNameProblems";
import { findRoleTagProblems, findTagProblems } from "../settings/findTagProblems";
import { type AsFarAsKnown, ifKnown, knownEntries, type Undecided } from "../settings/undecided";
import { findValueProblems, wholeNumber } from "../settings/valueRule";
import type { FurtherAlarmsArgs, PathGuardsArgs } from "./FurtherAlarmsArgs";
import { findAccountProblems } from "./findAccountProblems";
import { findControlProblems } from "./findControlProblems";
import { findFilterQuotaProblems } from "./findFilterQuotaProblems";
import { findEventAlarmProblems, findNotifiedTopicProblems, severityNames } from "./findNotifiedTopicProblems";
import { controlsWithDetails } from "./monitoredControls";

/** Everything that keeps alarms beside the benchmark's from working, in sentences. */
export function findFurtherAlarmsProblems(given: AsFarAsKnown<FurtherAlarmsArgs>): string[] {
    const severities = severityNames(given.severityTopicArns);
    return [
        ...findNameProblems(given),
        ...findTopicArnProblems("topicArns", given.topicArns),
        ...knownEntries(given.severityTopicArns).flatMap(([name, arn]) =>
            findTopicArnProblem(`severityTopicArns.${name}`, arn),
        ),
        ...findControlProblems(given, severities),
        ...findAccountProblems(given.accounts, severities, given),
        ...findPathGuardProblems(given.pathGuards, severities),
        ...findFilterQuotaProblems(given),
        ...findTagProblems(given.tags),
        ...(controlsWithDetails(given).length > 0 ? findRoleTagProblems(given.tags) : []),
    ];
}

/**
 * Everything that keeps the alarms over the path itself from working, in sentences.
 *
 * @param severities the severities that there are; `undecided` if that cannot be told yet.
 */
export function findPathGuardProblems(
    given: AsFarAsKnown<PathGuardsArgs> | Undecided | undefined,
    severities: readonly string[] | Undecided,
): string[] {
    const { heartbeat, tamper } = ifKnown(given) ?? {};
    const silence = ifKnown(heartbeat) ?? {};
    return [
        ...findValueProblems("pathGuards.heartbeat.minutes", silence.minutes, minutesOfSilence),
        ...findNotifiedTopicProblems("pathGuards.heartbeat", silence, severities),
        ...findEventAlarmProblems("pathGuards.tamper", tamperAlarm, tamper, severities),
    ];
}

const { alarm: tamperAlarm } = tamperOf([]);

/** CloudTrail delivers every five minutes or so; an alarm of one-minute periods looks back a day at most. */
const minutesOfSilence = wholeNumber(
    "a whole number from 10, because CloudTrail itself takes minutes to deliver, to 1440, a day. Correct it, or leave it out " +
        "for an hour",
    10,
    1440,
);
