import { mostFiltersOfLogGroup } from "../../detection";
import { type AsFarAsKnown, ifKnown } from "../settings/undecided";
import type { FurtherControlArgs } from "./ControlArgs";
import type { FurtherAlarmsArgs } from "./FurtherAlarmsArgs";
import { type AskedControls, monitoredControls } from "./monitoredControls";
import { controlsOfAccounts } from "./plannedAlarms";

/** What has metric filters. */
type GivenFilters = AskedControls<Pick<AsFarAsKnown<FurtherControlArgs>, "companions" | "tuned">> &
    Pick<AsFarAsKnown<FurtherAlarmsArgs>, "accounts" | "pathGuards">;

/** Three patterns hold what tamper counts. */
const filtersOfTamper = 3;

/** Whether the settings ask for more metric filters than a log group takes, in a sentence; empty if they do not. */
export function findFilterQuotaProblems(given: GivenFilters): string[] {
    const monitored = monitoredControls(given);
    const ofCompanions = monitored.flatMap(({ args }) => Object.keys(ifKnown(args.companions) ?? {})).length;
    const ofTuned = monitored.filter(({ args }) => args.tuned !== undefined).length;
    const ofAccounts = Object.values(ifKnown(given.accounts) ?? {}).flatMap(
        (account) => ifKnown(ifKnown(account)?.controls) ?? controlsOfAccounts,
    ).length;
    const ofTamper = ifKnown(given.pathGuards)?.tamper === undefined ? 0 : filtersOfTamper;
    const count = monitored.length + ofCompanions + ofTuned + ofAccounts + ofTamper;
    const most = mostFiltersOfLogGroup;
    return count <= most
        ? []
        : [
              `The controls ask for ${monitored.length} metric filters, their companions for ${ofCompanions}, tuned alarms for ${ofTuned}, ` +
                  `accounts for ${ofAccounts} and tamper for ${ofTamper}: ${count} together; a log group takes ${most}. Remove ${count - most} of them.`,
          ];
}
