import { type Guard, type GuardName, guards } from "../../detection";
import { findTopicArnProblems } from "../notifications/findActionProblems";
import { findNameProblems, type GivenNames } from "../settings/findNameProblems";
import { findTagProblems, type GivenTags } from "../settings/findTagProblems";
import { type Later, later } from "../settings/later";
import { findEventAlarmProblems, type GivenEventAlarm } from "./findEventAlarmProblems";
import {
    findNotifiedTopicProblems,
    findSeverityTopicArnProblems,
    type GivenNotifiedTopics,
    severityNames,
} from "./findNotifiedTopicProblems";

/** The guards as a person asks for them. */
export type GivenGuards = Readonly<Partial<Record<GuardName, GivenGuard | Later>>>;

interface GivenGuard extends GivenNotifiedTopics, GivenEventAlarm {
    readonly minutes?: number | Later;
}

/** The guards of a log group as a person asks for them. */
export interface GivenSignInGuards extends GivenNames {
    readonly guards: GivenGuards | Later;
    readonly topicArns: (string | Later)[] | Later;
    readonly severityTopicArns?: Readonly<Record<string, string | Later>> | Later;
    readonly tags?: GivenTags;
}

/** Everything that keeps guards of a log group from working, in sentences. */
export function findSignInGuardsProblems(given: GivenSignInGuards): string[] {
    return [
        ...findNameProblems(given),
        ...findTopicArnProblems("topicArns", given.topicArns),
        ...findSeverityTopicArnProblems(given.severityTopicArns),
        ...findGuardProblems(given.guards, severityNames(given.severityTopicArns)),
        ...findTagProblems(given.tags),
    ];
}

/**
 * Everything that keeps one of the guards from working, in sentences.
 *
 * @param severities the severities that there are; `later` if that cannot be told yet.
 */
export function findGuardProblems(
    given: GivenGuards | Later | undefined = {},
    severities: readonly string[] | Later = [],
): string[] {
    if (given === later) {
        return [];
    }
    return (Object.keys(guards) as GuardName[]).flatMap((name) => {
        const guard = given[name];
        return guard === undefined || guard === later
            ? []
            : findProblems(`guards.${name}`, guards[name], guard, severities);
    });
}

function findProblems(
    setting: string,
    guard: Guard,
    given: GivenGuard,
    severities: readonly string[] | Later,
): string[] {
    return [
        ...(guard.watches.kind === "ingestion"
            ? findMinutesProblems(setting, given.minutes)
            : findEventAlarmProblems(setting, guard.alarm, given)),
        ...findNotifiedTopicProblems(setting, given, severities),
    ];
}

/** CloudTrail delivers every five minutes or so; an alarm of one-minute periods looks back a day at most. */
const [fewestMinutes, mostMinutes] = [10, 1440];

function findMinutesProblems(setting: string, minutes: number | Later | undefined): string[] {
    return minutes === undefined ||
        minutes === later ||
        (Number.isInteger(minutes) && minutes >= fewestMinutes && minutes <= mostMinutes)
        ? []
        : [
              `${setting}.minutes is ${minutes}; it must be a whole number from ${fewestMinutes}, because CloudTrail ` +
                  `itself takes minutes to deliver, to ${mostMinutes}, a day. Correct it, or leave it out for an hour.`,
          ];
}
