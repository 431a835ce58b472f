import { pathPart } from "../settings/quoted";
import { type AsFarAsKnown, knownEntries, type Undecided, undecided } from "../settings/undecided";
import type { NotificationsArgs } from "./AlarmTopicArgs";

/** A monitor's settings that decide the names of its topics. */
export interface GivenMonitorTopics extends AsFarAsKnown<NotificationsArgs> {
    readonly namePrefix?: string | Undecided;
    readonly severities?: AsFarAsKnown<{ [severity: string]: NotificationsArgs }> | Undecided;
}

/** Who is told over a topic, with where its settings stand, such as `severities.page.`; of a severity's, the name of that. */
export type PlacedNotifications = readonly [
    at: string,
    notifications: AsFarAsKnown<NotificationsArgs>,
    severity?: string,
];

/** The monitor's own topic and those of its severities, as far as they are known. */
export const topicsOf = (given: GivenMonitorTopics): PlacedNotifications[] => [
    ["", given],
    ...knownEntries(given.severities).map(
        ([name, notifications]): PlacedNotifications => [`severities.${pathPart(name)}.`, notifications, name],
    ),
];

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
    return topicsOf(given).flatMap(([at, { topicArn, topic }, severity]): TopicName[] => {
        if (topicArn !== undefined || topic === undecided) {
            return [];
        }
        const byDefault = ownName === undecided || severity === undefined ? ownName : `${ownName}-${severity}`;
        const { name = byDefault, encryption, kmsKeyArn } = topic ?? {};
        const hasOwnKey = encryption !== "none" && encryption !== undecided && kmsKeyArn === undefined;
        return name === undecided ? [] : [{ setting: `${at}topic.name`, name, hasOwnKey }];
    });
}
