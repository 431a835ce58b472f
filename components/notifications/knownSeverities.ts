import { type Later, later } from "../settings/later";
import { pathPart } from "../settings/pathText";
import type { GivenAudience } from "./findAudienceProblems";

/** Severities by their names, as a person asks for them. */
export type GivenSeverities = Readonly<Record<string, GivenAudience | Later>>;

/** A monitor's settings that decide the names of its topics. */
export interface GivenMonitorTopics extends GivenAudience {
    readonly namePrefix?: string | Later;
    readonly severities?: GivenSeverities | Later;
}

/** Severities as far as they are known. */
export function knownSeverities({ severities = {} }: GivenMonitorTopics): [string, GivenAudience][] {
    return severities === later
        ? []
        : Object.entries(severities).flatMap(([name, audience]): [string, GivenAudience][] =>
              audience === later ? [] : [[name, audience]],
          );
}

/** What goes before the names of a severity's settings. */
export const severityPath = (name: string): string => `severities.${pathPart(name)}.`;
