import type { AsFarAsKnown } from "../settings/asFarAsKnown";
import { type Claim, doubleClaims } from "../settings/doubleClaims";
import { pathPart } from "../settings/pathText";
import { quoted } from "../settings/quoted";
import { undecided } from "../settings/undecided";
import type { NotificationsArgs } from "./AlarmTopicArgs";
import type { PlacedNotifications } from "./findNotificationProblems";
import { type GivenMonitorTopics, knownSeverities, severityPath } from "./knownSeverities";
import { type MonitorTopicName, topicNames } from "./topicNames";

/** Who is told over the monitor's own topic and over those of its severities, as far as it is known. */
export function topicsOf(given: GivenMonitorTopics): PlacedNotifications[] {
    return [
        ["", given],
        ...knownSeverities(given).map(([name, notifications]) => [severityPath(name), notifications] as const),
    ];
}

/** What keeps severities from having topics of their own, in sentences. */
export function findSeverityProblems(given: GivenMonitorTopics, topicName: MonitorTopicName): string[] {
    const { severities = {} } = given;
    return [
        ...(severities === undecided ? [] : Object.keys(severities).flatMap(findNameProblem)),
        ...findSharedTopicNameProblems(given, topicName),
        ...findSharedLogicalNameProblems(given),
    ];
}

/** It goes into the name of a topic, and before the names of subscriptions. */
function findNameProblem(name: string): string[] {
    return /^[\w-]{1,64}$/.test(name)
        ? []
        : [
              `severities has the name ${quoted(name)}; a name must be 1 to 64 letters, digits, hyphens and underscores. ` +
                  "Rename it.",
          ];
}

/**
 * SNS answers a second creation with the topic that is there (CreateTopic API reference), and an error if its attributes
 * differ: two topics would become one, or the update would fail half-way.
 */
function findSharedTopicNameProblems(given: GivenMonitorTopics, topicName: MonitorTopicName): string[] {
    const names = new Map(topicNames(given, topicName).map(({ setting, name }) => [setting, name]));
    return doubleClaims([...names]).map(
        ([first, setting]) =>
            `${setting} is ${quoted(names.get(setting) ?? "")}, and so is ${first}; there is one topic of a name in an account ` +
            "and Region. Give it another name.",
    );
}

/** Resources of a severity are named after it, and could get the name of a subscription or channel of another topic. */
function findSharedLogicalNameProblems(given: GivenMonitorTopics): string[] {
    const topics: [at: string, prefix: string, notifications: AsFarAsKnown<NotificationsArgs>][] = [
        ["", "alerts", given],
        ...knownSeverities(given).map(([name, notifications]): [string, string, AsFarAsKnown<NotificationsArgs>] => [
            severityPath(name),
            `${name}-alerts`,
            notifications,
        ]),
    ];
    const claims = topics.flatMap(([at, prefix, { subscriptions, slackChannels, teamsChannels }]) =>
        Object.entries({ subscriptions, slackChannels, teamsChannels }).flatMap(([setting, named = {}]) =>
            named === undecided
                ? []
                : Object.keys(named).map(
                      (name): Claim => [`${at}${setting}.${pathPart(name)}`, `${setting} ${prefix}-${name}`],
                  ),
        ),
    );
    return doubleClaims(claims).map(
        ([one, other]) => `${one} and ${other} would have the same name in the stack. Rename one.`,
    );
}
