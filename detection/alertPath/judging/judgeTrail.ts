import type { Control } from "../../controls/control";
import { tamperEventSources } from "../../guards/tamperSamples";
import { capitalised, listed } from "../../pattern/wording/sentence";
import { named } from "../deployment/deployedResource";
import type { Trail } from "../deployment/trail";
import type { LogGroupTarget } from "../lookup/indexLogGroups";
import type { RoleIndex } from "../lookup/indexRoles";
import type { Step } from "../report/path";
import { HopJudgement } from "./HopJudgement";
import { judgeTrailDelivery } from "./judgeTrailDelivery";
import { judgeTrailPlace } from "./judgeTrailPlace";
import { judgeTrailRole } from "./judgeTrailRole";
import { recordedManagementEvents } from "./recordedManagementEvents";

/**
 * Whether a trail records every event of a control, everywhere, and delivers what it records to a log group.
 *
 * @param group that it delivers to, as far as anybody can tell.
 */
export function judgeTrail(
    trail: Trail,
    control: Pick<Control, "events" | "eventSources">,
    group: LogGroupTarget | undefined,
    roles: RoleIndex,
): Step {
    const judgement = new HopJudgement("trail", trail);
    const thing = named("trail", trail);
    judgeReach(trail, thing, judgement);
    judgeSelectors(trail, control, thing, judgement);
    judgeTrailDelivery(trail, judgement);
    judgeTrailPlace(trail, group, roles, judgement);
    judgeTrailRole(trail, group, roles, judgement);
    return judgement.step();
}

function judgeReach(trail: Trail, thing: string, judgement: HopJudgement): void {
    judgement.whenKnown(trail.isMultiRegion, "isMultiRegionTrail", thing, (isMultiRegion) => {
        if (isMultiRegion !== true) {
            judgement.breaks("TRAIL_NOT_MULTI_REGION", {
                observed: `The ${thing} records one Region only: isMultiRegionTrail is ${isMultiRegion ?? "not set"}.`,
                wanted: "The trail must record every Region, because AWS records each event in the Region where it happens.",
                remedy: `Set isMultiRegionTrail: true on the ${thing}.`,
            });
        }
    });
    judgement.whenKnown(trail.isLogging, "enableLogging", thing, (isLogging) => {
        if (isLogging === false) {
            judgement.breaks("TRAIL_NOT_LOGGING", {
                observed: `The ${thing} is stopped: enableLogging is false.`,
                wanted: "The trail must be logging.",
                remedy: `Set enableLogging: true on the ${thing}, or run aws cloudtrail start-logging --name with its name.`,
            });
        }
    });
    judgement.whenKnown(trail.includesGlobalServiceEvents, "includeGlobalServiceEvents", thing, (includes) => {
        if (includes === false) {
            judgement.breaks("TRAIL_MISSES_MANAGEMENT_EVENTS", {
                observed: `The ${thing} leaves out global services: includeGlobalServiceEvents is false.`,
                wanted: "The trail must record global services, to which sign-ins, IAM and AWS Organizations belong.",
                remedy: `Set includeGlobalServiceEvents: true on the ${thing}, or leave the setting out.`,
            });
        }
    });
}

function judgeSelectors(
    trail: Trail,
    { events, eventSources = [] }: Pick<Control, "events" | "eventSources">,
    thing: string,
    judgement: HopJudgement,
): void {
    const { recorded, excludedSources } = recordedManagementEvents(trail);
    const isAdvanced = trail.advancedEventSelectors.state === "known" && trail.advancedEventSelectors.value.length > 0;
    const setting = isAdvanced ? "advancedEventSelectors" : "eventSelectors";
    const wholeSelector = isAdvanced
        ? '{ fieldSelectors: [{ field: "eventCategory", equals: ["Management"] }] }'
        : '{ includeManagementEvents: true, readWriteType: "All" }';
    const excluded = excludedSources.filter((source) => eventSources.includes(source));
    if (recorded === "cannot tell") {
        judgement.waitsFor(setting, thing);
    } else if ((recorded !== "all" && recorded !== "split") || excluded.length > 0) {
        const left =
            excluded.length > 0
                ? `leaves out the events of ${excluded.join(" and ")}, and ${events} with them, by its ${setting}.`
                : recordedBy(setting)[recorded];
        judgement.breaks("TRAIL_MISSES_MANAGEMENT_EVENTS", {
            observed: `The ${thing} ${left}`,
            wanted: "One event selector must record all management events, reads and writes.",
            remedy: `Add ${wholeSelector} to ${setting} on the ${thing}, beside what is there.`,
        });
    } else if (excludedSources.length > 0) {
        const unwatched = excludedSources.filter((source) => tamperEventSources.has(source));
        const unseen =
            unwatched.length === 0
                ? ""
                : ` An alarm over changes of the path (pathGuards.tamper) sees none that are made through ${listed(unwatched, "and")}.`;
        judgement.remark("TRAIL_EXCLUDES_EVENT_SOURCES", {
            observed: `The ${thing} leaves out the events of ${excludedSources.join(" and ")}.`,
            wanted:
                (eventSources.length > 0
                    ? `${capitalised(events)} are recorded all the same, but other monitoring controls want every event source.`
                    : `The ${events} of those services are not recorded.`) + unseen,
            remedy: "Remove the exclusion if these events are not left out on purpose.",
        });
    }
    if (recorded === "split") {
        judgement.remark("TRAIL_SELECTORS_SPLIT", {
            observed: `The ${thing} records reads by one event selector and writes by another.`,
            wanted: "Nothing is lost, but auditors look for one selector that records both.",
            remedy: `Add ${wholeSelector} to ${setting} on the ${thing}, beside what is there.`,
        });
    } else if (recorded === "all" && isAdvanced) {
        judgement.remark("TRAIL_USES_ADVANCED_SELECTORS", {
            observed: `The ${thing} records management events by an advanced event selector.`,
            wanted: "Nothing is lost, but some auditors read classic event selectors only.",
            remedy: "Keep it, and expect those auditors to report the trail.",
        });
    }
}

/** ConsoleLogin is recorded with readOnly false ("AWS Management Console sign-in events", CloudTrail user guide). */
const recordedBy = (setting: string): Readonly<Record<string, string>> => ({
    none: `leaves out all management events, by its ${setting}.`,
    reads: `records reads only, by its ${setting}. Sign-ins count as writes, and are left out.`,
    writes: `records writes only, by its ${setting}. Sign-ins count as writes, and are recorded; the benchmark wants reads too.`,
    some: `leaves out some of the management events, by its ${setting}.`,
});
