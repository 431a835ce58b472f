import { pathPart } from "../settings/pathText";
import { quoted } from "../settings/quoted";
import type { VerifiedTrail } from "./lookUpTrail";

/**
 * Why alarms of single accounts would be in vain on a trail, in a sentence; empty if they are not, or nobody can tell:
 * on the trail of one account they could never be raised, or would repeat the monitor's own.
 */
export function findOneAccountTrailProblems(
    { name, coversOrganization }: Pick<VerifiedTrail, "name" | "coversOrganization">,
    accounts: Readonly<Record<string, unknown>> = {},
): string[] {
    const settings = Object.keys(accounts).map((account) => `accounts.${pathPart(account)}`);
    return coversOrganization !== false || settings.length === 0
        ? []
        : [
              `The trail ${quoted(name)} is not an organization's: it records one account, and ${settings.join(", ")} would notice ` +
                  "nothing that the monitor does not notice anyway. Remove accounts, or set trailName to the " +
                  "organization's trail, in the account that owns it.",
          ];
}
