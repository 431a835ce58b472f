import type { HeldPart, OpaqueHolder } from "../deployment/deployment";
import { named, namedFew } from "../deployment/named";
import { comparePlaces, type Place } from "../deployment/place";
import type { FindingText, HopJudgement } from "./HopJudgement";

/** Whether something of a deployment may hold a part out of sight; in the given place, if one is given. */
export type HoldersOf = (part: HeldPart, place?: Place) => readonly OpaqueHolder[];

export function indexHolders(holders: readonly OpaqueHolder[] = []): HoldersOf {
    return (part, place) =>
        holders.filter(
            (holder) =>
                holder.mayHold.includes(part) && (place === undefined || comparePlaces(holder, place) !== "different"),
        );
}

/**
 * Says that a part which is missing may be there, out of sight.
 *
 * @param holders at least one.
 * @param missing what was found in the part's stead, and what is wanted.
 */
export function judgeOutOfSight(
    part: HeldPart,
    holders: readonly OpaqueHolder[],
    missing: Pick<FindingText, "observed" | "wanted">,
    judgement: HopJudgement,
): void {
    const names = namedFew(holders, (holder) => named(holder.kind, holder));
    judgement.blaming(holders[0]).cannotTell("PART_OUT_OF_SIGHT", {
        observed: `${missing.observed} The ${names} may hold one, whose resources are not shown here.`,
        wanted: missing.wanted,
        remedy: `Look into the account, with ${lookUps[part]} or with npx foundations-monitor-cli verify; or write the ${part} as a resource of this stack.`,
    });
}

const lookUps: Readonly<Record<HeldPart, string>> = {
    trail: "aws cloudtrail describe-trails",
    "metric filter": "aws logs describe-metric-filters",
    alarm: "aws cloudwatch describe-alarms",
    subscription: "aws sns list-subscriptions-by-topic",
};
