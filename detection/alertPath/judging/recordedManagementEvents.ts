import type { AdvancedEventSelector, EventSelector, Trail } from "../deployment/trail";
import { knownValue } from "../deployment/value";

/** Which management events a trail records. */
export interface ManagementEvents {
    /** `split`: reads and writes by different selectors. `some`: another part of them is left out. */
    readonly recorded: "all" | "split" | "reads" | "writes" | "some" | "none" | "cannot tell";
    /** Event sources that are left out of all, or of the reads or writes that are recorded. */
    readonly excludedSources: readonly string[];
}

/**
 * Reads a trail's selectors: advanced ones replace classic ones; without any, all management events are recorded
 * ("Logging management events", CloudTrail user guide).
 */
export function recordedManagementEvents({ advancedEventSelectors, eventSelectors }: Trail): ManagementEvents {
    const advanced = knownValue(advancedEventSelectors);
    if (advanced !== undefined && advanced.length > 0) {
        return combine(advanced.map(readAdvanced));
    }
    if (advancedEventSelectors.state === "unknown" || eventSelectors.state === "unknown") {
        return { recorded: "cannot tell", excludedSources: [] };
    }
    const classic = knownValue(eventSelectors) ?? [];
    return classic.length === 0 ? { recorded: "all", excludedSources: [] } : combine(classic.map(readClassic));
}

interface SelectorReading {
    readonly records: "all" | "reads" | "writes" | "some" | "none" | "cannot tell";
    readonly excludedSources: readonly string[];
}

function readClassic(selector: EventSelector): SelectorReading {
    const excludedSources = knownValue(selector.excludeManagementEventSources) ?? [];
    if (selector.includeManagementEvents.state === "known" && !selector.includeManagementEvents.value) {
        return { records: "none", excludedSources };
    }
    if (selector.includeManagementEvents.state === "unknown" || selector.readWriteType.state === "unknown") {
        return { records: "cannot tell", excludedSources };
    }
    switch (knownValue(selector.readWriteType) ?? "All") {
        case "All":
            return { records: "all", excludedSources };
        case "ReadOnly":
            return { records: "reads", excludedSources };
        case "WriteOnly":
            return { records: "writes", excludedSources };
        default:
            return { records: "some", excludedSources };
    }
}

function readAdvanced({ fieldSelectors }: AdvancedEventSelector): SelectorReading {
    let records: SelectorReading["records"] = "none";
    const excludedSources: string[] = [];
    const restrictions: SelectorReading["records"][] = [];
    for (const { field, operators } of fieldSelectors) {
        const set = Object.entries(operators).filter(([, values]) => values.state !== "absent");
        if (field.state === "unknown" || set.some(([, values]) => values.state === "unknown")) {
            return { records: "cannot tell", excludedSources };
        }
        const valuesOf = (operator: string): readonly string[] =>
            set.flatMap(([name, values]) => (name === operator ? (knownValue(values) ?? []) : []));
        switch (knownValue(field)) {
            case "eventCategory":
                records = valuesOf("equals").includes("Management") ? "all" : "none";
                break;
            case "readOnly":
                restrictions.push(...onlyBy(valuesOf("equals")));
                break;
            case "eventSource":
                excludedSources.push(...valuesOf("notEquals"));
                if (set.some(([name, values]) => name !== "notEquals" && hasValues(values))) {
                    restrictions.push("some");
                }
                break;
            default:
                restrictions.push("some");
        }
    }
    if (records === "none" || restrictions.length === 0) {
        return { records, excludedSources };
    }
    return { records: restrictions.length === 1 ? (restrictions[0] ?? "some") : "some", excludedSources };
}

/** A field with several values takes the events that have one of them. */
const onlyBy = (readOnly: readonly string[]): SelectorReading["records"][] =>
    readOnly.includes("true") ? (readOnly.includes("false") ? [] : ["reads"]) : ["writes"];

const hasValues = (values: AdvancedEventSelector["fieldSelectors"][number]["operators"][string]): boolean =>
    (knownValue(values) ?? []).length > 0;

function combine(selectors: readonly SelectorReading[]): ManagementEvents {
    const recording = selectors.filter(({ records }) => records !== "none");
    const whole = recording.filter(({ records }) => records === "all");
    const reads = new Set(recording.map(({ records }) => records));
    const excludedSources = (used: readonly SelectorReading[]): readonly string[] => [
        ...new Set(used.flatMap((selector) => selector.excludedSources)),
    ];
    if (whole.length > 0) {
        // An event is recorded if any selector takes it ("EventSelector", CloudTrail API reference).
        const isExcludedByAll = (source: string): boolean =>
            whole.every((selector) => selector.excludedSources.includes(source));
        return { recorded: "all", excludedSources: excludedSources(whole).filter(isExcludedByAll) };
    }
    if (reads.has("reads") && reads.has("writes")) {
        return { recorded: "split", excludedSources: excludedSources(recording) };
    }
    if (reads.has("cannot tell")) {
        return { recorded: "cannot tell", excludedSources: [] };
    }
    const [only, ...more] = reads;
    return more.length === 0 && (only === "reads" || only === "writes")
        ? { recorded: only, excludedSources: excludedSources(recording) }
        : { recorded: recording.length > 0 ? "some" : "none", excludedSources: [] };
}
