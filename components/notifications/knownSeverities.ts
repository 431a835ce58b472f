import type { AsFarAsKnown } from "../settings/asFarAsKnown";
import { pathPart } from "../settings/pathText";
import { type Undecided, undecided } from "../settings/undecided";
import type { NotificationsArgs } from "./AlarmTopicArgs";

/** Severities by their names, as a person asks for them. */
export type GivenSeverities = Readonly<Record<string, AsFarAsKnown<NotificationsArgs> | Undecided>>;

/** A monitor's settings that decide the names of its topics. */
export interface GivenMonitorTopics extends AsFarAsKnown<NotificationsArgs> {
    readonly namePrefix?: string | Undecided;
    readonly severities?: GivenSeverities | Undecided;
}

/** Severities as far as they are known. */
export function knownSeverities({ severities = {} }: GivenMonitorTopics): [string, AsFarAsKnown<NotificationsArgs>][] {
    return severities === undecided
        ? []
        : Object.entries(severities).flatMap(([name, notifications]): [string, AsFarAsKnown<NotificationsArgs>][] =>
              notifications === undecided ? [] : [[name, notifications]],
          );
}

/** What goes before the names of a severity's settings. */
export const severityPath = (name: string): string => `severities.${pathPart(name)}.`;
