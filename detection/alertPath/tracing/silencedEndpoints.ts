import type { FindingCode } from "../report/findingCodes";
import { bestPath, isComplete, type Path } from "../report/path";
import type { Finding } from "../report/report";

/** What keeps messages out of a queue or a function: nobody does that on purpose, and nobody is told of it. */
const silencing: ReadonlySet<FindingCode> = new Set<FindingCode>([
    "SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS",
    "SUBSCRIPTION_QUEUE_KEY_BLOCKS_SNS",
    "SUBSCRIPTION_QUEUE_MISSING",
    "SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS",
]);

/**
 * Why subscribed queues and functions get nothing of an alert that others are told of. Other subscriptions can be silent for good
 * reasons: a filter policy may be meant to drop alarms, and a confirmation may still come.
 */
export function silencedEndpoints(paths: readonly Path[]): readonly Finding[] {
    const told = new Set(paths.filter(isComplete).map(subscriptionOf));
    const pathsById = new Map<string, Path[]>();
    for (const path of paths.filter(breaksAtItsEnd)) {
        const id = subscriptionOf(path);
        if (!told.has(id)) {
            const found = pathsById.get(id) ?? [];
            found.push(path);
            pathsById.set(id, found);
        }
    }
    return [...pathsById]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .flatMap(([, broken]) => bestPath(broken)?.at(-1)?.findings ?? [])
        .filter(({ code }) => silencing.has(code));
}

const subscriptionOf = (path: Path): string => path.at(-1)?.resource?.id ?? "";

const breaksAtItsEnd = (path: Path): boolean => path.at(-1)?.state === "broken" && isComplete(path.slice(0, -1));
