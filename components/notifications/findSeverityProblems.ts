import { type Claim, doubleClaims } from "../settings/doubleClaims";
import { later } from "../settings/later";
import { pathPart } from "../settings/pathText";
import { quoted } from "../settings/quoted";
import type { GivenAudience, PlacedAudience } from "./findAudienceProblems";
import { type GivenMonitorTopics, knownSeverities, severityPath } from "./knownSeverities";
import { topicNames } from "./topicNames";

/** The audience of a monitor and those of its severities, as far as they are known. */
export function audiencesOf(given: GivenMonitorTopics): PlacedAudience[] {
    return [["", given], ...knownSeverities(given).map(([name, audience]) => [severityPath(name), audience] as const)];
}

/** What keeps severities from having topics of their own, in sentences. */
export function findSeverityProblems(given: GivenMonitorTopics): string[] {
    const { severities = {} } = given;
    return [
        ...(severities === later ? [] : Object.keys(severities).flatMap(findNameProblem)),
        ...findSharedTopicNameProblems(given),
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
 * differ: two audiences would become one, or the update would fail half-way.
 */
function findSharedTopicNameProblems(given: GivenMonitorTopics): string[] {
    const names = new Map(topicNames(given).map(({ setting, name }) => [setting, name]));
    return doubleClaims([...names]).map(
        ([first, setting]) =>
            `${setting} is ${quoted(names.get(setting) ?? "")}, and so is ${first}; there is one topic of a name in an account ` +
            "and Region. Give it another name.",
    );
}

/** Resources of a severity are named after it, and could get the name of a subscription or channel of another topic. */
function findSharedLogicalNameProblems(given: GivenMonitorTopics): string[] {
    const audiences: [at: string, prefix: string, audience: GivenAudience][] = [
        ["", "alerts", given],
        ...knownSeverities(given).map(([name, audience]): [string, string, GivenAudience] => [
            severityPath(name),
            `${name}-alerts`,
            audience,
        ]),
    ];
    const claims = audiences.flatMap(([at, prefix, { subscriptions, slackChannels, teamsChannels }]) =>
        Object.entries({ subscriptions, slackChannels, teamsChannels }).flatMap(([setting, named = {}]) =>
            named === later
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
