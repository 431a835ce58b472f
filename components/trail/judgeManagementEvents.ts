import { recordedManagementEvents } from "../../detection";
import { asAlertPathTrail } from "./asAlertPathTrail";
import type { TrailProperties } from "./trailProperties";

/** How much of the management events a trail records, in sentences. */
export interface ManagementEventVerdict {
    /** Why sign-ins could be missing. */
    readonly problems: string[];
    /** What works and auditors may still object to. */
    readonly warnings: string[];
}

/** Says what a trail's event selectors mean for sign-ins, which are management events. */
export function judgeManagementEvents(name: string, trail: TrailProperties): ManagementEventVerdict {
    const subject = `The trail "${name}"`;
    const { recorded, excludedSources } = recordedManagementEvents(asAlertPathTrail(name, trail));
    const excluded = excludedSources.join(" and ");
    if ((recorded !== "all" && recorded !== "split") || excludedSources.includes("signin.amazonaws.com")) {
        const left = recorded === "none" ? "all management events" : "some of the management events";
        return {
            problems: [
                `${subject} leaves out ${left}; it must record all of them, reads and writes. Give it an event selector ` +
                    "with IncludeManagementEvents true and ReadWriteType All (aws cloudtrail put-event-selectors).",
            ],
            warnings: [],
        };
    }
    const warnings: string[] = [];
    if (recorded === "split") {
        warnings.push(
            `${subject} records reads by one event selector and writes by another. Nothing is lost, but auditors look ` +
                "for one with ReadWriteType All.",
        );
    }
    if (trail.AdvancedEventSelectors?.length) {
        warnings.push(
            `${subject} uses advanced event selectors. Nothing is lost, but some auditors read classic ones only.`,
        );
    }
    if (excludedSources.length > 0) {
        warnings.push(
            `${subject} leaves out the events of ${excluded}. Sign-ins are recorded all the same, but other controls ` +
                "of the benchmark fail.",
        );
    }
    return { problems: [], warnings };
}
