import { type Claim, doubleClaims } from "../settings/doubleClaims";
import { findEntryNameProblems } from "../settings/findNameProblems";
import { pathPart, quoted } from "../settings/quoted";
import { undecided } from "../settings/undecided";
import { type GivenMonitorTopics, type MonitorTopicName, topicNames, topicsOf } from "./topicNames";

/** What keeps severities from having topics of their own, in sentences. */
export const findSeverityProblems = (given: GivenMonitorTopics, topicName: MonitorTopicName): string[] => [
    ...findEntryNameProblems("severities", given.severities),
    ...findSharedTopicNameProblems(given, topicName),
    ...findSharedLogicalNameProblems(given),
];

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
    const claims = topicsOf(given).flatMap(([at, { subscriptions, slackChannels, teamsChannels }, severity]) =>
        Object.entries({ subscriptions, slackChannels, teamsChannels }).flatMap(([setting, named = {}]) =>
            named === undecided
                ? []
                : Object.keys(named).map((name): Claim => {
                      const logicalName = `${severity === undefined ? "" : `${severity}-`}alerts-${name}`;
                      return [`${at}${setting}.${pathPart(name)}`, `${setting} ${logicalName}`];
                  }),
        ),
    );
    return doubleClaims(claims).map(
        ([one, other]) => `${one} and ${other} would have the same name in the stack. Rename one.`,
    );
}
