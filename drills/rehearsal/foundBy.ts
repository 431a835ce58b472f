import type { StackValidationPolicy } from "@pulumi/policy";
import type { Check, Drill } from "../simulation/simulation";
import { type PolicyVerdict, packVerdict, reportsAnyOf } from "./packVerdict";
import type { RecordedResource } from "./recordedStack";

/**
 * What finds that an alert is lost when somebody runs it. A verification reads what the stack is made of, and judges it
 * alike: `docs/faults.md` shows that it finds each fault.
 *
 * @param refreshed what the pack says after a refresh.
 */
export const foundBy = ({ outcome, path }: Drill, refreshed: readonly PolicyVerdict[]): readonly Check[] =>
    outcome === "lost"
        ? [...(reportsAnyOf(refreshed, path.findings) ? (["policy analyze"] as const) : []), "verify"]
        : [];

/**
 * What the pack says of the state after `pulumi refresh`, which brings in changes of the stack's own resources: what
 * somebody has put beside them is in no state.
 *
 * @param pack the policies.
 * @param spoilt the resources with the faults.
 * @param verdicts what the pack says of them.
 * @param created the resources of the stack.
 */
export async function verdictAfterRefresh(
    pack: readonly StackValidationPolicy[],
    spoilt: readonly RecordedResource[],
    verdicts: readonly PolicyVerdict[],
    created: readonly RecordedResource[],
): Promise<readonly PolicyVerdict[]> {
    const known = new Set(created.map(({ urn }) => urn));
    const refreshed = spoilt.filter(({ urn }) => known.has(urn));
    return refreshed.length === spoilt.length ? verdicts : packVerdict(pack, refreshed);
}
