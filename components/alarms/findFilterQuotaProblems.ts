import { type GuardName, guards, logGroupLimits } from "../../detection";
import { type Later, later } from "../settings/later";

/** What has metric filters of its own beside the benchmark's. */
export interface GivenFilters {
    readonly guards?: Readonly<Partial<Record<GuardName, unknown>>> | Later;
    readonly accounts?: Readonly<Record<string, unknown>> | Later;
}

/** Whether the settings ask for more metric filters than a log group takes, in a sentence; empty if they do not. */
export function findFilterQuotaProblems(given: GivenFilters): string[] {
    const ofAccounts = given.accounts === later ? 0 : Object.keys(given.accounts ?? {}).length;
    const ofGuards = given.guards === later ? 0 : countOfGuards(given.guards ?? {});
    const count = 1 + ofAccounts + ofGuards;
    const most = logGroupLimits.metricFilters;
    return count <= most
        ? []
        : [
              `accounts asks for ${ofAccounts} metric filters, guards for ${ofGuards} and the benchmark for one: ${count} ` +
                  `together; a log group takes ${most}. Remove ${count - most} of them.`,
          ];
}

function countOfGuards(given: Readonly<Partial<Record<GuardName, unknown>>>): number {
    const names = (Object.keys(guards) as GuardName[]).filter((name) => given[name] !== undefined);
    return names.filter((name) => guards[name].watches.kind === "events").length;
}
