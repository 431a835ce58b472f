import type { FieldSelector, TrailProperties } from "./trailProperties";

/** How much of the management events a trail records. */
interface ManagementEventVerdict {
    readonly problems: string[];
    readonly warnings: string[];
}

type Reach = "all" | "reads" | "writes";

interface Selection {
    readonly reach: Reach;
    readonly excludedSources: readonly string[];
}

/**
 * Whether a trail records every management event. Sign-ins are among the reads and the writes alike, so both are
 * needed. A trail without selectors records all of them (CloudTrail user guide, "Logging management events").
 */
export function judgeManagementEvents(subject: string, trail: TrailProperties): ManagementEventVerdict {
    const selections = trail.AdvancedEventSelectors?.length
        ? advancedSelections(trail.AdvancedEventSelectors)
        : classicSelections(trail.EventSelectors ?? []);
    const reaches = selections.map(({ reach }) => reach);
    const inParts = !reaches.includes("all") && reaches.includes("reads") && reaches.includes("writes");
    if (!reaches.includes("all") && !inParts) {
        return { problems: [missingEvents(subject, reaches[0])], warnings: [] };
    }
    const warnings: string[] = [];
    if (inParts) {
        warnings.push(
            `${subject} records reads and writes by two selectors; auditors look for one with ReadWriteType All. Merge ` +
                "the two.",
        );
    }
    if (trail.AdvancedEventSelectors?.length) {
        warnings.push(
            `${subject} uses advanced event selectors; they record sign-ins, and some auditors accept classic ones only.`,
        );
    }
    const excluded = [...new Set(selections.flatMap(({ excludedSources }) => excludedSources))].sort();
    if (excluded.length > 0) {
        warnings.push(
            `${subject} leaves out events of ${excluded.join(" and ")}. Sign-ins are not among them, but other ` +
                "controls of the benchmark fail.",
        );
    }
    return { problems: [], warnings };
}

function missingEvents(subject: string, reach: Reach | undefined): string {
    const found = reach === undefined ? "does not record management events" : `records ${reach} only`;
    return (
        `${subject} ${found}; it must record all management events. Give it an event selector with ` +
        "IncludeManagementEvents true and ReadWriteType All (aws cloudtrail put-event-selectors)."
    );
}

function classicSelections(selectors: NonNullable<TrailProperties["EventSelectors"]>): Selection[] {
    if (selectors.length === 0) {
        return [{ reach: "all", excludedSources: [] }];
    }
    const reaches: Readonly<Record<string, Reach>> = { All: "all", ReadOnly: "reads", WriteOnly: "writes" };
    return selectors.flatMap(({ IncludeManagementEvents = true, ReadWriteType = "All", ...selector }) => {
        const reach = IncludeManagementEvents ? reaches[ReadWriteType] : undefined;
        return reach ? [{ reach, excludedSources: selector.ExcludeManagementEventSources ?? [] }] : [];
    });
}

function advancedSelections(selectors: NonNullable<TrailProperties["AdvancedEventSelectors"]>): Selection[] {
    return selectors.flatMap(({ FieldSelectors }) => advancedSelection(FieldSelectors) ?? []);
}

/** Undefined if the selector does not select management events, or narrows them by anything but read or source. */
function advancedSelection(fields: readonly FieldSelector[]): Selection | undefined {
    let isManagement = false;
    let reach: Reach = "all";
    let excludedSources: readonly string[] = [];
    for (const { Field, ...operators } of fields) {
        const tests = Object.entries(operators).filter(([, values]) => values?.length);
        const [operator, values = []] = tests[0] ?? [];
        if (tests.length !== 1 || operator === undefined) {
            return undefined;
        }
        const equalTo = operator === "Equals" && values.length === 1 ? values[0] : undefined;
        if (Field === "eventCategory" && equalTo === "Management") {
            isManagement = true;
        } else if (Field === "readOnly" && (equalTo === "true" || equalTo === "false")) {
            reach = equalTo === "true" ? "reads" : "writes";
        } else if (Field === "eventSource" && operator === "NotEquals" && !values.includes(signIn)) {
            excludedSources = values;
        } else {
            return undefined;
        }
    }
    return isManagement ? { reach, excludedSources } : undefined;
}

const signIn = "signin.amazonaws.com";
