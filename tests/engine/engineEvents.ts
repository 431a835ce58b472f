/** The engine's events as `--event-log` writes them, one JSON object a line; the parts that tests look at. */
export interface EngineEvent {
    readonly policyEvent?: PolicyEvent;
    readonly resourcePreEvent?: { readonly metadata: StepMetadata };
    readonly resOutputsEvent?: { readonly metadata: StepMetadata };
    readonly diagnosticEvent?: { readonly severity: string; readonly message: string; readonly urn?: string };
}

export interface PolicyEvent {
    readonly resourceUrn?: string;
    readonly message: string;
    readonly policyName: string;
    readonly policyPackName: string;
    readonly enforcementLevel: string;
    readonly severity?: string;
}

interface StepMetadata {
    readonly op: string;
    readonly urn: string;
    readonly type: string;
    readonly diffs?: readonly string[] | null;
}

export const parseEngineEvents = (text: string): EngineEvent[] =>
    text.split("\n").flatMap((line) => (line.trim() ? [JSON.parse(line) as EngineEvent] : []));

/** What the engine does to AWS resources, as `create name` and the like, sorted; what stays the same is left out. */
export function stepsOf(events: readonly EngineEvent[]): string[] {
    const steps = events.flatMap(({ resourcePreEvent }) => resourcePreEvent?.metadata ?? []);
    return steps
        .filter(({ op, type }) => op !== "same" && type.startsWith("aws:"))
        .map(({ op, urn }) => `${op} ${urn.split("::").at(-1)}`)
        .sort();
}

export const policyEventsOf = (events: readonly EngineEvent[]): PolicyEvent[] =>
    events.flatMap(({ policyEvent }) => policyEvent ?? []);
