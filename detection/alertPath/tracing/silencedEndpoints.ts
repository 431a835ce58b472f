import { grouped } from "../../grouped";
import type { FindingCode } from "../report/findingCodes";
import { bestPath, isBroken, isComplete, type Path } from "../report/path";
import type { Finding } from "../report/report";

/** What keeps messages out of a receiver: nobody does that on purpose, and nobody is told of it. */
const silencing: ReadonlySet<FindingCode> = new Set<FindingCode>([
    "SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS",
    "SUBSCRIPTION_QUEUE_KEY_BLOCKS_SNS",
    "SUBSCRIPTION_QUEUE_MISSING",
    "SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS",
    "SUBSCRIPTION_FUNCTION_NEVER_RUNS",
    "SUBSCRIPTION_STREAM_ROLE_BLOCKS_SNS",
    "SUBSCRIPTION_RECEIVER_CANNOT_READ_SNS",
]);

/**
 * Why subscribed queues, functions and webhooks get nothing of an alert that others are, or may be, told of. Other
 * subscriptions can be silent for good reasons: a filter policy may be meant to drop alarms, and a confirmation may
 * still come.
 */
export function silencedEndpoints(paths: readonly Path[]): readonly Finding[] {
    const told = new Set(paths.filter(isComplete).map(subscriptionOf));
    const pathsById = grouped(paths.filter(breaksAtItsEnd), (path) =>
        [subscriptionOf(path)].filter((id) => !told.has(id)),
    );
    return [...pathsById]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .flatMap(([, broken]) => bestPath(broken) ?? [])
        .flatMap(({ findings }) => findings)
        .filter(({ code }) => silencing.has(code));
}

const subscriptionOf = (path: Path): string => path.at(-1)?.resource?.id ?? "";

const breaksAtItsEnd = (path: Path): boolean => path.findIndex(({ state }) => state === "broken") === path.length - 1;

/** The remarks on pagers that are, or may be, told beside the subscriber of the best path. */
export function pagersLeftOpen(paths: readonly Path[], best: Path): readonly Finding[] {
    const remarks = paths
        .filter((path) => !isBroken(path) && subscriptionOf(path) !== subscriptionOf(best))
        .flat()
        .flatMap((step) => step.remarks)
        .filter(({ code }) => code === "SUBSCRIPTION_PAGER_NOT_TOLD_OF_OK");
    const byResource = new Map(remarks.map((remark) => [remark.resource, remark]));
    return [...byResource].sort(([one = ""], [other = ""]) => (one < other ? -1 : 1)).map(([, remark]) => remark);
}
