import { type Claim, doubleClaims } from "./doubleClaims";
import type { GivenAudience, PlacedAudience } from "./findAudienceProblems";
import { type Later, later } from "./later";
import { pathPart, quoted } from "./quoted";

/** Severities by their names, as a person asks for them. */
export type GivenSeverities = Readonly<Record<string, GivenAudience | Later>>;

/** A monitor's settings that decide the names of its topics. */
export interface GivenMonitorTopics extends GivenAudience {
    readonly namePrefix?: string | Later;
    readonly severities?: GivenSeverities | Later;
}

/** The audience of a monitor and those of its severities, as far as they are known. */
export function audiencesOf(given: GivenMonitorTopics): PlacedAudience[] {
    return [
        ["", given],
        ...knownSeverities(given).map(([name, audience]) => [`severities.${pathPart(name)}.`, audience] as const),
    ];
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
    const named = topicNames(given);
    return named.flatMap(([setting, name], index) => {
        const first = named.findIndex(([, other]) => other === name);
        return first === index
            ? []
            : [
                  `${setting} is ${quoted(name)}, and so is ${named[first]?.[0]}; there is one topic of a name in an account and ` +
                      "Region. Give it another name.",
              ];
    });
}

/** Resources of a severity are named after it, and could get the name of a subscription or channel of another topic. */
function findSharedLogicalNameProblems(given: GivenMonitorTopics): string[] {
    const audiences: [at: string, prefix: string, audience: GivenAudience][] = [
        ["", "alerts", given],
        ...knownSeverities(given).map(([name, audience]): [string, string, GivenAudience] => [
            `severities.${pathPart(name)}.`,
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

/** The names of the topics that would be created, as far as they are known. */
function topicNames(given: GivenMonitorTopics): [setting: string, name: string][] {
    const { namePrefix = "" } = given;
    const ownName = namePrefix === later ? later : `${namePrefix}console-signin-alerts`;
    const defaults = [
        ["topic.name", given, ownName] as const,
        ...knownSeverities(given).map(
            ([severity, audience]) =>
                [
                    `severities.${severity}.topic.name`,
                    audience,
                    ownName === later ? later : `${ownName}-${severity}`,
                ] as const,
        ),
    ];
    return defaults.flatMap(([setting, { topicArn, topic }, byDefault]): [string, string][] => {
        const name = topic === later ? later : (topic?.name ?? byDefault);
        return topicArn !== undefined || name === later ? [] : [[setting, name]];
    });
}

function knownSeverities({ severities = {} }: GivenMonitorTopics): [string, GivenAudience][] {
    return severities === later
        ? []
        : Object.entries(severities).flatMap(([name, audience]): [string, GivenAudience][] =>
              audience === later ? [] : [[name, audience]],
          );
}
