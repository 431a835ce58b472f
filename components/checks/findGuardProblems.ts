import { alarmSettingProblems, type Guard, type GuardName, guards } from "../../detection";
import { guardAlarmSettings } from "../guards/guardAlarmSettings";
import { findTopicArnProblems } from "./findActionProblems";
import { findNameProblems, type GivenNames } from "./findNameProblems";
import { findTagProblems, type GivenTags } from "./findTagProblems";
import { type Later, later } from "./later";

/** The guards as a person asks for them. */
export type GivenGuards = Readonly<Partial<Record<GuardName, GivenGuard | Later>>>;

interface GivenGuard {
    readonly minutes?: number | Later;
    readonly threshold?: number | Later;
    readonly period?: number | Later;
    readonly topicArns?: (string | Later)[] | Later;
}

/** The guards of a log group as a person asks for them. */
export interface GivenSignInGuards extends GivenNames {
    readonly guards: GivenGuards | Later;
    readonly topicArns: (string | Later)[] | Later;
    readonly tags?: GivenTags;
}

/** Everything that keeps guards of a log group from working, in sentences. */
export function findSignInGuardsProblems(given: GivenSignInGuards): string[] {
    return [
        ...findNameProblems(given),
        ...findTopicArnProblems("topicArns", given.topicArns),
        ...findGuardProblems(given.guards),
        ...findTagProblems(given.tags),
    ];
}

/** Everything that keeps one of the guards from working, in sentences. */
export function findGuardProblems(given: GivenGuards | Later | undefined = {}): string[] {
    if (given === later) {
        return [];
    }
    return (Object.keys(guards) as GuardName[]).flatMap((name) => {
        const guard = given[name];
        return guard === undefined || guard === later ? [] : findProblems(`guards.${name}`, guards[name], guard);
    });
}

function findProblems(setting: string, guard: Guard, given: GivenGuard): string[] {
    return [
        ...(guard.watches.kind === "ingestion"
            ? findMinutesProblems(setting, given.minutes)
            : findCountProblems(setting, guard, given)),
        ...(given.topicArns === undefined ? [] : findTopicArnProblems(`${setting}.topicArns`, given.topicArns)),
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

function findCountProblems(setting: string, guard: Guard, { threshold, period }: GivenGuard): string[] {
    const problems: string[] = [];
    if (threshold !== undefined && threshold !== later && !(Number.isInteger(threshold) && threshold >= 1)) {
        problems.push(
            `${setting}.threshold is ${threshold}; it must be a whole number of events, at least 1. Correct it, or ` +
                `leave it out for ${guard.alarm.threshold}.`,
        );
    }
    if (period !== undefined && period !== later) {
        const refused = alarmSettingProblems(guardAlarmSettings(guard, { period }));
        problems.push(...refused.map(({ reason, remedy }) => `${setting}.period: ${reason} ${remedy}`));
    }
    return problems;
}
