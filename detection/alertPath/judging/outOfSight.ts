import { named, namedFew } from "../deployment/deployedResource";
import type { HeldPart, OpaqueHolder } from "../deployment/deployment";
import { comparePlaces, type Place } from "../deployment/place";
import type { FindingCode } from "../report/findingCodes";
import type { Step } from "../report/path";
import { type FindingText, HopJudgement } from "./HopJudgement";

/** Whether something of a deployment may hold a part out of sight; in the given place, if one is given. */
type HoldersOf = (part: HeldPart, place?: Place) => readonly OpaqueHolder[];

export function indexHolders(holders: readonly OpaqueHolder[] = []): HoldersOf {
    return (part, place) =>
        holders.filter(
            (holder) =>
                holder.mayHold.includes(part) && (place === undefined || comparePlaces(holder, place) !== "different"),
        );
}

/**
 * Says that a part is missing, or that it may be there out of sight.
 *
 * @param holders what may hold it.
 * @param text what was found in the part's stead, what is wanted, and what to do where nothing may hold it.
 */
export function judgeMissing(
    part: HeldPart,
    holders: readonly OpaqueHolder[],
    code: FindingCode,
    text: FindingText,
    judgement: HopJudgement,
): HopJudgement {
    if (holders.length === 0) {
        return judgement.breaks(code, text);
    }
    const names = namedFew(holders, (holder) => named(holder.kind, holder));
    return judgement.blaming(holders[0]).cannotTell("PART_OUT_OF_SIGHT", {
        observed: `${text.observed} The ${names} may hold one, whose resources are not shown here.`,
        wanted: text.wanted,
        remedy: `Look into the account, with ${lookUps[part]} or with npx foundations-monitor-cli verify; or write the ${part} as a resource of this stack.`,
    });
}

const lookUps: Readonly<Record<HeldPart, string>> = {
    trail: "aws cloudtrail describe-trails",
    "metric filter": "aws logs describe-metric-filters",
    alarm: "aws cloudwatch describe-alarms",
    subscription: "aws sns list-subscriptions-by-topic",
};

/** The trail hop of a deployment that has no trail which serves: missing, or outside and taken on trust. */
export function outsideTrail(isRequired: boolean, holders: readonly OpaqueHolder[]): Step {
    const judgement = new HopJudgement("trail");
    const wanted = "A multi-Region trail that is logging must deliver all management events to the filter's log group.";
    if (isRequired) {
        const text = {
            observed: "No trail here records management events.",
            wanted,
            remedy: "Add a trail (aws:cloudtrail:Trail) with isMultiRegionTrail: true and cloudWatchLogsGroupArn.",
        };
        judgeMissing("trail", holders, "TRAIL_MISSING", text, judgement);
    } else {
        judgement.remark("TRAIL_OUTSIDE", {
            observed:
                "No trail that records management events is part of this deployment; the one outside is taken on trust.",
            wanted,
            remedy: "Check it with aws cloudtrail describe-trails, get-trail-status and get-event-selectors.",
        });
    }
    return judgement.step("outside");
}
