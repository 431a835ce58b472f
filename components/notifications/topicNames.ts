import { later } from "../settings/later";
import { type GivenMonitorTopics, knownSeverities, severityPath } from "./knownSeverities";

/** The name of a topic that would be created. */
export interface TopicName {
    /** Where the name is, or would be, set. */
    readonly setting: string;
    readonly name: string;
    /** Whether a key is created for the topic, with an alias of its name. */
    readonly hasOwnKey: boolean;
}

/** The names of the topics that a monitor would create, as far as they are known. */
export function topicNames(given: GivenMonitorTopics): TopicName[] {
    const { namePrefix = "" } = given;
    const ownName = namePrefix === later ? later : `${namePrefix}console-signin-alerts`;
    const defaults = [
        ["", given, ownName] as const,
        ...knownSeverities(given).map(
            ([severity, audience]) =>
                [severityPath(severity), audience, ownName === later ? later : `${ownName}-${severity}`] as const,
        ),
    ];
    return defaults.flatMap(([at, { topicArn, topic }, byDefault]): TopicName[] => {
        if (topicArn !== undefined || topic === later) {
            return [];
        }
        const { name = byDefault, encryption, kmsKeyArn } = topic ?? {};
        const hasOwnKey = encryption !== "none" && encryption !== later && kmsKeyArn === undefined;
        return name === later ? [] : [{ setting: `${at}topic.name`, name, hasOwnKey }];
    });
}
