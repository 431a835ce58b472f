import { undecided } from "../settings/undecided";
import { type GivenMonitorTopics, knownSeverities, severityPath } from "./knownSeverities";

/** The name of a topic that would be created. */
export interface TopicName {
    /** Where the name is, or would be, set. */
    readonly setting: string;
    readonly name: string;
    /** Whether a key is created for the topic, with an alias of its name. */
    readonly hasOwnKey: boolean;
}

/** The topic of a monitor, unless it is called otherwise; the names of its severities' topics begin with it. */
export type MonitorTopicName = "foundations-alerts" | "console-signin-alerts";

/** The names of the topics that a monitor would create, as far as they are known. */
export function topicNames(given: GivenMonitorTopics, ownTopicName: MonitorTopicName): TopicName[] {
    const { namePrefix = "" } = given;
    const ownName = namePrefix === undecided ? undecided : `${namePrefix}${ownTopicName}`;
    const defaults = [
        ["", given, ownName] as const,
        ...knownSeverities(given).map(
            ([severity, notifications]) =>
                [
                    severityPath(severity),
                    notifications,
                    ownName === undecided ? undecided : `${ownName}-${severity}`,
                ] as const,
        ),
    ];
    return defaults.flatMap(([at, { topicArn, topic }, byDefault]): TopicName[] => {
        if (topicArn !== undefined || topic === undecided) {
            return [];
        }
        const { name = byDefault, encryption, kmsKeyArn } = topic ?? {};
        const hasOwnKey = encryption !== "none" && encryption !== undecided && kmsKeyArn === undefined;
        return name === undecided ? [] : [{ setting: `${at}topic.name`, name, hasOwnKey }];
    });
}
